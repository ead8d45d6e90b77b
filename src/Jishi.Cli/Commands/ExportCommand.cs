using System.CommandLine;
using Jishi.Record.Matters;
using Jishi.Store;

namespace Jishi.Cli.Commands;

/// <summary>jishi export MATTER --data DIR --out FILE.jishi: the package of a matter, which proves itself elsewhere.</summary>
internal static class ExportCommand
{
    public static Command Build()
    {
        var matter = new Argument<string>("事项") { Description = "选任事项编号，或文号" };
        var data = new Option<string>("--data") { HelpName = "目录", Required = true, Description = "数据目录" };
        var file = new Option<string>("--out") { HelpName = "文件", Required = true, Description = "写成的 .jishi 包" };
        var command = new Command("export", "把一个选任事项导出成能自证的包") { matter, data, file, Answer.JsonOption() };
        command.SetAction(parse => Run(new Answer(parse), parse.GetRequiredValue(matter), parse.GetRequiredValue(data), parse.GetRequiredValue(file)));
        return command;
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
