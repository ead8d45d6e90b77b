using Jishi.Papers.Lrm;
using Jishi.Papers.Lrmx;
using Jishi.Papers.Rosters;
using Jishi.Record.Cadres;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G1Qualification;

namespace Jishi.Web.Imports;

/// <summary>What one paper tells of one person: a form, or a row of a roster (<paramref name="Row"/> above 0).</summary>
public sealed record PersonPaper(ImportFile File, string Sheet, int Row, Whom Whom, LrmxCadre Cadre, LrmxPhoto? Photo)
{
    public bool IsRoster => Row > 0;

    public string Name => Whom.Name;

    /// <summary>Where it stands, for people.</summary>
    public string WhereZh => IsRoster ? $"{File.Name} 工作表“{Sheet}”第 {Row} 行" : File.Name;

    public ImportReject Reject(string field, string reason, string what) => new(File.Name, Sheet, Row, Name, field, field == CadreItems.IdNumber.Name ? Whom.IdNumber ?? "" : "", reason, what);
}

/// <summary>What one file holds.</summary>
/// <param name="Report">Remarks of the reader of forms; empty for a roster.</param>
/// <param name="Notes">Remarks on a roster as a whole.</param>
public sealed record FileReading(ImportFile File, IReadOnlyList<PersonPaper> Papers, IReadOnlyList<ImportReject> Rejects, IReadOnlyList<LrmxReportLine> Report, IReadOnlyList<string> Notes)
{
    public bool IsRoster => File.Extension is ".xlsx" or ".xls";

    /// <summary>Reads a file by its extension. Never throws on any bytes.</summary>
    public static FileReading Read(ImportFile file) => file.Extension switch
    {
        ".xlsx" or ".xls" => Roster(file),
        ".lrm" => Form(file, LrmReader.Read(file.Bytes, file.Name, file.Picture?.Bytes)),
        _ => Form(file, LrmxReader.Read(file.Bytes, file.Name)),
    };

    private static FileReading Form(ImportFile file, LrmxReading reading)
    {
        if (reading.Form is not { } form) return new FileReading(file, [], [Refuse(file, reading.RefusalZh!)], reading.Report, []);
        var cadre = LrmxToCadre.Map(form);
        var whom = new Whom(Value(cadre, QualificationItems.CandidateName) is Person p ? p.Name : "", Value(cadre, QualificationItems.BirthDate) as PartialDate?, Value(cadre, CadreItems.IdNumber) as string);
        IReadOnlyList<LrmxReportLine> report = [.. reading.Report, .. cadre.Report];
        return whom.Name.Length == 0
            ? new FileReading(file, [], [Refuse(file, "表里没有姓名，无法确定是谁的表")], report, [])
            : new FileReading(file, [new PersonPaper(file, "", 0, whom, cadre, form.Photo)], [], report, []);
    }

    private static FileReading Roster(ImportFile file)
    {
        var reading = RosterReader.Read(file.Bytes, file.Name);
        if (reading.RefusalZh is { } refusal) return new FileReading(file, [], [Refuse(file, refusal)], [], reading.Notes);
        return new FileReading(
            file,
            [.. reading.Rows.Select(r => new PersonPaper(file, r.Sheet, r.Row, RosterWhom.Of(r), r.Cadre, null))],
            [.. reading.Rejects.Select(r => new ImportReject(file.Name, r.Sheet, r.Row, r.Name, r.Field, r.Seen, r.ReasonZh, r.DoZh))],
            [],
            reading.Notes);
    }

    /// <summary>What the readers say holds reason and advice in one sentence.</summary>
    private static ImportReject Refuse(ImportFile file, string sentence)
    {
        var cut = sentence.LastIndexOf("，请", StringComparison.Ordinal);
        return new ImportReject(file.Name, "", 0, "", "", "", cut > 0 ? sentence[..cut] : sentence, cut > 0 ? sentence[(cut + 1)..] : "请改正后再导入");
    }

    private static object? Value(LrmxCadre cadre, DataItem item) => cadre.Fields.FirstOrDefault(f => f.Item == item)?.Input.Value is { } json ? item.Type.Read(json).Value : null;
}
