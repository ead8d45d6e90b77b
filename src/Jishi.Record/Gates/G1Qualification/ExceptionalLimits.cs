using System.Text.RegularExpressions;
using Jishi.Record.Catalogue;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G1Qualification;

/// <summary>QUA-07 破格限制。</summary>
public static partial class ExceptionalLimits
{
    internal static readonly Parameter MinMonthsSincePromotion = new("minMonthsSincePromotion", "距上次提拔最少", "个月", 12) { Stricter = Stricter.Higher };
    internal static readonly Parameter MaxLevels = new("maxLevels", "最多越级", "级", 1) { Stricter = Stricter.Lower };

    public static readonly Rule Rule = new("QUA-07", "破格限制", "试用期未满或提拔任职不满一年的，不得破格提拔；不得连续两次都是破格；不得越两级提拔。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(1)],
        Gate = 1,
        Pack = "national",
        Kinds = ["PROMOTE"],
        From = new(2014, 1, 14),
        Basis = [new(InstrumentRegister.Regulations2014, "第九条"), new(InstrumentRegister.Regulations2019, "第九条")],
        Verification = Verification.Verified,
        Note = "提拔任职时间取任现职务层次时间；破格的，资格事实表要写一行“上次提拔”，写明正常还是破格；越几级从破格情形与理由和事实表中认",
        Parameters = [MinMonthsSincePromotion, MaxLevels],
        Reads = [QualificationItems.QualificationVerdict, QualificationItems.ExceptionalPromotionGround, QualificationItems.CurrentRankSince, QualificationItems.QualificationFacts],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "上次提拔已满三年，本次第一次破格", s => Case(s, "2023-10", "年限不足，工作特殊需要"), Judgement.Holds),
            new(ExampleKind.Fails, "提拔八个月又破格", s => Case(s, "2026-02", "年限不足"), Judgement.Broken),
            new(ExampleKind.Boundary, "提拔任职正好满一年", s => Case(s, "2025-10", "年限不足"), Judgement.Holds),
            new(ExampleKind.Boundary, "差一个月满一年", s => Case(s, "2025-11", "年限不足"), Judgement.Broken),
            new(ExampleKind.Boundary, "越一级提拔", s => Case(s, "2023-10", "越一级提拔，专业性强的重要职位"), Judgement.Holds),
            new(ExampleKind.Boundary, "越两级提拔", s => Case(s, "2023-10", "越两级提拔"), Judgement.Broken),
            new(ExampleKind.Boundary, "理由里说明不越级", s => Case(s, "2023-10", "年限不足，不越两级"), Judgement.Holds),
            new(ExampleKind.Fails, "上次提拔也是破格", s => Case(s, "2023-10", "年限不足", "上次提拔：破格"), Judgement.Broken),
            new(ExampleKind.Missing, "没有写上次提拔是正常还是破格，无法判断", s => Case(s, "2023-10", "年限不足", "工龄"), Judgement.CannotJudge),
            new(ExampleKind.Missing, "没有写破格情形与理由", s => s.Set(QualificationItems.QualificationVerdict, "EXCEPTION"), Judgement.CannotJudge),
            new(ExampleKind.Exception, "审查结论为符合，不是破格", s => Case(s, "2026-02", "年限不足").Set(QualificationItems.QualificationVerdict, "MEET"), Judgement.Holds),
            new(ExampleKind.Exception, "2014 年 1 月 13 日，2002 年文本没有这几条限制", s => Case(s, "2013-10", "年限不足", ended: "2014-01-13 17:00"), Judgement.Holds),
            new(ExampleKind.Boundary, "2014 年 1 月 14 日施行", s => Case(s, "2013-10", "年限不足", ended: "2014-01-14 09:00"), Judgement.Broken),
        ],
    };

    /// <summary>By how many levels a text says that the promotion leaps; «不越两级» says none, 越级 without a number one.</summary>
    internal static long LevelsLept(string text) => Leaps().Matches(text).Select(m => m.Groups["n"].Value switch
    {
        "二" or "两" or "2" => 2L,
        "三" or "3" => 3,
        "四" or "4" => 4,
        _ => 1,
    }).DefaultIfEmpty(0).Max();

    private static Verdict Judge(Docket docket)
    {
        var dossier = docket.Dossier;
        if (!dossier.Has(QualificationItems.QualificationVerdict)) return Verdict.Missing(QualificationItems.QualificationVerdict);
        if (!Exceptional.IsClaimed(dossier)) return Verdict.Exempt("不是破格提拔");
        if (dossier.Get(QualificationItems.ExceptionalPromotionGround) is not { } ground) return Verdict.Missing(QualificationItems.ExceptionalPromotionGround);
        if (FactSheet.Of(dossier) is not { } facts) return Verdict.Missing(QualificationItems.QualificationFacts);
        if (!dossier.IsSettled(QualificationItems.CurrentRankSince)) return Verdict.Missing(QualificationItems.CurrentRankSince);
        var (unknown, broken) = Sort([SincePromotion(docket), Leap(docket, ground, facts), Consecutive(facts)]);
        return broken.Count > 0 ? Verdict.Broken(broken.SelectMany(b => b.Seen), broken.SelectMany(b => b.Required)) : unknown ?? Verdict.Holds;
    }

    private static Verdict SincePromotion(Docket docket)
    {
        if (!docket.Dossier.Has(QualificationItems.CurrentRankSince)) return Verdict.Exempt("没有职务层次和职级");
        var since = docket.Dossier.Get(QualificationItems.CurrentRankSince);
        var months = docket.Value("QUA-07", MinMonthsSincePromotion);
        return Elapsed.HasLasted(since, months, docket.Day) switch
        {
            true => Verdict.Holds,
            null => Verdict.CannotJudge(QualificationItems.CurrentRankSince, $"只写到 {since} 年", $"写到月，才能判断是否满 {months} 个月"),
            false => Verdict.Broken(QualificationItems.CurrentRankSince, $"上次提拔任职自 {since} 起，到 {docket.Day:yyyy-MM-dd} 不满 {months} 个月", $"满 {months} 个月才可破格"),
        };
    }

    private static Verdict Leap(Docket docket, string ground, ValueList<TableRow> facts)
    {
        var (levels, most) = (Math.Max(LevelsLept(ground), facts.Select(f => LevelsLept(f.Words())).DefaultIfEmpty(0).Max()), docket.Value("QUA-07", MaxLevels));
        return levels <= most ? Verdict.Holds : Verdict.Broken(QualificationItems.ExceptionalPromotionGround, $"越 {levels} 级", $"最多越 {most} 级");
    }

    private static Verdict Consecutive(ValueList<TableRow> facts)
    {
        var last = facts.About("上次提拔", "上一次提拔").Select(r => r.Words()).ToList();
        if (last.Count == 0) return Verdict.CannotJudge(QualificationItems.QualificationFacts, $"没有写上次提拔", $"写一行“上次提拔”，写明正常还是破格");
        return last.Any(w => WasExceptional().IsMatch(w)) ? Verdict.Broken(QualificationItems.QualificationFacts, $"上次提拔也是破格", $"不得连续破格") : Verdict.Holds;
    }

    private static (Verdict? Unknown, List<Verdict> Broken) Sort(Verdict[] verdicts) =>
        (Array.Find(verdicts, v => v.Judgement == Judgement.CannotJudge), [.. verdicts.Where(v => v.Judgement == Judgement.Broken)]);

    [GeneratedRegex("(?<!不|未|没有|不得|并非|不属|不是)越(?<n>[一二两三四1-4])?级", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Leaps();

    [GeneratedRegex("(?<!不是|并非|没有|未|非)破格", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WasExceptional();

    private static Sketch Case(Sketch sketch, string rankSince, string ground, string fact = "上次提拔：按年限正常提拔", string ended = "2026-10-30 17:00") => sketch
        .Set(QualificationItems.QualificationVerdict, "EXCEPTION")
        .Set(QualificationItems.ExceptionalPromotionGround, ground)
        .Set(QualificationItems.CurrentRankSince, rankSince)
        .Set(QualificationItems.QualificationFacts, new[] { new { Fact = fact } })
        .Set(QualificationItems.QualificationEndedAt, ended);
}
