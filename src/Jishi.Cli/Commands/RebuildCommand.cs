using System.CommandLine;
using Jishi.Store;

namespace Jishi.Cli.Commands;

/// <summary>jishi rebuild --data DIR [--dump FILE]: drops what is derived from the ledger and derives it anew.</summary>
internal static class RebuildCommand
{
    public static Command Build()
    {
        var data = new Option<string>("--data") { HelpName = "目录", Required = true, Description = "数据目录；服务须先停下" };
        var dump = new Option<string?>("--dump") { HelpName = "文件", Description = "重建之后，把各表的每一行写进这个文件，供比对" };
        var command = new Command("rebuild", "由账本重建读表") { data, dump, Answer.JsonOption() };
        command.SetAction(parse => Run(new Answer(parse), DataFolder.Options(parse.GetRequiredValue(data)), parse.GetValue(dump)));
        return command;
    }

    private static int Run(Answer answer, JournalOptions options, string? dump)
    {
        // A damaged ledger is verified first: replaying it would give tables that agree with the damage.
        var report = LedgerCheck.Run(options);
        if (!report.Ok) throw new JournalException($"账本核验不通过，没有重建：{string.Join(' ', report.Problems.Take(3))}");
        var entries = Rebuild.Run(options);
        if (dump is not null)
        {
            using var file = new StreamWriter(dump);
            Rebuild.Dump(options, file);
        }

        answer.Write(new { ok = true, entries, dump }, $"已由 {entries} 条分录重建{(dump is null ? "" : $"，各表写进 {dump}")}。");
        return CommandLine.Holds;
    }
}
