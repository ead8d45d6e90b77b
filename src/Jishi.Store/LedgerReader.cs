using System.Data.Common;
using Jishi.Ledger.Merkle;
using Jishi.Ledger.Verify;
using Jishi.Store.Databases;
using Jishi.Store.Folding;

namespace Jishi.Store;

/// <summary>Reads the ledger beside the writer, each call on a connection of its own and for a short time: a long reader makes the write-ahead log grow.</summary>
public sealed class LedgerReader
{
    private readonly Database _database;

    internal LedgerReader(Database database) => _database = database;

    /// <summary>The entry at an index, or null beyond the end.</summary>
    public StoredEntry? Read(long index) => Range(index, 1) is [var entry] && entry.Index == index ? entry : null;

    /// <summary>First entry and count of a command that was taken, or null.</summary>
    internal TakenCommand? Find(string commandId)
    {
        using var connection = _database.OpenReader();
        using var command = connection.Command("SELECT idx, n FROM command WHERE id = $1", commandId);
        using var reader = command.ExecuteReader();
        return reader.Read() ? new TakenCommand(reader.GetInt64(0), reader.GetInt32(1)) : null;
    }

    /// <summary>Up to <paramref name="count"/> entries from an index on, in order.</summary>
    public IReadOnlyList<StoredEntry> Range(long from, int count) =>
        Query("SELECT e.header, b.bytes FROM entry e JOIN body b ON b.idx = e.idx WHERE e.idx >= $1 ORDER BY e.idx LIMIT $2", from, count);

    /// <summary>The entries of a stream, in order.</summary>
    public IReadOnlyList<StoredEntry> OfStream(string stream) => Query("""
        WITH RECURSIVE chain (idx) AS (
          SELECT last_idx FROM stream_row WHERE stream = $1
          UNION ALL
          SELECT c.before_idx FROM chain JOIN chain_row c ON c.idx = chain.idx WHERE c.before_idx >= 0)
        SELECT e.header, b.bytes FROM chain CROSS JOIN entry e CROSS JOIN body b WHERE e.idx = chain.idx AND b.idx = chain.idx ORDER BY chain.idx
        """, stream);

    /// <summary>The entries below an index that change something in a stream's object: those of the stream, and those of others that touch it. In order.</summary>
    internal IReadOnlyList<StoredEntry> Concerning(string stream, long below) => Query(ChainRows.ConcerningSql, stream, below);

    /// <summary>Ids of the objects of a kind that bear a name, or bore it.</summary>
    internal IReadOnlyCollection<string> Named(string kind, string name) => Lines(ChainRows.NamedSql, r => r.GetString(0), kind, name);

    /// <summary>The entries below an index of the streams that the whole world needs: the system's, organs and accounts. In order.</summary>
    internal IReadOnlyList<StoredEntry> Foundations(long below) => Query("""
        WITH RECURSIVE chain (idx) AS (
          SELECT last_idx FROM stream_row WHERE stream = $1 OR (stream >= 'organ/' AND stream < 'organ0') OR (stream >= 'account/' AND stream < 'account0')
          UNION ALL
          SELECT c.before_idx FROM chain JOIN chain_row c ON c.idx = chain.idx WHERE c.before_idx >= 0)
        SELECT e.header, b.bytes FROM chain CROSS JOIN entry e CROSS JOIN body b WHERE chain.idx < $2 AND e.idx = chain.idx AND b.idx = chain.idx ORDER BY chain.idx
        """, Record.Facts.Streams.System, below);

    /// <summary>Every stream with the index of its last entry.</summary>
    internal IEnumerable<(string Stream, long Last)> Streams() => Lines("SELECT stream, last_idx FROM stream_row", r => (r.GetString(0), r.GetInt64(1)));

    /// <summary>The entry before each entry in its stream, of a stretch of the ledger; -1 where there is none.</summary>
    internal Dictionary<long, long> Links(long first, long last) => Lines("SELECT idx, before_idx FROM chain_row WHERE idx >= $1 AND idx <= $2", r => (r.GetInt64(0), r.GetInt64(1)), first, last).ToDictionary();

    /// <summary>Streams in which an entry of another stream changed something, with that entry.</summary>
    internal IEnumerable<(string Stream, long Index)> Touches() => Lines("SELECT stream, idx FROM touch_row", r => (r.GetString(0), r.GetInt64(1)));

    internal bool IsTouched(string stream, long index) => Lines("SELECT idx FROM touch_row WHERE stream = $1 AND idx = $2", r => r.GetInt64(0), stream, index).Count > 0;

    /// <summary>All rows as stored bytes, read in portions so that no reader lasts long.</summary>
    public IEnumerable<LedgerRow> Rows(long from = 0)
    {
        const int Portion = 4096;
        for (var next = from; ;)
        {
            var rows = Portioned(next, Portion);
            foreach (var row in rows) yield return row;
            if (rows.Count < Portion) yield break;
            next = rows[^1].Index + 1;
        }
    }

    /// <summary>A stored full tile; of level 0 also the unfinished one, from the leaf hashes beside the headers; else empty.</summary>
    public ReadOnlyMemory<byte> Tile(int level, long n)
    {
        if (Stored(level, n) is { } hashes) return hashes;
        return level == 0 ? Leaves(n * Ledger.Merkle.Tile.Width).SelectMany(l => l).ToArray() : ReadOnlyMemory<byte>.Empty;
    }

    /// <summary>Entries that are committed, whoever appended them.</summary>
    public long Size()
    {
        using var connection = _database.OpenReader();
        using var command = connection.Command("SELECT COALESCE(MAX(idx), -1) + 1 FROM entry");
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>
    /// Where the ledger ends, by its entries or by its full tiles, whichever is further: a committed tile knows entries that somebody took away. One statement, so that nobody appends between the two.
    /// </summary>
    internal long End() => Lines(
        "SELECT (SELECT COALESCE(MAX(idx), -1) + 1 FROM entry), (SELECT (COALESCE(MAX(n), -1) + 1) * 256 FROM tile WHERE level = 0)",
        r => Math.Max(r.GetInt64(0), r.GetInt64(1)))[0];

    private byte[]? Stored(int level, long n)
    {
        using var connection = _database.OpenReader();
        using var command = connection.Command("SELECT hashes FROM tile WHERE level = $1 AND n = $2", level, n);
        return command.ExecuteScalar() as byte[];
    }

    /// <summary>Up to 256 stored leaf hashes from an index on.</summary>
    internal IReadOnlyList<byte[]> Leaves(long from)
    {
        using var connection = _database.OpenReader();
        using var command = connection.Command("SELECT leaf FROM entry WHERE idx >= $1 AND idx < $2 ORDER BY idx", from, from + Ledger.Merkle.Tile.Width);
        using var reader = command.ExecuteReader();
        var leaves = new List<byte[]>();
        while (reader.Read()) leaves.Add(reader.GetFieldValue<byte[]>(0));
        return leaves;
    }

    /// <summary>The latest checkpoints, newest first: size, when signed (ms since 1970 UTC), note.</summary>
    public IReadOnlyList<(long Size, long At, byte[] Note)> Checkpoints(int count)
    {
        using var connection = _database.OpenReader();
        using var command = connection.Command("SELECT size, at, note FROM checkpoint ORDER BY size DESC LIMIT $1", count);
        using var reader = command.ExecuteReader();
        var found = new List<(long, long, byte[])>();
        while (reader.Read()) found.Add((reader.GetInt64(0), reader.GetInt64(1), reader.GetFieldValue<byte[]>(2)));
        return found;
    }

    private List<LedgerRow> Portioned(long from, int count)
    {
        using var connection = _database.OpenReader();
        // A left join: an entry whose body is gone must be seen, not passed over.
        using var command = connection.Command("SELECT e.idx, e.header, b.bytes FROM entry e LEFT JOIN body b ON b.idx = e.idx WHERE e.idx >= $1 ORDER BY e.idx LIMIT $2", from, count);
        using var reader = command.ExecuteReader();
        var rows = new List<LedgerRow>(count);
        while (reader.Read()) rows.Add(new LedgerRow(reader.GetInt64(0), reader.GetFieldValue<byte[]>(1), reader.IsDBNull(2) ? Array.Empty<byte>() : reader.GetFieldValue<byte[]>(2)));
        return rows;
    }

    private List<StoredEntry> Query(string sql, params object[] values) => Lines(sql, r => EntryCodec.Read(r.GetFieldValue<byte[]>(0), r.GetFieldValue<byte[]>(1)), values);

    private List<T> Lines<T>(string sql, Func<DbDataReader, T> read, params object[] values)
    {
        using var connection = _database.OpenReader();
        using var command = connection.Command(sql, values);
        using var reader = command.ExecuteReader();
        var lines = new List<T>();
        while (reader.Read()) lines.Add(read(reader));
        return lines;
    }
}
