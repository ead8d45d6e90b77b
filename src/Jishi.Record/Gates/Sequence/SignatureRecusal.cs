using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G7Decision;
using Jishi.Record.Instruments;
using Jishi.Record.Policy;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.Sequence;

/// <summary>SEQ-09 签字回避。</summary>
public static class SignatureRecusal
{
    public static readonly Rule Rule = new("SEQ-09", "签字回避", "终签人就是讨论决定的纪实人的，由替代人签字，避免自记自核。")
    {
        Kind = RuleKind.Warn,
        At = [Act.Sign],
        Basis = [new(InstrumentRegister.WholeProcessRecord, "分层纪实与四签")],
        Verification = Verification.Assumed,
        Note = "材料没有写明，由分层纪实与四签相冲突推定；替代人由政策包的岗位分工定，默认部长",
        Reads = [DecisionItems.DecisionRecorder, SequenceItems.DeputyMinisterSignature, SequenceItems.SignatureSubstitute],
        Holds = docket =>
        {
            if (docket.Attempt.Position != SigningPositions.Four[^1].Code) return Verdict.Holds;
            if (docket.Dossier.Get(DecisionItems.DecisionRecorder) is not { } recorder) return Verdict.Missing(DecisionItems.DecisionRecorder);
            return docket.Attempt.By?.IsSame(recorder) != true ? Verdict.Holds : Verdict.Broken(
                [new Sighting(DecisionItems.DecisionRecorder.Code, recorder.Name), new Sighting(docket.Attempt.Position, recorder.Name)],
                [new Sighting(SequenceItems.SignatureSubstitute.Code, string.Join('或', Duties.SignDeputyHead.In(docket.Policy).Substitutes.Select(Accounts.Roles.Name)))]);
        },
        Examples =
        [
            new(ExampleKind.Holds, "常委会由副部长记录，改由部长核签", s => Recorded(s, "高望舒").Signing("ARCHIVE", "deputyHead", "韩立冬"), Judgement.Holds),
            new(ExampleKind.Fails, "副部长既记录又终签", s => Recorded(s, "高望舒").Signing("ARCHIVE", "deputyHead", "高望舒"), Judgement.Broken),
            new(ExampleKind.Boundary, "副部长记录常委会，在三级签字中签第一级，不是终签", s => Recorded(s, "高望舒").Signing("FIRST", "departmentDeputy", "高望舒"), Judgement.Holds),
            new(ExampleKind.Missing, "没有写讨论决定的纪实人", s => s.Signing("ARCHIVE", "deputyHead", "高望舒"), Judgement.CannotJudge),
        ],
    };

    private static Sketch Recorded(Sketch sketch, string recorder) => sketch.Set(DecisionItems.DecisionRecorder, recorder);
}
