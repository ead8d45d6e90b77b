using System.CommandLine;

namespace Jishi.Cli.Configuration;

/// <summary>The settings as options of a command, all of them optional: what is not said there may be said elsewhere.</summary>
internal sealed class SettingOptions
{
    private readonly Option<string?> _file = new("--config") { HelpName = "文件", Description = "配置文件（JSON）；不写则用环境变量 JISHI_CONFIG 所指，或 /etc/jishi/jishi.json" };

    private readonly Dictionary<Setting, Option<string?>> _options = Settings.All.Where(s => !s.IsEverywhere).ToDictionary(s => s, s => new Option<string?>(s.Option)
    {
        HelpName = s.Kind,
        Description = $"{s.Words}{(string.IsNullOrEmpty(s.Default) || s.IsSwitch ? "" : $"（默认 {s.Default}）")}",
        Arity = s.IsSwitch ? ArgumentArity.ZeroOrOne : ArgumentArity.ExactlyOne,
    });

    public void AddTo(Command command)
    {
        command.Add(_file);
        foreach (var option in _options.Values) command.Add(option);
    }

    public EffectiveSettings Load(ParseResult parse) => EffectiveSettings.Load(
        s => s.IsEverywhere ? parse.GetValue<string?>(s.Option) : parse.GetResult(_options[s]) is not { Implicit: false } said ? null : said.Tokens is [var token] ? token.Value : "true",
        parse.GetValue(_file),
        Environment.GetEnvironmentVariables());
}
