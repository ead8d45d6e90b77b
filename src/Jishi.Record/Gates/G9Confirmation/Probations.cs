using System.Globalization;
using Jishi.Record.Catalogue;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G9Confirmation;

/// <summary>What the rules about probation share.</summary>
internal static class Probations
{
    /// <summary>The last day of the probation, as it was extended; null where it is not recorded.</summary>
    public static DateOnly? DueOn(Dossier dossier) =>
        dossier.Has(ConfirmationItems.ProbationExtendedTo) ? dossier.Get(ConfirmationItems.ProbationExtendedTo)
        : dossier.Has(ConfirmationItems.ProbationDueOn) ? dossier.Get(ConfirmationItems.ProbationDueOn)
        : null;

    /// <summary>The day on which the assessment ended, or that of the act.</summary>
    public static DateOnly AssessedOn(Docket docket) => docket.Dossier.Has(ConfirmationItems.ProbationEndedAt)
        ? LegalTime.Day(docket.Dossier.Get(ConfirmationItems.ProbationEndedAt))
        : LegalTime.Day(docket.Attempt.At);

    public static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    public static Sketch On(Sketch sketch, string start, string due) => sketch.Passing(9)
        .Set(ConfirmationItems.ProbationStartOn, start)
        .Set(ConfirmationItems.ProbationDueOn, due);

    public static Sketch Assessed(Sketch sketch, string due, string ended, string outcome = "CONFIRM") => sketch.Passing(9)
        .Set(ConfirmationItems.ProbationDueOn, due)
        .Set(ConfirmationItems.ProbationOutcome, outcome)
        .Set(ConfirmationItems.ProbationEndedAt, ended + " 17:00");
}
