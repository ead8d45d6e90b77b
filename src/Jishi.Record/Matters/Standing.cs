using System.Collections.Immutable;
using Jishi.Record.Catalogue;
using Jishi.Record.Facts;
using Jishi.Record.Gates.G7Decision;
using Jishi.Record.Rules;

namespace Jishi.Record.Matters;

/// <summary>A state that lies over a row beside the gates it passed: which, why, and the ledger entry that laid it.</summary>
public sealed record Mark(CandidacyState State, string Reason, DateTimeOffset At, long Index);

/// <summary>A decision that a new one replaces: reconsidered, suspended, or taken to another meeting. It stays beside the new one.</summary>
/// <param name="Values">the row's own items of the decision: statements, totals, outcome</param>
/// <param name="Passage">null where the decision was never passed</param>
/// <param name="Index">the ledger entry that set it aside</param>
public sealed record EarlierDecision(string? MeetingId, ImmutableDictionary<string, Recorded> Values, ImmutableDictionary<string, ValueList<EvidenceFile>> Evidence, Passage? Passage, long Index)
{
    public Recorded? Find(DataItem item) => Values.GetValueOrDefault(item.Code);

    /// <summary>The items that a decision holds for its row alone. What a reconsideration rests on is kept with the row: it grows.</summary>
    internal static ImmutableArray<string> Codes { get; } =
        [.. DecisionItems.Module.Items.Where(i => i.Scope == Scope.Candidacy && i != DecisionItems.ReconsiderBasis).Select(i => i.Code)];
}

/// <summary>How a row's facts move it. Pure; what may happen is the business of <see cref="Transitions"/>.</summary>
public sealed partial record Candidacy
{
    internal Candidacy Passed(Passage passage)
    {
        var next = this with { Passages = Passages.SetItem(passage.Gate, passage), Returned = Returned.Remove(passage.Gate) };
        return passage.Gate == 7 ? next.Lifted(CandidacyState.Reconsidering) : next;
    }

    internal Candidacy ReturnedBy(GateReturned fact, EntryMeta entry) =>
        this with { Passages = Passages.Remove(fact.Gate), Returned = Returned.SetItem(fact.Gate, new GateReturn(fact.Items, fact.Reason, entry.RecordedAt, entry.Index)) };

    internal Candidacy Marked(CandidacyState state, string reason, EntryMeta entry) =>
        this with { Marks = Marks.SetItem(state, new Mark(state, reason, entry.RecordedAt, entry.Index)) };

    internal Candidacy Lifted(CandidacyState state) => this with { Marks = Marks.Remove(state) };

    internal Candidacy ReconsideredBy(Reconsidered fact, EntryMeta entry) =>
        SetAside(entry.Index).Lifted(CandidacyState.Failed).Marked(CandidacyState.Reconsidering, fact.Reason, entry);

    internal Candidacy Before(string meeting, long index) => (MeetingId is null ? this : SetAside(index)) with { MeetingId = meeting };

    /// <summary>The row as it was before any decision; the decision that stood, if there was one, goes among the earlier ones.</summary>
    internal Candidacy SetAside(long index)
    {
        var codes = EarlierDecision.Codes;
        var values = Items.Values.RemoveRange(Items.Values.Keys.Where(c => !codes.Contains(c)));
        var evidence = Items.Evidence.RemoveRange(Items.Evidence.Keys.Where(c => !codes.Contains(c)));
        if (MeetingId is null && values.IsEmpty && evidence.IsEmpty) return this;
        return this with
        {
            EarlierDecisions = EarlierDecisions.Add(new EarlierDecision(MeetingId, values, evidence, Passages.GetValueOrDefault(7), index)),
            Items = Items with { Values = Items.Values.RemoveRange(codes), Evidence = Items.Evidence.RemoveRange(codes) },
            Passages = Passages.Remove(7),
            MeetingId = null,
        };
    }
}
