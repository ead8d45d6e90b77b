using System.Collections.Immutable;
using Jishi.Ledger.Merkle;
using Jishi.Ledger.Notes;
using Jishi.Ledger.Verify;
using Jishi.Record;
using Jishi.Record.Facts;
using Jishi.Store.Folding;

namespace Jishi.Store;

/// <summary>
/// Verifies a ledger from its stored bytes: every entry against the saved checkpoints, redactions against the entries that order them, and the
/// chains by which objects are folded against the entries themselves.
/// </summary>
internal sealed class Verification(JournalOptions options, LedgerReader reader, VerifierKey key)
{
    /// <summary>Rows that are read back at once, on all cores.</summary>
    private const int Portion = 2048;

    /// <summary>What was found last is not in the ledger but in the index that is derived from it.</summary>
    public bool IsOfIndex { get; private set; }

    /// <summary>The stored tiles against the newest checkpoints only: what a start can afford however long the ledger is.</summary>
    public (long Size, VerifyReport Report) Heads()
    {
        var notes = Notes(1);
        var size = reader.Size();
        return (size, HeadCheck.Run(size, Against(notes, size, null)));
    }

    /// <summary>Everything. Every entry that reads is handed on, in order; without a taker only those that matter to the checks are read.</summary>
    /// <param name="sizeOf">Entries that are looked at, while others may be appended; null for all that entries or tiles know of.</param>
    /// <param name="world">The world as the chains give it; null where there are no chains to compare, or none yet.</param>
    public VerifyReport Run(IProgress<long>? progress = null, Func<long>? sizeOf = null, Func<World>? world = null, Action<StoredEntry>? each = null, CancellationToken cancel = default)
    {
        // The end comes after the checkpoints: while others append, none of them may lie beyond it.
        var notes = Notes(1_000);
        var end = sizeOf?.Invoke() ?? reader.End();
        var verifier = new LedgerVerifier(Against(notes, end, progress));
        var ordered = new HashSet<long>();
        var chains = world is null ? null : new ChainCheck(reader, world);
        foreach (var portion in reader.Rows().TakeWhile(r => r.Index < end).Chunk(Portion))
        {
            cancel.ThrowIfCancellationRequested();
            foreach (var row in portion) verifier.Add(row.Index, row.Header.Span, row.Body.Span);
            var read = portion.AsParallel().AsOrdered().Where(r => each is not null || OrdersRedaction(r) || (chains is not null && ChainCheck.MayReachOut(r.Header.Span))).Select(TryRead).OfType<StoredEntry>().ToList();
            foreach (var entry in read)
            {
                if (entry.Fact is BodyRedacted redacted) ordered.UnionWith(redacted.Entries);
                each?.Invoke(entry);
            }

            chains?.Take(portion, read);
        }

        return WithChains(WithoutUnorderedRedactions(verifier.Finish(), ordered), chains);
    }

    /// <summary>An entry whose bytes do not even read is the verifier's to name, not ours to throw at.</summary>
    public static StoredEntry? TryRead(LedgerRow row)
    {
        try
        {
            return EntryCodec.Read(row.Header, row.Body);
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            return null;
        }
    }

    /// <summary>What reading or folding throws where the bytes of an entry are not what was written.</summary>
    public static bool IsUnreadable(Exception e) => e is InvalidDataException or System.Text.Json.JsonException or ArgumentException or InvalidOperationException or KeyNotFoundException;

    private VerifyAgainst Against(IReadOnlyList<ReadOnlyMemory<byte>> checkpoints, long end, IProgress<long>? progress) => new()
    {
        Checkpoints = checkpoints,
        TrustedKeys = LineageKeys.Of([key], checkpoints),
        Tiles = (level, n) => Within(reader.Tile(level, n), (end >> (8 * level)) - (n * Tile.Width)),
        Progress = progress,
    };

    /// <summary>The hashes of a tile that belong to the tree as it was when the verification began.</summary>
    private static ReadOnlyMemory<byte> Within(ReadOnlyMemory<byte> tile, long hashes) => tile[..(int)Math.Clamp(hashes * MerkleHash.Size, 0, tile.Length)];

    /// <summary>The newest checkpoints and the one that is saved beside the database. Read before the end of the ledger is.</summary>
    private List<ReadOnlyMemory<byte>> Notes(int most)
    {
        var notes = reader.Checkpoints(most).Select(c => (ReadOnlyMemory<byte>)c.Note).ToList();
        if (File.Exists(options.SavedCheckpoint)) notes.Add(File.ReadAllBytes(options.SavedCheckpoint));
        return notes;
    }

    private static bool OrdersRedaction(LedgerRow row) => row.Header.Span.IndexOf("\"kind\":\"BodyRedacted\""u8) >= 0;

    /// <summary>Digests cannot tell a lawful redaction from an unlawful one: a redacted body that no entry orders is damage.</summary>
    internal static VerifyReport WithoutUnorderedRedactions(VerifyReport report, HashSet<long> ordered)
    {
        var unordered = report.Redacted.Where(i => !ordered.Contains(i)).ToList();
        return unordered.Count == 0 ? report : With(report, unordered[0], unordered.Select(i => $"分录 {i} 的内容被隐去，但账本中没有依法隐去的分录。"));
    }

    private VerifyReport WithChains(VerifyReport report, ChainCheck? chains)
    {
        // Chains of entries that were changed themselves say nothing more.
        if (chains is null || !report.Ok) return report;
        var problems = chains.Finish();
        IsOfIndex = problems.Length > 0;
        return problems.IsEmpty ? report : With(report, problems.Min(p => p.Index), problems.Select(p => p.Sentence));
    }

    private static VerifyReport With(VerifyReport report, long first, IEnumerable<string> sentences) =>
        report with { Ok = false, FirstBad = Math.Min(first, report.FirstBad ?? long.MaxValue), Problems = [.. report.Problems, .. sentences] };
}
