using Jishi.Ledger.Merkle;
using Jishi.Ledger.Notes;
using Jishi.Record;
using Jishi.Record.Deciding;
using Jishi.Store.Databases;
using Microsoft.EntityFrameworkCore;

namespace Jishi.Store;

/// <summary>
/// The one way to write. Commands queue up; a dedicated thread takes what has gathered, decides it in order on a provisional state, appends
/// the facts in one transaction, and swaps the state in after the commit. <see cref="World"/> is always a committed state.
/// </summary>
public sealed class Journal : IAsyncDisposable
{
    private readonly JournalWriter _writer;
    private readonly JournalOptions _options;
    private readonly Database _database;
    private readonly FileStream _folder;
    private readonly Inspection _inspection;
    private readonly Lazy<DbContextOptions<Reading.ReadTables>> _readOptions;
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _following;
    private int _closed;

    private Journal(JournalOptions options, FileStream folder, JournalOpening opened, EvidenceStore evidence)
    {
        _folder = folder;
        (_options, _database, Ledger) = (options, opened.Ledger.Database, opened.Reader);
        _writer = new JournalWriter(options, opened);
        var verification = new Verification(options, opened.Reader, opened.Signer.Key);
        _inspection = new Inspection(
            options.Clock, (progress, cancel) => (verification.Run(progress, LatestSize, () => World, cancel: cancel), verification.IsOfIndex), _writer.Close,
            new Verified(opened.Report, options.Clock.GetUtcNow(), opened.IsVerified));
        if (!opened.IsVerified && options.VerifiedInBackground) _ = _inspection.Start();
        Evidence = evidence;
        Desk = new DeskStore(_database, options.Clock);
        // Made at the first read: the many programs that only write start without the object mapper.
        _readOptions = new(() =>
        {
            var read = new DbContextOptionsBuilder<Reading.ReadTables>().UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
            _database.Configure(read);
            return read.Options;
        });
        _following = Task.Run(Follow);
    }

    /// <summary>The committed state, with the policy in force now. Immutable: read it once and work on that.</summary>
    public World World => _writer.State.World.At(_options.Clock.GetUtcNow());

    /// <summary>Entries in the ledger.</summary>
    public long Size => _writer.State.Edge.Size;

    /// <summary>Transactions committed since the journal was opened.</summary>
    public long Commits => _writer.Commits;

    /// <summary>Entries as they lie in the ledger, tiles and checkpoints.</summary>
    public LedgerReader Ledger { get; }

    public EvidenceStore Evidence { get; }

    /// <summary>What is not derived from the ledger: drafts, secrets of accounts, the log of restricted reads.</summary>
    public DeskStore Desk { get; }

    public TimeProvider Clock => _options.Clock;

    /// <summary>The key that signs this ledger's checkpoints.</summary>
    public VerifierKey Key => _writer.Signer.Key;

    /// <summary>What was verified when the journal was opened, or since, and whether a verification runs now.</summary>
    public Verified Verified => _inspection.Verified;

    /// <summary>Why this node cannot hear what others append; null while it can. Reading and writing ask the database themselves and go on.</summary>
    public string? FollowingFault { get; private set; }

    /// <summary>How the journal does just now, for whoever watches it.</summary>
    public JournalPulse Pulse => JournalPulse.Of(_options, this, _writer.Pulse);

    /// <summary>Told of writes that failed, on the writer's thread: it must not throw.</summary>
    public void OnFailure(Action<Exception> told) => _writer.Failing += told;

    /// <summary>Opens the journal and starts the writer. Refuses on doubt; a long ledger is verified further in the background.</summary>
    /// <exception cref="JournalException">The ledger is damaged, was put back to an older copy, or cannot be read; the message says what and where.</exception>
    public static Journal Open(JournalOptions options) => StartsLog.Watching(options, () => Start(options));

    private static Journal Start(JournalOptions options)
    {
        FileStream? folder = null;
        JournalOpening? opened = null;
        try
        {
            Directory.CreateDirectory(options.Folder);
            FolderSync.Sync(Path.GetDirectoryName(Path.GetFullPath(options.Folder)) ?? options.Folder);
            folder = FolderLock.Take(options.Folder);
            opened = JournalOpening.Open(options);
            return new Journal(options, folder, opened, EvidencePlace.Open(options, opened.Ledger.Database));
        }
        catch (Exception e)
        {
            opened?.Ledger.Dispose();
            opened?.Ledger.Database.Dispose();
            folder?.Dispose();
            if (e is IOException or UnauthorizedAccessException) throw new JournalException(StorageFault.WhenOpening(e, options), e);
            throw;
        }
    }

    /// <summary>
    /// Submits a command. The same <paramref name="commandId"/> again gives the first receipt. Once taken, a command is never reported
    /// cancelled: a caller who lost the answer asks again by the same id.
    /// </summary>
    /// <param name="seen">The rows as the actor saw them; an empty list skips the check of concurrent changes.</param>
    /// <exception cref="JournalException">The storage failed; nothing of the group was recorded.</exception>
    public Task<Outcome> Submit(string commandId, Command command, Actor actor, IReadOnlyList<RowSeen>? seen = null)
    {
        if (!Ids.IsValid(commandId)) return Task.FromResult<Outcome>(new Outcome.Refused(new Refusal(RefusalKind.Malformed, [new Problem($"提交{Ids.Rule}。", "commandId")], [])));
        return _writer.Take(new Submission(commandId, command, actor, seen ?? []));
    }

    /// <summary>
    /// Makes <see cref="World"/> as new as the database: whatever anybody was told is recorded, by any program, is in it afterwards. Called once before a request is served. Costs nothing where
    /// nobody else can write, one small query elsewhere.
    /// </summary>
    /// <exception cref="JournalException">The database cannot be asked, or what others appended is not in order.</exception>
    public void CatchUp()
    {
        try
        {
            _writer.CatchUp();
        }
        catch (System.Data.Common.DbException e)
        {
            throw new JournalException("连不上数据库，现在不能显示最新的记录。请过一会儿再试；若仍不行，请联系管理员。", e);
        }
    }

    /// <summary>Appends facts that were decided elsewhere, without deciding again: for generators and benches only, never behind a page.</summary>
    public Task<Outcome> Append(string commandId, IReadOnlyList<PreparedFact> facts, Actor actor) => _writer.Take(new Submission(commandId, null, actor, []) { Prepared = facts });

    /// <summary>The read tables, for lists and searches. The caller disposes of the context.</summary>
    public Reading.ReadTables Read() => new(_readOptions.Value);

    /// <summary>Inclusion proof of an entry in the latest committed tree.</summary>
    public (long Size, byte[] Root, IReadOnlyList<byte[]> Proof) Prove(long index)
    {
        var edge = _writer.State.Edge;
        return (edge.Size, edge.Root(), new ProofBuilder(edge.Over(Ledger.Tile)).Inclusion(index, edge.Size));
    }

    /// <summary>Proofs over the latest committed tree, and for any size before it.</summary>
    public ProofBuilder Proofs() => new(_writer.State.Edge.Over(Ledger.Tile));

    /// <summary>Signs a checkpoint of the latest committed tree now, without waiting for the second to pass.</summary>
    public Task<SignedNote> SignCheckpoint() => _writer.SignNow();

    /// <summary>Verifies the whole ledger from its stored bytes, beside the work; ends when that is done. Where one runs already, with that one.</summary>
    public async Task<Verified> Verify()
    {
        await _inspection.Start();
        return Verified;
    }

    /// <summary>Judges acts of the ledger again, beside the work.</summary>
    public Judging.JudgeReport Judge(Judging.JudgeWish wish, IProgress<Judging.JudgeProgress>? progress = null, CancellationToken cancel = default) =>
        Judging.LedgerJudge.Run(_options, Ledger, wish, progress, cancel);

    /// <summary>Stops the writer. Pooled readers are closed first: the last to close is the writer, who may fold the write-ahead log into the database.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _closed, 1) == 1) return;
        await _closing.CancelAsync();
        await _following;
        await _inspection.DisposeAsync();
        _database.CloseReaders();
        await _writer.Stop();
        _database.Dispose();
        _closing.Dispose();
        await _folder.DisposeAsync();
    }

    /// <summary>Of the world that the chains are compared with, taking in what others have appended: their checkpoints lie within it.</summary>
    private long LatestSize()
    {
        _writer.CatchUp();
        return Size;
    }

    /// <summary>Keeps this node near the head, so that a request finds little left to fold.</summary>
    private async Task Follow()
    {
        while (!_closing.IsCancellationRequested)
        {
            try
            {
                await _database.Listen(Heard, _closing.Token);
                return;
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception e) when (e is System.Data.Common.DbException or IOException or InvalidOperationException or JournalException)
            {
                FollowingFault = e.Message;
            }

            await Task.Delay(TimeSpan.FromSeconds(1), _closing.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    private void Heard()
    {
        _writer.CatchUp();
        FollowingFault = null;
    }
}

/// <summary>A command on its way through the writer's queue.</summary>
internal sealed record Submission(string CommandId, Command? Command, Actor Actor, IReadOnlyList<RowSeen> Seen)
{
    public IReadOnlyList<PreparedFact>? Prepared { get; init; }

    /// <summary>Completed by the writer; continuations must not run on its thread.</summary>
    public TaskCompletionSource<Outcome> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>A committed state: swapped as one.</summary>
internal sealed record JournalState(World World, MerkleEdge Edge, long LastRecordedAt);
