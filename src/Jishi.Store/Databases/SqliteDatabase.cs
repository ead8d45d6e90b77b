using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Jishi.Store.Databases;

/// <summary>One file in the data folder, for one program. WAL with a full sync at each commit: what was acknowledged survives a power cut.</summary>
internal sealed class SqliteDatabase(JournalOptions options) : Database
{
    private readonly string _reader = new SqliteConnectionStringBuilder { DataSource = options.SqliteFile, Mode = SqliteOpenMode.ReadOnly, Pooling = true }.ToString();
    private readonly string _desk = new SqliteConnectionStringBuilder { DataSource = options.SqliteFile, Pooling = true, DefaultTimeout = 10 }.ToString();

    public override LedgerConnection OpenLedger()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = options.SqliteFile, Pooling = false, DefaultTimeout = 30 }.ToString());
        try
        {
            connection.Open();
            connection.Execute("PRAGMA page_size = 8192");
            connection.Execute("PRAGMA journal_mode = WAL");
            connection.Execute(options.Durable ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = OFF");
            connection.Execute("PRAGMA wal_autocheckpoint = 4000");
            // What a redaction replaces is overwritten, also in pages that were split or freed before.
            connection.Execute("PRAGMA secure_delete = ON");
            connection.Execute("PRAGMA cache_size = -65536");
            connection.Execute("PRAGMA busy_timeout = 10000");
            connection.Execute(Sql.Script("Databases.Sqlite.sql"));
            return new SqliteLedger(this, connection);
        }
        catch (SqliteException)
        {
            connection.Dispose();
            throw;
        }
    }

    public override DbConnection OpenReader()
    {
        var connection = new SqliteConnection(_reader);
        connection.Open();
        return connection;
    }

    public override DbConnection OpenDesk()
    {
        var connection = new SqliteConnection(_desk);
        connection.Open();
        connection.Execute("PRAGMA busy_timeout = 10000");
        return connection;
    }

    public override void Configure(DbContextOptionsBuilder builder) => builder.UseSqlite(_reader);

    public override IReadOnlyList<string> ReadTables(DbConnection connection) =>
        connection.Texts("SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE '%\\_row' ESCAPE '\\' ORDER BY name");

    public override long ReadVersion(DbConnection connection)
    {
        using var command = connection.Command("PRAGMA user_version");
        return (long)command.ExecuteScalar()!;
    }

    public override void SetReadVersion(DbConnection connection, long version) => connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {version}"));

    public override string Dialect(string script) => script;

    public override string? Explain(Exception failure) => (failure as SqliteException)?.SqliteErrorCode switch
    {
        5 or 6 => "数据库正被别的程序占用，这次提交没有写入。请稍后再提交。",
        8 => "数据文件夹只读，这次提交没有写入。请检查权限后再提交。",
        13 => "磁盘已满，这次提交没有写入。请腾出空间后再提交。",
        _ => null,
    };

    public override string CannotOpen(Exception failure) => $"账本打不开：{failure.Message}。数据文件可能已损坏，请从备份恢复后再启动。";

    public override void CloseReaders() => SqliteConnection.ClearAllPools();

    public override void Dispose() => CloseReaders();
}
