namespace Jishi.Record.Catalogue;

/// <summary>Who tells whether a condition is met: the record, the person who fills in the form, the office's policy pack, or the act that fills the item.</summary>
public enum DecidedBy
{
    Record,
    Person,
    Policy,
    Act,
}

/// <summary>
/// The condition under which an item is required (应填情形): in words, and as a predicate over what is recorded. The predicate answers yes or
/// no, or null where the record does not tell (yet): then a person gives the value or the reason why none applies.
/// </summary>
public sealed record Condition(string Words, Func<Known, bool?> Holds)
{
    public DecidedBy DecidedBy { get; private init; } = DecidedBy.Record;

    /// <summary>Nothing that is recorded tells.</summary>
    public static Condition ByPerson(string words) => new(words, _ => null) { DecidedBy = DecidedBy.Person };

    /// <summary>A local practice: required where the policy pack says so, and nowhere else.</summary>
    public static Condition ByPolicy(string words) => new(words, _ => null) { DecidedBy = DecidedBy.Policy };

    /// <summary>The act that makes the condition true fills the item in the same moment.</summary>
    public static Condition ByAct(string words) => new(words, _ => null) { DecidedBy = DecidedBy.Act };
}

/// <summary>What is recorded, as conditions ask for it. Answers are yes, no, or null while nothing is recorded; C#'s «&amp;» and «|» join them.</summary>
public readonly record struct Known(Func<DataItem, Recorded?> Find)
{
    public T? Get<T>(DataItem<T> item)
        where T : notnull => Find(item)?.Value is { } value ? (T)value : default;

    public bool Has(DataItem item) => Find(item)?.Value is not null;

    /// <summary>What the recorded value tells; no where the item is recorded as not applicable.</summary>
    public bool? Tells<T>(DataItem<T> item, Func<T, bool> test)
        where T : notnull => Find(item) switch
        {
            null => null,
            { Value: null } => false,
            { Value: var value } => test((T)value),
        };

    public bool? Is(DataItem<string> item, params string[] codes) => Tells(item, codes.Contains);

    /// <summary>One of the codes is among those recorded.</summary>
    public bool? HasAny(DataItem<ValueList<string>> item, params string[] codes) => Tells(item, v => v.Any(codes.Contains));
}
