using Jishi.Ledger.Notes;
using Jishi.Store.Databases;

namespace Jishi.Store;

/// <summary>
/// Signs checkpoints at most one second after growth, into the database and into a file beside it. The file is what betrays an older
/// database that was put back. Owned by the writer's thread. A crash between the two leaves the file behind the database, which is lawful.
/// </summary>
internal sealed class CheckpointSigner(JournalOptions options, LedgerConnection ledger, NoteSigner signer, string origin)
{
    private long _signedSize = -1;
    private long _signedAt;
    private SignedNote? _latest;

    /// <summary>Why the last attempt failed; null when it did not.</summary>
    public string? Failed { get; set; }

    /// <summary>Size and time of the last checkpoint signed since the journal was opened; read by whoever watches.</summary>
    public CheckpointSigned? Last { get; private set; }

    public void SignIfGrown(JournalState state, bool force)
    {
        if (state.Edge.Size == _signedSize || state.Edge.Size == 0) return;
        if (force || options.Clock.GetElapsedTime(_signedAt) >= TimeSpan.FromMilliseconds(800)) Sign(state);
    }

    public SignedNote Sign(JournalState state)
    {
        if (_latest is not null && state.Edge.Size == _signedSize) return _latest;
        var note = new Checkpoint(origin, state.Edge.Size, state.Edge.Root()).Sign(signer);
        var bytes = note.Encode();
        ledger.InsertCheckpoint(state.Edge.Size, options.Clock.GetUtcNow().ToUnixTimeMilliseconds(), bytes);
        SavedFile.Replace(options.SavedCheckpoint, bytes);
        (_signedSize, _signedAt, _latest, Failed) = (state.Edge.Size, options.Clock.GetTimestamp(), note, null);
        Last = new CheckpointSigned(state.Edge.Size, options.Clock.GetUtcNow());
        return note;
    }
}

/// <summary>A file that is replaced as a whole: written beside, synced, renamed over the old one.</summary>
internal static class SavedFile
{
    public static void Replace(string path, ReadOnlySpan<byte> bytes)
    {
        var beside = path + ".new";
        using (var file = new FileStream(beside, FileMode.Create, FileAccess.Write))
        {
            file.Write(bytes);
            file.Flush(flushToDisk: true);
        }

        File.Move(beside, path, overwrite: true);
    }
}
