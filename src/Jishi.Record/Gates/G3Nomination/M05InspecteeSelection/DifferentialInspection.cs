using System.Globalization;
using Jishi.Record.Catalogue;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G3Nomination.M05InspecteeSelection;

/// <summary>DET-01 差额考察。</summary>
public static class DifferentialInspection
{
    private static readonly Parameter MinRatio = new("minRatio", "职位与考察对象之比，至少", "", new Amount(1, 2)) { Stricter = Stricter.Lower };
    private static readonly Parameter MaxRatio = new("maxRatio", "职位与考察对象之比，至多", "", new Amount(1, 3)) { Stricter = Stricter.Higher };

    public static readonly Rule Rule = new("DET-01", "差额考察", "考察对象一般比拟任职位多，人数在规定的比例之内；等额考察或超出比例的，写明理由。")
    {
        Kind = RuleKind.Warn,
        At = [JudgedAt.Passing(3, "M05")],
        Gate = 4,
        Pack = "national",
        Kinds = ["PROMOTE", "FURTHER"],
        Basis = [new(InstrumentRegister.DemocraticReform, "差额考察"), new(InstrumentRegister.WholeProcessRecord, "二比一考察"), new(InstrumentRegister.EngagementSystem, "差额考察到底")],
        Verification = Verification.Seed,
        Note = "材料有 1∶2、1∶3 和二选一几种说法，默认不少于 1∶2、不多于 1∶3；考察对象按本职位已记确定考察对象时间的人选计",
        Parameters = [MinRatio, MaxRatio],
        Reads = [InspecteeSelectionItems.InspecteeMeeting, InspecteeSelectionItems.InspecteeSelectionStartedAt, InspecteeSelectionItems.InspecteeSelectionEndedAt],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "一个职位，考察两人", s => s.Against("何远舟", Fixed), Judgement.Holds),
            new(ExampleKind.Fails, "一个职位，考察一人，没有写理由", s => Meeting(s, "等额"), Judgement.Broken),
            new(ExampleKind.Boundary, "一个职位，考察三人", s => s.Against("何远舟", Fixed).Against("许若兰", Fixed), Judgement.Holds),
            new(ExampleKind.Boundary, "一个职位，考察四人，没有写理由", s => Meeting(s, "差额").Against("何远舟", Fixed).Against("许若兰", Fixed).Against("方亦舟", Fixed), Judgement.Broken),
            new(ExampleKind.Boundary, "另一名人选没有列为考察对象，不计", s => Meeting(s, "差额").Against("何远舟", r => r), Judgement.Broken),
            new(ExampleKind.Exception, "等额考察，写明推荐意见集中", s => Meeting(s, "等额", "民主推荐意见比较集中"), Judgement.Holds),
            new(ExampleKind.Missing, "考察一人，没有记研究确定的会议", s => s, Judgement.CannotJudge),
        ],
    };

    /// <summary>The dossier was fixed as an inspectee: its part of the module has begun or ended.</summary>
    internal static bool IsInspectee(Dossier dossier) =>
        dossier.HasPassed(3) || dossier.Has(InspecteeSelectionItems.InspecteeSelectionStartedAt) || dossier.Has(InspecteeSelectionItems.InspecteeSelectionEndedAt);

    private static Verdict Judge(Docket docket)
    {
        var inspectees = 1 + docket.Rivals.Count(IsInspectee);
        var (least, most) = (docket.Share("DET-01", MinRatio), docket.Share("DET-01", MaxRatio));
        if (!least.IsExceededBy(1, inspectees) && most.IsReachedBy(1, inspectees)) return Verdict.Holds;
        if (docket.Dossier.Get(InspecteeSelectionItems.InspecteeMeeting) is not { } meetings) return Verdict.Missing(InspecteeSelectionItems.InspecteeMeeting);
        if (meetings.Any(m => !string.IsNullOrWhiteSpace(m.Get<string>("Reason")))) return Verdict.Exempt("写明了等额考察的理由");
        return Verdict.Broken(
            [new Sighting(InspecteeSelectionItems.InspecteeMeeting.Code, string.Create(CultureInfo.InvariantCulture, $"1 个职位，考察对象 {inspectees} 人，没有写理由"))],
            [new Sighting(InspecteeSelectionItems.InspecteeMeeting.Code, $"职位与考察对象之比在 {least} 到 {most} 之间，或写明理由")]);
    }

    private static Sketch Fixed(Sketch rival) => rival.Set(InspecteeSelectionItems.InspecteeSelectionEndedAt, "2026-10-16 17:00");

    private static Sketch Meeting(Sketch sketch, string mode, string reason = "") =>
        sketch.Set(InspecteeSelectionItems.InspecteeMeeting, new[] { new { Name = "部务会", Mode = mode, Reason = reason } });
}
