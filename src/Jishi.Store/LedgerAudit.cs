using Jishi.Ledger.Merkle;
using Jishi.Ledger.Notes;
using Jishi.Ledger.Verify;
using Jishi.Record.Facts;
using Jishi.Record.Policy;

namespace Jishi.Store;

/// <summary>
/// All that can be said of a ledger wherever it lies: in a data folder, in a backup, in an export. What its own verification says, every
/// evidence file that an entry names against its hash, and checkpoints that somebody kept elsewhere against the lineages.
/// </summary>
/// <param name="Verify">Verifies the ledger and hands on every entry that reads, in order.</param>
/// <param name="Tiles">The tree of the ledger that was verified.</param>
internal sealed record LedgerAudit(Func<Action<StoredEntry>, VerifyReport> Verify, TileReader Tiles)
{
    /// <summary>Keys one of which must have signed each checkpoint, under whatever lineage's name; none: signatures are not judged.</summary>
    public IReadOnlyList<VerifierKey> Keys { get; init; } = [];

    /// <summary>Checkpoints that somebody kept elsewhere.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Kept { get; init; } = [];

    /// <summary>Opens an evidence file by its hash; null when it is not there.</summary>
    public required Func<string, Stream?> Evidence { get; init; }

    /// <summary>Told each entry that reads, in order; null when nobody asks.</summary>
    public Action<StoredEntry>? Each { get; init; }

    public AuditReport Run()
    {
        var seen = new Seen();
        var verified = Verify(entry =>
        {
            seen.Take(entry);
            Each?.Invoke(entry);
        });
        return Judge(verified, seen);
    }

    private AuditReport Judge(VerifyReport report, Seen seen)
    {
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

    private IEnumerable<string> EvidenceProblems(Dictionary<string, (long Index, string Name)> files)
    {
        foreach (var (sha256, (index, name)) in files)
        {
            using var file = Evidence(sha256);
            if (file is null) yield return $"第 {index} 号分录的证据文件“{name}”（{sha256[..8]}…）不在证据库中。";
            else if (!EvidenceStore.HasHash(file, sha256, default).GetAwaiter().GetResult()) yield return $"第 {index} 号分录的证据文件“{name}”（{sha256[..8]}…）的内容已被改动。";
        }
    }

    /// <summary>What the entries say that the judgement needs.</summary>
    private sealed class Seen
    {
        public List<Lineage> Lineages { get; } = [];

        public Dictionary<string, (long Index, string Name)> Files { get; } = new(StringComparer.Ordinal);

        public string Genesis { get; private set; } = "";

        public void Take(StoredEntry entry)
        {
            if (entry.Index == 0) Genesis = Convert.ToHexStringLower(MerkleHash.Leaf(entry.HeaderBytes.Span));
            if (entry.Fact is LineageOpened opened) Lineages.Add(new Lineage(opened.Origin, entry.Index, entry.Meta.RecordedAt, opened.Restored));
            foreach (var (_, _, file) in NamedPapers.Of(entry.Fact)) Files.TryAdd(file.Sha256, (entry.Index, file.Name));
        }
    }
}

/// <summary>What an audit found.</summary>
internal sealed record AuditReport(VerifyReport Report)
{
    /// <summary>The lives of the ledger, as its entries tell them.</summary>
    public IReadOnlyList<Lineage> Lineages { get; init; } = [];

    /// <summary>Hashes of the evidence that entries name.</summary>
    public IReadOnlyCollection<string> Evidence { get; init; } = [];

    /// <summary>Leaf hash of the first entry in hex: the same for every copy and every lineage of one ledger, and for no other.</summary>
    public string Genesis { get; init; } = "";
}
