using Jishi.Ledger.Entries;
using Jishi.Ledger.Merkle;
using Jishi.Ledger.Notes;
using Jishi.Ledger.Verify;
using Jishi.Record;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Record.Policy;
using Jishi.Store.Reading;
using Microsoft.Data.Sqlite;

namespace Jishi.Store;

/// <summary>
/// Opens a ledger: verifies every entry against the saved checkpoints, folds it on the way, and writes the first entries of a new one.
/// Refuses to start on doubt: a tamper-evident store that starts on doubtful data has already failed.
/// </summary>
internal sealed record JournalOpening(SqliteLedger Sqlite, LedgerReader Reader, JournalState State, NoteSigner Signer, string Origin, VerifyReport Report)
{
    /// <summary>Rows that are read back at once, on both cores.</summary>
    private const int Portion = 2048;

    public static JournalOpening Open(JournalOptions options)
    {
        SqliteLedger? sqlite = null;
        try
        {
            sqlite = SqliteLedger.Open(options);
            var reader = new LedgerReader(options);
            var origin = OriginOf(reader) ?? options.Origin;
            var signer = LedgerKey.LoadOrMake(options, origin, isNew: sqlite.Size() == 0);
            var fold = new Folding();
            var report = Verify(options, reader, signer.Key, null, fold.Take);
            if (!report.Ok) throw Damaged(report);
            if (fold.Fault is { } fault) throw new JournalException($"账本核验通过，但第 {fold.FaultAt} 号分录的内容不能理解。请用写入它的程序版本打开，或联系维护人员。", fault);
            if (!ReadSchema.IsCurrent(sqlite.Connection)) Rebuild.Run(sqlite, reader, null);
            var state = Adopt(options, sqlite, new JournalState(fold.World, Edge(reader, report.Entries), fold.LastRecordedAt), origin);
            // A restored ledger goes on under its latest lineage's name, with the same seed.
            return new JournalOpening(sqlite, reader, state, signer.Named(state.World.Origin!), state.World.Origin!, report);
        }
        catch (Exception e) when (e is SqliteException or InvalidDataException)
        {
            sqlite?.Dispose();
            throw new JournalException($"账本打不开：{e.Message}。数据文件可能已损坏，请从备份恢复后再启动。", e);
        }
        catch (JournalException)
        {
            sqlite?.Dispose();
            throw;
        }
    }

    /// <summary>Verifies the stored bytes; every entry that reads is handed on, in order. Without a taker only the entries that order redactions are read.</summary>
    public static VerifyReport Verify(JournalOptions options, LedgerReader reader, VerifierKey key, IProgress<long>? progress, Action<EntryHeader, StoredEntry>? each)
    {
        var notes = Checkpoints(options, reader);
        var verifier = new LedgerVerifier(new VerifyAgainst
        {
            Checkpoints = notes,
            TrustedKeys = LineageKeys.Of([key], notes),
            Tiles = reader.Tile,
            Progress = progress,
        });
        var ordered = new HashSet<long>();
        foreach (var portion in reader.Rows().Chunk(Portion))
        {
            foreach (var row in portion) verifier.Add(row.Index, row.Header.Span, row.Body.Span);
            foreach (var entry in portion.AsParallel().AsOrdered().Where(r => each is not null || OrdersRedaction(r)).Select(TryRead).OfType<StoredEntry>())
            {
                if (entry.Fact is BodyRedacted redacted) ordered.UnionWith(redacted.Entries);
                each?.Invoke(entry.Header, entry);
            }
        }

        return WithoutUnorderedRedactions(verifier.Finish(), ordered);
    }

    private static bool OrdersRedaction(LedgerRow row) => row.Header.Span.IndexOf("\"kind\":\"BodyRedacted\""u8) >= 0;

    /// <summary>Digests cannot tell a lawful redaction from an unlawful one: a redacted body that no entry orders is damage.</summary>
    private static VerifyReport WithoutUnorderedRedactions(VerifyReport report, HashSet<long> ordered)
    {
        var unordered = report.Redacted.Where(i => !ordered.Contains(i)).ToList();
        return unordered.Count == 0 ? report : report with
        {
            Ok = false,
            FirstBad = Math.Min(unordered[0], report.FirstBad ?? long.MaxValue),
            Problems = [.. report.Problems, .. unordered.Select(i => $"分录 {i} 的内容被隐去，但账本中没有依法隐去的分录。")],
        };
    }

    internal static List<ReadOnlyMemory<byte>> Checkpoints(JournalOptions options, LedgerReader reader)
    {
        var notes = reader.Checkpoints(1_000).Select(c => (ReadOnlyMemory<byte>)c.Note).ToList();
        if (File.Exists(options.SavedCheckpoint)) notes.Add(File.ReadAllBytes(options.SavedCheckpoint));
        return notes;
    }

    /// <summary>An entry whose bytes do not even read is the verifier's to name, not ours to throw at.</summary>
    private static StoredEntry? TryRead(LedgerRow row)
    {
        try
        {
            return EntryCodec.Read(row.Header, row.Body);
        }
        catch (Exception e) when (e is InvalidDataException or System.Text.Json.JsonException or ArgumentException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Folds while the bytes are still being verified: what tampered entries make of the fold must not hide what the verifier finds.</summary>
    private sealed class Folding
    {
        public World World { get; private set; } = World.Empty;

        public long LastRecordedAt { get; private set; }

        public Exception? Fault { get; private set; }

        public long FaultAt { get; private set; }

        public void Take(EntryHeader header, StoredEntry entry)
        {
            LastRecordedAt = header.RecordedAt;
            if (Fault is not null || entry.Fact is not { } fact) return;
            try
            {
                World = World.Apply(entry.Meta, fact);
            }
            catch (Exception e) when (e is ArgumentException or InvalidOperationException or KeyNotFoundException or NullReferenceException or InvalidCastException)
            {
                (Fault, FaultAt) = (e, header.Index);
            }
        }
    }

    /// <summary>The origin in the first entry; null in a new ledger, and in one whose first entry does not read: that is the verifier's to name.</summary>
    private static string? OriginOf(LedgerReader reader) => reader.Rows().Take(1).Select(TryRead).FirstOrDefault()?.Fact is LineageOpened opened ? opened.Origin : null;

    private static JournalException Damaged(VerifyReport report)
    {
        var where = report.FirstBad is { } index ? $"第 {index} 号分录" : "账本末尾";
        return new JournalException($"账本核验不通过，拒绝启动。最早有问题的是{where}：{string.Join(" ", report.Problems.Take(3))} 请保留现场，从备份恢复或报告上级。");
    }

    private static MerkleEdge Edge(LedgerReader reader, long size) => MerkleEdge.Rebuild(size, reader.Tile, reader.Leaves(size / Tile.Width * Tile.Width));

    /// <summary>The first entries of a new ledger, and the running program's rule book where it differs from the one adopted last.</summary>
    private static JournalState Adopt(JournalOptions options, SqliteLedger sqlite, JournalState state, string origin)
    {
        var wishes = new List<Command>();
        if (options.Continues is { } restored) wishes.Add(restored);
        if (state.World.Origin is null) wishes.Add(new OpenLineage(origin, HashSuite.Sha256));
        if (state.World.RuleBookSha256 != RuleBookText.Sha256) wishes.Add(new AdoptRuleBook(RuleBookText.Sha256, [.. Record.Gates.RuleBook.All.Select(r => r.Id)]));
        if (state.World.PolicyIndex < 0) wishes.Add(new AdoptPolicy(options.FirstPolicy));
        if (wishes.Count == 0) return state;

        var group = new Group(state.World, state.Edge, state.LastRecordedAt);
        var at = Math.Max(state.LastRecordedAt, options.Clock.GetUtcNow().ToUnixTimeMilliseconds());
        foreach (var wish in wishes)
        {
            if (wish.Decide(new Setting(group.World, Actor.System, Record.Catalogue.LegalTime.FromUnix(at))) is not Decision.Accepted accepted)
                throw new JournalException($"不能启用{wish.GetType().Name}：请检查政策包。");
            group.Append($"adopt-{group.Next}", accepted.Facts, Actor.System, at, clockBehind: false);
        }

        group.Seal();

        sqlite.Begin();
        foreach (var (header, bytes, leaf, fact) in group.Entries) sqlite.Insert(header.Index, bytes, leaf, fact.Body);
        foreach (var tile in group.Tiles) sqlite.Insert(tile);
        foreach (var (id, first, count) in group.Commands) sqlite.InsertCommand(id, first, count);
        var rows = new ReadRows(sqlite);
        rows.Chain(group.Entries.Select(e => (e.Header.Stream, e.Header.Index)));
        rows.Write(group.World, group.Facts);
        sqlite.Commit();
        return new JournalState(group.World, group.Edge, group.LastRecordedAt);
    }
}
