using Jishi.Record.Catalogue;
using Jishi.Record.Gates;
using Jishi.Record.Judging;
using Jishi.Record.Rules;
using Jishi.Store.Judging;

namespace Jishi.Cli;

/// <summary>What a judgement made again says to a person at a terminal.</summary>
internal static class JudgeWords
{
    /// <summary>More rows are for --json.</summary>
    private const int Most = 200;

    private const int MostSightings = 4;

    public static IEnumerable<string> Lines(JudgeReport report, JudgeWish wish) =>
    [
        $"读 {report.Entries} 条分录，{(report.IsSimulation ? "试" : "复")}判 {report.Acts} 次办理，当时带 {report.Findings} 条预警、报告{(report.UnderOtherBook > 0 && !report.IsSimulation ? $"；其中 {report.UnderOtherBook} 次办理时用的是别的版本的规则库" : "")}。",
        Verdict(report, wish),
        .. report.Tallies.IsEmpty ? [] : Table(report),
        .. report.Rows.Take(Most).SelectMany(Of),
        .. report.AllRows > Most ? [$"  ……共 {report.AllRows} 处，这里列出 {Math.Min(Most, report.Rows.Length)} 处；用 --json 列出前 {report.Rows.Length} 处。"] : Array.Empty<string>(),
    ];

    private static string Verdict(JudgeReport report, JudgeWish wish) => report switch
    {
        { IsSimulation: true } => $"改按政策包“{wish.Policy!.Title}”{wish.Policy.Version} 判：{report.Deviating} 次办理会有不同。",
        { Unread: > 0 } => $"有 {report.Unread} 次办理所依据的记录读不出来，无从复判。请用 jishi verify 核验账本。",
        { Unexplained: > 0 } => $"有 {report.Unexplained} 次办理与当时的结果不同，规则库却没有变。请保留现场，核查规则和记录。",
        { Deviating: > 0 } => $"规则库没有变的，全部与当时相同；另有 {report.Deviating} 次办理因规则库更新或依法隐去而不同，逐条列出。",
        _ => "全部与当时的结果相同。",
    };

    private static IEnumerable<string> Table(JudgeReport report) =>
    [
        "",
        "规则      会阻断  会预警  会报告  不再有  数值不同  单位",
        .. report.Tallies.Select(t => $"{t.Rule,-8}  {t.Blocked,6}  {t.Warned,6}  {t.Reported,6}  {t.Vanished,6}  {t.Changed,8}  {t.Organ}（{RuleBook.Find(t.Rule)?.Title ?? "本关办结条件"}）"),
        "",
    ];

    private static IEnumerable<string> Of(JudgedRow row) =>
    [
        $"第 {row.Index} 号分录，{LegalTime.Show(row.At)}，{row.MatterNumber} {string.Join('、', row.Names.Take(5))}，{Words.Of(row.Act)}：{row.Deviation.Rule} {Of(row.Deviation.Kind)}（{Of(row.Cause)}）",
        .. row.Deviation.Before is { } before ? [$"    当时：{Of(before)}"] : Array.Empty<string>(),
        .. row.Deviation.Now is { } now ? [$"    现在：{Of(now)}"] : Array.Empty<string>(),
    ];

    private static string Of(Finding finding) => $"{Words.Of(finding.Kind)}，{Of(finding.Seen)}；要求 {Of(finding.Required)}";

    private static string Of(IReadOnlyList<Sighting> sightings) =>
        string.Join('；', sightings.Take(MostSightings).Select(s => $"{CatalogueOfItems.NameOf(s.Of)} {s.Value}")) + (sightings.Count > MostSightings ? $"；等 {sightings.Count} 项" : "");

    private static string Of(DeviationKind kind) => kind switch { DeviationKind.Appeared => "当时没有，现在有", DeviationKind.Vanished => "当时有，现在没有", _ => "两次不同" };

    private static string Of(DeviationCause cause) => cause switch
    {
        DeviationCause.RuleIsNew => "当时的规则库还没有这一条",
        DeviationCause.RuleIsGone => "现在的规则库已没有这一条",
        DeviationCause.RuleChanged => "规则库更新后这一条有变",
        DeviationCause.Redacted => "所读的数据项其后依法隐去",
        DeviationCause.Policy => "换了政策包",
        _ => "规则库没有变，原因不明",
    };
}
