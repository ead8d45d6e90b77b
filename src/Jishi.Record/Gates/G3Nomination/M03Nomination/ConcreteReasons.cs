using System.Globalization;
using System.Text;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G3Nomination.M03Nomination;

/// <summary>NOM-06 理由不得空泛。</summary>
public static class ConcreteReasons
{
    internal static readonly Parameter MinChars = new("minChars", "提名理由最少字数", "字", 50) { Stricter = Stricter.Higher };

    private const string Boilerplate = "工作需要";

    /// <summary>What may stand round the empty phrase without saying any more.</summary>
    private static readonly string[] Padding = [Boilerplate, "根据", "由于", "因为", "出于", "确因", "因", "经研究", "研究", "实际", "现", "拟", "特此", "建议", "推荐", "提名", "该同志", "的"];

    public static readonly Rule Rule = new("NOM-06", "理由不得空泛", "提名理由要写具体事实，并另写与岗位相匹配的条件；只写“工作需要”的不能办结。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(3, "M03")],
        Gate = 3,
        Kinds = ["PROMOTE", "FURTHER"],
        Basis = [new(InstrumentRegister.WholeProcessRecord, "提名理由的填写")],
        Verification = Verification.Seed,
        Note = "五十字为本系统设定：只写“工作需要”的阻断，字数不足的只预警；标点和空格不计字数",
        Parameters = [MinChars],
        Reads = [NominationItems.NominationReason, NominationItems.PostFitNote],
        Holds = docket =>
        {
            var dossier = docket.Dossier;
            if (dossier.Get(NominationItems.NominationReason) is not { } reason) return Verdict.Missing(NominationItems.NominationReason);
            if (IsEmpty(reason)) return Broken($"只写“{reason.Trim()}”", "写具体事实");
            if (!dossier.Has(NominationItems.PostFitNote)) return Verdict.Missing(NominationItems.PostFitNote);
            var (chars, least) = (Letters(reason).Length, docket.Value("NOM-06", MinChars));
            return chars >= least ? Verdict.Holds : Broken($"{chars} 字", $"不少于 {least} 字") with { Kind = RuleKind.Warn };
        },
        Examples =
        [
            new(ExampleKind.Holds, "写明三项业绩，另写岗位匹配", s => Given(s, 68), Judgement.Holds),
            new(ExampleKind.Fails, "只写“工作需要”", s => Fit(s).Set(NominationItems.NominationReason, "工作需要。"), Judgement.Broken),
            new(ExampleKind.Boundary, "换个说法，还是只有“工作需要”", s => Fit(s).Set(NominationItems.NominationReason, "因工作需要，经研究，建议提名该同志"), Judgement.Broken),
            new(ExampleKind.Boundary, "正好五十字", s => Given(s, 50), Judgement.Holds),
            new(ExampleKind.Boundary, "四十九字，只预警", s => Given(s, 49), Judgement.Broken),
            new(ExampleKind.Missing, "没有写岗位匹配", s => Reason(s, 60), Judgement.CannotJudge),
            new(ExampleKind.Missing, "没有写提名理由", Fit, Judgement.CannotJudge),
        ],
    };

    private static Verdict Broken(FormattableString seen, FormattableString required) => Verdict.Broken(
        [new Sighting(NominationItems.NominationReason.Code, seen.ToString(CultureInfo.InvariantCulture))],
        [new Sighting(NominationItems.NominationReason.Code, required.ToString(CultureInfo.InvariantCulture))]);

    private static Verdict Broken(FormattableString seen, string required) => Broken(seen, (FormattableString)$"{required}");

    private static bool IsEmpty(string reason) => reason.Contains(Boilerplate, StringComparison.Ordinal)
        && Padding.Aggregate(string.Concat(Letters(reason)), (text, words) => text.Replace(words, "", StringComparison.Ordinal)).Length == 0;

    private static Rune[] Letters(string text) => [.. text.EnumerateRunes().Where(Rune.IsLetterOrDigit)];

    private static Sketch Fit(Sketch sketch) => sketch.Set(NominationItems.PostFitNote, "有基层和综合部门两方面经历，与岗位要求相符");

    private static Sketch Given(Sketch sketch, int chars) => Fit(Reason(sketch, chars));

    /// <summary>A reason of so many characters, punctuation not counted.</summary>
    private static Sketch Reason(Sketch sketch, int chars)
    {
        const string Facts = "牵头完成城乡教育一体化改革、校长交流轮岗和薄弱学校改造三项工作，两项在全市推广；近三年考核均为优秀，分管领域群众满意度连年上升，办事公道，肯吃苦，能协调各方意见，群众评价好。";
        var letters = Letters(Facts);
        return sketch.Set(NominationItems.NominationReason, string.Concat(letters.Take(chars)) + "。");
    }
}
