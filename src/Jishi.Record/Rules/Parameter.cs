using System.Collections.Immutable;

namespace Jishi.Record.Rules;

/// <summary>Which way a local value is stricter than the rule's own.</summary>
public enum Stricter
{
    /// <summary>A limit: a smaller number asks more.</summary>
    Lower,

    /// <summary>A minimum: a larger number asks more.</summary>
    Higher,

    /// <summary>Neither is stricter: an office may not set it where the rule is national or the record's own.</summary>
    Fixed,
}

/// <summary>A number of the law or of the office, by the date from which it holds; the earliest has no date. Whole numbers or exact fractions in the unit named.</summary>
/// <param name="Name">what a policy pack writes: «firstSubmitDays»</param>
/// <param name="Label">what people read: «初次提交期限»</param>
public sealed record Parameter(string Name, string Label, string Unit, params DatedValue[] Values)
{
    public Parameter(string name, string label, string unit, Amount value)
        : this(name, label, unit, new DatedValue(null, value))
    {
    }

    public Stricter Stricter { get; init; }

    /// <summary>For a number that stands for a choice: what 0, 1, 2 … mean. Empty for every other.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>Label and name, where somebody reads who will write it too.</summary>
    public string Both => $"{Label}（{Name}）";

    /// <summary>The value in force on the day.</summary>
    public Amount On(DateOnly day) => Values.Last(v => v.From is null || v.From <= day).Value;

    /// <summary>The value in words: «5 工作日», «2/3», or the choice.</summary>
    public string Show(Amount value) => Choices.IsEmpty ? $"{value} {Unit}".TrimEnd() : Choices.ElementAtOrDefault((int)value.Numerator) ?? value.ToString();
}

/// <summary>One value and the first day on which it holds.</summary>
public readonly record struct DatedValue(DateOnly? From, Amount Value)
{
    /// <summary>What this value rests on, where that is another text than the rule's own: «条例2014第四十一条».</summary>
    public Instruments.Basis? Basis { get; init; }
}
