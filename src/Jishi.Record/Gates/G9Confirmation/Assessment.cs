using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G9Confirmation;

/// <summary>PRB-02 期满考核再定, PRB-03 延长半年 and PRB-04 试用不宜提前免: when a probation is assessed, and what may follow.</summary>
public static class ProbationAssessment
{
    private static readonly Parameter GraceDays = new("graceDays", "期满后考核的天数", "天", 30) { Stricter = Stricter.Lower };
    private static readonly Parameter ExtensionMonths = new("extensionMonths", "延长试用", "个月", 6) { Stricter = Stricter.Lower };

    public static readonly Rule AtExpiry = new("PRB-02", "期满考核再定", "试用期满要考核，胜任的正式任职，不胜任的免去试任职务；没有考核不得转正，考核不要久拖。")
    {
        Kind = RuleKind.Warn,
        At = [JudgedAt.Passing(9)],
        Gate = 9,
        Pack = "national",
        Kinds = ["PROMOTE", "CONVERT"],
        From = new(2001, 2, 6),
        Basis = [new(InstrumentRegister.Regulations2014, "第四十二条"), new(InstrumentRegister.Probation2001, "期满考核"), new(InstrumentRegister.SecretarySupervision, "试用期")],
        Verification = Verification.Verified,
        Note = "三十天为本系统设定；逾期只预警，没有民主测评结果就转正的阻断",
        Parameters = [GraceDays],
        Reads = [ConfirmationItems.ProbationDueOn, ConfirmationItems.ProbationExtendedTo, ConfirmationItems.ProbationOutcome, ConfirmationItems.ProbationFormalDocNo, ConfirmationItems.ProbationEvaluation, ConfirmationItems.ProbationEndedAt],
        Holds = JudgeExpiry,
        Examples =
        [
            new(ExampleKind.Holds, "期满二十日内考核转正", s => Evaluated(Probations.Assessed(s, "2026-05-09", "2026-05-29")), Judgement.Holds),
            new(ExampleKind.Fails, "期满半年才考核", s => Evaluated(Probations.Assessed(s, "2026-05-09", "2026-11-09")), Judgement.Broken),
            new(ExampleKind.Boundary, "期满第三十天", s => Evaluated(Probations.Assessed(s, "2026-05-09", "2026-06-08")), Judgement.Holds),
            new(ExampleKind.Boundary, "期满第三十一天", s => Evaluated(Probations.Assessed(s, "2026-05-09", "2026-06-09")), Judgement.Broken),
            new(ExampleKind.Boundary, "没有考核就转正", s => Probations.Assessed(s, "2026-05-09", "2026-05-29"), Judgement.Broken),
            new(ExampleKind.Exception, "延长半年，从延长后的期满日算", s => Evaluated(Probations.Assessed(s, "2026-05-09", "2026-11-19").Set(ConfirmationItems.ProbationExtendedTo, "2026-11-09")), Judgement.Holds),
            new(ExampleKind.Missing, "没有写期满日", s => Evaluated(s.Passing(9)), Judgement.CannotJudge),
            new(ExampleKind.Exception, "2001 年 2 月 5 日，规定还没有施行", s => Evaluated(Probations.Assessed(s, "2000-05-09", "2001-02-05")), Judgement.Holds),
            new(ExampleKind.Boundary, "2001 年 2 月 6 日施行", s => Evaluated(Probations.Assessed(s, "2000-05-09", "2001-02-06")), Judgement.Broken),
        ],
    };

    public static readonly Rule Extension = new("PRB-03", "延长半年", "总体较好而有不足的，可以延长试用一次，不超过规定的月数，写明属于哪种情形。")
    {
        Kind = RuleKind.Warn,
        At = [JudgedAt.Passing(9)],
        Gate = 9,
        Pack = "city-openness",
        Kinds = ["PROMOTE", "CONVERT"],
        Basis = [new(InstrumentRegister.DemocraticReform, "延长试用半年")],
        Verification = Verification.Seed,
        Note = "国家规定期满只有转正和免职，延长是本地做法；六种情形该材料只写明一种，其余由政策包增加；第二次延长表现为超过规定的月数",
        Parameters = [ExtensionMonths],
        Reads = [ConfirmationItems.ProbationSituation, ConfirmationItems.ProbationOutcome, ConfirmationItems.ProbationExtendedTo, ConfirmationItems.ProbationDueOn],
        Holds = JudgeExtension,
        Examples =
        [
            new(ExampleKind.Holds, "延长半年，写明情形", s => Extended(s, "2026-11-09"), Judgement.Holds),
            new(ExampleKind.Fails, "又延长一次，前后一年", s => Extended(s, "2027-05-09"), Judgement.Broken),
            new(ExampleKind.Boundary, "多延长一天", s => Extended(s, "2026-11-10"), Judgement.Broken),
            new(ExampleKind.Boundary, "没有写属于哪种情形", s => s.Passing(9).Set(ConfirmationItems.ProbationDueOn, "2026-05-09").Set(ConfirmationItems.ProbationExtendedTo, "2026-11-09"), Judgement.Broken),
            new(ExampleKind.Boundary, "本地定为五个月，延长五个月零一天", s => Extended(s, "2026-10-10").With("PRB-03", ExtensionMonths, 5), Judgement.Broken),
            new(ExampleKind.Exception, "没有延长", s => s.Passing(9).Set(ConfirmationItems.ProbationDueOn, "2026-05-09"), Judgement.Holds),
            new(ExampleKind.Missing, "写了延长至，没有写期满日", s => s.Passing(9).Set(ConfirmationItems.ProbationExtendedTo, "2026-11-09").Set(ConfirmationItems.ProbationSituation, "G1"), Judgement.CannotJudge),
        ],
    };

    public static readonly Rule NotEarly = new("PRB-04", "试用不宜提前免", "试用期内有较大失误不宜继续的，可以提前解除试任职务；不得提前转正。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(9)],
        Gate = 9,
        Pack = "national",
        Kinds = ["PROMOTE", "CONVERT"],
        From = new(2001, 2, 6),
        Basis = [new(InstrumentRegister.Probation2001, "试用期满后转正"), new(InstrumentRegister.SecretarySupervision, "试用期")],
        Verification = Verification.Recalled,
        Note = "考核结束之日不早于期满日；延长过的从延长后的期满日",
        Reads = [ConfirmationItems.ProbationOutcome, ConfirmationItems.ProbationDueOn, ConfirmationItems.ProbationExtendedTo, ConfirmationItems.ProbationEndedAt],
        Holds = JudgeEarly,
        Examples =
        [
            new(ExampleKind.Holds, "期满之后转正", s => Probations.Assessed(s, "2026-05-09", "2026-05-20"), Judgement.Holds),
            new(ExampleKind.Fails, "提前三个月转正", s => Probations.Assessed(s, "2026-05-09", "2026-02-09"), Judgement.Broken),
            new(ExampleKind.Boundary, "期满当日转正", s => Probations.Assessed(s, "2026-05-09", "2026-05-09"), Judgement.Holds),
            new(ExampleKind.Boundary, "期满前一日转正", s => Probations.Assessed(s, "2026-05-09", "2026-05-08"), Judgement.Broken),
            new(ExampleKind.Boundary, "延长之后，原期满日转正", s => Probations.Assessed(s, "2026-05-09", "2026-05-20").Set(ConfirmationItems.ProbationExtendedTo, "2026-11-09"), Judgement.Broken),
            new(ExampleKind.Exception, "有较大失误，提前解除", s => Probations.Assessed(s, "2026-05-09", "2026-02-09", "EARLYREMOVE"), Judgement.Holds),
            new(ExampleKind.Missing, "没有写期满日", s => s.Passing(9).Set(ConfirmationItems.ProbationOutcome, "CONFIRM"), Judgement.CannotJudge),
            new(ExampleKind.Exception, "2001 年 2 月 5 日，规定还没有施行", s => Probations.Assessed(s, "2001-05-09", "2001-02-05"), Judgement.Holds),
            new(ExampleKind.Boundary, "2001 年 2 月 6 日施行", s => Probations.Assessed(s, "2001-05-09", "2001-02-06"), Judgement.Broken),
        ],
    };

    private static Verdict JudgeExpiry(Docket docket)
    {
        var dossier = docket.Dossier;
        if (dossier.Get(ConfirmationItems.ProbationOutcome) is "CONFIRM" && !dossier.Has(ConfirmationItems.ProbationEvaluation))
            return Verdict.Broken([new Sighting(ConfirmationItems.ProbationEvaluation.Code, "没有考核")], [new Sighting(ConfirmationItems.ProbationEvaluation.Code, "考核之后再转正")], RuleKind.Block);
        if (Probations.DueOn(dossier) is not { } due) return Verdict.Missing(ConfirmationItems.ProbationDueOn);
        var late = Probations.AssessedOn(docket).DayNumber - due.DayNumber;
        var grace = docket.Value("PRB-02", GraceDays);
        return late <= grace ? Verdict.Holds : Verdict.Broken(
            [new Sighting(ConfirmationItems.ProbationEndedAt.Code, Probations.Text($"{due:yyyy-MM-dd} 期满，第 {late} 天才考核完"))],
            [new Sighting(ConfirmationItems.ProbationEndedAt.Code, Probations.Text($"期满后 {grace} 天内"))]);
    }

    private static Verdict JudgeExtension(Docket docket)
    {
        var dossier = docket.Dossier;
        if (!dossier.Has(ConfirmationItems.ProbationExtendedTo)) return Verdict.Exempt("没有延长试用");
        if (!dossier.Has(ConfirmationItems.ProbationDueOn)) return Verdict.Missing(ConfirmationItems.ProbationDueOn);
        var (due, to) = (dossier.Get(ConfirmationItems.ProbationDueOn), dossier.Get(ConfirmationItems.ProbationExtendedTo));
        var months = docket.Value("PRB-03", ExtensionMonths);
        var latest = due.AddMonths((int)months);
        if (to > latest) return Verdict.Broken([new Sighting(ConfirmationItems.ProbationExtendedTo.Code, Probations.Text($"{to:yyyy-MM-dd}"))], [new Sighting(ConfirmationItems.ProbationExtendedTo.Code, Probations.Text($"只延长一次，最多 {months} 个月，到 {latest:yyyy-MM-dd}"))]);
        return dossier.Has(ConfirmationItems.ProbationSituation) ? Verdict.Holds : Verdict.Broken([new Sighting(ConfirmationItems.ProbationSituation.Code, "未填")], [new Sighting(ConfirmationItems.ProbationSituation.Code, "写明属于哪种情形")]);
    }

    private static Verdict JudgeEarly(Docket docket)
    {
        var dossier = docket.Dossier;
        if (dossier.Get(ConfirmationItems.ProbationOutcome) is not "CONFIRM") return Verdict.Exempt("不是转正");
        if (Probations.DueOn(dossier) is not { } due) return Verdict.Missing(ConfirmationItems.ProbationDueOn);
        var on = Probations.AssessedOn(docket);
        return on >= due ? Verdict.Holds : Verdict.Broken(
            [new Sighting(ConfirmationItems.ProbationEndedAt.Code, Probations.Text($"{on:yyyy-MM-dd}"))],
            [new Sighting(ConfirmationItems.ProbationEndedAt.Code, Probations.Text($"{due:yyyy-MM-dd} 期满，不得提前转正"))]);
    }

    private static Sketch Evaluated(Sketch sketch) => sketch.Set(ConfirmationItems.ProbationEvaluation, new[] { new { Valid = 82, Excellent = 63, Competent = 18, Basic = 1, Incompetent = 0 } });

    private static Sketch Extended(Sketch sketch, string to) => sketch.Passing(9)
        .Set(ConfirmationItems.ProbationDueOn, "2026-05-09")
        .Set(ConfirmationItems.ProbationExtendedTo, to)
        .Set(ConfirmationItems.ProbationSituation, "G1");
}
