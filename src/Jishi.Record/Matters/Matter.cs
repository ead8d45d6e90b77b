using System.Collections.Immutable;
using Jishi.Record.Catalogue;
using Jishi.Record.Facts;
using Jishi.Record.Gates;
using Jishi.Record.Gates.G1Qualification;
using Jishi.Record.Gates.G8Appointment.M11Appointment;
using Jishi.Record.Gates.Sequence;
using Jishi.Record.Rules;

namespace Jishi.Record.Matters;

/// <summary>A post (职位) of a matter, with its ballot; the motion is passed once for all its candidacies.</summary>
public sealed record Post(string Id, string Title, string? OrganId, ItemBag Items, ItemBag Ballot, Passage? Motion);

/// <summary>One cadre for one post of one matter (人选).</summary>
public sealed partial record Candidacy(string Id, string CadreId, string PostId, ItemBag Items, ImmutableDictionary<int, Passage> Passages)
{
    /// <summary>What was found when the person was entered, and passed with a reason.</summary>
    public ValueList<Finding> Entry { get; init; } = ValueList<Finding>.Empty;

    /// <summary>The meeting on whose agenda the row stands last; its items are the row's meeting items.</summary>
    public string? MeetingId { get; init; }

    /// <summary>Decisions that were set aside, oldest first; the one that stands is in the items and the passage of gate 7.</summary>
    public ImmutableArray<EarlierDecision> EarlierDecisions { get; init; } = [];

    /// <summary>Gates that were returned and are not passed again, each with the items that are open meanwhile.</summary>
    public ImmutableDictionary<int, GateReturn> Returned { get; init; } = ImmutableDictionary<int, GateReturn>.Empty;

    /// <summary>What lies over the row beside the gates it passed: suspended, held, reconsidered, closed.</summary>
    public ImmutableDictionary<CandidacyState, Mark> Marks { get; init; } = ImmutableDictionary<CandidacyState, Mark>.Empty;

    /// <summary>Submission nodes sent: FIRST, SECOND, with the ledger index.</summary>
    public ImmutableDictionary<string, long> Submitted { get; init; } = ImmutableDictionary<string, long>.Empty;

    /// <summary>When each node was sent.</summary>
    public ImmutableDictionary<string, DateTimeOffset> SubmittedAt { get; init; } = ImmutableDictionary<string, DateTimeOffset>.Empty;

    /// <summary>Signatures over the record, by node and position; the last one counts.</summary>
    public ImmutableDictionary<(string Node, string Position), NodeSignature> Signatures { get; init; } = ImmutableDictionary<(string, string), NodeSignature>.Empty;

    /// <summary>Code of the kind of appointment, as recorded at entry.</summary>
    public string Kind => Items.Find(QualificationItems.AppointmentKind)?.Value as string ?? "PROMOTE";

    /// <summary>All that lies over the row, the strongest first: what closed it last, then held, suspended, reconsidered, returned.</summary>
    public IEnumerable<Mark> Standing => Marks.Values
        .OrderByDescending(m => m.State >= CandidacyState.Withdrawn ? m.Index : -1 - (long)m.State)
        .Concat(Returned.Values.OrderByDescending(r => r.Index).Take(1).Select(r => new Mark(CandidacyState.Returned, r.Reason, r.At, r.Index)));

    /// <summary>What lies strongest over the row, else how far its passages took it.</summary>
    public CandidacyState State => Standing.FirstOrDefault()?.State ?? Reached;

    /// <summary>The signature, and the item of the record sheet that it fills. The place of the item is the signature's own entry.</summary>
    internal Candidacy SignedBy(Signed fact, EntryMeta entry)
    {
        if (SigningPositions.Find(fact.Position) is not { } position) return this;
        var signature = new Signature(entry.Actor.Name, entry.Actor.Id, LegalTime.ToSecond(entry.RecordedAt));
        var values = Items.Values.SetItem(position.Item.Code, Recorded(signature, entry));
        if (fact.IsSubstitute) values = values.SetItem(SequenceItems.SignatureSubstitute.Code, Recorded(new Person(entry.Actor.Name, entry.Actor.Id), entry));
        return this with
        {
            Items = Items with { Values = values },
            Signatures = Signatures.SetItem((fact.Node, fact.Position), new NodeSignature(fact.Node, fact.Position, signature, fact.IsSubstitute, fact.Suite, entry.Index)),
        };

        static Recorded Recorded(object value, EntryMeta entry) => new(value, null, entry.RecordedAt, entry.RecordedAt, entry.Actor.Name, entry.Index, entry.Actor.Id);
    }

    /// <summary>Why the row is where it is, when something lies over it.</summary>
    public string? Reason => Standing.FirstOrDefault()?.Reason;

    /// <summary>What is open while the row is returned; empty otherwise.</summary>
    public ImmutableArray<string> ReturnedItems => [.. Returned.OrderBy(r => r.Key).SelectMany(r => r.Value.Items)];

    public bool Has(CandidacyState state) => state == CandidacyState.Returned ? !Returned.IsEmpty : Marks.ContainsKey(state);

    /// <summary>How far the gates took it: in work, decided, appointed, on probation, confirmed.</summary>
    public CandidacyState Reached => Passages.ContainsKey(9) ? CandidacyState.Confirmed
        : Passages.ContainsKey(8) ? (HasProbation ? CandidacyState.Probation : CandidacyState.Appointed)
        : Passages.ContainsKey(7) ? CandidacyState.Decided
        : CandidacyState.InGate;

    private bool HasProbation => KindsOfAppointment.Of(Kind).Gates.Contains(9) && Items.Find(AppointmentItems.ProbationApplies)?.Value is true;
}

/// <summary>A matter (选任事项): one selection, from motion to archive.</summary>
public sealed record Matter(
    string Id,
    string Number,
    string Title,
    string OrganId,
    DateTimeOffset OpenedAt,
    ItemBag Items,
    ImmutableSortedDictionary<string, Post> Posts,
    ImmutableSortedDictionary<string, Candidacy> Candidacies)
{
    /// <summary>Finished in the past and entered from paper as a whole (历史补录). Set when the matter is opened, and for good.</summary>
    public bool IsHistorical { get; init; }

    /// <summary>The batch the matter is in; null while it is in none.</summary>
    public string? BatchId { get; init; }

    /// <summary>The volume the matter was archived in; null while it is not. An archived matter is read only.</summary>
    public string? Volume { get; init; }

    /// <summary>What a matter is found by: its number and its posts.</summary>
    public IEnumerable<string> Names => Posts.Keys.Select(ByPost).Prepend(ByNumber(Number));

    internal static readonly ImmutableSortedDictionary<string, Post> NoPosts = ImmutableSortedDictionary.Create<string, Post>(StringComparer.Ordinal);
    internal static readonly ImmutableSortedDictionary<string, Candidacy> NoCandidacies = ImmutableSortedDictionary.Create<string, Candidacy>(StringComparer.Ordinal);

    public static string ByNumber(string number) => "number:" + number;

    public static string ByPost(string id) => "post:" + id;

    internal Matter With(Candidacy candidacy) => this with { Candidacies = Candidacies.SetItem(candidacy.Id, candidacy) };

    internal string ReadOnly => $"{Title}已归档（卷号 {Volume}），只供查阅。";

    /// <summary>Nobody stands for the post any more, or whoever had it failed or was removed.</summary>
    public bool IsVacant(Post post) => Candidacies.Values.Where(c => c.PostId == post.Id).ToList() is { Count: > 0 } rows
        && rows.All(c => c.Has(CandidacyState.Failed) || c.Has(CandidacyState.Withdrawn) || c.Has(CandidacyState.Removed))
        && rows.Any(c => !c.Has(CandidacyState.Withdrawn));

    internal Matter With(Post post) => this with { Posts = Posts.SetItem(post.Id, post) };
}
