using System.Text.Json;
using Jishi.Papers.Lrmx;
using Jishi.Record.Cadres;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Gates.G1Qualification;

namespace Jishi.Papers.Texts;

/// <summary>
/// What the texts of a cadre say as rows: posts, résumé, assessments, rewards and punishments. The texts stay as recorded; the rows stand beside
/// them and follow them. A new text that gives no rows says so in place of rows that an older text gave.
/// </summary>
public static class CadreTables
{
    private const string NoRows = "现在的原文分不出条目，以原文为准";

    private static readonly (DataItem Text, DataItem Table, Func<string, IEnumerable<object>> Read)[] Readings =
    [
        (QualificationItems.CurrentPost, CadreItems.Posts, text => PostText.Read(text).Select(p => new { p.Organ, p.Title })),
        (CadreItems.Resume, CadreItems.ResumeSegments, text => LrmxResume.Read(text).Segments.Select(s => new { From = Written(s.From), To = Written(s.To), s.Text })),
        (CadreItems.AssessmentText, CadreItems.Assessments, text => AssessmentText.Read(text).Select(a => new { a.Year, a.Grade })),
        (CadreItems.RewardsAndPunishments, CadreItems.Rewards, text => RewardText.Read(text).Select(r => new { r.On, Kind = Kind(r.IsPunishment), r.By, r.What })),
    ];

    /// <summary>The tables that follow from those of the inputs that are texts.</summary>
    /// <param name="recorded">What the cadre has already.</param>
    public static IReadOnlyList<ItemInput> From(IEnumerable<ItemInput> inputs, ItemBag recorded)
    {
        var tables = new List<ItemInput>();
        foreach (var input in inputs)
        {
            var (text, table, read) = Array.Find(Readings, r => r.Text.Code == input.Code);
            if (text is null || input.Value is not { } json || TextOf(text, json) is not { } written) continue;
            var rows = JsonSerializer.SerializeToElement(read(written).Take(TableType.MaxRows).ToList());
            if (rows.GetArrayLength() > 0 && table.Type.Read(rows).Error is null) tables.Add(new ItemInput(table.Code, rows));
            else if (recorded.Find(table)?.Value is not null) tables.Add(new ItemInput(table.Code, null, NoRows));
        }

        return tables;
    }

    private static string? TextOf(DataItem item, JsonElement json) => item.Type.Read(json).Value is { } value ? item.Type.Show(value) : null;

    private static string Kind(bool? isPunishment) => isPunishment switch { true => "PUNISHMENT", false => "REWARD", null => "" };

    private static string Written(LooseDate? date) => date switch
    {
        null => "",
        { Month: { } month } => $"{date.Year:0000}-{month:00}",
        _ => $"{date.Year:0000}",
    };
}
