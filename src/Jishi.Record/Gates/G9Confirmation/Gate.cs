using Jishi.Record.Catalogue;

namespace Jishi.Record.Gates.G9Confirmation;

/// <summary>关口 9 试用期转正：试用期满的考核和去留。</summary>
public static class ConfirmationGate
{
    public static readonly Gate Gate = new(9, "PRB", "试用期转正",
        Modules: [ConfirmationItems.Module],
        After: [8],
        Closes:
        [
            new(ConfirmationItems.ProbationStartOn),
            new(ConfirmationItems.ProbationOutcome, "CONFIRM"),
            new(ConfirmationItems.ProbationFormalDocNo),
        ]);

    /// <summary>The last day of the one year that a probation takes: the day before the same day of the next year.</summary>
    public static DateOnly LastDay(DateOnly start) => start.AddYears(1).AddDays(-1);
}
