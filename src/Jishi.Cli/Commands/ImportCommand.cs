using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Jishi.Papers.Lrmx;
using Jishi.Record.Accounts;
using Jishi.Record.Cadres;
using Jishi.Record.Deciding;
using Jishi.Record.Gates.G1Qualification;
using Jishi.Store;
using Command = System.CommandLine.Command;

namespace Jishi.Cli.Commands;

/// <summary>jishi import FILE... --data DIR [--dry-run]: takes 干部任免审批表 (.lrmx) into the people file.</summary>
internal static class ImportCommand
{
    public static Command Build()
    {
        var files = new Argument<string[]>("文件") { Arity = ArgumentArity.OneOrMore, Description = "任免审批表（.lrmx），可以写几个" };
        var data = new Option<string>("--data") { HelpName = "目录", Required = true, Description = "数据目录" };
        var dry = new Option<bool>("--dry-run") { Description = "只看报告，不记入账本" };
        var command = new Command("import", "把任免审批表导入干部库，逐栏报告") { files, data, dry, Answer.JsonOption() };
        command.SetAction(parse => Run(new Answer(parse), parse.GetRequiredValue(files), parse.GetRequiredValue(data), parse.GetValue(dry)));
        return command;
    }

    private static async Task<int> Run(Answer answer, string[] files, string data, bool dry)
    {
        await using var journal = dry ? null : Journal.Open(new JournalOptions(data));
        var results = new List<Imported>();
        foreach (var file in files) results.Add(await One(journal, file));
        answer.Write(results, results.SelectMany(Lines));
        return results.All(r => r.Ok) ? CommandLine.Holds : CommandLine.DoesNotHold;
    }

    private static async Task<Imported> One(Journal? journal, string file)
    {
        var bytes = await File.ReadAllBytesAsync(file);
        var reading = LrmxReader.Read(bytes, Path.GetFileName(file));
        if (reading.Form is null) return new Imported(file, false, null, 0, reading.RefusalZh, Said(reading.Report));
        var cadre = LrmxToCadre.Map(reading.Form);
        List<LrmxReportLine> report = [.. reading.Report, .. cadre.Report];
        var id = IdOf(cadre);
        if (journal is null) return new Imported(file, true, id, cadre.Fields.Count, null, Said(report));
        var command = new RegisterCadre(id, Path.GetFileName(file), [.. cadre.Items, await Source(journal, bytes, file)]);
        var outcome = await journal.Submit("import-" + Guid.NewGuid().ToString("N"), command, Actor.System);
        return outcome is Outcome.Refused refused
            ? new Imported(file, false, id, 0, string.Join(' ', refused.Refusal.Problems.Select(p => p.Message)), Said(report))
            : new Imported(file, true, id, cadre.Fields.Count, null, Said(report));
    }

    /// <summary>The same person gives the same id, so that a second form adds to the first: by identity number, else by name and month of birth.</summary>
    private static string IdOf(LrmxCadre cadre)
    {
        var key = Value(cadre, CadreItems.IdNumber.Code) is { Length: > 0 } number ? number : Value(cadre, QualificationItems.CandidateName.Code) + Value(cadre, QualificationItems.BirthDate.Code);
        return "c-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..12];
    }

    private static string? Value(LrmxCadre cadre, string code) => cadre.Fields.FirstOrDefault(f => f.Item.Code == code)?.Input.Value?.ToString();

    /// <summary>The form as it came goes into the evidence store, byte for byte.</summary>
    private static async Task<ItemInput> Source(Journal journal, byte[] bytes, string file)
    {
        using var content = new MemoryStream(bytes);
        var (stored, error) = await journal.Evidence.Put(content, Path.GetFileName(file));
        return stored is null
            ? throw new JournalException($"{file}：{error}")
            : new ItemInput(CadreItems.SourceForm.Code, JsonSerializer.SerializeToElement(new[] { stored }, JsonSerializerOptions.Web));
    }

    private static List<Line> Said(IEnumerable<LrmxReportLine> report) => [.. report.Select(l => new Line(l.Level, l.Line, l.Element, l.NameZh, l.MessageZh, l.ValueSeen))];

    private static IEnumerable<string> Lines(Imported one) =>
    [
        one.Ok ? $"{one.File}：{one.Fields} 栏，干部编号 {one.Cadre}" : $"{one.File}：没有导入。{one.Problem}",
        .. one.Report.Select(l => $"  {Level(l.Level)} {(l.At > 0 ? $"第 {l.At} 行" : "")}{(l.Element.Length > 0 ? $"“{l.Name}”" : "")}：{l.Message}{(l.Seen.Length > 0 ? $"（{l.Seen}）" : "")}"),
    ];

    private static string Level(LrmxLevel level) => level switch { LrmxLevel.Error => "错误", LrmxLevel.Warning => "请核对", _ => "说明" };

    private sealed record Imported(string File, bool Ok, string? Cadre, int Fields, string? Problem, IReadOnlyList<Line> Report);

    private sealed record Line(LrmxLevel Level, int At, string Element, string Name, string Message, string Seen);
}
