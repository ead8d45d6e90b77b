using Jishi.Papers.Lrmx;
using Jishi.Record;
using Jishi.Record.Cadres;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G1Qualification;

namespace Jishi.Web.Pages.Cadres;

/// <summary>One field of a form beside what is recorded.</summary>
public sealed record ImportLine(DataItem Item, string? Old, string New)
{
    public bool Changes => !string.Equals(Old, New, StringComparison.Ordinal);
}

/// <summary>What importing one file would come to: who it is about, field by field old and new, and what the reader had to say. Pure.</summary>
public sealed record ImportPlan(int Number, ImportFile File, LrmxReading Reading, LrmxCadre? Cadre)
{
    public string Name { get; private init; } = "";

    /// <summary>Who it may be about; empty for somebody new.</summary>
    public IReadOnlyList<Cadre> Hits { get; private init; } = [];

    /// <summary>The identity number names the one hit.</summary>
    public bool Sure { get; private init; }

    public IReadOnlyList<ImportLine> Lines { get; private init; } = [];

    /// <summary>Number of the same bytes earlier in the batch, or null.</summary>
    public int? SameAs { get; private init; }

    public string? Refusal => SameAs is { } n ? $"与第 {n} 个文件完全相同，只导入一次。" : Reading.RefusalZh ?? (Name.Length == 0 ? "表里没有姓名，无法确定是谁的表，没有导入。" : null);

    /// <summary>Remarks of reader and mapping that somebody should look at.</summary>
    public IEnumerable<LrmxReportLine> Remarks => Reading.Report.Concat(Cadre?.Report ?? []).Where(l => l.Level != LrmxLevel.Info);

    public IEnumerable<LrmxReportLine> Notes => Reading.Report.Concat(Cadre?.Report ?? []).Where(l => l.Level == LrmxLevel.Info);

    public static IReadOnlyList<ImportPlan> Of(World world, IReadOnlyList<ImportFile> files) => [.. files.Select((file, n) => Of(world, files, file, n + 1))];

    private static ImportPlan Of(World world, IReadOnlyList<ImportFile> files, ImportFile file, int number)
    {
        var reading = LrmxReader.Read(file.Bytes, file.Name);
        var cadre = reading.Form is { } form ? LrmxToCadre.Map(form) : null;
        var plan = new ImportPlan(number, file, reading, cadre)
        {
            Name = ValueOf(cadre, QualificationItems.CandidateName) is Person person ? person.Name : "",
            SameAs = files.Take(number - 1).Select((f, n) => f.Sha256 == file.Sha256 ? n + 1 : (int?)null).FirstOrDefault(n => n is not null),
        };
        if (cadre is null || plan.Refusal is not null) return plan;
        var hits = CadreMatch.Find(world, plan.Name, ValueOf(cadre, QualificationItems.BirthDate) as PartialDate?, ValueOf(cadre, CadreItems.IdNumber) as string, out var sure);
        return plan with { Hits = hits, Sure = sure, Lines = [.. cadre.Fields.Select(f => Line(f, hits.Count == 1 ? hits[0].Items : ItemBag.Empty))] };
    }

    private static ImportLine Line(LrmxItem field, ItemBag recorded)
    {
        var old = recorded.Find(field.Item)?.Value is { } was ? field.Item.Type.Show(was) : null;
        return new ImportLine(field.Item, old, field.Item.Type.Show(field.Item.Type.Read(field.Input.Value!.Value).Value!));
    }

    private static object? ValueOf(LrmxCadre? cadre, DataItem item) =>
        cadre?.Fields.FirstOrDefault(f => f.Item == item)?.Input.Value is { } json ? item.Type.Read(json).Value : null;
}
