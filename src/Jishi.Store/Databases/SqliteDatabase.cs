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
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = options.SqliteFile, Pooling = false, DefaultTimeout = (int)Math.Ceiling(options.LockPatience.TotalSeconds) }.ToString());
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
            connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {(long)options.LockPatience.TotalMilliseconds}"));
            // In one transaction: a crash while a new database is made leaves no half of its tables. One that stands is not locked for it.
            connection.Execute("BEGIN");
            Migrations.Sqlite.Run(connection, options.Clock);
            connection.Execute("COMMIT");
            return new SqliteLedger(this, connection);
        }
        catch
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
        5 or 6 => "数据库正被别的程序占用（例如备份或查看工具），这次提交没有写入。请稍后从原来的页面重新提交。",
        8 or 14 => "数据文件夹只读，或程序没有写的权限，这次提交没有写入。请管理员检查权限后再重新提交。",
        // A commit whose sync failed may still come to light after a crash: what is not known must not be promised.
        10 => "写磁盘时出错，这次提交是否写入尚不能确定。请从原来的页面重新提交：已经写入的不会重复。若再次出错，请管理员检查磁盘。",
        11 or 26 => "数据库文件已损坏，这次提交没有写入。请立即停止录入，请管理员停止程序、保留现场，从备份恢复。",
        13 => "磁盘已满，这次提交没有写入。请管理员腾出空间，再从原来的页面重新提交；不必重启程序。",
        _ => null,
    };

    public override string CannotOpen(Exception failure) => StorageFault.WhenOpening(failure, options);

    public override void CloseReaders() => SqliteConnection.ClearAllPools();

    public override void Dispose() => CloseReaders();
}
