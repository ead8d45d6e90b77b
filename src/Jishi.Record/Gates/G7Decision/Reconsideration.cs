using Jishi.Record.Catalogue;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;
using static System.FormattableString;

namespace Jishi.Record.Gates.G7Decision;

/// <summary>DEC-09 复议须过半数同意。</summary>
public static class Reconsideration
{
    private static readonly Parameter Share = new("reconsiderShare", "同意复议须超过应到会成员的", "", new Amount(1, 2)) { Stricter = Stricter.Higher };

    public static readonly Rule Rule = new("DEC-09", "复议须过半数同意", "已经决定的任免要复议，须有应到会成员超过规定比例同意；一个人不能决定复议。")
    {
        Kind = RuleKind.Block,
        At = [Act.Reconsider],
        Gate = 7,
        Pack = "national",
        From = new(2002, 7, 9),
        Basis = [new(InstrumentRegister.Regulations2014, "第三十七条"), new(InstrumentRegister.SecretarySupervision, "复议须一半以上成员同意")],
        Verification = Verification.Verified,
        Note = "“一半以上”与“超过半数”不一，按超过半数，正好一半不算；以复议依据的最后一行为准，没有写应到人数的取会议的应到会成员数",
        Parameters = [Share],
        Reads = [DecisionItems.ReconsiderBasis, DecisionItems.EligibleMembers],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "十一人中八人同意复议", s => Agreed(s, 8, 11), Judgement.Holds),
            new(ExampleKind.Fails, "书记一人决定复议", s => Agreed(s, 1, 11), Judgement.Broken),
            new(ExampleKind.Boundary, "十一人中六人同意，超过半数", s => Agreed(s, 6, 11), Judgement.Holds),
            new(ExampleKind.Boundary, "十人中五人同意，正好一半", s => Agreed(s, 5, 10), Judgement.Broken),
            new(ExampleKind.Boundary, "第一次不够，第二次够了，看最后一次", s => s.Set(DecisionItems.ReconsiderBasis, new[] { new { Agreeing = 3, Eligible = 11 }, new { Agreeing = 7, Eligible = 11 } }), Judgement.Holds),
            new(ExampleKind.Missing, "没有复议依据", s => s.Set(DecisionItems.EligibleMembers, 11), Judgement.CannotJudge),
            new(ExampleKind.Missing, "没有写同意复议的人数", s => s.Set(DecisionItems.ReconsiderBasis, new[] { new { Eligible = 11 } }), Judgement.CannotJudge),
            new(ExampleKind.Exception, "依据里没有写应到人数，取会议的", s => s.Set(DecisionItems.ReconsiderBasis, new[] { new { Agreeing = 6 } }).Set(DecisionItems.EligibleMembers, 11), Judgement.Holds),
            new(ExampleKind.Exception, "2002 年 7 月 8 日，条文还没有施行", s => Agreed(s, 1, 11).Reconsidering("2002-07-08 09:00"), Judgement.Holds),
            new(ExampleKind.Boundary, "2002 年 7 月 9 日施行，一人决定复议", s => Agreed(s, 1, 11).Reconsidering("2002-07-09 09:00"), Judgement.Broken),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        var dossier = docket.Dossier;
        if (dossier.Get(DecisionItems.ReconsiderBasis) is not [.., var last] || !last.Cells.ContainsKey("Agreeing")) return Verdict.Missing(DecisionItems.ReconsiderBasis);
        var (agreeing, eligible) = (last.Get<long>("Agreeing"), last.Cells.ContainsKey("Eligible") ? last.Get<long>("Eligible") : dossier.Get(DecisionItems.EligibleMembers));
        if (eligible == 0) return Verdict.Missing(DecisionItems.EligibleMembers);
        var share = docket.Share("DEC-09", Share);
        return share.IsExceededBy(agreeing, eligible) ? Verdict.Holds : Verdict.Broken(
            [new(DecisionItems.ReconsiderBasis.Code, Invariant($"应到 {eligible} 人，{agreeing} 人同意复议"))],
            [new(DecisionItems.ReconsiderBasis.Code, Invariant($"超过应到会成员的 {share}，否则原决定仍有效"))]);
    }

    private static Sketch Agreed(Sketch sketch, int agreeing, int eligible) =>
        sketch.Set(DecisionItems.ReconsiderBasis, new[] { new { RaisedBy = Sitting.Chair, Agreeing = agreeing, Eligible = eligible, AgreedOn = "2026-10-29" } });
}
