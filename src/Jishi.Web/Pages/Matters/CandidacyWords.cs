using Jishi.Record.Matters;
using Jishi.Web.Shell;

namespace Jishi.Web.Pages.Matters;

/// <summary>States of a candidacy as chips: colour, icon and word.</summary>
public static class CandidacyWords
{
    public static StateChip Chip(CandidacyState state) => Look(state).Saying(States.Of(state).Said);

    private static StateChip Look(CandidacyState state) => state switch
    {
        CandidacyState.Suspended => StateChip.Hold,
        CandidacyState.Held => StateChip.Hold with { Icon = "lock" },
        CandidacyState.Reconsidering or CandidacyState.Returned => StateChip.Back,
        CandidacyState.Appointed or CandidacyState.Confirmed => StateChip.Done,
        CandidacyState.Withdrawn or CandidacyState.Failed or CandidacyState.Removed => StateChip.None with { Icon = "circle-x" },
        CandidacyState.Archived => StateChip.Done with { Icon = "archive" },
        _ => StateChip.Open,
    };
}
