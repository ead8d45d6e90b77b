using Jishi.Record.Calendar;
using Jishi.Record.Catalogue;
using Jishi.Record.Register;

namespace Jishi.Record.Rules;

/// <summary>The act that is attempted: which gate is to be passed, or which submission node is to be sent, and when.</summary>
/// <param name="Position">Which signature, for an act of signing: «deputyHead».</param>
/// <param name="By">Who signs, or who corrects.</param>
public sealed record Attempt(Act Act, DateTimeOffset At, int Gate = 0, string Node = "", string Position = "", Person? By = null)
{
    /// <summary>What a correction would change; null for every other act.</summary>
    public Amendment? Amends { get; init; }
}

/// <summary>A correction as its trail would keep it: which item, why, and who approved.</summary>
public sealed record Amendment(DataItem Item, string Reason, string ApprovedBy);

/// <summary>An account that holds a role, for the rules that ask who may do what.</summary>
public sealed record Holder(Person Person, string Role);

/// <summary>What a rule is given: the dossier, the act, the calendar and local values of the policy in force, and the matter's other dossiers.</summary>
public sealed record Docket(Dossier Dossier, Attempt Attempt)
{
    public WorkCalendar Calendar { get; init; } = WorkCalendar.WeekdaysOnly;

    public Policy.PolicyPack Policy { get; init; } = Record.Policy.PolicyPack.None;

    /// <summary>Who holds which role; asked for only by the rules about persons.</summary>
    public IEnumerable<Holder> Holders { get; init; } = [];

    /// <summary>What the organ has used of its caps up to this row; asked for only by the rules about caps.</summary>
    public Lazy<Usage> Usage { get; init; } = new(Register.Usage.None);

    /// <summary>All dossiers of the submission or matter, this one included.</summary>
    public IReadOnlyList<Dossier> Together { get; init; } = [];

    /// <summary>The other candidacies for the same post, closed ones too; asked for only by the rules that compare candidates.</summary>
    public IEnumerable<Dossier> Rivals { get; init; } = [];

    /// <summary>The other rows that the same meeting decides; made only when a rule asks.</summary>
    public IEnumerable<Dossier> SameMeeting { get; init; } = [];

    /// <summary>The day whose text applies: that of the act as it was done, not of its record. Set by the rule book for rules with dates.</summary>
    public DateOnly? LawDay { get; init; }

    /// <summary>The day whose text applies, or that of the attempt.</summary>
    public DateOnly Day => LawDay ?? LegalTime.Day(Attempt.At);

    /// <summary>The whole number of a rule's parameter: the policy's own, else the one in force on the day whose text applies.</summary>
    public long Value(string rule, Parameter parameter) => Share(rule, parameter).Whole;

    /// <summary>The same where it may be a fraction.</summary>
    public Amount Share(string rule, Parameter parameter) =>
        Policy.Value(rule, parameter.Name) ?? (Instead?.GetValueOrDefault((rule, parameter.Name)) ?? parameter).On(Day);

    /// <summary>Numbers in place of a rule's own, by rule and name: what would be found if the law said otherwise? Null where nobody asks.</summary>
    public IReadOnlyDictionary<(string Rule, string Parameter), Parameter>? Instead { get; init; }
}
