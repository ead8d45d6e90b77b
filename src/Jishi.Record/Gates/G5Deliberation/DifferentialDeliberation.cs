using System.Globalization;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G1Qualification;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G5Deliberation;

/// <summary>DEL-04 差额酝酿。</summary>
public static class DifferentialDeliberation
{
    private static readonly Parameter MinCandidates = new("minCandidates", "酝酿人选最少人数", "人", 2) { Stricter = Stricter.Higher };

    public static readonly Rule Rule = new("DEL-04", "差额酝酿", "重要岗位按差额提出酝酿人选，再由会议票决。")
    {
        Kind = RuleKind.Warn,
        At = [JudgedAt.Passing(5)],
        Gate = 5,
        Pack = "district-practice",
        Basis = [new(InstrumentRegister.WholeProcessRecord, "差额酝酿"), new(InstrumentRegister.EngagementSystem, "差额到底")],
        Verification = Verification.Seed,
        Note = "两人为本系统设定；酝酿人选按本职位已有任用建议方案或酝酿结果的人选计。免职、降职和连任没有差额",
        Parameters = [MinCandidates],
        Reads = [QualificationItems.PostRiskClass, DeliberationItems.AppointmentProposal, DeliberationItems.DeliberationResult],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "重要岗位，两人酝酿", s => Key(s).Against("何远舟", Proposed), Judgement.Holds),
            new(ExampleKind.Fails, "重要岗位，只报一人", Key, Judgement.Broken),
            new(ExampleKind.Boundary, "另一名人选没有进入酝酿", s => Key(s).Against("何远舟", r => r), Judgement.Broken),
            new(ExampleKind.Boundary, "三人酝酿", s => Key(s).Against("何远舟", Proposed).Against("许若兰", Proposed), Judgement.Holds),
            new(ExampleKind.Exception, "一般岗位不要求", s => s.Set(QualificationItems.PostRiskClass, "一般岗位"), Judgement.Holds),
            new(ExampleKind.Exception, "免职没有差额", s => s.OfKind("REMOVE"), Judgement.Holds),
            new(ExampleKind.Exception, "本地没有采用这个规则包", s => Key(s).Adopting(), Judgement.Holds),
            new(ExampleKind.Missing, "没有写岗位类别", s => s, Judgement.CannotJudge),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        var dossier = docket.Dossier;
        if (!KindsOfAppointment.Of(dossier.Kind).Gates.Contains(1)) return Verdict.Exempt("本类任用没有差额");
        if (!dossier.Has(QualificationItems.PostRiskClass)) return Verdict.Missing(QualificationItems.PostRiskClass);
        if (dossier.Get(QualificationItems.PostRiskClass) is "GENERAL") return Verdict.Exempt("一般岗位");
        var least = docket.Value("DEL-04", MinCandidates);
        var candidates = 1 + docket.Rivals.Count(r => r.Has(DeliberationItems.AppointmentProposal) || r.Has(DeliberationItems.DeliberationResult));
        return candidates >= least ? Verdict.Holds : Verdict.Broken(
            [new Sighting(DeliberationItems.AppointmentProposal.Code, string.Create(CultureInfo.InvariantCulture, $"酝酿人选 {candidates} 人"))],
            [new Sighting(DeliberationItems.AppointmentProposal.Code, string.Create(CultureInfo.InvariantCulture, $"不少于 {least} 人"))]);
    }

    private static Sketch Key(Sketch sketch) => sketch.Set(QualificationItems.PostRiskClass, "关键岗位");

    private static Sketch Proposed(Sketch rival) => rival.Set(DeliberationItems.DeliberationResult, "SUBMIT");
}
