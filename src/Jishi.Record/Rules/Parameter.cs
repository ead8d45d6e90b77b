namespace Jishi.Record.Rules;

/// <summary>A number of the law or of the office, by the date from which it holds; the earliest has no date. Whole numbers in the unit named.</summary>
public sealed record Parameter(string Name, string Unit, params DatedValue[] Values)
{
    public Parameter(string name, string unit, long value)
        : this(name, unit, new DatedValue(null, value))
    {
    }

    /// <summary>The value in force on the day.</summary>
    public long On(DateOnly day) => Values.Last(v => v.From is null || v.From <= day).Value;
}

/// <summary>One value and the first day on which it holds.</summary>
public readonly record struct DatedValue(DateOnly? From, long Value);
