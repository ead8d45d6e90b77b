using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Jishi.Store.Databases;

/// <summary>The writer's connection to SQLite. This provider's asynchronous calls block anyway.</summary>
internal sealed class SqliteLedger : LedgerConnection
{
    private readonly SqliteConnection _connection;
    private readonly List<SqliteStatement> _statements = [];
    private readonly Statement _begin;
    private readonly Statement _commit;
    private readonly Statement _rollback;
    private readonly Statement _size;
    private readonly Statement _findCommand;

    /// <summary>Takes over an open connection to a database whose tables are there.</summary>
    public SqliteLedger(Database database, SqliteConnection connection)
        : base(database)
    {
        _connection = connection;
        _begin = Prepare("BEGIN IMMEDIATE");
        _commit = Prepare("COMMIT");
        _rollback = Prepare("ROLLBACK");
        _size = Prepare("SELECT COALESCE(MAX(idx), -1) + 1 FROM entry");
        _findCommand = Prepare("SELECT idx, n FROM command WHERE id = $1");
    }

    public override DbConnection Connection => _connection;

    public override LedgerHead Begin(IReadOnlyCollection<string> commandIds)
    {
        _begin.Run();
        var taken = new Dictionary<string, TakenCommand>(StringComparer.Ordinal);
        foreach (var id in commandIds)
        {
            _findCommand.Bind(id);
            if (!_findCommand.Step()) continue;
            taken[id] = new TakenCommand(_findCommand.Integer(0), (int)_findCommand.Integer(1));
            _findCommand.Reset();
        }

        return new LedgerHead(Size(), taken);
    }

    public override void Commit() => _commit.Run();

    /// <summary>Rolls back if a transaction is still open; SQLite may have dropped the whole of it already when the disk was full.</summary>
    public override void Rollback()
    {
        if (SQLitePCL.raw.sqlite3_get_autocommit(_connection.Handle) == 0) _rollback.Run();
    }

    public override long Size()
    {
        _size.Bind();
        _size.Step();
        var size = _size.Integer(0);
        _size.Reset();
        return size;
    }

    /// <summary>
    /// Moves the write-ahead log into the database and empties it, so that no copy of a redacted body is left there. A reader can hold it up;
    /// then the log is emptied when the journal closes.
    /// </summary>
    public override void EmptyLog() => _connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");

    /// <summary>Rows come in no order of their keys: without their pages at hand each would be read and written many times.</summary>
    public override void Remember(bool much)
    {
        _connection.Execute(much ? "PRAGMA cache_size = -1048576" : "PRAGMA cache_size = -65536");
        if (!much) _connection.Execute("PRAGMA shrink_memory");
    }

    /// <summary>One left open would keep the database from being closed.</summary>
    public override Statement Prepare(string sql)
    {
        var statement = new SqliteStatement(_connection, sql);
        _statements.Add(statement);
        return statement;
    }

    public override void Dispose()
    {
        foreach (var statement in _statements) statement.Dispose();
        _connection.Dispose();
    }
}
