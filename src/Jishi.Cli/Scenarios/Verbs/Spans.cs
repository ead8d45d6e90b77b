using Jishi.Record.Catalogue;

namespace Jishi.Cli.Scenarios.Verbs;

/// <summary>From when to when a module's work went on.</summary>
internal readonly record struct Span(DateTimeOffset From, DateTimeOffset To);

/// <summary>Shares a gate's time among its modules.</summary>
internal static class Spans
{
    /// <summary>
    /// Consultation and reports run side by side; elsewhere one module follows another, whole days where there are enough. What has no times
    /// of its own takes the gate's.
    /// </summary>
    public static IReadOnlyDictionary<Module, Span> Of(List<Module> chosen, int gate, DateTimeOffset from, DateTimeOffset to)
    {
        var modules = chosen.Where(m => m.Link is not null).ToList();
        var spans = chosen.ToDictionary(m => m, _ => new Span(from, to));
        if (gate == 6 || modules.Count <= 1) return spans;
        var days = LegalTime.Day(to).DayNumber - LegalTime.Day(from).DayNumber + 1;
        for (var i = 0; i < modules.Count; i++)
            spans[modules[i]] = days >= modules.Count ? Days(from, to, days, i, modules.Count) : Hours(from, to, i, modules.Count);
        return spans;
    }

    private static Span Days(DateTimeOffset from, DateTimeOffset to, int days, int i, int count)
    {
        var first = LegalTime.StartOf(LegalTime.Day(from));
        return new Span(
            i == 0 ? from : first.AddDays(i * days / count).AddHours(9),
            i == count - 1 ? to : first.AddDays(((i + 1) * days / count) - 1).AddHours(17.5));
    }

    private static Span Hours(DateTimeOffset from, DateTimeOffset to, int i, int count) => new(from + ((to - from) * i / count), from + ((to - from) * (i + 1) / count));
}
