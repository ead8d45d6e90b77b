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
    public string Name { get; } = ValueOf(Cadre, QualificationItems.CandidateName) is Person person ? person.Name : "";

    public PartialDate? Birth { get; } = ValueOf(Cadre, QualificationItems.BirthDate) as PartialDate?;

    public string? IdNumber { get; } = ValueOf(Cadre, CadreItems.IdNumber) as string;

    /// <summary>Who it may be about; empty for somebody new.</summary>
    public IReadOnlyList<Cadre> Hits { get; private init; } = [];

    /// <summary>The identity number names the one hit.</summary>
    public bool Sure { get; private init; }

    public IReadOnlyList<ImportLine> Lines { get; private init; } = [];

    /// <summary>Number of the same bytes earlier in the batch, or null.</summary>
    public int? SameAs { get; private init; }

    /// <summary>Number of another form, earlier in the batch, that seems to be of the same person, or null.</summary>
    public int? TwinOf { get; private init; }

    public string? Refusal => SameAs is { } n ? $"与第 {n} 个文件完全相同，只导入一次。" : Reading.RefusalZh ?? (Name.Length == 0 ? "表里没有姓名，无法确定是谁的表，没有导入。" : null);

    /// <summary>Remarks of reader and mapping that somebody should look at.</summary>
    public IEnumerable<LrmxReportLine> Remarks => Reading.Report.Concat(Cadre?.Report ?? []).Where(l => l.Level != LrmxLevel.Info);

    public IEnumerable<LrmxReportLine> Notes => Reading.Report.Concat(Cadre?.Report ?? []).Where(l => l.Level == LrmxLevel.Info);

    /// <summary>Reads the files, without looking at the people file.</summary>
    public static IReadOnlyList<ImportPlan> Read(IReadOnlyList<ImportFile> files)
    {
        var plans = new List<ImportPlan>();
        foreach (var file in files)
        {
            var reading = LrmxReader.Read(file.Bytes, file.Name);
            var plan = new ImportPlan(plans.Count + 1, file, reading, reading.Form is { } form ? LrmxToCadre.Map(form) : null);
            plans.Add(plan with
            {
                SameAs = plans.Find(p => p.File.Sha256 == file.Sha256)?.Number,
                TwinOf = plans.Find(p => p.Refusal is null && p.IsTwin(plan))?.Number,
            });
        }

        return plans;
    }

    /// <summary>The plan against the people file as it stands.</summary>
    public ImportPlan Against(World world)
    {
        if (Cadre is null || Refusal is not null) return this;
        var hits = CadreMatch.Find(world, Name, Birth, IdNumber, out var sure);
        return this with { Hits = hits, Sure = sure, Lines = [.. Cadre.Fields.Select(f => Line(f, hits.Count == 1 ? hits[0].Items : ItemBag.Empty))] };
    }

    private bool IsTwin(ImportPlan other) => Name.Length > 0 && Name == other.Name && Birth == other.Birth
        && (IdNumber is null || other.IdNumber is null || IdNumber == other.IdNumber);

    private static ImportLine Line(LrmxItem field, ItemBag recorded)
    {
        var old = recorded.Find(field.Item)?.Value is { } was ? field.Item.Type.Show(was) : null;
        return new ImportLine(field.Item, old, field.Item.Type.Show(field.Item.Type.Read(field.Input.Value!.Value).Value!));
    }

    private static object? ValueOf(LrmxCadre? cadre, DataItem item) =>
        cadre?.Fields.FirstOrDefault(f => f.Item == item)?.Input.Value is { } json ? item.Type.Read(json).Value : null;
}
