using Jishi.Ledger.Merkle;
using Microsoft.Data.Sqlite;

namespace Jishi.Store;

/// <summary>
/// The writer's connection and its prepared statements. Owned by the writer's thread after opening; nobody else may touch it.
/// Synchronous on purpose: this provider's asynchronous calls block anyway.
/// </summary>
internal sealed class SqliteLedger : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _insertEntry;
    private readonly SqliteCommand _insertBody;
    private readonly SqliteCommand _insertTile;
    private readonly SqliteCommand _insertCommand;
    private readonly SqliteCommand _findCommand;
    private readonly SqliteCommand _begin;
    private readonly SqliteCommand _commit;
    private readonly SqliteCommand _rollback;
    private readonly SqliteCommand _size;

    private SqliteLedger(SqliteConnection connection)
    {
        _connection = connection;
        _insertEntry = Prepare("INSERT INTO entry (idx, header, leaf) VALUES ($a, $b, $c)", 3);
        _insertBody = Prepare("INSERT INTO body (idx, bytes) VALUES ($a, $b)", 2);
        _insertTile = Prepare("INSERT INTO tile (level, n, hashes) VALUES ($a, $b, $c)", 3);
        _insertCommand = Prepare("INSERT INTO command (id, idx, n) VALUES ($a, $b, $c)", 3);
        _findCommand = Prepare("SELECT idx, n FROM command WHERE id = $a", 1);
        _begin = Prepare("BEGIN IMMEDIATE", 0);
        _commit = Prepare("COMMIT", 0);
        _rollback = Prepare("ROLLBACK", 0);
        _size = Prepare("SELECT COALESCE(MAX(idx), -1) + 1 FROM entry", 0);
    }

    public SqliteConnection Connection => _connection;

    /// <summary>Opens or makes the database. WAL with a full sync at each commit: what was acknowledged survives a power cut.</summary>
    public static SqliteLedger Open(JournalOptions options)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = options.Database, Pooling = false, DefaultTimeout = 30 }.ToString());
        connection.Open();
        Execute(connection, "PRAGMA page_size = 8192");
        Execute(connection, "PRAGMA journal_mode = WAL");
        Execute(connection, options.Durable ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = OFF");
        Execute(connection, "PRAGMA wal_autocheckpoint = 4000");
        // What a redaction replaces is overwritten, also in pages that were split or freed before.
        Execute(connection, "PRAGMA secure_delete = ON");
        Execute(connection, "PRAGMA cache_size = -65536");
        Execute(connection, "PRAGMA busy_timeout = 10000");
        Execute(connection, SqlText.Read("Sqlite.sql"));
        Execute(connection, SqlText.Read("Reading.ReadTables.sql"));
        return new SqliteLedger(connection);
    }

    public static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts are constants of this assembly and its embedded scripts.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    public long Size() => (long)_size.ExecuteScalar()!;

    public void Begin() => _begin.ExecuteNonQuery();

    public void Commit() => _commit.ExecuteNonQuery();

    /// <summary>Rolls back if a transaction is still open; SQLite may have dropped the whole of it already when the disk was full.</summary>
    public void Rollback()
    {
        if (SQLitePCL.raw.sqlite3_get_autocommit(_connection.Handle) == 0) _rollback.ExecuteNonQuery();
    }

    public void Insert(long index, byte[] header, byte[] leaf, byte[] body)
    {
        Run(_insertEntry, index, header, leaf);
        Run(_insertBody, index, body);
    }

    public void Insert(Tile tile) => Run(_insertTile, (long)tile.Level, tile.N, tile.Hashes.ToArray());

    public void InsertCommand(string id, long first, int count) => Run(_insertCommand, id, first, (long)count);

    /// <summary>First entry and count of a command that was taken before.</summary>
    public (long First, int Count)? FindCommand(string id)
    {
        _findCommand.Parameters[0].Value = id;
        using var reader = _findCommand.ExecuteReader();
        return reader.Read() ? (reader.GetInt64(0), reader.GetInt32(1)) : null;
    }

    /// <summary>Replaces the body of a redacted entry; the triggers let only a body through that the redaction table names.</summary>
    public void Redact(long index, long by, byte[] body)
    {
        using var allow = Prepare("INSERT INTO redaction (idx, by_idx) VALUES ($a, $b)", 2);
        Run(allow, index, by);
        using var update = Prepare("UPDATE body SET bytes = $a WHERE idx = $b", 2);
        Run(update, body, index);
    }

    /// <summary>
    /// Moves the write-ahead log into the database and empties it, so that no copy of a redacted body is left there. A reader can hold it up;
    /// then the log is emptied when the journal closes.
    /// </summary>
    public void EmptyLog() => Execute(_connection, "PRAGMA wal_checkpoint(TRUNCATE)");

    public void InsertCheckpoint(long size, long at, byte[] note)
    {
        using var insert = Prepare("INSERT OR IGNORE INTO checkpoint (size, at, note) VALUES ($a, $b, $c)", 3);
        Run(insert, size, at, note);
    }

    public SqliteCommand Prepare(string sql, int parameters)
    {
        var command = _connection.CreateCommand();
#pragma warning disable CA2100 // The texts are constants of this assembly.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var i = 0; i < parameters; i++) command.Parameters.Add(new SqliteParameter("$" + (char)('a' + i), null));
        command.Prepare();
        return command;
    }

    public static int Run(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
        return command.ExecuteNonQuery();
    }

    public void Dispose() => _connection.Dispose();
}

/// <summary>The SQL scripts that lie in this assembly.</summary>
internal static class SqlText
{
    public static string Read(string name)
    {
        using var stream = typeof(SqlText).Assembly.GetManifestResourceStream("Jishi.Store." + name) ?? throw new FileNotFoundException(name);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
