using Jishi.Record.Gates.G1Qualification;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G3Nomination.M03Nomination;

/// <summary>NOM-08 一般出自后备。</summary>
public static class ReserveList
{
    private static readonly string[] Explanations = ["后备", "名册", "库外"];

    public static readonly Rule Rule = new("NOM-08", "一般出自后备", "初始提名一般从后备干部中产生；提名后备名册以外的人，理由中说明为什么。")
    {
        Kind = RuleKind.Warn,
        At = [JudgedAt.Passing(3, "M03")],
        Gate = 3,
        Pack = "county-supervision",
        Kinds = ["PROMOTE", "FURTHER"],
        Basis = [new(InstrumentRegister.SecretarySupervision, "初始提名从后备干部中产生")],
        Verification = Verification.Seed,
        Note = "2019 年文本已淡化后备的提法；理由中写到“后备”“名册”或“库外”的，算作说明",
        Reads = [QualificationItems.CandidateClass, NominationItems.NominationReason],
        Holds = docket =>
        {
            var dossier = docket.Dossier;
            if (dossier.Get(QualificationItems.CandidateClass) is not { } classes) return Verdict.Missing(QualificationItems.CandidateClass);
            if (classes.Contains("RESERVE")) return Verdict.Holds;
            return dossier.Get(NominationItems.NominationReason) is { } reason && Explains(reason) ? Verdict.Exempt("不在后备名册，理由中已作说明") : Verdict.Broken(
                [new Sighting(QualificationItems.CandidateClass.Code, dossier.Show(QualificationItems.CandidateClass)!)],
                [new Sighting(NominationItems.NominationReason.Code, "说明为什么不从后备干部中提名")]);
        },
        Examples =
        [
            new(ExampleKind.Holds, "提名的是后备干部", s => s.Set(QualificationItems.CandidateClass, "RESERVE、GENERAL"), Judgement.Holds),
            new(ExampleKind.Fails, "不是后备干部，也没有说明", s => Outside(s, "熟悉教育业务，群众公认"), Judgement.Broken),
            new(ExampleKind.Boundary, "不是后备干部，没有写理由", s => s.Set(QualificationItems.CandidateClass, "GENERAL"), Judgement.Broken),
            new(ExampleKind.Exception, "库外提名，说明后备干部中没有懂这一行的人", s => Outside(s, "后备干部中没有学医的人，提名库外的业务骨干"), Judgement.Holds),
            new(ExampleKind.Missing, "没有写人员类别", s => s, Judgement.CannotJudge),
        ],
    };

    private static bool Explains(string reason) => Explanations.Any(w => reason.Contains(w, StringComparison.Ordinal));

    private static Sketch Outside(Sketch sketch, string reason) => sketch.Set(QualificationItems.CandidateClass, "GENERAL").Set(NominationItems.NominationReason, reason);
}
