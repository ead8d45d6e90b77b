using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G1Qualification;

/// <summary>QUA-02 下一级两个以上职位。</summary>
public static class LowerPosts
{
    internal static readonly Parameter MinLowerPosts = new("minLowerPosts", "下一级职位个数", "个", 2) { Stricter = Stricter.Higher };

    public static readonly Rule Rule = new("QUA-02", "下一级两个以上职位", "提拔担任领导职务的，一般应在下一级的两个以上职位上任过职。")
    {
        Kind = RuleKind.Warn,
        At = [JudgedAt.Passing(1)],
        Gate = 1,
        Pack = "national",
        Kinds = ["PROMOTE"],
        From = new(2002, 7, 9),
        Basis = [new(InstrumentRegister.Regulations2019, "第八条"), new(InstrumentRegister.Regulations2014, "第八条")],
        Verification = Verification.Recalled,
        Note = "条文写的是提任县处级以上领导职务，县以下参照；资格事实表中每个下一级职位写一行，资格项目写明“下一级”",
        Parameters = [MinLowerPosts],
        Reads = [QualificationItems.QualificationFacts],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "科长、镇长各一任", s => Held(s, "下一级职位：科长", "下一级职位：镇长"), Judgement.Holds),
            new(ExampleKind.Fails, "只有一个科级岗位", s => Held(s, "下一级职位：科长"), Judgement.Broken),
            new(ExampleKind.Boundary, "三个下一级职位", s => Held(s, "下一级职位：科长", "下一级职位：镇长", "下一级职位：镇党委书记"), Judgement.Holds),
            new(ExampleKind.Boundary, "事实表填了，没有一行写下一级职位", s => Held(s, "工龄"), Judgement.Broken),
            new(ExampleKind.Missing, "没有填资格事实表，无法判断", s => s, Judgement.CannotJudge),
            new(ExampleKind.Exception, "2002 年 7 月 8 日，条文还没有施行", s => Held(s, "下一级职位：科长").Set(QualificationItems.QualificationEndedAt, "2002-07-08 17:00"), Judgement.Holds),
            new(ExampleKind.Boundary, "2002 年 7 月 9 日施行", s => Held(s, "下一级职位：科长").Set(QualificationItems.QualificationEndedAt, "2002-07-09 09:00"), Judgement.Broken),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        if (FactSheet.Of(docket.Dossier) is not { } facts) return Verdict.Missing(QualificationItems.QualificationFacts);
        var least = docket.Value("QUA-02", MinLowerPosts);
        var held = facts.About("下一级").Count();
        return held >= least ? Verdict.Holds : Verdict.Broken(QualificationItems.QualificationFacts, $"下一级职位 {held} 个", $"{least} 个以上，每个写一行并写明“下一级”");
    }

    private static Sketch Held(Sketch sketch, params string[] facts) => sketch.Set(QualificationItems.QualificationFacts, facts.Select(f => new { Fact = f }).ToArray());
}
