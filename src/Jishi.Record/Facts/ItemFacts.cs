using System.Collections.Immutable;
using Jishi.Record.Catalogue;

namespace Jishi.Record.Facts;

/// <summary>One item as a fact carries it: a value, or the reason why none applies, and when the fact it tells of happened.</summary>
public sealed record ItemEntry(string Code, object? Value, string? NotApplicable, DateTimeOffset OccurredAt);

/// <summary>Items of one owner were recorded at a gate. Each item is salted on its own in the ledger, so one can be disclosed or redacted alone.</summary>
public sealed record ItemsRecorded(string Owner, int Gate, ImmutableArray<ItemEntry> Items) : Fact;

/// <summary>A paper was put beside an item. The bytes lie in the evidence store and were synced before this fact.</summary>
public sealed record EvidenceAttached(string Owner, int Gate, string Item, EvidenceFile File, DateTimeOffset OccurredAt) : Fact;

/// <summary>An item of a closed gate was corrected: the old value stays in the ledger, with the reason and who approved. Both values are null once they are redacted.</summary>
public sealed record ItemCorrected(string Owner, int Gate, ItemEntry? Entry, ItemEntry? Was, string Reason, Person ApprovedBy) : Fact;
