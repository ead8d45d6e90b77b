using Jishi.Cli.Scenarios.Verbs;

namespace Jishi.Cli.Scenarios;

/// <summary>The verbs of «do» and the records that hold their arguments.</summary>
internal static class Vocabulary
{
    public static readonly IReadOnlyDictionary<string, Type> Verbs = new Dictionary<string, Type>(StringComparer.Ordinal)
    {
        ["registerOrgan"] = typeof(RegisterOrganStep),
        ["registerCadre"] = typeof(RegisterCadreStep),
        ["changeAccount"] = typeof(ChangeAccountStep),
        ["adoptPolicy"] = typeof(AdoptPolicyStep),
        ["confirmPolicy"] = typeof(ConfirmPolicyStep),
        ["liftBlock"] = typeof(LiftBlockStep),
        ["import"] = typeof(ImportStep),
        ["openMatter"] = typeof(OpenMatterStep),
        ["addPost"] = typeof(AddPostStep),
        ["enterCandidate"] = typeof(EnterCandidateStep),
        ["openMeeting"] = typeof(OpenMeetingStep),
        ["recordMeeting"] = typeof(RecordMeetingStep),
        ["say"] = typeof(SayStep),
        ["openBatch"] = typeof(OpenBatchStep),
        ["putIntoBatch"] = typeof(PutIntoBatchStep),
        ["recordBatch"] = typeof(RecordBatchStep),
        ["correctBatch"] = typeof(CorrectBatchStep),
        ["countBatch"] = typeof(CountBatchStep),
        ["archiveBatch"] = typeof(ArchiveBatchStep),
        ["record"] = typeof(RecordStep),
        ["attach"] = typeof(AttachStep),
        ["fill"] = typeof(FillStep),
        ["settle"] = typeof(SettleStep),
        ["pass"] = typeof(PassStep),
        ["correct"] = typeof(CorrectStep),
        ["return"] = typeof(ReturnStep),
        ["suspend"] = typeof(SuspendStep),
        ["resume"] = typeof(ResumeStep),
        ["hold"] = typeof(HoldStep),
        ["release"] = typeof(ReleaseStep),
        ["fail"] = typeof(FailStep),
        ["cancelByNotice"] = typeof(CancelByNoticeStep),
        ["reject"] = typeof(RejectStep),
        ["reconsider"] = typeof(ReconsiderStep),
        ["extend"] = typeof(ExtendStep),
        ["remove"] = typeof(RemoveStep),
        ["revoke"] = typeof(RevokeStep),
        ["withdraw"] = typeof(WithdrawStep),
        ["recheck"] = typeof(RecheckStep),
        ["settleDifference"] = typeof(SettleDifferenceStep),
        ["sign"] = typeof(SignStep),
        ["signOff"] = typeof(SignOffStep),
        ["count"] = typeof(CountStep),
        ["clock"] = typeof(ClockStep),
        ["judge"] = typeof(JudgeStep),
        ["submit"] = typeof(SubmitStep),
        ["redact"] = typeof(RedactStep),
    };
}
