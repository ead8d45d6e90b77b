using Jishi.Papers.Lrmx;

namespace Jishi.Web.Imports;

/// <summary>An import as JSON: what the command line prints with --json and the API answers.</summary>
/// <param name="Ok">Every file and row was imported.</param>
/// <param name="DryRun">Nothing was written; the people are what it would come to.</param>
public sealed record ImportBody(bool Ok, bool DryRun, int Registered, int Updated, int Unchanged, int NotImported, int Entries, IReadOnlyList<ImportReject> Rejects, IReadOnlyList<ImportedBody> People, IReadOnlyList<RemarkBody> Remarks)
{
    /// <summary>Of what was done.</summary>
    public static ImportBody Of(ImportPlan plan, ImportReport report, bool dryRun = false) => new(
        report.Ok,
        dryRun,
        report.Count(ImportKind.Registered),
        report.Count(ImportKind.Updated),
        report.Count(ImportKind.Unchanged),
        report.Rejected + report.Count(ImportKind.Left),
        report.Entries,
        report.Rejects,
        [.. report.Results.Select(r => ImportedBody.Of(plan.People[r.Number - 1], r))],
        [.. plan.Files.SelectMany(f => f.Report.Select(l => new RemarkBody(f.File.Name, l.Level, l.Line, l.Element, l.NameZh, l.MessageZh, l.ValueSeen)))]);

    /// <summary>Of what would be done without asking.</summary>
    public static ImportReport Foretold(ImportPlan plan, Apply apply) => new(plan.Rejects, [.. plan.Good.Select(p => Foretold(p, ImportChoice.Default(p, apply)))]);

    private static ImportResult Foretold(PlannedPerson person, ImportChoice choice)
    {
        var kind = choice.Who switch
        {
            ImportChoice.Nobody => ImportKind.Left,
            ImportChoice.New => ImportKind.Registered,
            ImportChoice.Twin => ImportKind.Updated,
            _ => choice.Fields!.Count > 0 ? ImportKind.Updated : ImportKind.Unchanged,
        };
        var words = kind == ImportKind.Left ? $"姓名相符的有 {string.Join('、', person.Match.Hits.Select(c => $"{c.Name}（{c.Id}）"))}，要选是哪一位" : "会" + ImportReport.Name(kind);
        return new ImportResult(person.Number, person.Paper, kind, words, person.Cadre?.Id) { Kept = [.. person.Changes.Where(l => person.Cadre is not null && choice.Fields?.Contains(l.Item.Code) == false).Select(l => l.Item.Name)] };
    }
}

/// <summary>One person, with every field of the paper beside what was recorded before.</summary>
public sealed record ImportedBody(string File, string Sheet, int Row, string Name, ImportKind Kind, string? Cadre, string Words, int Entries, IReadOnlyList<FieldBody> Fields, IReadOnlyList<string> Kept)
{
    public static ImportedBody Of(PlannedPerson person, ImportResult result) => new(
        person.Paper.File.Name,
        person.Paper.Sheet,
        person.Paper.Row,
        person.Paper.Name,
        result.Kind,
        result.CadreId,
        result.Words,
        result.Entries,
        [.. person.Lines.Select(l => new FieldBody(l.Item.Code, l.Item.Name, l.Old, l.New, l.Changes))],
        result.Kept);
}

public sealed record FieldBody(string Code, string Name, string? Old, string New, bool Changes);

/// <summary>What the reader of a form had to say.</summary>
public sealed record RemarkBody(string File, LrmxLevel Level, int Line, string Element, string Name, string Message, string Seen);
