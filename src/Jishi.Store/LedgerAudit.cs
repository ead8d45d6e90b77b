using System.Security.Cryptography;
using Jishi.Ledger.Merkle;
using Jishi.Ledger.Notes;
using Jishi.Ledger.Verify;
using Jishi.Record.Facts;
using Jishi.Record.Policy;

namespace Jishi.Store;

/// <summary>
/// Verifies a whole ledger that nobody writes, wherever it lies: in a data folder, in a backup, in an export. Every entry against its
/// checkpoints, redactions against the entries that order them, every evidence file that an entry names against its hash, and
/// checkpoints that somebody kept elsewhere against the lineages.
/// </summary>
public sealed record LedgerAudit(IEnumerable<LedgerRow> Rows, TileReader Tiles)
{
    /// <summary>Rows that are read back at once, on all cores.</summary>
    private const int Portion = 2048;

    /// <summary>Keys one of which must have signed each checkpoint, under whatever lineage's name; none: signatures are not judged.</summary>
    public IReadOnlyList<VerifierKey> Keys { get; init; } = [];

    /// <summary>Checkpoints that lie with the ledger.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Checkpoints { get; init; } = [];

    /// <summary>Checkpoints that somebody kept elsewhere.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Kept { get; init; } = [];

    /// <summary>Opens an evidence file by its hash; null when it is not there.</summary>
    public required Func<string, Stream?> Evidence { get; init; }

    /// <summary>Told each entry that reads, in order; null when nobody asks.</summary>
    public Action<StoredEntry>? Each { get; init; }

    public IProgress<long>? Progress { get; init; }

    public AuditReport Run()
    {
        var seen = new Seen();
        var verifier = new LedgerVerifier(new VerifyAgainst { Checkpoints = Checkpoints, TrustedKeys = LineageKeys.Of(Keys, Checkpoints), Tiles = Tiles, Progress = Progress });
        foreach (var portion in Rows.Chunk(Portion))
        {
            foreach (var row in portion) verifier.Add(row.Index, row.Header.Span, row.Body.Span);
            foreach (var entry in portion.AsParallel().AsOrdered().Select(EntryCodec.TryRead).OfType<StoredEntry>())
            {
                seen.Take(entry);
                Each?.Invoke(entry);
            }
        }

        return Judge(verifier.Finish(), seen);
    }

    private AuditReport Judge(VerifyReport verified, Seen seen)
    {
        var report = WithoutUnorderedRedactions(verified, seen.Ordered);
        // A ledger that does not verify by itself has no roots to hold a kept checkpoint against.
        var roots = new ProofBuilder(Tiles);
        List<KeptCheckpoint> kept = report.Ok ? [.. Kept.Select(k => KeptCheckpoint.Judge(k, Keys, seen.Lineages, report.Entries, roots.Root))] : [];
        List<string> problems = [.. report.Problems, .. kept.Where(k => k.Standing is Standing.Wrong or Standing.Beyond).Select(k => k.Sentence), .. EvidenceProblems(seen.Files)];
        return new AuditReport(report with
        {
            Ok = problems.Count == 0,
            Problems = problems,
            CheckpointsHeld = report.CheckpointsHeld + kept.Count(k => k.Standing == Standing.Held),
            Remarks = [.. seen.Lineages.Select(KeptCheckpoint.Loss).OfType<string>(), .. kept.Where(k => k.Standing == Standing.NamedAsLost).Select(k => k.Sentence)],
        })
        {
            Lineages = seen.Lineages,
            Evidence = seen.Files.Keys,
            Genesis = seen.Genesis,
        };
    }

    /// <summary>Digests cannot tell a lawful redaction from an unlawful one: a redacted body that no entry orders is damage.</summary>
    internal static VerifyReport WithoutUnorderedRedactions(VerifyReport report, HashSet<long> ordered)
    {
        var unordered = report.Redacted.Where(i => !ordered.Contains(i)).ToList();
        return unordered.Count == 0 ? report : report with
        {
            Ok = false,
            FirstBad = Math.Min(unordered[0], report.FirstBad ?? long.MaxValue),
            Problems = [.. report.Problems, .. unordered.Select(i => $"分录 {i} 的内容被隐去，但账本中没有依法隐去的分录。")],
        };
    }

    private IEnumerable<string> EvidenceProblems(Dictionary<string, (long Index, string Name)> files)
    {
        foreach (var (sha256, (index, name)) in files)
        {
            using var file = Evidence(sha256);
            if (file is null) yield return $"第 {index} 号分录的证据文件“{name}”（{sha256[..8]}…）不在证据库中。";
            else if (Convert.ToHexStringLower(SHA256.HashData(file)) != sha256) yield return $"第 {index} 号分录的证据文件“{name}”（{sha256[..8]}…）的内容已被改动。";
        }
    }

    /// <summary>What the entries say that the judgement needs.</summary>
    private sealed class Seen
    {
        public HashSet<long> Ordered { get; } = [];

        public List<Lineage> Lineages { get; } = [];

        public Dictionary<string, (long Index, string Name)> Files { get; } = new(StringComparer.Ordinal);

        public string Genesis { get; private set; } = "";

        public void Take(StoredEntry entry)
        {
            if (entry.Index == 0) Genesis = Convert.ToHexStringLower(MerkleHash.Leaf(entry.HeaderBytes.Span));
            if (entry.Fact is BodyRedacted redacted) Ordered.UnionWith(redacted.Entries);
            if (entry.Fact is LineageOpened opened) Lineages.Add(new Lineage(opened.Origin, entry.Index, entry.Meta.RecordedAt, opened.Restored));
            foreach (var (_, _, file) in NamedPapers.Of(entry.Fact)) Files.TryAdd(file.Sha256, (entry.Index, file.Name));
        }
    }
}

/// <summary>What an audit found.</summary>
public sealed record AuditReport(VerifyReport Report)
{
    /// <summary>The lives of the ledger, as its entries tell them.</summary>
    public IReadOnlyList<Lineage> Lineages { get; init; } = [];

    /// <summary>Hashes of the evidence that entries name.</summary>
    public IReadOnlyCollection<string> Evidence { get; init; } = [];

    /// <summary>Leaf hash of the first entry in hex: the same for every copy and every lineage of one ledger, and for no other.</summary>
    public string Genesis { get; init; } = "";
}
