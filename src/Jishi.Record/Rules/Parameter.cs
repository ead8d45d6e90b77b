namespace Jishi.Record.Rules;

/// <summary>A number of the law or of the office, by the date from which it holds; the earliest has no date. Whole numbers in the unit named.</summary>
/// <param name="Name">what a policy pack writes: «firstSubmitDays»</param>
/// <param name="Label">what people read: «初次提交期限»</param>
public sealed record Parameter(string Name, string Label, string Unit, params DatedValue[] Values)
{
    public Parameter(string name, string label, string unit, long value)
        : this(name, label, unit, new DatedValue(null, value))
    {
    }

    /// <summary>Label and name, where somebody reads who will write it too.</summary>
    public string Both => $"{Label}（{Name}）";

    /// <summary>The value in force on the day.</summary>
    public long On(DateOnly day) => Values.Last(v => v.From is null || v.From <= day).Value;
}

/// <summary>One value and the first day on which it holds.</summary>
public readonly record struct DatedValue(DateOnly? From, long Value);
