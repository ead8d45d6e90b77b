using Jishi.Ledger.Notes;
using Jishi.Store.Databases;

namespace Jishi.Store.Backups;

/// <summary>The audit of a backup: its database, its checkpoint, the evidence of its shelf.</summary>
internal static class BackupAudit
{
    public static LedgerAudit Of(BackupShelf shelf, string backup, Database database, VerifierKey key) =>
        LedgerCheck.Audit(new JournalOptions(backup), database, key) with { Evidence = sha256 => EvidenceStore.OpenIn(shelf.Folder, sha256) };

    /// <summary>The largest checkpoint that a backup holds, in its database or beside it, as text; empty when there is none that reads.</summary>
    public static string LargestCheckpoint(string backup, Database database)
    {
        var beside = Path.Combine(backup, BackupShelf.CheckpointFile);
        IEnumerable<byte[]> notes = [.. new LedgerReader(database).Checkpoints(1).Select(c => c.Note), .. File.Exists(beside) ? new[] { File.ReadAllBytes(beside) } : []];
        return notes.Select(n => SignedNote.Parse(n))
            .Select(n => (Note: n, Size: Checkpoint.TryParse(n.Text, out var checkpoint) ? checkpoint.Size : -1))
            .Where(n => n.Size >= 0)
            .MaxBy(n => n.Size).Note is { } largest ? System.Text.Encoding.UTF8.GetString(largest.Encode()) : "";
    }
}
