using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Jishi.Store.Databases;

/// <summary>On SQLite's own interface: on the writer's path the provider's command costs more than the insert it makes.</summary>
internal sealed class SqliteStatement : Statement
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    public SqliteStatement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(_database, sql, out _statement));
        // SQLite numbers «$n» by first use; the texts are shared with a database that goes by the number.
        for (var place = 1; place <= raw.sqlite3_bind_parameter_count(_statement); place++)
        {
            if (raw.sqlite3_bind_parameter_index(_statement, "$" + place.ToString(CultureInfo.InvariantCulture)) != place) throw new ArgumentException("parameters out of order: " + sql, nameof(sql));
        }
    }

    /// <exception cref="SqliteException">As the provider would throw it.</exception>
    public override void Run(params ReadOnlySpan<object> values)
    {
        Bind(values);
        while (Step())
        {
        }
    }

    public override void Bind(params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++) Check(Bind(i + 1, values[i]));
    }

    public override bool Step()
    {
        var code = raw.sqlite3_step(_statement);
        if (code == raw.SQLITE_ROW) return true;
        Reset();
        if (code != raw.SQLITE_DONE) SqliteException.ThrowExceptionForRC(code, _database);
        return false;
    }

    public override long Integer(int column) => raw.sqlite3_column_int64(_statement, column);

    public override string Text(int column) => raw.sqlite3_column_text(_statement, column).utf8_to_string();

    public override byte[] Bytes(int column) => raw.sqlite3_column_blob(_statement, column).ToArray();

    public override void Reset() => raw.sqlite3_reset(_statement);

    public override void Dispose() => _statement.Dispose();

    private int Bind(int place, object value) => value switch
    {
        long number => raw.sqlite3_bind_int64(_statement, place, number),
        string text => raw.sqlite3_bind_text(_statement, place, text),
        byte[] bytes => raw.sqlite3_bind_blob(_statement, place, bytes),
        _ => throw new ArgumentException(value.GetType().Name, nameof(value)),
    };

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, _database);
}
