using System.CommandLine;
using Jishi.Record.Deciding;
using Jishi.Store;
using Jishi.Web.Imports;
using Command = System.CommandLine.Command;

namespace Jishi.Cli.Commands;

/// <summary>jishi import FILE... --data DIR [--dry-run]: takes forms (.lrmx, .lrm with .pic) and rosters (.xlsx, .xls) into the people file, as the import page does. Whom a paper leaves in doubt is listed and left.</summary>
internal static class ImportCommand
{
    public static Command Build()
    {
        var files = new Argument<string[]>("文件") { Arity = ArgumentArity.OneOrMore, Description = "任免审批表（.lrmx、.lrm 连同 .pic）、名册（.xlsx、.xls）、装着它们的 .zip，或放着它们的目录" };
        var data = new Option<string>("--data") { HelpName = "目录", Required = true, Description = "数据目录" };
        var dry = new Option<bool>("--dry-run") { Description = "只看报告，不记入账本" };
        var cadre = new Option<string?>("--cadre") { HelpName = "编号", Description = "是干部库里的哪个人（只导入一张表时）" };
        var blanks = new Option<bool>("--only-blanks") { Description = "只补没有记录的栏，不改已有的值" };
        var report = new Option<string?>("--report") { HelpName = "文件", Description = "把逐行结果写成 CSV" };
        var command = new Command("import", "把任免审批表和名册导入干部库，逐栏报告；再导入一次不会重复") { files, data, dry, cadre, blanks, report, Answer.JsonOption() };
        command.SetAction((parse, cancel) => Run(
            new Answer(parse),
            Files(parse.GetRequiredValue(files)),
            parse.GetRequiredValue(data),
            new Wish(parse.GetValue(dry), parse.GetValue(cadre), parse.GetValue(blanks) ? Apply.Blanks : Apply.All, parse.GetValue(report)),
            cancel));
        return command;
    }

    private static async Task<int> Run(Answer answer, IReadOnlyList<ImportFile> files, string data, Wish wish, CancellationToken cancel)
    {
        await using var journal = DataFolder.Open(data);
        var plan = Plan(files, journal, wish);
        var report = wish.DryRun ? ImportBody.Foretold(plan, wish.Apply) : await Progress.Bar(answer, "导入", plan.People.Count, at => Import(journal, plan, wish, at, cancel));
        if (wish.Report is { } path) await File.WriteAllBytesAsync(path, report.Csv(), CancellationToken.None);
        answer.Write(ImportBody.Of(plan, report, wish.DryRun), Lines(plan, report));
        if (cancel.IsCancellationRequested) await Console.Error.WriteLineAsync("中途停下了。已导入的都在；再导入一次，从没有导入的接着来。");
        return report.Ok && !cancel.IsCancellationRequested ? CommandLine.Holds : CommandLine.DoesNotHold;
    }

    private static ImportPlan Plan(IReadOnlyList<ImportFile> files, Journal journal, Wish wish)
    {
        var plan = ImportPlan.Of(files, journal.World);
        if (wish.Cadre is not { } id) return plan;
        if (plan.People.Count > 1) throw new UsageException("写了 --cadre 就只能导入一张表。");
        var cadre = journal.World.Cadres.GetValueOrDefault(id) ?? throw new UsageException($"干部库中没有 {id}。");
        // Said by a person: that outweighs a number that belongs to another name, as after a change of name.
        return plan with { People = [.. plan.People.Select(p => p.For(cadre) with { Reject = null })] };
    }

    private static async Task<ImportReport> Import(Journal journal, ImportPlan plan, Wish wish, IProgress<int> progress, CancellationToken cancel)
    {
        var run = new ImportRun(journal, Actor.System);
        var results = new List<ImportResult>();
        foreach (var person in plan.People.TakeWhile(_ => !cancel.IsCancellationRequested))
        {
            results.Add(await run.One(person, ImportChoice.Default(person, wish.Apply)));
            progress.Report(results.Count);
        }

        return ImportReport.Of(plan, results);
    }

    /// <summary>A folder stands for the files in it that can be imported.</summary>
    private static IReadOnlyList<ImportFile> Files(IEnumerable<string> names) =>
    [
        .. names.SelectMany(n => Directory.Exists(n) ? Directory.EnumerateFiles(n).Where(IsPaper).Order(StringComparer.Ordinal) : WithPicture(n))
            .Distinct(StringComparer.Ordinal)
            .Select(n => new ImportFile(Path.GetFileName(n), File.ReadAllBytes(n))),
    ];

    private static bool IsPaper(string name) => Path.GetExtension(name).ToLowerInvariant() is ".lrmx" or ".lrm" or ".pic" or ".xlsx" or ".xls" or ".zip";

    /// <summary>The photo of a .lrm lies beside it.</summary>
    private static IEnumerable<string> WithPicture(string name)
    {
        yield return name;
        var picture = Path.ChangeExtension(name, ".pic");
        if (Path.GetExtension(name).Equals(".lrm", StringComparison.OrdinalIgnoreCase) && File.Exists(picture)) yield return picture;
    }

    private static IEnumerable<string> Lines(ImportPlan plan, ImportReport report) =>
    [
        .. report.Results.SelectMany(r => Lines(plan.People[r.Number - 1], r)),
        .. plan.Files.SelectMany(f => f.Notes.Select(n => $"说明 {f.File.Name}：{n}").Concat(f.Report.Where(l => l.Level != Papers.Lrmx.LrmxLevel.Info).Select(l => $"请核对 {f.File.Name}：{l.SentenceZh}{(l.ValueSeen.Length > 0 ? $"（{l.ValueSeen}）" : "")}"))),
        .. report.Rejects.Select(r => "没有导入 " + r.SentenceZh),
        report.SumZh,
    ];

    private static IEnumerable<string> Lines(PlannedPerson person, ImportResult result) =>
    [
        $"{person.Paper.WhereZh}：{person.Paper.Name}{(result.CadreId is null ? "" : $"，编号 {result.CadreId}")}，{result.Words}",
        .. person.Lines.Where(l => l.Overwrites).Select(l => $"  {(result.Kept.Contains(l.Item.Name, StringComparer.Ordinal) ? "没有改" : "变化")} {l.Item.Name}：{Short(l.Old!)} 改为 {Short(l.New)}"),
    ];

    private static string Short(string text) => text.Length <= 40 ? text.ReplaceLineEndings(" ") : text[..40].ReplaceLineEndings(" ") + "…";

    private sealed record Wish(bool DryRun, string? Cadre, Apply Apply, string? Report);
}
