using System.Collections.Concurrent;
using System.Data.Common;
using Jishi.Ledger.Notes;
using Jishi.Store.Databases;

namespace Jishi.Store;

/// <summary>
/// Signs checkpoints at most one second after growth, into the database and into a file beside it. The file is what betrays an older
/// database that was put back. Owned by the writer's thread. A crash between the two leaves the file behind the database, which is lawful.
/// </summary>
internal sealed class CheckpointSigner(JournalOptions options, LedgerConnection ledger, NoteSigner signer, string origin)
{
    private readonly ConcurrentQueue<TaskCompletionSource<SignedNote>> _wishes = new();
    private long _signedSize = -1;
    private long _triedAt;
    private SignedNote? _latest;

    /// <summary>Why the last attempt failed; null when it did not.</summary>
    public string? Failed { get; private set; }

    /// <summary>Asks, from any thread, for a checkpoint of what is committed when the writer comes to it.</summary>
    public Task<SignedNote> Ask()
    {
        var wish = new TaskCompletionSource<SignedNote>(TaskCreationOptions.RunContinuationsAsynchronously);
        _wishes.Enqueue(wish);
        return wish.Task;
    }

    /// <summary>Answers those who asked, and signs what has grown. One that cannot be written is tried again; the entries it would cover are safe already.</summary>
    public void Serve(JournalState state, bool force)
    {
        try
        {
            while (_wishes.TryPeek(out var wish))
            {
                wish.SetResult(Sign(state));
                _wishes.TryDequeue(out _);
            }

            SignIfGrown(state, force);
        }
        catch (Exception e) when (e is DbException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            Failed = StorageFault.WhenSigning(e);
            if (_wishes.TryDequeue(out var wish)) wish.TrySetException(new JournalException(Failed, e));
        }
    }

    /// <summary>Whoever asked too late is told so.</summary>
    public void Close()
    {
        while (_wishes.TryDequeue(out var wish)) wish.TrySetException(new JournalException("账本已经关闭，没有签检查点。"));
    }

    private void SignIfGrown(JournalState state, bool force)
    {
        if (state.Edge.Size == _signedSize || state.Edge.Size == 0) return;
        if (force || options.Clock.GetElapsedTime(_triedAt) >= TimeSpan.FromMilliseconds(800)) Sign(state);
    }

    private SignedNote Sign(JournalState state)
    {
        if (_latest is not null && state.Edge.Size == _signedSize) return _latest;
        _triedAt = options.Clock.GetTimestamp();
        var note = new Checkpoint(origin, state.Edge.Size, state.Edge.Root()).Sign(signer);
        var bytes = note.Encode();
        options.Faults.Before(FaultPoints.CheckpointInsert);
        ledger.InsertCheckpoint(state.Edge.Size, options.Clock.GetUtcNow().ToUnixTimeMilliseconds(), bytes);
        options.Faults.After(FaultPoints.CheckpointInsert);
        new SavedFile(options.SavedCheckpoint, "checkpoint", options.Faults).Replace(bytes);
        (_signedSize, _latest, Failed) = (state.Edge.Size, note, null);
        return note;
    }
}
