using System.CommandLine;
using Jishi.Record.Matters;
using Jishi.Store;
using Jishi.Store.Backups;

namespace Jishi.Cli.Commands;

/// <summary>jishi export MATTER --data DIR --out FILE.jishi: the package of a matter, which proves itself elsewhere. jishi export --all --data DIR --out FOLDER: the whole ledger.</summary>
internal static class ExportCommand
{
    public static Command Build()
    {
        var matter = new Argument<string?>("事项") { Arity = ArgumentArity.ZeroOrOne, Description = "选任事项编号，或文号" };
        var all = new Option<bool>("--all") { Description = "导出整本账：谁都能核验的目录，含限授权内容的原文；服务可以照常运行" };
        var data = new Option<string>("--data") { HelpName = "目录", Required = true, Description = "数据目录" };
        var file = new Option<string>("--out") { HelpName = "文件", Required = true, Description = "写成的 .jishi 包；导出整本账时是空目录" };
        var command = new Command("export", "把一个选任事项导出成能自证的包，或导出整本账") { matter, data, file, all, Answer.JsonOption() };
        command.SetAction(parse => (parse.GetValue(matter), parse.GetValue(all)) switch
        {
            (null, true) => All(new Answer(parse), parse.GetRequiredValue(data), parse.GetRequiredValue(file)),
            ({ } named, false) => Run(new Answer(parse), named, parse.GetRequiredValue(data), parse.GetRequiredValue(file)),
            _ => throw new UsageException("请写一个选任事项，或写 --all 导出整本账，二者取一。"),
        });
        return command;
    }

    private static async Task<int> All(Answer answer, string data, string folder)
    {
        var report = await Progress.Steps(answer, progress => Task.Run(() => LedgerExport.Write(DataFolder.Options(data), folder, progress)));
        answer.Write(
            new { ok = report.Ok, folder, entries = report.Entries, root = Convert.ToHexStringLower(report.Root), problems = report.Problems },
            [
                report.Ok ? $"整本账已导出到 {folder}：{report.Entries} 条分录，核验通过。核验：jishi verify {folder}" : $"导出到 {folder}，但核验不通过：",
                .. report.Problems.Select(p => "  " + p),
                "正文和证据都是原文，含限授权内容，没有加密：请按同样的密级保管。",
            ]);
        return report.Ok ? CommandLine.Holds : CommandLine.DoesNotHold;
    }

    private static async Task<int> Run(Answer answer, string named, string data, string file)
    {
        await using var journal = DataFolder.Open(data);
        var matters = journal.World.Matters;
        var found = matters.GetValueOrDefault(named) ?? matters.Named(Matter.ByNumber(named)).FirstOrDefault();
        if (found is null)
        {
            await using var read = journal.Read();
            var all = string.Join('、', read.Matters.OrderBy(m => m.Id).Take(20).Select(m => $"{m.Id}（{m.Number}）"));
            answer.Write(new { ok = false, problem = $"没有选任事项 {named}" }, $"没有选任事项 {named}。现有：{all}");
            return CommandLine.DoesNotHold;
        }

        // Written aside and moved into place when whole: a package that was cut short is never taken for one.
        var beside = file + ".new";
        await using (var output = new FileStream(beside, FileMode.Create, FileAccess.ReadWrite)) await MatterPackage.Write(journal, found.Id, output);
        File.Move(beside, file, overwrite: true);
        var size = new FileInfo(file).Length;
        answer.Write(new { ok = true, matter = found.Id, file, size }, $"{found.Number} 已导出到 {file}，{size} 字节。核验：jishi verify {file}");
        return CommandLine.Holds;
    }
}
