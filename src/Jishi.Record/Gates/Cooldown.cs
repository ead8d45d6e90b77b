using Jishi.Record.Cadres;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates;

/// <summary>
/// The months in which nobody may nominate again whoever failed an inspection or a vote (冷却期). Two rules ask it and share the number: NOM-09
/// of a nomination, DEC-18 of every kind of appointment; an office that sets it at either sets it for both.
/// </summary>
internal static class Cooldown
{
    public static readonly Parameter Months = new("cooldownMonths", "未通过后不得再荐的时间", "个月", 12) { Stricter = Stricter.Higher };

    /// <param name="rule">Which of the two asks.</param>
    public static long MonthsIn(Docket docket, string rule) =>
        (docket.Policy.Value("NOM-09", Months.Name) ?? docket.Policy.Value("DEC-18", Months.Name) ?? docket.Share(rule, Months)).Whole;

    /// <summary>The last failure whose period still runs on the day of the docket, and its last day; null when none does. A year from the 24th runs through the 24th.</summary>
    public static (Failure Failure, DateOnly Until)? Running(Docket docket, string rule)
    {
        var months = (int)MonthsIn(docket, rule);
        return docket.Dossier.Failures
            .Select(f => ((Failure Failure, DateOnly Until)?)(f, f.On.AddMonths(months)))
            .Where(f => docket.Day <= f!.Value.Until)
            .MaxBy(f => f!.Value.Until);
    }
}
