using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G7Decision;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G5Deliberation;

/// <summary>DEL-05 五人小组与书记办公会写实。</summary>
public static class SmallGroup
{
    public static readonly Rule Rule = new("DEL-05", "五人小组与书记办公会写实", "书记办公会、五人小组的酝酿，记明参加人、意见和结论；它们只作酝酿，不能代替常委会、党组会或全委会作决定。")
    {
        Kind = RuleKind.Warn,
        At = [JudgedAt.Passing(5), JudgedAt.Passing(7)],
        Gate = 5,
        Pack = "national",
        Basis = [new(InstrumentRegister.WholeProcessRecord, "五人小组与书记办公会的写实"), new(InstrumentRegister.SecretarySupervision, "酝酿不能代替决定")],
        Verification = Verification.Seed,
        Note = "酝酿办结时看写实是否齐全，讨论决定办结时看作决定的是不是书记办公会",
        Reads = [DeliberationItems.DeliberationForm, DeliberationItems.DeliberationParticipants, DeliberationItems.LeaderOpinions, DeliberationItems.DeliberationResult, DecisionItems.MeetingKind],
        Holds = docket => docket.Attempt.Gate == 7 ? OfDecision(docket.Dossier) : OfDeliberation(docket.Dossier),
        Examples =
        [
            new(ExampleKind.Holds, "五人小组酝酿，记明参加人、意见和结论", s => Written(s), Judgement.Holds),
            new(ExampleKind.Fails, "书记办公会直接定人", s => s.Set(DecisionItems.MeetingKind, "书记办公会").Passing(7), Judgement.Broken),
            new(ExampleKind.Boundary, "书记办公会酝酿之后，常委会作决定", s => Written(s, "书记办公会").Set(DecisionItems.MeetingKind, "常委会").Passing(7), Judgement.Holds),
            new(ExampleKind.Exception, "部务会酝酿，不在此列", s => s.Set(DeliberationItems.DeliberationForm, "部务会"), Judgement.Holds),
            new(ExampleKind.Missing, "五人小组酝酿，没有写参加人和意见", s => s.Set(DeliberationItems.DeliberationForm, "五人小组").Set(DeliberationItems.DeliberationResult, "SUBMIT"), Judgement.CannotJudge),
            new(ExampleKind.Missing, "没有写酝酿形式", s => s, Judgement.CannotJudge),
            new(ExampleKind.Missing, "没有写会议类别", s => s.Passing(7), Judgement.CannotJudge),
        ],
    };

    private static Verdict OfDeliberation(Dossier dossier)
    {
        if (!dossier.Has(DeliberationItems.DeliberationForm)) return Verdict.Missing(DeliberationItems.DeliberationForm);
        if (dossier.Get(DeliberationItems.DeliberationForm) is not ("FIVE" or "SECRETARIES")) return Verdict.Exempt("不是书记办公会或五人小组酝酿");
        DataItem[] owed = [DeliberationItems.DeliberationParticipants, DeliberationItems.LeaderOpinions, DeliberationItems.DeliberationResult];
        return owed.Where(i => !dossier.Has(i)).ToArray() is { Length: > 0 } missing ? Verdict.Missing(missing) : Verdict.Holds;
    }

    private static Verdict OfDecision(Dossier dossier) => dossier.Get(DecisionItems.MeetingKind) switch
    {
        null => Verdict.Missing(DecisionItems.MeetingKind),
        "SECRETARIES" => Verdict.Broken([new Sighting(DecisionItems.MeetingKind.Code, dossier.Show(DecisionItems.MeetingKind)!)], [new Sighting(DecisionItems.MeetingKind.Code, "常委会、党组会或全委会")]),
        _ => Verdict.Holds,
    };

    private static Sketch Written(Sketch sketch, string form = "五人小组") => sketch
        .Set(DeliberationItems.DeliberationForm, form)
        .Set(DeliberationItems.DeliberationParticipants, "贺长川、陶景行、杜知秋、韩立冬、高望舒")
        .Set(DeliberationItems.LeaderOpinions, new[] { new { Office = "县纪委监委", Person = "杜知秋", Opinion = "同意" } })
        .Set(DeliberationItems.DeliberationResult, "SUBMIT");
}
