using System.CommandLine;
using System.Text.Json;
using Jishi.Papers.Lrmx;
using Jishi.Record.Cadres;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Store;
using Jishi.Web.Pages.Cadres;
using Command = System.CommandLine.Command;

namespace Jishi.Cli.Commands;

/// <summary>jishi import FILE... --data DIR [--dry-run]: takes 干部任免审批表 (.lrmx) into the people file, matched as the import page does.</summary>
internal static class ImportCommand
{
    public static Command Build()
    {
        var files = new Argument<string[]>("文件") { Arity = ArgumentArity.OneOrMore, Description = "任免审批表（.lrmx），可以写几个" };
        var data = new Option<string>("--data") { HelpName = "目录", Required = true, Description = "数据目录" };
        var dry = new Option<bool>("--dry-run") { Description = "只看报告，不记入账本" };
        var cadre = new Option<string?>("--cadre") { HelpName = "编号", Description = "是干部库里的哪个人（只导入一个文件时）" };
        var command = new Command("import", "把任免审批表导入干部库，逐栏报告") { files, data, dry, cadre, Answer.JsonOption() };
        command.SetAction(parse => Run(new Answer(parse), parse.GetRequiredValue(files), parse.GetRequiredValue(data), new(parse.GetValue(dry), parse.GetValue(cadre))));
        return command;
    }

    private static async Task<int> Run(Answer answer, string[] names, string data, Wish wish)
    {
        if (wish.Cadre is not null && names.Length > 1) throw new UsageException("写了 --cadre 就只能导入一个文件。");
        var files = names.Select(n => new ImportFile(Path.GetFileName(n), File.ReadAllBytes(n))).ToList();
        await using var journal = DataFolder.Open(data);
        var results = new List<Imported>();
        // Held against the people file one by one: what an earlier file registered must be seen by a later one.
        foreach (var plan in ImportPlan.Read(files)) results.Add(await One(journal, plan.Against(journal.World), wish));
        answer.Write(results, results.SelectMany(Lines));
        return results.All(r => r.Ok) ? CommandLine.Holds : CommandLine.DoesNotHold;
    }

    private static async Task<Imported> One(Journal journal, ImportPlan plan, Wish wish)
    {
        if ((plan.Refusal ?? WhyUnsure(journal, plan, wish)) is { } problem) return Result(plan, null, problem);
        var id = wish.Cadre ?? (plan.Sure ? plan.Hits[0].Id : "k-" + plan.File.Sha256[..12]);
        if (wish.DryRun) return Result(plan, id, null);
        var (form, error) = await journal.Evidence.Put(new MemoryStream(plan.File.Bytes), plan.File.Name);
        if (form is null) return Result(plan, null, error);
        var source = new ItemInput(CadreItems.SourceForm.Code, JsonSerializer.SerializeToElement(Forms(journal, id, form), JsonSerializerOptions.Web));
        var outcome = await journal.Submit("import-" + Guid.CreateVersion7().ToString("N"), new RegisterCadre(id, plan.File.Name, [.. plan.Cadre!.Items, source]), Actor.System);
        return Result(plan, id, outcome is Outcome.Refused refused ? string.Join(' ', refused.Refusal.Problems.Select(p => p.Message)) : null);
    }

    private static string? WhyUnsure(Journal journal, ImportPlan plan, Wish wish)
    {
        if (wish.Cadre is { } id) return journal.World.Cadres.ContainsKey(id) ? null : $"干部库中没有 {id}。";
        return plan.Hits.Count == 0 || plan.Sure
            ? null
            : $"干部库里可能已有此人：{string.Join('、', plan.Hits.Select(c => $"{c.Name}（{c.Id}）"))}。是他就用 --cadre 写明编号。";
    }

    /// <summary>The forms that the cadre has, and this one; the same file is not put there twice.</summary>
    private static ValueList<EvidenceFile> Forms(Journal journal, string id, EvidenceFile form)
    {
        var had = journal.World.Cadres.GetValueOrDefault(id)?.Items.Find(CadreItems.SourceForm)?.Value as ValueList<EvidenceFile> ?? ValueList<EvidenceFile>.Empty;
        return had.Any(f => f.Sha256 == form.Sha256) ? had : new([.. had, form]);
    }

    private static Imported Result(ImportPlan plan, string? cadre, string? problem) =>
        new(plan.File.Name, problem is null, cadre, plan.Name, problem, [.. plan.Lines.Select(l => new Field(l.Item.Code, l.Item.Name, l.Old, l.New))],
            [.. plan.Reading.Report.Concat(plan.Cadre?.Report ?? []).Select(l => new Remark(l.Level, l.Line, l.Element, l.NameZh, l.MessageZh, l.ValueSeen))]);

    private static IEnumerable<string> Lines(Imported one) =>
    [
        one.Ok ? $"{one.File}：{one.Name}，编号 {one.Cadre}，{one.Fields.Count} 栏，其中 {one.Fields.Count(f => f.Old != f.New)} 栏有变化" : $"{one.File}：没有导入。{one.Problem}",
        .. one.Fields.Where(f => f.Old is not null && f.Old != f.New).Select(f => $"  变化 {f.Name}：{Short(f.Old!)} 改为 {Short(f.New)}"),
        .. one.Remarks.Select(r => $"  {Level(r.Level)} {(r.Line > 0 ? $"第 {r.Line} 行" : "")}{(r.Element.Length > 0 ? $"“{r.Name}”" : "")}：{r.Message}{(r.Seen.Length > 0 ? $"（{r.Seen}）" : "")}"),
    ];

    private static string Short(string text) => text.Length <= 40 ? text.ReplaceLineEndings(" ") : text[..40].ReplaceLineEndings(" ") + "…";

    private static string Level(LrmxLevel level) => level switch { LrmxLevel.Error => "错误", LrmxLevel.Warning => "请核对", _ => "说明" };

    private sealed record Wish(bool DryRun, string? Cadre);

    private sealed record Imported(string File, bool Ok, string? Cadre, string Name, string? Problem, IReadOnlyList<Field> Fields, IReadOnlyList<Remark> Remarks);

    private sealed record Field(string Code, string Name, string? Old, string New);

    private sealed record Remark(LrmxLevel Level, int Line, string Element, string Name, string Message, string Seen);
}
