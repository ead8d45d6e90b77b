using Jishi.Record.Matters;
using Jishi.Web.Shell;

namespace Jishi.Web.Pages.Matters;

/// <summary>States of a candidacy in words.</summary>
public static class CandidacyWords
{
    public static StateChip Chip(CandidacyState state) => state switch
    {
        CandidacyState.Suspended => StateChip.Hold,
        CandidacyState.Returned => StateChip.Back,
        CandidacyState.Decided => StateChip.Open.Saying("已决定"),
        CandidacyState.Appointed => StateChip.Done.Saying("已任职"),
        CandidacyState.Probation => StateChip.Open.Saying("试用期"),
        CandidacyState.Confirmed => StateChip.Done.Saying("已转正"),
        CandidacyState.Withdrawn => StateChip.None.Saying("已撤回"),
        _ => StateChip.Open.Saying("办理中"),
    };
}
