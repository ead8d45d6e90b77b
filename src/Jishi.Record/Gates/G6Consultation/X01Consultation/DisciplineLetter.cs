using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G7Decision;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G6Consultation.X01Consultation;

/// <summary>CON-01 纪委书面意见。</summary>
public static class DisciplineLetter
{
    public static readonly Rule Rule = new("CON-01", "纪委书面意见", "拟提拔人选在提交会议讨论之前，须收到纪委的书面复函，复函认为不影响任用。")
    {
        Kind = RuleKind.Block,
        At = [Act.PlanAgenda, JudgedAt.Passing(7)],
        Gate = 6,
        Pack = "national",
        Kinds = ["PROMOTE"],
        Basis = [new(InstrumentRegister.DemocraticReform, "纪委书面复函通过后方可作为拟提拔对象"), new(InstrumentRegister.Regulations2019, "考察一章")],
        Verification = Verification.Seed,
        Note = "复函须在发函之后、会议开始之前；排会时会议时间还没有的不比",
        Reads = [ConsultationItems.DisciplineConsultSentAt, ConsultationItems.DisciplineConsultReplyAt, ConsultationItems.DisciplineConsultOpinion, DecisionItems.DecisionStartedAt],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "会前三天复函，无影响", s => Replied(s, "2026-10-17 10:00").Passing(7), Judgement.Holds),
            new(ExampleKind.Holds, "排会时已有复函", s => Replied(s, "2026-10-17 10:00").Planning(), Judgement.Holds),
            new(ExampleKind.Fails, "会后才复函", s => Replied(s, "2026-10-21 10:00").Passing(7), Judgement.Broken),
            new(ExampleKind.Fails, "复函认为不宜任用", s => Replied(s, "2026-10-17 10:00", "UNSUIT").Planning(), Judgement.Broken),
            new(ExampleKind.Fails, "记明未复，仍要上会", s => Replied(s, "2026-10-17 10:00", "NOREPLY").Planning(), Judgement.Broken),
            new(ExampleKind.Boundary, "复函在会议开始的同一分钟", s => Replied(s, "2026-10-20 09:00").Passing(7), Judgement.Holds),
            new(ExampleKind.Boundary, "复函晚于会议开始一分钟", s => Replied(s, "2026-10-20 09:01").Passing(7), Judgement.Broken),
            new(ExampleKind.Boundary, "复函早于发函", s => Replied(s, "2026-10-09 10:00").Passing(7), Judgement.Broken),
            new(ExampleKind.Missing, "没有复函的记录，不能排会", s => s.Set(ConsultationItems.DisciplineConsultSentAt, "2026-10-10 09:00").Planning(), Judgement.CannotJudge),
            new(ExampleKind.Exception, "平级调整不适用", s => s.OfKind("LATERAL").Planning(), Judgement.Holds),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        var dossier = docket.Dossier;
        DataItem[] needed = [ConsultationItems.DisciplineConsultSentAt, ConsultationItems.DisciplineConsultReplyAt, ConsultationItems.DisciplineConsultOpinion];
        var missing = needed.Where(i => !dossier.Has(i)).ToArray();
        if (missing.Length > 0) return Verdict.Missing(missing);
        var (sent, replied) = (dossier.Get(ConsultationItems.DisciplineConsultSentAt), dossier.Get(ConsultationItems.DisciplineConsultReplyAt));
        var (seen, required) = (new List<Sighting>(), new List<Sighting>());
        if (dossier.Get(ConsultationItems.DisciplineConsultOpinion) != "CLEAR") Say(ConsultationItems.DisciplineConsultOpinion, dossier.Show(ConsultationItems.DisciplineConsultOpinion)!, "书面复函认为不影响任用");
        if (replied < sent) Say(ConsultationItems.DisciplineConsultReplyAt, LegalTime.Show(replied), "不早于发函 " + LegalTime.Show(sent));
        if (dossier.Has(DecisionItems.DecisionStartedAt) && replied > dossier.Get(DecisionItems.DecisionStartedAt))
            Say(ConsultationItems.DisciplineConsultReplyAt, LegalTime.Show(replied), "不晚于会议开始 " + LegalTime.Show(dossier.Get(DecisionItems.DecisionStartedAt)));
        return seen.Count == 0 ? Verdict.Holds : Verdict.Broken(seen, required);

        void Say(DataItem item, string saw, string wants)
        {
            seen.Add(new Sighting(item.Code, saw));
            required.Add(new Sighting(item.Code, wants));
        }
    }

    private static Sketch Replied(Sketch sketch, string at, string opinion = "CLEAR") => sketch
        .Set(ConsultationItems.DisciplineConsultSentAt, "2026-10-10 09:00").Set(ConsultationItems.DisciplineConsultReplyAt, at)
        .Set(ConsultationItems.DisciplineConsultOpinion, opinion).Set(DecisionItems.DecisionStartedAt, "2026-10-20 09:00");
}
