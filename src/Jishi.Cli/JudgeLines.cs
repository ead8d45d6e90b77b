using Jishi.Record.Catalogue;
using Jishi.Store.Judging;
using Jishi.Web.Judging;
using Jishi.Web.Shell;

namespace Jishi.Cli;

/// <summary>A judgement made again, for a person at a terminal.</summary>
internal static class JudgeLines
{
    /// <summary>More rows are for --json.</summary>
    private const int Most = 200;

    public static IEnumerable<string> Of(JudgeReport report, JudgeWish wish) =>
    [
        $"读 {report.Entries} 条分录，{(report.IsSimulation ? "试" : "复")}判 {report.Acts} 次办理，当时带 {report.Findings} 条预警、提示{(report.UnderOtherBook > 0 && !report.IsSimulation ? $"；其中 {report.UnderOtherBook} 次办理时用的是别的版本的规则库" : "")}。",
        .. wish.Policy is { } policy ? [$"试的政策包：{policy.Title} {policy.Version}。"] : Array.Empty<string>(),
        JudgeWords.Verdict(report),
        .. report.Tallies.IsEmpty ? [] : Table(report),
        .. report.Rows.Take(Most).SelectMany(r => Of(r, report.IsSimulation)),
        .. report.AllRows > Most ? [$"……共 {report.AllRows} 处，这里列出 {Math.Min(Most, report.Rows.Length)} 处；用 --json 列出前 {report.Rows.Length} 处。"] : Array.Empty<string>(),
    ];

    private static IEnumerable<string> Table(JudgeReport report) =>
    [
        "",
        "规则      会阻断  会预警  会提示  不再有  数值不同  单位",
        .. report.Tallies.Select(t => $"{t.Rule,-8}  {t.Blocked,6}  {t.Warned,6}  {t.Reported,6}  {t.Vanished,6}  {t.Changed,8}  {t.Organ}（{FindingWords.TitleOf(t.Rule)}）"),
        "",
    ];

    private static IEnumerable<string> Of(JudgedRow row, bool isSimulation) =>
    [
        $"第 {row.Index} 号分录，{LegalTime.Show(row.At)}，{row.MatterNumber} {string.Join('、', row.Names.Take(5))}，{Words.Of(row.Act)}：{row.Deviation.Rule} {JudgeWords.Of(row.Deviation.Kind, isSimulation)}（{JudgeWords.Of(row.Cause)}）",
        .. row.Deviation.Before is { } before ? [$"    {(isSimulation ? "原来" : "当时")}：{JudgeWords.Of(before, seesRestricted: true)}"] : Array.Empty<string>(),
        .. row.Deviation.Now is { } now ? [$"    {(isSimulation ? "换包" : "现在")}：{JudgeWords.Of(now, seesRestricted: true)}"] : Array.Empty<string>(),
    ];
}
