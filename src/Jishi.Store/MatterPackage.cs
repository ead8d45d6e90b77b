using Jishi.Ledger.Merkle;
using Jishi.Ledger.Notes;
using Jishi.Ledger.Packages;
using Jishi.Record;
using Jishi.Record.Catalogue;
using Jishi.Record.Facts;
using Jishi.Record.Matters;

namespace Jishi.Store;

/// <summary>
/// The package of a matter (.jishi): every entry that its dossiers are made of (matter, its cadres and meetings, its organ, and what was
/// adopted), each with its proof under one fresh checkpoint, and the evidence. It proves and rebuilds itself on an empty machine.
/// </summary>
public static class MatterPackage
{
    /// <summary>Writes the package of a matter.</summary>
    /// <exception cref="KeyNotFoundException">There is no such matter.</exception>
    /// <exception cref="JournalException">Evidence that the record names is not in the store.</exception>
    public static async Task Write(Journal journal, string matterId, Stream output)
    {
        var world = journal.World;
        var matter = world.Matters[matterId];
        var note = await journal.SignCheckpoint();
        var size = Checkpoint.Parse(note.Text).Size;
        var entries = StreamsOf(matter).SelectMany(journal.Ledger.OfStream).Where(e => e.Index < size).OrderBy(e => e.Index).ToList();
        var prove = journal.Proofs();
        var package = new JishiPackage(
            Streams.Matter(matterId),
            note.Encode(),
            [.. entries.Select(e => new PackageEntry(e.HeaderBytes, e.Body.Encode(), prove.Inclusion(e.Index, size)))])
        {
            Evidence = [.. entries.SelectMany(e => NamedPapers.Of(e.Fact)).Select(p => p.File).DistinctBy(f => f.Sha256).Select(f => new PackageEvidence(f.Sha256, f.Size, () => Open(journal, f)))],
        };
        package.Write(output);
    }

    /// <summary>Folds the proven entries of a package into a world that holds the matter's dossiers and nothing else.</summary>
    public static World Fold(PackageReport report) => report.Entries
        .Select(e => EntryCodec.Read(e.Header.Encode(), e.Body.Encode()))
        .Aggregate(World.Empty, (world, entry) => entry.Fact is { } fact ? world.Apply(entry.Meta, fact) : world);

    private static IEnumerable<string> StreamsOf(Matter matter) =>
    [
        Streams.System,
        Streams.Organ(matter.OrganId),
        .. matter.BatchId is { } batch ? new[] { Streams.Batch(batch) } : [],
        Streams.Matter(matter.Id),
        .. matter.Candidacies.Values.Select(c => Streams.Cadre(c.CadreId)).Distinct(),
        .. matter.Candidacies.Values.SelectMany(c => c.EarlierDecisions.Select(d => d.MeetingId).Append(c.MeetingId)).OfType<string>().Distinct().Select(Streams.Meeting),
    ];

    private static Stream Open(Journal journal, EvidenceFile file) =>
        journal.Evidence.Open(file.Sha256) ?? throw new JournalException($"证据文件“{file.Name}”（{file.Sha256[..8]}…）不在证据库中，不能导出。请先从备份恢复证据文件夹。");
}
