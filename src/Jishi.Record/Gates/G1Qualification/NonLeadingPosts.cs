using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G1Qualification;

/// <summary>QUA-10 非领导职务全覆盖。</summary>
public static class NonLeadingPosts
{
    public static readonly Rule Rule = new("QUA-10", "非领导职务全覆盖", "晋升非领导职务（职级）的，和非领导职务干部转任的，同样纪实，同样审查任职资格。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(1)],
        Gate = 1,
        Pack = "record",
        Kinds = ["PROMOTE", "FURTHER", "LATERAL", "CONVERT", "NONLEAD"],
        Basis = [new(InstrumentRegister.WholeProcessRecord, "非领导职务纳入纪实"), new(InstrumentRegister.DemocraticReform, "非领导职务纳入纪实")],
        Verification = Verification.Seed,
        Note = "2019 年起非领导职务改为公务员职级，按其规定审查",
        Reads = [QualificationItems.CandidateClass, QualificationItems.QualificationVerdict],
        Holds = docket =>
        {
            var (dossier, verdict) = (docket.Dossier, docket.Dossier.Get(QualificationItems.QualificationVerdict));
            if (verdict is not (null or "PENDING")) return Verdict.Holds;
            if (dossier.Kind != "NONLEAD" && dossier.Get(QualificationItems.CandidateClass) is null) return Verdict.Missing(QualificationItems.CandidateClass);
            return dossier.Kind == "NONLEAD" || dossier.Get(QualificationItems.CandidateClass)!.Contains("NONLEAD")
                ? Verdict.Broken(QualificationItems.QualificationVerdict, $"{dossier.Show(QualificationItems.QualificationVerdict) ?? "未填"}", $"审查任职资格，写明结论")
                : Verdict.Exempt("不涉及非领导职务");
        },
        Examples =
        [
            new(ExampleKind.Holds, "晋升职级，资格已审查", s => s.OfKind("NONLEAD").Set(QualificationItems.QualificationVerdict, "MEET"), Judgement.Holds),
            new(ExampleKind.Fails, "晋升职级，没有审查资格", s => s.OfKind("NONLEAD"), Judgement.Broken),
            new(ExampleKind.Boundary, "晋升职级，结论还是待补证", s => s.OfKind("NONLEAD").Set(QualificationItems.QualificationVerdict, "PENDING"), Judgement.Broken),
            new(ExampleKind.Boundary, "非领导职务干部转任领导职务，没有审查资格", s => s.OfKind("CONVERT").Set(QualificationItems.CandidateClass, "NONLEAD"), Judgement.Broken),
            new(ExampleKind.Exception, "一般领导干部提拔，由本关口的办结条件管", s => s.Set(QualificationItems.CandidateClass, "GENERAL"), Judgement.Holds),
            new(ExampleKind.Missing, "人员类别没有写，不知道是不是非领导职务干部", s => s, Judgement.CannotJudge),
        ],
    };
}
