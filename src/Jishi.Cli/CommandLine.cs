using System.CommandLine;
using System.CommandLine.Help;
using Jishi.Cli.Commands;
using Jishi.Store;

namespace Jishi.Cli;

/// <summary>The one executable. Exit 0: what was asked holds; 1: it does not; 2: the command was not understood.</summary>
public static class CommandLine
{
    public const int Holds = 0;
    public const int DoesNotHold = 1;
    public const int Usage = 2;

    public static async Task<int> Run(string[] args, TextWriter output, TextWriter error)
    {
        var database = new Option<string?>("--database") { HelpName = "连接串", Recursive = true, Description = $"账本在这个 PostgreSQL 里（Host=…;Database=…），多台服务器可以共用；不写则取环境变量 {DataFolder.DatabaseVariable}，再没有则用数据目录里的 SQLite" };
        var evidence = new Option<string?>("--evidence") { HelpName = "目录", Recursive = true, Description = $"用 PostgreSQL 时，证据放在各台服务器共用的这个目录里；不写则取环境变量 {DataFolder.EvidenceVariable}，再没有则存进数据库" };
        var parse = Root(database, evidence).Parse(args);
        if (parse.Errors.Count > 0) return Misused(parse, error);
        DataFolder.Use(parse.GetValue(database), parse.GetValue(evidence));
        try
        {
            return await parse.InvokeAsync(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = Patience(parse) });
        }
        catch (UsageException e)
        {
            await error.WriteLineAsync(e.Message);
            return Usage;
        }
        catch (Exception e) when (e is JournalException or IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync(e is JournalException ? e.Message : $"读写文件出错：{e.Message}");
            return DoesNotHold;
        }
    }

    /// <summary>How long a command may go on after Ctrl+C: the server and an import write what is queued and sign a checkpoint first.</summary>
    private static TimeSpan Patience(ParseResult parse) => TimeSpan.FromSeconds(parse.CommandResult.Command.Name is "serve" or "import" or "backup" or "restore" ? 30 : 1);

    private static RootCommand Root(params IEnumerable<Option> everywhere)
    {
        var root = new RootCommand("纪实：干部选拔任用全程纪实的命令行");
        foreach (var option in everywhere) root.Add(option);
        Command[] commands =
        [
            ServeCommand.Build(), ConfigCommand.Build(), StartsCommand.Build(), DemoCommand.Build(), AccountCommand.Build(), PlayCommand.Build(), ImportCommand.Build(), ExportCommand.Build(), VerifyCommand.Build(), JudgeCommand.Build(),
            BackupCommand.Build(), RestoreCommand.Build(), RebuildCommand.Build(), CatalogueCommand.Build(), RulesCommand.Build(), PolicyCommand.Build(), BenchCommand.Build(),
        ];
        foreach (var command in commands) root.Add(command);
        foreach (var help in root.Options.OfType<HelpOption>()) help.Action = new ChineseHelp();
        foreach (var version in root.Options.OfType<VersionOption>()) version.Description = "显示版本";
        return root;
    }

    private static int Misused(ParseResult parse, TextWriter error)
    {
        // What our own validators say is Chinese; what the library says is not, and is told below in other words.
        foreach (var said in parse.Errors.Select(e => e.Message).Where(m => m.Any(c => c >= '一'))) error.WriteLine(said);
        foreach (var token in parse.UnmatchedTokens) error.WriteLine($"不认识“{token}”。");
        var command = parse.CommandResult.Command;
        foreach (var option in command.Options.Where(o => o.Required && parse.GetResult(o) is null)) error.WriteLine($"缺少 {option.Name}。");
        foreach (var argument in command.Arguments.Where(a => a.Arity.MinimumNumberOfValues > (parse.GetResult(a)?.Tokens.Count ?? 0))) error.WriteLine($"缺少“{argument.Name}”。");
        if (command.Subcommands.Count > 0 && parse.UnmatchedTokens.Count == 0) error.WriteLine("要做什么？");
        ChineseHelp.Write(command, error);
        return Usage;
    }
}

/// <summary>The command was not understood; the message is Chinese and says what to write.</summary>
public sealed class UsageException : Exception
{
    public UsageException()
    {
    }

    public UsageException(string message)
        : base(message)
    {
    }

    public UsageException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
