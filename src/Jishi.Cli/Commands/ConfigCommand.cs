using System.CommandLine;
using Jishi.Cli.Configuration;

namespace Jishi.Cli.Commands;

/// <summary>jishi config: the settings that «jishi serve» would run with here, each with where it comes from; secrets are not shown.</summary>
internal static class ConfigCommand
{
    public static Command Build()
    {
        var command = new Command("config", "显示服务将采用的配置，以及每一项从哪里来") { Answer.JsonOption() };
        var options = new SettingOptions();
        options.AddTo(command);
        command.SetAction(parse =>
        {
            var settings = options.Load(parse);
            new Answer(parse).Write(new { settings = settings.Values.Select(v => new { key = v.Setting.Key, value = v.Setting.IsSecret ? v.Shown : v.Value, source = v.Source }), warnings = settings.Warnings }, settings.Lines());
        });
        return command;
    }
}
