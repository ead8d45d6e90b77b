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
    private readonly List<Statement> _statements = [];
    private readonly Statement _insertEntry;
    private readonly Statement _insertBody;
    private readonly Statement _insertTile;
    private readonly Statement _insertCommand;
    private readonly Statement _findCommand;
    private readonly Statement _allowRedaction;
    private readonly Statement _replaceBody;
    private readonly Statement _insertCheckpoint;
    private readonly Statement _begin;
    private readonly Statement _commit;
    private readonly Statement _rollback;
    private readonly Statement _size;

    private SqliteLedger(SqliteConnection connection)
    {
        _connection = connection;
        _insertEntry = Prepare("INSERT INTO entry (idx, header, leaf) VALUES (?, ?, ?)");
        _insertBody = Prepare("INSERT INTO body (idx, bytes) VALUES (?, ?)");
        _insertTile = Prepare("INSERT INTO tile (level, n, hashes) VALUES (?, ?, ?)");
        _insertCommand = Prepare("INSERT INTO command (id, idx, n) VALUES (?, ?, ?)");
        _findCommand = Prepare("SELECT idx, n FROM command WHERE id = ?");
        _allowRedaction = Prepare("INSERT INTO redaction (idx, by_idx) VALUES (?, ?)");
        _replaceBody = Prepare("UPDATE body SET bytes = ? WHERE idx = ?");
        _insertCheckpoint = Prepare("INSERT OR IGNORE INTO checkpoint (size, at, note) VALUES (?, ?, ?)");
        _begin = Prepare("BEGIN IMMEDIATE");
        _commit = Prepare("COMMIT");
        _rollback = Prepare("ROLLBACK");
        _size = Prepare("SELECT COALESCE(MAX(idx), -1) + 1 FROM entry");
    }

    public SqliteConnection Connection => _connection;

    /// <summary>Opens or makes the database. WAL with a full sync at each commit: what was acknowledged survives a power cut.</summary>
    public static SqliteLedger Open(JournalOptions options)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = options.Database, Pooling = false, DefaultTimeout = (int)Math.Ceiling(options.LockPatience.TotalSeconds) }.ToString());
        try
        {
            Connect(connection, options);
            return new SqliteLedger(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void Connect(SqliteConnection connection, JournalOptions options)
    {
        connection.Open();
        Execute(connection, "PRAGMA page_size = 8192");
        Execute(connection, "PRAGMA journal_mode = WAL");
        Execute(connection, options.Durable ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = OFF");
        Execute(connection, "PRAGMA wal_autocheckpoint = 4000");
        // What a redaction replaces is overwritten, also in pages that were split or freed before.
        Execute(connection, "PRAGMA secure_delete = ON");
        Execute(connection, "PRAGMA cache_size = -65536");
        Execute(connection, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {(long)options.LockPatience.TotalMilliseconds}"));
        // In one transaction: a crash while a new database is made leaves no half of its tables.
        Execute(connection, $"BEGIN; {SqlText.Read("Sqlite.sql")} COMMIT;");
    }

    public static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts are constants of this assembly and its embedded scripts.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    public long Size()
    {
        _size.Step();
        var size = _size.Integer(0);
        _size.Reset();
        return size;
    }

    public void Begin() => _begin.Run();

    public void Commit() => _commit.Run();

    /// <summary>Rolls back if a transaction is still open; SQLite may have dropped the whole of it already when the disk was full.</summary>
    public void Rollback()
    {
        if (SQLitePCL.raw.sqlite3_get_autocommit(_connection.Handle) == 0) _rollback.Run();
    }

    public void Insert(long index, byte[] header, byte[] leaf, byte[] body)
    {
        _insertEntry.Run(index, header, leaf);
        _insertBody.Run(index, body);
    }

    public void Insert(Tile tile) => _insertTile.Run((long)tile.Level, tile.N, tile.Hashes.ToArray());

    public void InsertCommand(string id, long first, int count) => _insertCommand.Run(id, first, (long)count);

    /// <summary>First entry and count of a command that was taken before.</summary>
    public (long First, int Count)? FindCommand(string id)
    {
        _findCommand.Bind(id);
        if (!_findCommand.Step()) return null;
        var found = (_findCommand.Integer(0), (int)_findCommand.Integer(1));
        _findCommand.Reset();
        return found;
    }

    /// <summary>Replaces the body of a redacted entry; the triggers let only a body through that the redaction table names.</summary>
    public void Redact(long index, long by, byte[] body)
    {
        _allowRedaction.Run(index, by);
        _replaceBody.Run(body, index);
    }

    /// <summary>
    /// Moves the write-ahead log into the database and empties it, so that no copy of a redacted body is left there. A reader can hold it up;
    /// then the log is emptied when the journal closes.
    /// </summary>
    public void EmptyLog() => Execute(_connection, "PRAGMA wal_checkpoint(TRUNCATE)");

    public void InsertCheckpoint(long size, long at, byte[] note) => _insertCheckpoint.Run(size, at, note);

    /// <summary>A statement that lives as long as this connection: one left open would keep the database from being closed.</summary>
    public Statement Prepare(string sql)
    {
        var statement = new Statement(_connection, sql);
        _statements.Add(statement);
        return statement;
    }

    public void Dispose()
    {
        foreach (var statement in _statements) statement.Dispose();
        _connection.Dispose();
    }
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
