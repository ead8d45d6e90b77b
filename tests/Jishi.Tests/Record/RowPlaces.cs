using Jishi.Record.Deciding;
using Jishi.Record.Matters;
using Jishi.Record.Meetings;
using Jishi.Record.Policy;

namespace Jishi.Tests.Record;

/// <summary>The places on a row's way, how row r1 of matter m1 comes to each, and the events that move it.</summary>
internal static class RowPlaces
{
    public static readonly string[] Places =
    [
        "entered", "inspection", "vote", "suspended", "held", "returned", "decided", "notice", "reconsidering", "appointed", "probation", "confirmed", "withdrawn", "failed at 4", "failed at 7",
        "failed by notice", "removed", "revoked",
    ];

    /// <summary>A county whose row r1 stands at the place.</summary>
    public static County At(string place, PolicyPack? pack = null)
    {
        var county = new County();
        county.Do(new AdoptPolicy(pack ?? PolicyPack.None with { Id = "yl", Title = "榆岭县", Version = "1", Packs = ["city-openness"] }));
        switch (place)
        {
            case "entered": return county;
            case "inspection": return county.Through(1, 3);
            case "vote": return Vote(county);
            case "suspended": return Then(Vote(county), "suspend");
            case "held": return Then(Vote(county), "hold");
            case "returned": county.Through(1, 3).As(County.Supervisor).Do(new ReturnGate("m1", "r1", 3, ["NominationReason"], "理由")); return county.As(County.Recorder);
            case "decided": return Vote(county).Through(7, 7);
            case "notice": return Noticed(Vote(county).Through(7, 7));
            case "reconsidering": return Then(Vote(county).Through(7, 7), "reconsider");
            case "appointed": Vote(county).Through(7, 7).Record(8, "ProbationApplies", false); return county.Through(8, 8);
            case "probation": return Vote(county).Through(7, 8);
            case "confirmed": return Vote(county).Through(7, 9);
            case "withdrawn": return Then(Vote(county), "withdraw");
            case "failed at 4": return Then(county.Through(1, 3), "fail");
            case "failed at 7": return Then(Failing(Vote(county)), "fail");
            case "failed by notice": return Then(Noticed(Vote(county).Through(7, 7)), "notice");
            case "removed": Vote(county).Through(7, 8).Record(9, "ProbationOutcome", "免去试任职务"); return Then(county, "remove");
            default: return Then(Vote(county).Through(7, 7), "revoke");
        }
    }

    private static County Vote(County county)
    {
        county.Through(1, 6, ["r1", "r2"]);
        county.Do(new OpenMeeting("cwh", "县委常委会第21次会议", [new("m1", "r1"), new("m1", "r2")]));
        return county;
    }

    private static County Noticed(County county)
    {
        county.Record(8, "NoticeConclusion", "取消任职");
        return county;
    }

    private static County Failing(County county)
    {
        county.At("2026-09-20 09:00").Fill(7, without: ["DecisionOutcome"]);
        county.Record(7, "DecisionOutcome", "未通过");
        return county;
    }

    public static County Then(County county, string name)
    {
        county.As(County.Supervisor).Do(Event(name));
        return county.As(County.Recorder);
    }

    /// <summary>What must stand in the record before the event, as far as the place lets it be recorded.</summary>
    public static void Prepare(County county, string name)
    {
        if (name == "fail") county.Try(County.Recording(7, "DecisionOutcome", "未通过"));
        if (name == "reject") county.Try(County.Recording(8, "StatutoryResult", "未通过"));
        if (name == "remove") county.Try(County.Recording(9, "ProbationOutcome", "免去试任职务"));
        if (name == "extend") county.Try(County.Recording(9, "ProbationStartOn", "2026-09-30"));
    }

    public static Command Event(string name, string row = "r1", string reason = "理由") => name switch
    {
        "suspend" => new SuspendCandidacy("m1", row, reason),
        "resume" => new ResumeCandidacy("m1", row, reason),
        "hold" => new HoldCandidacy("m1", row, reason),
        "release" => new ReleaseCandidacy("m1", row, "FALSE", reason),
        "return" => new ReturnGate("m1", row, 1, ["QualificationVerdict"], reason),
        "reconsider" => new ReconsiderDecision("m1", row, "顾怀谨", 6, 11, reason),
        "withdraw" => new WithdrawCandidacy("m1", row, reason),
        "fail" => new FailCandidacy("m1", row, reason),
        "notice" => new CancelByNotice("m1", row, reason),
        "reject" => new RejectByStatute("m1", row, reason),
        "extend" => new ExtendProbation("m1", row, "G1", reason),
        "remove" => new RemoveOnProbation("m1", row, reason),
        _ => new RevokeDecision("m1", row, reason),
    };
}
