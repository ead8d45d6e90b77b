using System.Collections.Immutable;
using Jishi.Record.Catalogue;

namespace Jishi.Record.Rules;

/// <summary>A gate that was passed: when, by whom, in which ledger entry, with which findings.</summary>
public sealed record Passage(int Gate, DateTimeOffset At, string By, long Index, ValueList<Finding> Findings);

/// <summary>A gate that was returned: the items that are open until it is passed again, why, and the ledger entry.</summary>
public sealed record GateReturn(ImmutableArray<string> Items, string Reason, DateTimeOffset At, long Index);

/// <summary>
/// A signature over the record of a candidacy at a node, as the ledger took it down. <paramref name="Suite"/> «none»: the session's word, no key.
/// Whether it still stands is derived: what it covered may have changed since <paramref name="Index"/>.
/// </summary>
public sealed record NodeSignature(string Node, string Position, Signature By, bool IsSubstitute, string Suite, long Index);

/// <summary>
/// The dossier (纪实档案): all that concerns one candidacy, from its matter, post, ballot, meeting and cadre. Rules read nothing else of a case.
/// </summary>
public sealed record Dossier
{
    public required string MatterId { get; init; }

    public required string CandidacyId { get; init; }

    public required string CadreName { get; init; }

    public required string PostTitle { get; init; }

    /// <summary>Code of the kind of appointment: PROMOTE, LATERAL …</summary>
    public required string Kind { get; init; }

    public ItemBag Cadre { get; init; } = ItemBag.Empty;

    public ItemBag Batch { get; init; } = ItemBag.Empty;

    public ItemBag Matter { get; init; } = ItemBag.Empty;

    public ItemBag Post { get; init; } = ItemBag.Empty;

    public ItemBag Ballot { get; init; } = ItemBag.Empty;

    public ItemBag Candidacy { get; init; } = ItemBag.Empty;

    public ItemBag Meeting { get; init; } = ItemBag.Empty;

    /// <summary>Where and when the person failed before, in any matter, oldest first.</summary>
    public ImmutableArray<Cadres.Failure> Failures { get; init; } = [];

    /// <summary>The code tables of the policy in force, for values in words.</summary>
    public CodeBook Codes { get; init; } = CodeBook.National;

    /// <summary>Gates passed; the motion's passage comes from the post.</summary>
    public ImmutableDictionary<int, Passage> Passages { get; init; } = ImmutableDictionary<int, Passage>.Empty;

    /// <summary>Rows of the person that are suspended now, this one or another.</summary>
    public ImmutableArray<Cadres.Suspension> Suspensions { get; init; } = [];

    /// <summary>Signatures over this record, by node and position.</summary>
    public ImmutableDictionary<(string Node, string Position), NodeSignature> Signatures { get; init; } = ImmutableDictionary<(string, string), NodeSignature>.Empty;

    /// <summary>Submission nodes that were sent, with the ledger index.</summary>
    public ImmutableDictionary<string, long> Submitted { get; init; } = ImmutableDictionary<string, long>.Empty;

    /// <summary>The matter was finished before this ledger and is entered from paper as a whole (历史补录): nothing of it counts as late.</summary>
    public bool IsHistorical { get; init; }

    /// <summary>Gates that were returned and are not passed again.</summary>
    public ImmutableDictionary<int, GateReturn> Returned { get; init; } = ImmutableDictionary<int, GateReturn>.Empty;

    public ItemBag Bag(Scope scope) => scope switch
    {
        Scope.Cadre => Cadre,
        Scope.Batch => Batch,
        Scope.Matter => Matter,
        Scope.Post => Post,
        Scope.Ballot => Ballot,
        Scope.Meeting => Meeting,
        _ => Candidacy,
    };

    public Recorded? Find(DataItem item) => Bag(item.Scope).Find(item);

    /// <summary>The value, or the default of the type when none is recorded; see <see cref="Has"/> for value types.</summary>
    public T? Get<T>(DataItem<T> item)
        where T : notnull => Find(item)?.Value is { } value ? (T)value : default;

    /// <summary>The recorded value in words, or null.</summary>
    public string? Show(DataItem item) => Find(item)?.Value is { } value ? item.Type.Show(value, Codes) : null;

    /// <summary>A value is recorded (not merely «not applicable»).</summary>
    public bool Has(DataItem item) => Find(item)?.Value is not null;

    /// <summary>A value, or a reason why none applies, is recorded.</summary>
    public bool IsSettled(DataItem item) => Find(item) is not null;

    public bool HasPassed(int gate) => Passages.ContainsKey(gate);
}
