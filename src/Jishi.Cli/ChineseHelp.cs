using System.CommandLine;
using System.CommandLine.Invocation;

namespace Jishi.Cli;

/// <summary>Help in Chinese: the library's own headings are English.</summary>
internal sealed class ChineseHelp : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        Write(parseResult.CommandResult.Command, parseResult.InvocationConfiguration.Output);
        return CommandLine.Holds;
    }

    public static void Write(Command command, TextWriter output)
    {
        output.WriteLine(command.Description);
        output.WriteLine($"用法：{Path(command)}{Arguments(command)}");
        Section(output, "命令", command.Subcommands.Where(c => !c.Hidden).Select(c => (c.Name, c.Description)));
        Section(output, "参数", command.Arguments.Select(a => ($"<{a.Name}>", a.Description)));
        Section(output, "选项", command.Options.Where(o => !o.Hidden).Select(o => (Name(o), o.Description)));
        output.WriteLine("退出码：0 成立，1 不成立，2 用法不对。");
    }

    private static string Path(Command command)
    {
        var names = new Stack<string>([command.Name]);
        for (var parent = command.Parents.OfType<Command>().FirstOrDefault(); parent is not null; parent = parent.Parents.OfType<Command>().FirstOrDefault())
            names.Push(parent is RootCommand ? "jishi" : parent.Name);
        return command is RootCommand ? "jishi" : string.Join(' ', names);
    }

    private static string Arguments(Command command) =>
        (command.Subcommands.Count > 0 ? " <命令>" : "")
        + string.Concat(command.Arguments.Select(a => a.Arity.MinimumNumberOfValues == 0 ? $" [{a.Name}]" : $" <{a.Name}>"))
        + string.Concat(command.Options.Where(o => o.Required).Select(o => $" {o.Name} <{o.HelpName ?? "值"}>"));

    private static string Name(Option option) =>
        string.Join(", ", new[] { option.Name }.Concat(option.Aliases.Where(a => a.StartsWith('-')).Take(1)))
        + (option is Option<bool> || option.Arity.MaximumNumberOfValues == 0 ? "" : $" <{option.HelpName ?? "值"}>");

    private static void Section(TextWriter output, string title, IEnumerable<(string Name, string? Text)> rows)
    {
        var list = rows.ToList();
        if (list.Count == 0) return;
        output.WriteLine($"{title}：");
        var width = list.Max(r => Width(r.Name));
        foreach (var (name, text) in list) output.WriteLine($"  {name}{new string(' ', width - Width(name) + 2)}{(name.StartsWith("--help", StringComparison.Ordinal) ? "显示这段说明" : text)}");
    }

    /// <summary>Columns on a terminal: a Chinese character takes two.</summary>
    private static int Width(string text) => text.Sum(c => c > 0x2E7F ? 2 : 1);
}
