using Jishi.Record.Catalogue;
using Jishi.Record.Gates.Sequence;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;
using static System.FormattableString;

namespace Jishi.Record.Gates.G7Decision;

/// <summary>DEC-20 会前会后一致。</summary>
public static class MinutesAgree
{
    private static readonly object[] Paper = [new { sha256 = new string('a', 64), name = "示例.pdf", size = 12, mediaType = "application/pdf" }];

    public static readonly Rule Rule = new("DEC-20", "会前会后一致", "会议纪要、票决结果和音像索引所记的是同一次表决：材料都在，发言的成员不多于到会成员，口头、举手表决的同意人数与同意票一致。")
    {
        Kind = RuleKind.Warn,
        At = [JudgedAt.Passing(7)],
        Gate = 7,
        Basis = [new(InstrumentRegister.WholeProcessRecord, "纪要、票决结果与音像相符")],
        Verification = Verification.Seed,
        Note = "纪要和音像原件里的数字由复核人对照原件，系统只核对录入的讨论记录与票数；无记名投票与发言不逐人对照",
        Reads = [DecisionItems.MeetingMinutes, DecisionItems.AudioVideoRecord, SequenceItems.RecordForm, DecisionItems.PresentMembers, DecisionItems.VoteMethod, DecisionItems.VotesFor, DecisionItems.StatementTable],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "举手表决，八人同意，记八票，纪要和音像都在", s => Raised(s, 8, 8), Judgement.Holds),
            new(ExampleKind.Fails, "讨论记录九人同意，结果单八票", s => Raised(s, 9, 8), Judgement.Broken),
            new(ExampleKind.Boundary, "讨论记录比结果单少一人同意", s => Raised(s, 7, 8), Judgement.Broken),
            new(ExampleKind.Boundary, "发言的成员比到会的多一人", s => Raised(s, 8, 8).Set(DecisionItems.PresentMembers, 7), Judgement.Broken),
            new(ExampleKind.Exception, "无记名投票，票数可以与发言不同", s => Raised(s, 8, 7).Set(DecisionItems.VoteMethod, "SECRET"), Judgement.Holds),
            new(ExampleKind.Exception, "没有音像纪实的，不要音像索引", s => Raised(s, 8, 8, av: false).Set(SequenceItems.RecordForm, "TEXT、FORM"), Judgement.Holds),
            new(ExampleKind.Missing, "写明有音像，没有附索引", s => Raised(s, 8, 8, av: false), Judgement.CannotJudge),
            new(ExampleKind.Missing, "没有会议纪要", s => s.Sits(11, 8).Votes(8, 0, 0).Set(DecisionItems.VoteMethod, "HANDS").Speak("同意".Of(8)), Judgement.CannotJudge),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        var dossier = docket.Dossier;
        var missing = Needed(dossier).Where(i => !dossier.Has(i)).ToArray();
        if (missing.Length > 0) return Verdict.Missing(missing);
        var voices = Roll.Voices(dossier);
        var (agree, present, votes) = (voices.Count(Roll.Agrees), dossier.Get(DecisionItems.PresentMembers), dossier.Get(DecisionItems.VotesFor));
        var isOpen = dossier.Get(DecisionItems.VoteMethod) is "ORAL" or "HANDS" && voices.Count > 0;
        if (voices.Count > present) return Differs(Invariant($"{voices.Count} 名成员表明意见"), new(DecisionItems.PresentMembers.Code, Invariant($"{present} 人")));
        return isOpen && agree != votes ? Differs(Invariant($"{agree} 人同意"), new(DecisionItems.VotesFor.Code, Invariant($"{votes} 票"))) : Verdict.Holds;
    }

    private static Verdict Differs(string spoken, Sighting counted) => Verdict.Broken(
        [new(DecisionItems.StatementTable.Code, spoken), counted], [new(counted.Of, "对照纪要、票决结果单和音像，两处改成一致")]);

    private static IEnumerable<DataItem> Needed(Dossier dossier)
    {
        yield return DecisionItems.MeetingMinutes;
        yield return DecisionItems.PresentMembers;
        yield return DecisionItems.VoteMethod;
        yield return DecisionItems.VotesFor;
        if (dossier.Get(SequenceItems.RecordForm)?.Contains("AV") == true) yield return DecisionItems.AudioVideoRecord;
    }

    private static Sketch Raised(Sketch sketch, int agree, int votes, bool av = true)
    {
        var drawn = sketch.Sits(11, Math.Max(agree, 8)).Votes(votes, 0, 0).Set(DecisionItems.VoteMethod, "HANDS").Speak("同意".Of(agree))
            .Set(DecisionItems.MeetingMinutes, Paper).Set(SequenceItems.RecordForm, "TEXT、FORM、AV");
        return av ? drawn.Set(DecisionItems.AudioVideoRecord, Paper) : drawn;
    }
}
