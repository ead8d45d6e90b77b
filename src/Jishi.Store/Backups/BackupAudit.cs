using Jishi.Ledger.Notes;
using Microsoft.Data.Sqlite;

namespace Jishi.Store.Backups;

/// <summary>The audit of a backup: its database, its checkpoint, the evidence of its shelf.</summary>
internal static class BackupAudit
{
    public static LedgerAudit Of(BackupShelf shelf, string backup, VerifierKey key)
    {
        var here = new JournalOptions(backup);
        return LedgerCheck.Of(here, new LedgerReader(here), key) with { Evidence = sha256 => EvidenceStore.OpenIn(shelf.Folder, sha256) };
    }

    /// <summary>Closes the readers of a backup: an open one would keep its file.</summary>
    public static void Close(LedgerReader reader)
    {
        using var connection = reader.Open();
        SqliteConnection.ClearPool(connection);
    }
}

/// <summary>Checkpoints as stored bytes.</summary>
internal static class LedgerCheckpoints
{
    /// <summary>The note with the largest size, as text; empty when there is none that reads.</summary>
    public static string Largest(IEnumerable<ReadOnlyMemory<byte>> notes) => notes
        .Select(n => SignedNote.Parse(n.Span))
        .Select(n => (Note: n, Size: Checkpoint.TryParse(n.Text, out var checkpoint) ? checkpoint.Size : -1))
        .Where(n => n.Size >= 0)
        .MaxBy(n => n.Size).Note is { } largest ? System.Text.Encoding.UTF8.GetString(largest.Encode()) : "";
}
