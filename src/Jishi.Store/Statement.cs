using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Jishi.Store;

/// <summary>
/// A prepared statement on SQLite's own interface: on the writer's path the provider's command costs more than the insert it makes.
/// Belongs to the thread that owns the connection.
/// </summary>
internal sealed class Statement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    /// <param name="sql">A constant text of this assembly; values come in as parameters, in order.</param>
    public Statement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(_database, sql, out _statement));
    }

    /// <summary>Runs it to its end.</summary>
    /// <exception cref="SqliteException">As the provider would throw it.</exception>
    public void Run(params ReadOnlySpan<object> values)
    {
        Bind(values);
        while (Step())
        {
        }
    }

    /// <summary>Starts a query; the caller steps until there is no row, or resets.</summary>
    public void Bind(params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++) Check(Bind(i + 1, values[i]));
    }

    /// <summary>True while there is a row; then the statement is ready to be bound again.</summary>
    public bool Step()
    {
        var code = raw.sqlite3_step(_statement);
        if (code == raw.SQLITE_ROW) return true;
        Reset();
        if (code != raw.SQLITE_DONE) SqliteException.ThrowExceptionForRC(code, _database);
        return false;
    }

    public long Integer(int column) => raw.sqlite3_column_int64(_statement, column);

    public byte[] Bytes(int column) => raw.sqlite3_column_blob(_statement, column).ToArray();

    public void Reset() => raw.sqlite3_reset(_statement);

    public void Dispose() => _statement.Dispose();

    private int Bind(int place, object value) => value switch
    {
        long number => raw.sqlite3_bind_int64(_statement, place, number),
        string text => raw.sqlite3_bind_text(_statement, place, text),
        byte[] bytes => raw.sqlite3_bind_blob(_statement, place, bytes),
        _ => throw new ArgumentException(value.GetType().Name, nameof(value)),
    };

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, _database);
}
