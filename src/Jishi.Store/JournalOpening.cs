using Jishi.Ledger.Entries;
using Jishi.Ledger.Merkle;
using Jishi.Ledger.Notes;
using Jishi.Ledger.Verify;
using Jishi.Record;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Record.Policy;
using Jishi.Store.Databases;
using Jishi.Store.Folding;
using Jishi.Store.Reading;

namespace Jishi.Store;

/// <summary>
/// Opens a ledger and writes the first entries of a new one. A short ledger is verified whole before anything else, a long one only as far as its
/// tiles and newest checkpoints: the rest is verified in the background, and writing stops if it does not hold (<see cref="Journal"/>).
/// Refuses to start on doubt: a tamper-evident store that starts on doubtful data has already failed.
/// </summary>
/// <param name="IsVerified">The report is of every entry, not of the newest checkpoints alone.</param>
internal sealed record JournalOpening(LedgerConnection Ledger, LedgerReader Reader, FarShelves Far, JournalState State, NoteSigner Signer, string Origin, VerifyReport Report, bool IsVerified)
{
    public static JournalOpening Open(JournalOptions options)
    {
        var database = Database.Of(options);
        LedgerConnection? ledger = null;
        try
        {
            SavedCheckpoint.CheckDatabase(options);
            ledger = database.OpenLedger();
            ledger.Faults = options.Faults;
            var reader = new LedgerReader(database);
            var origin = OriginOf(reader) ?? options.Origin;
            var signer = Installation.Signer(ledger, options, origin);
            SavedCheckpoint.Check(options, signer.Key, origin, ledger.Size());
            EvidencePlace.Check(ledger, options);
            var verification = new Verification(options, reader, signer.Key);
            var isCurrent = ReadSchema.IsCurrent(database, ledger.Connection);
            var size = ledger.Size();
            var isWhole = size <= options.VerifiedAtStart;
            VerifyReport report;
            if (isWhole) report = verification.Run(OpeningProgress.Of(options, "核验账本", size), world: isCurrent ? Folded(options, reader) : null);
            else (size, report) = verification.Heads();
            if (!report.Ok) throw Damaged(report, verification.IsOfIndex);
            if (!isCurrent) Rebuild.Run(options, ledger, reader);
            var (far, world) = Shelves(options, reader, size);
            var last = size == 0 ? 0 : reader.Read(size - 1)!.Header.RecordedAt;
            var state = Adopt(options, ledger, reader, new JournalState(world.At(Record.Catalogue.LegalTime.FromUnix(last)), Edge(reader, size), last), origin);
            // A restored ledger goes on under its latest lineage's name, with the same seed.
            return new JournalOpening(ledger, reader, far, state, signer.Named(state.World.Origin!), state.World.Origin!, report, isWhole);
        }
        catch (Exception e)
        {
            // The pooled readers first: a write-ahead log that stayed would be laid over whatever database is put back.
            database.CloseReaders();
            ledger?.Dispose();
            database.Dispose();
            // A spoiled page can make a column that is never empty read as empty, which the provider calls an invalid operation.
            if (e is System.Data.Common.DbException or InvalidDataException or InvalidOperationException or InvalidCastException) throw new JournalException(database.CannotOpen(e), e);
            throw;
        }
    }

    /// <summary>The world as it was at a size of the ledger: what is few is folded, the rest stands on shelves.</summary>
    public static (FarShelves Far, World World) Shelves(JournalOptions options, LedgerReader reader, long size)
    {
        var far = new FarShelves(new FarReader(reader.Concerning, reader.Named), size, options.Remembered);
        return (far, far.Under(reader.Foundations(size).Aggregate(World.Empty, (w, e) => e.Fact is { } fact ? w.Apply(e.Meta, fact) : w)));
    }

    /// <summary>The world as the chains give it, folded when it is first asked for, and once.</summary>
    public static Func<World> Folded(JournalOptions options, LedgerReader reader)
    {
        var world = new Lazy<World>(() => Shelves(options, reader, long.MaxValue).World);
        return () => world.Value;
    }

    /// <summary>The origin in the first entry; null in a new ledger, and in one whose first entry does not read: that is the verifier's to name.</summary>
    private static string? OriginOf(LedgerReader reader) => reader.Rows().Take(1).Select(Verification.TryRead).FirstOrDefault()?.Fact is LineageOpened opened ? opened.Origin : null;

    private static JournalException Damaged(VerifyReport report, bool isOfIndex)
    {
        if (isOfIndex) return new JournalException($"账本本身核验通过，从账本推出的索引却与账本不符，拒绝启动：{string.Join(" ", report.Problems.Take(3))}");
        var where = report.FirstBad is { } index ? $"第 {index} 号分录" : "账本末尾";
        return new JournalException($"账本核验不通过，拒绝启动。最早有问题的是{where}：{string.Join(" ", report.Problems.Take(3))} 请保留现场，从备份恢复或报告上级。");
    }

    private static MerkleEdge Edge(LedgerReader reader, long size) => MerkleEdge.Rebuild(size, reader.Tile, [.. reader.Leaves(size / Tile.Width * Tile.Width).Take((int)(size % Tile.Width))]);

    /// <summary>The first entries of a new ledger, and the running program's rule book where it differs from the one adopted last.</summary>
    private static JournalState Adopt(JournalOptions options, LedgerConnection ledger, LedgerReader reader, JournalState state, string origin)
    {
        // Under the lock: another node may have adopted the same since this one read the ledger.
        if (ledger.Begin([]).Size > state.Edge.Size) state = Tail.Fold(state, reader);
        var wishes = new List<Command>();
        if (options.Continues is { } restored) wishes.Add(restored);
        if (state.World.Origin is null) wishes.Add(new OpenLineage(origin, HashSuite.Sha256));
        if (state.World.RuleBookSha256 != RuleBookText.Sha256) wishes.Add(new AdoptRuleBook(RuleBookText.Sha256, [.. Record.Gates.RuleBook.All.Select(r => r.Id)]));
        if (state.World.PolicyIndex < 0) wishes.Add(new AdoptPolicy(options.FirstPolicy));
        if (wishes.Count == 0)
        {
            ledger.Rollback();
            return state;
        }

        var group = new Group(state.World, state.Edge, state.LastRecordedAt);
        var at = Math.Max(state.LastRecordedAt, options.Clock.GetUtcNow().ToUnixTimeMilliseconds());
        foreach (var wish in wishes)
        {
            var decision = wish.Decide(new Setting(group.World, Actor.System, Record.Catalogue.LegalTime.FromUnix(at)));
            if (decision is Decision.Refused { Refusal: var refusal }) throw new JournalException($"不能启用：{string.Join(' ', refusal.Problems.Select(p => p.Message))}");
            var accepted = (Decision.Accepted)decision;
            group.Append($"adopt-{group.Next}", accepted.Facts, Actor.System, at, clockBehind: false);
        }

        group.Seal();
        var chains = new ChainRows(ledger);
        new GroupTransaction(ledger, chains, new ReadRows(ledger, chains), options.Faults).Write(group);
        return new JournalState(group.World, group.Edge, group.LastRecordedAt);
    }
}
