using Jishi.Ledger.Entries;
using Jishi.Record.Facts;

namespace Jishi.Store;

/// <summary>An entry as it lies in the ledger, with its fact read back; the fact is null when its kind or version is unknown to this program.</summary>
public sealed record StoredEntry(EntryHeader Header, ReadOnlyMemory<byte> HeaderBytes, EntryBody Body, EntryMeta Meta, Fact? Fact)
{
    public long Index => Header.Index;
}
