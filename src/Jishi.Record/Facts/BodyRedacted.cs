using System.Collections.Immutable;

namespace Jishi.Record.Facts;

/// <summary>
/// An item was redacted by law in every entry that told of it: the bytes are gone, the digests stay, every proof still holds. Owner and code
/// say what it was, since the redacted entries themselves no longer do. The fact stays true when the item is recorded anew: it names entries.
/// </summary>
public sealed record BodyRedacted(ImmutableArray<long> Entries, string Owner, string Code, string Basis) : Fact;
