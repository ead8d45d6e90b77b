using System.Data.Common;
using System.Globalization;
using Npgsql;

namespace Jishi.Store.Databases;

/// <summary>
/// The writer's connection to PostgreSQL. Statements queue up and go out together: a group is two round trips, one that takes the lock and reads the ground, one that writes, tells the other nodes and commits.
/// A connection that was lost is opened anew at the next group.
/// </summary>
internal sealed class PostgresLedger : LedgerConnection
{
    /// <summary>On which nodes tell each other that the ledger grew.</summary>
    public const string Channel = "jishi_ledger";

    /// <summary>Held to the end of the transaction by the one writer among all nodes. The first number is ours, the second keeps installations in one database apart.</summary>
    public const string Lock = "SELECT pg_advisory_xact_lock(1246319464, hashtext(current_schema()))";

    /// <summary>Statements that go out at most at once.</summary>
    private const int MostQueued = 2_000;

    private readonly NpgsqlConnection _connection;
    private readonly bool _durable;
    private readonly List<NpgsqlBatchCommand> _queue = [];

    public PostgresLedger(Database database, NpgsqlConnection connection, bool durable)
        : base(database)
    {
        (_connection, _durable) = (connection, durable);
        Prepare();
    }

    public override DbConnection Connection
    {
        get
        {
            Send();
            return _connection;
        }
    }

    public override LedgerHead Begin(IReadOnlyCollection<string> commandIds)
    {
        Reopen();
        using var batch = new NpgsqlBatch(_connection)
        {
            BatchCommands =
            {
                new NpgsqlBatchCommand("BEGIN ISOLATION LEVEL READ COMMITTED"),
                new NpgsqlBatchCommand(Lock),
                new NpgsqlBatchCommand("SELECT (SELECT COALESCE(MAX(idx), -1) + 1 FROM entry), (SELECT value FROM installation WHERE name = 'read tables')"),
                Filled("SELECT id, idx, n FROM command WHERE id = ANY($1)", [commandIds.ToArray()]),
            },
        };
        using var reader = batch.ExecuteReader();
        reader.NextResult();
        reader.Read();
        var (size, version) = (reader.GetInt64(0), reader.IsDBNull(1) ? 0 : long.Parse(reader.GetString(1), CultureInfo.InvariantCulture));
        reader.NextResult();
        var taken = new Dictionary<string, TakenCommand>(StringComparer.Ordinal);
        while (reader.Read()) taken[reader.GetString(0)] = new TakenCommand(reader.GetInt64(1), (int)reader.GetInt64(2));
        return new LedgerHead(size, taken) { ReadVersion = version };
    }

    public override void Commit()
    {
        Queue("SELECT pg_notify('" + Channel + "', '')");
        Queue("COMMIT");
        Send();
    }

    public override void Rollback()
    {
        _queue.Clear();
        if (_connection.FullState == System.Data.ConnectionState.Open) _connection.Execute("ROLLBACK");
    }

    public override long Size()
    {
        using var command = Connection.Command("SELECT COALESCE(MAX(idx), -1) + 1 FROM entry");
        return (long)command.ExecuteScalar()!;
    }

    public override Statement Prepare(string sql) => new PostgresStatement(this, sql);

    /// <summary>
    /// No query reaches the old row any more. Its bytes stay in the server's files until they are written over, and in its write-ahead log: what to do about that is in docs/operations.md.
    /// </summary>
    public override void EmptyLog() => Connection.Execute("VACUUM body");

    /// <summary>As arrays: one statement a table, whatever the group holds.</summary>
    public override void Append(Group group)
    {
        var (entries, commands) = (group.Entries, group.Commands);
        long[] indexes = [.. entries.Select(e => e.Header.Index)];
        Queue("INSERT INTO entry (idx, header, leaf) SELECT * FROM unnest($1, $2, $3)", indexes, entries.Select(e => e.Bytes).ToArray(), entries.Select(e => e.Leaf).ToArray());
        Queue("INSERT INTO body (idx, bytes) SELECT * FROM unnest($1, $2)", indexes, entries.Select(e => e.Fact.Body).ToArray());
        Queue("INSERT INTO command (id, idx, n) SELECT * FROM unnest($1, $2, $3)", commands.Select(c => c.Id).ToArray(), commands.Select(c => c.First).ToArray(), commands.Select(c => (long)c.Count).ToArray());
        foreach (var tile in group.Tiles) Insert(tile);
    }

    public override void InsertCheckpoint(long size, long at, byte[] note)
    {
        Reopen();
        base.InsertCheckpoint(size, at, note);
        Send();
    }

    public override void Flush() => Send();

    public override void Dispose() => _connection.Dispose();

    /// <summary>Goes out with what follows it.</summary>
    public void Queue(string sql, params ReadOnlySpan<object> values)
    {
        _queue.Add(Filled(sql, values));
        if (_queue.Count >= MostQueued) Send();
    }

    /// <summary>The rows of a query that sees what is queued before it.</summary>
    public List<object[]> Query(string sql, params ReadOnlySpan<object> values)
    {
        Send();
        using var command = _connection.Command(sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }

    private void Send()
    {
        if (_queue.Count == 0) return;
        using var batch = new NpgsqlBatch(_connection);
        foreach (var command in _queue) batch.BatchCommands.Add(command);
        _queue.Clear();
        batch.ExecuteNonQuery();
    }

    private static NpgsqlBatchCommand Filled(string sql, ReadOnlySpan<object> values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = Storable(value) });
        return command;
    }

    private static object Storable(object value) => value switch
    {
        string text => Storable(text),
        string[] texts => Array.ConvertAll(texts, Storable),
        _ => value,
    };

    /// <summary>This database's text holds no zero character; a read row does without it, the record keeps it.</summary>
    private static string Storable(string text) => text.Contains('\0', StringComparison.Ordinal) ? text.Replace('\0', '\uFFFD') : text;

    private void Reopen()
    {
        if (_connection.FullState == System.Data.ConnectionState.Open) return;
        _queue.Clear();
        _connection.Close();
        _connection.Open();
        Prepare();
    }

    private void Prepare()
    {
        _connection.Execute(_durable ? "SET synchronous_commit = on" : "SET synchronous_commit = off");
        // Nobody waits for ever for a node that hangs, and a node that hangs loses the lock.
        _connection.Execute("SET lock_timeout = '30s'");
        _connection.Execute("SET idle_in_transaction_session_timeout = '60s'");
    }
}
