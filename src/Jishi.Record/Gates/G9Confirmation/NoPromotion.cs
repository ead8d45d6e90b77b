using Jishi.Record.Gates.G1Qualification;
using Jishi.Record.Instruments;
using Jishi.Record.Register;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G9Confirmation;

/// <summary>PRB-05 试用期内不得再提拔。</summary>
public static class NoPromotion
{
    public static readonly Rule Rule = new("PRB-05", "试用期内不得再提拔", "还在试用期、没有转正的，不得再提拔，也不得破格提拔。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(1)],
        Gate = 9,
        Pack = "national",
        Kinds = ["PROMOTE", "CONVERT"],
        From = new(2014, 1, 14),
        Basis = [new(InstrumentRegister.Regulations2014, "第九条"), new(InstrumentRegister.Regulations2019, "第九条")],
        Verification = Verification.Verified,
        Note = "条文禁的是破格，一般提拔因任职年限同样不足；看本人在同一责任单位的其他选任事项里是否还在试用，在新一次提拔的任职资格关口判",
        Reads = [QualificationItems.AppointmentKind, QualificationItems.QualificationEndedAt],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "先前的试用期已经转正", s => s.Using(Elsewhere(isOnProbation: false)), Judgement.Holds),
            new(ExampleKind.Fails, "试用第六个月又列为提拔人选", s => s.Using(Elsewhere(isOnProbation: true)), Judgement.Broken),
            new(ExampleKind.Boundary, "没有别的任职", s => s, Judgement.Holds),
            new(ExampleKind.Exception, "2014 年 1 月 13 日，条文还没有施行", s => s.Set(QualificationItems.QualificationEndedAt, "2014-01-13 17:00").Using(Elsewhere(isOnProbation: true)), Judgement.Holds),
            new(ExampleKind.Boundary, "2014 年 1 月 14 日施行", s => s.Set(QualificationItems.QualificationEndedAt, "2014-01-14 17:00").Using(Elsewhere(isOnProbation: true)), Judgement.Broken),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        var open = docket.Usage.Value.Elsewhere.Where(e => e.IsOnProbation).ToList();
        return open.Count == 0 ? Verdict.Holds : Verdict.Broken(
            open.Select(e => new Sighting(ConfirmationItems.ProbationDueOn.Code, e.DueOn is { } due ? Probations.Text($"{e.Post}，试用到 {due:yyyy-MM-dd}") : $"{e.Post}，还在试用")),
            [new Sighting(ConfirmationItems.ProbationDueOn.Code, "转正之后再提拔")]);
    }

    private static Usage Elsewhere(bool isOnProbation) => new() { Elsewhere = [new("县水务局副局长", IsOnProbation: isOnProbation, DueOn: new(2027, 4, 9))] };
}
