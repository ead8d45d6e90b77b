using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G6Consultation.M07MatterReport;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G1Qualification;

/// <summary>
/// Years in the rank that a promotion starts from, for QUA-03 and QUA-04. They count together over all posts of that rank: by when the rank began, or
/// by the months in the table of facts, whichever is more.
/// </summary>
internal static class RankYears
{
    public static readonly DataItem[] Reads =
    [
        QualificationItems.CurrentPost, QualificationItems.ProposedPost, QualificationItems.CurrentRankSince, QualificationItems.QualificationFacts,
        QualificationItems.QualificationVerdict, MatterReportItems.ReportReply,
    ];

    /// <param name="docket">the docket of a promotion</param>
    /// <param name="isStep">tells from the titles, present and proposed, that this is the step that the rule is about</param>
    /// <param name="otherwise">why the rule does not ask where it is not</param>
    /// <param name="rank">the word for the rank, in 资格项目 and in findings: 副职, 正职</param>
    /// <param name="years">years that the rank must have lasted</param>
    public static Verdict Judge(Docket docket, Func<string, string, bool> isStep, string otherwise, string rank, long years)
    {
        var dossier = docket.Dossier;
        if (Exceptional.IsConsented(dossier)) return Verdict.Exempt(Exceptional.Why);
        if (dossier.Get(QualificationItems.CurrentPost) is not { } current) return Verdict.Missing(QualificationItems.CurrentPost);
        if (dossier.Get(QualificationItems.ProposedPost) is not { } proposed) return Verdict.Missing(QualificationItems.ProposedPost);
        if (!isStep(current.Title, proposed.Title)) return Verdict.Exempt(otherwise);
        var together = (FactSheet.Of(dossier) ?? ValueList<TableRow>.Empty).About(rank).Months();
        if (together >= years * 12) return Verdict.Holds;
        if (!dossier.Has(QualificationItems.CurrentRankSince)) return Verdict.Missing(QualificationItems.CurrentRankSince);
        var since = dossier.Get(QualificationItems.CurrentRankSince);
        return Elapsed.HasLasted(since, years * 12, docket.Day) switch
        {
            true => Verdict.Holds,
            null => Verdict.CannotJudge(QualificationItems.CurrentRankSince, $"只写到 {since} 年", $"写到月，才能判断到 {docket.Day:yyyy-MM-dd} 是否满 {years} 年"),
            false => Verdict.Broken(
                QualificationItems.CurrentRankSince,
                $"任{rank}自 {since} 起，到 {docket.Day:yyyy-MM-dd} 不满 {years} 年{(together > 0 ? FormattableString.Invariant($"；事实表累计 {together} 个月") : "")}",
                $"在{rank}岗位累计满 {years} 年"),
        };
    }
}
