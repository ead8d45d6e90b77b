using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G2Motion;
using Jishi.Record.Gates.G6Consultation.M07MatterReport;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G1Qualification;

/// <summary>QUA-09 职数管理。</summary>
public static class Quota
{
    internal static readonly Parameter MaxOverQuota = new("maxOverQuota", "可超职数", "名", 0) { Stricter = Stricter.Lower };

    public static readonly Rule Rule = new("QUA-09", "职数管理", "任职之后的人数，即现配减去同批拟免和到龄、加上拟任，不得超过核定职数；要超职数的，先经上级批准。动议时只提示。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(2), JudgedAt.Passing(7)],
        Gate = 1,
        Pack = "national",
        Kinds = ["PROMOTE", "FURTHER", "LATERAL", "CONVERT", "NONLEAD"],
        Basis = [new(InstrumentRegister.SecretarySupervision, "按核定职数配备"), new(InstrumentRegister.Supervision2019, "有关事项报告")],
        Verification = Verification.Seed,
        Note = "同批免一任一属合法。动议时只看职位的核定和现配，还不知道同批免谁，所以只预警；讨论决定时看职数预审各行，没有预审的看职位的核定和现配。同批拟免和到龄以职数预审所写为准",
        Parameters = [MaxOverQuota],
        Reads = [MotionItems.QuotaApproved, MotionItems.QuotaFilled, MotionSupplementItems.QuotaPrecheck, MatterReportItems.ReportableKinds, MatterReportItems.ReportReply],
        Holds = docket => docket.Attempt.Gate == 2 ? ByPost(docket, RuleKind.Warn) : AtDecision(docket),
        Examples =
        [
            new(ExampleKind.Holds, "核定六名，现配六名，其中一人同批拟免", s => Checked(s, 6, 6, toRemove: 1), Judgement.Holds),
            new(ExampleKind.Fails, "核定六名，现配六名，没有人拟免仍决定任职", s => Checked(s, 6, 6), Judgement.Broken),
            new(ExampleKind.Boundary, "核定六名，现配五名，任一名正好", s => Checked(s, 6, 5), Judgement.Holds),
            new(ExampleKind.Boundary, "现配六名，一人即将到龄", s => Checked(s, 6, 6, retiring: 1), Judgement.Holds),
            new(ExampleKind.Boundary, "同批免一名而任两名", s => Checked(s, 6, 6, toRemove: 1, toAppoint: 2), Judgement.Broken),
            new(ExampleKind.Boundary, "核定六名，现配六名，动议时预警", s => Counted(s, 6, 6).Passing(2), Judgement.Broken),
            new(ExampleKind.Boundary, "核定六名，现配五名，动议时有空缺", s => Counted(s, 6, 5).Passing(2), Judgement.Holds),
            new(ExampleKind.Exception, "超职数已经上级批准", s => Checked(s, 6, 6).Set(MatterReportItems.ReportableKinds, "OVERQUOTA").Set(MatterReportItems.ReportReply, "AGREE"), Judgement.Holds),
            new(ExampleKind.Boundary, "超职数报了上级，还没有批准", s => Checked(s, 6, 6).Set(MatterReportItems.ReportableKinds, "OVERQUOTA"), Judgement.Broken),
            new(ExampleKind.Exception, "没有职数预审，按职位的核定和现配看有空缺", s => Counted(s, 6, 5).Passing(7), Judgement.Holds),
            new(ExampleKind.Missing, "职数预审没有写核定数，无法判断", s => s.Set(MotionSupplementItems.QuotaPrecheck, new[] { new { Tier = "副职", Filled = 6, ToAppoint = 1 } }).Passing(7), Judgement.CannotJudge),
            new(ExampleKind.Missing, "核定和现配都没有写", s => s.Passing(7), Judgement.CannotJudge),
            new(ExampleKind.Exception, "免职不占职数", s => Checked(s, 6, 6).OfKind("REMOVE"), Judgement.Holds),
        ],
    };

    private static Verdict AtDecision(Docket docket)
    {
        var dossier = docket.Dossier;
        if (PriorReport.IsDeclared(dossier, "OVERQUOTA") && dossier.Get(MatterReportItems.ReportReply) is "AGREE") return Verdict.Exempt("超职数已经上级批准");
        if (dossier.Get(MotionSupplementItems.QuotaPrecheck) is not { } tiers) return ByPost(docket, null);
        if (tiers.Any(t => !t.Cells.ContainsKey("Approved") || !t.Cells.ContainsKey("Filled") || !t.Cells.ContainsKey("ToAppoint")))
            return Verdict.CannotJudge(MotionSupplementItems.QuotaPrecheck, $"有的层次没有写全", $"每个层次写明核定、现配和拟配");
        var most = docket.Value("QUA-09", MaxOverQuota);
        var over = tiers.Where(t => After(t) - t.Get<long>("Approved") > most).ToList();
        return over.Count == 0 ? Verdict.Holds : Verdict.Broken(
            over.Select(t => new Sighting(MotionSupplementItems.QuotaPrecheck.Code, FormattableString.Invariant($"{t.Get<string>("Tier")}核定 {t.Get<long>("Approved")} 名，拟配后 {After(t)} 名"))),
            [new Sighting(MotionSupplementItems.QuotaPrecheck.Code, FormattableString.Invariant($"超出不多于 {most} 名；免去或到龄的写入拟免、到龄，要超的先报上级批准"))]);
    }

    private static long After(TableRow tier) => tier.Get<long>("Filled") - tier.Get<long>("ToRemove") - tier.Get<long>("Retiring") + tier.Get<long>("ToAppoint");

    /// <summary>One more than there are now: what the post alone tells.</summary>
    private static Verdict ByPost(Docket docket, RuleKind? kind)
    {
        var dossier = docket.Dossier;
        if (!dossier.Has(MotionItems.QuotaApproved)) return Verdict.Missing(MotionItems.QuotaApproved) with { Kind = kind };
        if (!dossier.Has(MotionItems.QuotaFilled)) return Verdict.Missing(MotionItems.QuotaFilled) with { Kind = kind };
        var (approved, filled) = (dossier.Get(MotionItems.QuotaApproved), dossier.Get(MotionItems.QuotaFilled));
        return filled + 1 - approved <= docket.Value("QUA-09", MaxOverQuota)
            ? Verdict.Holds
            : Verdict.Broken(MotionItems.QuotaFilled, $"核定 {approved} 名，现配 {filled} 名，任一名后超出", $"有空缺，或者同批免去、到龄空出；要超的先报上级批准", kind);
    }

    private static Sketch Checked(Sketch sketch, int approved, int filled, int toRemove = 0, int retiring = 0, int toAppoint = 1) =>
        sketch.Set(MotionSupplementItems.QuotaPrecheck, new[] { new { Tier = "领导班子", Approved = approved, Filled = filled, ToRemove = toRemove, Retiring = retiring, ToAppoint = toAppoint } }).Passing(7);

    private static Sketch Counted(Sketch sketch, int approved, int filled) => sketch.Set(MotionItems.QuotaApproved, approved).Set(MotionItems.QuotaFilled, filled);
}
