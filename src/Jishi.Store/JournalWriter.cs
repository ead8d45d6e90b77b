using System.Collections.Concurrent;
using Jishi.Ledger.Notes;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Store.Databases;
using Jishi.Store.Folding;
using Jishi.Store.Reading;

namespace Jishi.Store;

/// <summary>
/// The writer's thread. Owns the writing connection, the provisional state and the read rows; everybody else sees <see cref="State"/> only,
/// which changes after COMMIT. A crash before the COMMIT leaves nothing, a crash after it leaves all of the group; receipts go out last.
/// </summary>
internal sealed class JournalWriter : IDisposable
{
    private readonly JournalOptions _options;
    private readonly LedgerConnection _ledger;
    private readonly LedgerReader _reader;
    private readonly GroupTransaction _transaction;
    private readonly CommittedState _committed;
    private readonly Answering _answering;
    private readonly ReadRows _readRows;
    private readonly CheckpointSigner _checkpoints;
    private readonly BlockingCollection<Submission> _queue = new(new ConcurrentQueue<Submission>(), 65_536);
    private readonly Thread _thread;

    /// <summary>Where the ledger ended when this node wrote last; beyond it another node wrote.</summary>
    private long _wroteTo = -1;
    private int _stopped;
    private volatile string? _closed;

    public JournalWriter(JournalOptions options, JournalOpening opened)
    {
        _options = options;
        (_ledger, _reader) = (opened.Ledger, opened.Reader);
        _committed = new CommittedState(_ledger.Database, _reader, opened.State, opened.Far);
        Signer = opened.Signer;
        var chains = new ChainRows(_ledger);
        _readRows = new ReadRows(_ledger, chains);
        _transaction = new GroupTransaction(_ledger, chains, _readRows, options.Faults);
        _answering = new Answering(options.Clock, _readRows);
        _checkpoints = new CheckpointSigner(options, _ledger, opened.Signer, opened.Origin) { Failing = e => Failing?.Invoke(e) };
        _thread = new Thread(Run) { Name = "journal-writer", IsBackground = true };
        _thread.Start();
    }

    public JournalState State => _committed.Now;

    public NoteSigner Signer { get; }

    /// <summary>Transactions committed; written by the writer's thread alone.</summary>
    public long Commits { get; private set; }

    /// <summary>Folds what other programs committed, if any did: after this the state holds everything that anybody was told is recorded.</summary>
    /// <exception cref="JournalException">The tail does not follow from what was seen.</exception>
    /// <exception cref="System.Data.Common.DbException">The database cannot be asked.</exception>
    public void CatchUp() => _committed.CatchUp();

    /// <summary>From here nothing more is written, and everybody is told why: the ledger was found not to be as it was.</summary>
    public void Close(string why) => _closed = why;

    /// <summary>Told of a group that failed and of a checkpoint that could not be written, on the writer's thread: it must not throw.</summary>
    public Action<Exception>? Failing { get; set; }

    public WriterPulse Pulse => new(_queue.IsAddingCompleted ? 0 : _queue.Count, _thread.IsAlive && _closed is null, LegalTime.FromUnix(State.LastRecordedAt), _checkpoints.Last, _checkpoints.Failed);

    public Task<Outcome> Take(Submission submission)
    {
        if (_closed is { } why) return Task.FromException<Outcome>(new JournalException(why));
        try
        {
            _queue.Add(submission);
        }
        catch (InvalidOperationException e)
        {
            return Task.FromException<Outcome>(new JournalException("账本正在关闭，请稍后再提交。", e));
        }

        return submission.Answer.Task;
    }

    public Task<SignedNote> SignNow() => _checkpoints.Ask();

    /// <summary>Writes what is queued, signs a last checkpoint, closes the database.</summary>
    public async Task Stop()
    {
        if (Interlocked.Exchange(ref _stopped, 1) == 1) return;
        _queue.CompleteAdding();
        await Task.Run(_thread.Join);
        _checkpoints.Close();
        Dispose();
    }

    public void Dispose()
    {
        _queue.Dispose();
        _ledger.Dispose();
    }

    private void Run()
    {
        var batch = new List<Submission>(_options.GroupSize);
        while (!_queue.IsCompleted)
        {
            if (_queue.TryTake(out var first, millisecondsTimeout: 50))
            {
                batch.Clear();
                batch.Add(first);
                WriteGroup(batch);
            }

            _checkpoints.Serve(State, force: false);
        }

        _checkpoints.Serve(State, force: true);
    }

    /// <summary>Takes what waits besides the first command, decides it all, writes it, tells the callers.</summary>
    /// <param name="again">A lost connection is tried anew once: either it died while nobody wrote, or nobody knows whether the group was committed, and its command ids tell.</param>
    private void WriteGroup(List<Submission> batch, bool again = false)
    {
        Group? group = null;
        List<(Submission Submission, Outcome Outcome)> answers = [];
        try
        {
            if (!again) Gather(batch);
            var head = _transaction.Begin([.. batch.Select(s => s.CommandId)]);
            Meet(head);
            if (head.Size != _wroteTo) _readRows.Forget();
            (group, answers) = _answering.Decide(State, batch, head);
            if (group.Entries.Count > 0) StoreMeter.Timed(_options.Clock, group.Commands.Count, () => _transaction.Write(group));
            else _ledger.Rollback();
            Publish(group, answers);
        }
        catch (Exception e) when (!again && _ledger.Database.IsLost(e))
        {
            _readRows.Forget();
            WriteGroup(batch, again: true);
        }
        catch (Exception e)
        {
            if (group is null || !_transaction.IsRecorded(group))
            {
                Fail(batch, e);
                return;
            }

            // What fails after COMMIT is no failure of the group: nobody may be told that what is in the ledger is not.
            if (State.Edge.Size < group.Edge.Size) Swap(group);
            Tell(answers);
        }
    }

    private void Gather(List<Submission> batch)
    {
        _options.Faults.Before(FaultPoints.Take);
        while (batch.Count < _options.GroupSize && _queue.TryTake(out var next)) batch.Add(next);
        _options.Faults.After(FaultPoints.Take);
    }

    private void Publish(Group group, List<(Submission Submission, Outcome Outcome)> answers)
    {
        _options.Faults.Before(FaultPoints.Swap);
        Swap(group);
        _options.Faults.After(FaultPoints.Swap);
        _options.Faults.Before(FaultPoints.Receipt);
        Tell(answers);
        _options.Faults.After(FaultPoints.Receipt);
    }

    private void Swap(Group group)
    {
        if (group.Entries.Count == 0) return;
        _wroteTo = group.Edge.Size;
        // One who reads may have come further already, along with what other nodes wrote since.
        _committed.Swap(new JournalState(group.World, group.Edge, group.LastRecordedAt));
        Commits++;
    }

    private static void Tell(List<(Submission Submission, Outcome Outcome)> answers) => answers.ForEach(a => a.Submission.Answer.TrySetResult(StoreMeter.Answered(a.Outcome)));

    /// <summary>Comes to the ground that the transaction stands on: under the lock nobody else appends, so what is decided next is decided on the latest state.</summary>
    private void Meet(LedgerHead head)
    {
        if (head.ReadVersion is { } version && version != ReadSchema.Version) throw new JournalException("另一台服务器已换用别的程序版本，本机的版本不能再写。请把各台服务器换成同一版本后重新启动。");
        if (_ledger.Database.IsShared && head.Size > State.Edge.Size) _committed.Follow();
        // What is decided here would be stamped with the other's rule book.
        if (State.World.RuleBookSha256 != RuleBookText.Sha256) throw new JournalException("另一台服务器已启用别的规则版本，本机不能再写。请把各台服务器换成同一版本后重新启动。");
        if (head.Size == State.Edge.Size) return;
        throw new JournalException(_ledger.Database.IsShared
            ? "数据库里的账本比本机看到的短，可能被换成了旧的备份，已停止写入。请停下各台服务器，用 jishi verify 核验。"
            : "另有一个程序在写这个账本，本程序看到的已不是最新，这次提交没有写入。请只运行一个程序，重新启动后再提交。");
    }

    /// <summary>The whole group failed: nothing of it is in the ledger, and every caller is told so, but for those who only asked again for what was recorded before.</summary>
    private void Fail(List<Submission> batch, Exception e)
    {
        StoreMeter.Failed(batch.Count, e, Failing);
        _readRows.Forget();
        try
        {
            _ledger.Rollback();
        }
        catch (Exception broken) when (broken is System.Data.Common.DbException or InvalidOperationException or IOException)
        {
            // The connection is beyond use; the next group fails the same way and says so.
        }

        var message = StorageFault.WhenWriting(e, _ledger.Database);
        foreach (var submission in batch)
        {
            if (FirstReceipt.InLedger(_reader, submission.CommandId) is { } receipt) submission.Answer.TrySetResult(new Outcome.Done(receipt));
            else submission.Answer.TrySetException(new JournalException(message, e));
        }
    }
}
