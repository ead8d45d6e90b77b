using Jishi.Record.Accounts;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G4Inspection;
using Jishi.Record.Gates.G7Decision;
using Jishi.Record.Instruments;
using Jishi.Record.Policy;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.Sequence;

/// <summary>SEQ-06 分层纪实人匹配。</summary>
public static class LayeredRecorders
{
    public static readonly Rule Rule = new("SEQ-06", "分层纪实人匹配", "考察由考察组成员记，部务会由干部科科长记，书记办公会由组织部部长记，常委会由分管干部副部长记。")
    {
        Kind = RuleKind.Warn,
        At = [Act.PassGate],
        Basis = [new(InstrumentRegister.WholeProcessRecord, "分层纪实，谁经手谁记录")],
        Verification = Verification.Seed,
        Note = "同一材料中也有一名专职记录人的做法，默认采用分层纪实；会议由哪个岗位记，可由政策包改定",
        Reads = [InspectionItems.InspectionRecorder, InspectionItems.InspectTeamMembers, InspectionItems.InspectTeamLeader, DecisionItems.DecisionRecorder, DecisionItems.MeetingKind],
        Holds = docket => docket.Attempt.Gate switch
        {
            4 => OfInspection(docket.Dossier),
            7 => OfMeeting(docket),
            _ => Verdict.Holds,
        },
        Examples =
        [
            new(ExampleKind.Holds, "考察组成员任纪实人", s => Inspected(s, "苏砚青"), Judgement.Holds),
            new(ExampleKind.Fails, "由没有参加考察的人记录考察", s => Inspected(s, "林晓禾"), Judgement.Broken),
            new(ExampleKind.Boundary, "考察组组长自己记", s => Inspected(s, "丁怀远"), Judgement.Holds),
            new(ExampleKind.Holds, "常委会由分管副部长记", s => Met(s, "STANDING", "高望舒"), Judgement.Holds),
            new(ExampleKind.Fails, "常委会由科员记", s => Met(s, "STANDING", "林晓禾"), Judgement.Broken),
            new(ExampleKind.Exception, "全委会没有规定由谁记", s => Met(s, "PLENARY", "林晓禾"), Judgement.Holds),
            new(ExampleKind.Missing, "没有写纪实人", s => s.Set(InspectionItems.InspectTeamMembers, "苏砚青、沈一鸣").Passing(4), Judgement.CannotJudge),
            new(ExampleKind.Missing, "纪实人没有账户，岗位无从查起", s => Met(s, "STANDING", "来客"), Judgement.CannotJudge),
        ],
    };

    /// <summary>Who should record the gate, in words for the form; null where any recorder may.</summary>
    public static string? Expected(int gate, Dossier dossier, PolicyPack policy) => gate switch
    {
        4 => "考察组成员",
        7 => DutyOf(dossier.Get(DecisionItems.MeetingKind), policy)?.Holders,
        _ => null,
    };

    private static Verdict OfInspection(Dossier dossier)
    {
        if (!dossier.Has(InspectionItems.InspectionRecorder)) return Verdict.Missing(InspectionItems.InspectionRecorder);
        if (!dossier.Has(InspectionItems.InspectTeamMembers)) return Verdict.Missing(InspectionItems.InspectTeamMembers);
        var recorder = dossier.Get(InspectionItems.InspectionRecorder)!;
        var team = dossier.Get(InspectionItems.InspectTeamMembers)!.ToList();
        if (dossier.Get(InspectionItems.InspectTeamLeader) is { } leader) team.Add(leader);
        return team.Any(recorder.IsSame) ? Verdict.Holds : Verdict.Broken(
            [new Sighting(InspectionItems.InspectionRecorder.Code, recorder.Name)],
            [new Sighting(InspectionItems.InspectionRecorder.Code, "考察组成员：" + string.Join('、', team.Select(p => p.Name).Distinct(StringComparer.Ordinal)))]);
    }

    private static Verdict OfMeeting(Docket docket)
    {
        var dossier = docket.Dossier;
        if (!dossier.Has(DecisionItems.MeetingKind)) return Verdict.Missing(DecisionItems.MeetingKind);
        if (DutyOf(dossier.Get(DecisionItems.MeetingKind), docket.Policy) is not { } duty) return Verdict.Holds;
        if (!dossier.Has(DecisionItems.DecisionRecorder)) return Verdict.Missing(DecisionItems.DecisionRecorder);
        var recorder = dossier.Get(DecisionItems.DecisionRecorder)!;
        var roles = docket.Holders.Where(h => h.Person.IsSame(recorder)).Select(h => h.Role).ToList();
        var required = new Sighting(DecisionItems.DecisionRecorder.Code, $"由{duty.Holders}记");
        if (roles.Count == 0) return Verdict.CannotJudge(new Sighting(DecisionItems.DecisionRecorder.Code, $"{recorder.Name}没有账户，查不到岗位"), required);
        return roles.Any(duty.Roles.Contains) ? Verdict.Holds : Verdict.Broken(
            [new Sighting(DecisionItems.DecisionRecorder.Code, $"{recorder.Name}（{string.Join('、', roles.Select(Roles.Name))}）")],
            [required]);
    }

    private static Duty? DutyOf(string? meeting, PolicyPack policy) => meeting is null ? null : Duties.Find("record." + meeting)?.In(policy);

    private static Sketch Inspected(Sketch sketch, string recorder) => sketch
        .Set(InspectionItems.InspectTeamLeader, "丁怀远")
        .Set(InspectionItems.InspectTeamMembers, "苏砚青、沈一鸣")
        .Set(InspectionItems.InspectionRecorder, recorder)
        .Passing(4);

    private static Sketch Met(Sketch sketch, string kind, string recorder) => sketch
        .Set(DecisionItems.MeetingKind, kind)
        .Set(DecisionItems.DecisionRecorder, recorder)
        .Holding(("高望舒", Roles.DeputyHead), ("林晓禾", Roles.Recorder))
        .Passing(7);
}
