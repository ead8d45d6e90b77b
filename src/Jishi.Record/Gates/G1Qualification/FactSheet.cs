using Jishi.Record.Catalogue;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G1Qualification;

/// <summary>The table of facts that the screen rests on (任职资格事实表), one row a fact; a rule finds its rows by the words of 资格项目.</summary>
internal static class FactSheet
{
    public static ValueList<TableRow>? Of(Dossier dossier) => dossier.Get(QualificationItems.QualificationFacts);

    /// <summary>The rows whose 资格项目 has one of the words.</summary>
    public static IEnumerable<TableRow> About(this IEnumerable<TableRow> rows, params string[] words) =>
        rows.Where(r => r.Get<string>("Fact") is { } fact && words.Any(w => fact.Contains(w, StringComparison.Ordinal)));

    /// <summary>Months altogether: as written, else from 起 to 止.</summary>
    public static long Months(this IEnumerable<TableRow> rows) => rows.Sum(r =>
        r.Cells.ContainsKey("Months") ? r.Get<long>("Months")
        : r.Cells.ContainsKey("From") && r.Cells.ContainsKey("To") ? Math.Max(0, Elapsed.Months(r.Get<DateOnly>("From"), r.Get<DateOnly>("To")))
        : 0);

    /// <summary>资格项目 and 依据材料 of a row, where people put words that a column is missing for.</summary>
    public static string Words(this TableRow row) => $"{row.Get<string>("Fact")} {row.Get<string>("Evidence")}";
}
