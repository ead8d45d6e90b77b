using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Jishi.Store.Databases;

/// <summary>
/// A PostgreSQL that several programs share. What they must agree on is decided under one advisory lock: who appends next, which migrations have run.
/// </summary>
internal sealed class PostgresDatabase : Database
{
    /// <summary>Readers of one node at a time, unless the connection string says otherwise: two nodes and a viewer stay below the server's usual 100.</summary>
    private const int MostReaders = 24;

    /// <summary>idle_in_transaction_session_timeout</summary>
    private const string IdleTooLong = "25P03";

    private readonly JournalOptions _options;
    private readonly NpgsqlDataSource _readers;
    private readonly NpgsqlDataSource _writers;

    /// <exception cref="JournalException">The connection string does not read; it is a secret and is not repeated.</exception>
    public PostgresDatabase(JournalOptions options)
    {
        _options = options;
        var writers = Parse(options.ConnectionString!);
        var readers = new NpgsqlConnectionStringBuilder(writers.ConnectionString) { NoResetOnClose = true };
        readers.Options = string.Join(' ', new[] { readers.Options, "-c default_transaction_read_only=on" }.Where(o => !string.IsNullOrEmpty(o)));
        (_readers, _writers) = (NpgsqlDataSource.Create(readers), NpgsqlDataSource.Create(writers));
    }

    public override bool IsShared => true;

    public override LedgerConnection OpenLedger()
    {
        var connection = _writers.OpenConnection();
        try
        {
            if (_options.Durable) RefuseUnsafe(connection);
            using (var transaction = connection.BeginTransaction())
            {
                connection.Execute(PostgresLedger.Lock);
                Migrations.Postgres.Run(connection, _options.Clock);
                transaction.Commit();
            }

            return new PostgresLedger(this, connection, _options.Durable);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public override DbConnection OpenReader() => _readers.OpenConnection();

    public override DbConnection OpenDesk() => _writers.OpenConnection();

    public override void Configure(DbContextOptionsBuilder builder) => builder.UseNpgsql(_readers);

    public override IReadOnlyList<string> ReadTables(DbConnection connection) =>
        connection.Texts("SELECT tablename::text FROM pg_tables WHERE schemaname = current_schema() AND tablename LIKE '%\\_row' ORDER BY tablename");

    public override long ReadVersion(DbConnection connection) =>
        connection.Texts("SELECT value FROM installation WHERE name = 'read tables'") is [var version] ? long.Parse(version, CultureInfo.InvariantCulture) : 0;

    public override void SetReadVersion(DbConnection connection, long version) => connection.Execute(
        "INSERT INTO installation (name, value) VALUES ('read tables', $1) ON CONFLICT (name) DO UPDATE SET value = excluded.value", version.ToString(CultureInfo.InvariantCulture));

    public override string Dialect(string script) => script
        .Replace(" STRICT, WITHOUT ROWID;", ";", StringComparison.Ordinal)
        .Replace(" STRICT;", ";", StringComparison.Ordinal)
        .Replace(" INTEGER", " BIGINT", StringComparison.Ordinal)
        .Replace(" BLOB", " BYTEA", StringComparison.Ordinal)
        .Replace(" TEXT", " TEXT COLLATE \"C\"", StringComparison.Ordinal);

    public override string? Explain(Exception failure) => failure switch
    {
        PostgresException e => Explain(e.SqlState),
        NpgsqlException or IOException or TimeoutException => "与数据库的连接断了，不能确定这次提交是否写入。请过一会儿把同一张表单再提交一次，不会重复记录。",
        _ => null,
    };

    public override string CannotOpen(Exception failure) => failure switch
    {
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } => "账本打不开：数据库不接受这个账号或口令。请检查连接串。",
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } => "账本打不开：没有连接串里写的那个数据库。请先建好空的数据库，编码用 UTF8。",
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } e => $"账本打不开：数据库账号没有所需的权限（{e.MessageText}）。请管理员检查授权。",
        PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction } => "账本打不开：数据库只读，可能连到了备机。请检查数据库地址。",
        PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable } => "账本打不开：另一台服务器正在写入，等了 30 秒没有等到。请稍后再启动。",
        PostgresException e => $"账本打不开：{e.MessageText}（{e.SqlState}）。请检查数据库；数据若已损坏，请从备份恢复。",
        InvalidDataException e => $"账本打不开：{e.Message}。数据可能已损坏，请从备份恢复后再启动。",
        _ => "账本打不开：连不上数据库服务器。请检查它是否在运行、地址和端口是否写对。",
    };

    /// <summary>The server ended, or the way to it did: a new connection may go on.</summary>
    public override bool IsLost(Exception failure) => failure switch
    {
        PostgresException e => e.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow or IdleTooLong,
        NpgsqlException or IOException => true,
        _ => false,
    };

    public override async Task Listen(Action heard, CancellationToken stop)
    {
        await using var connection = await _writers.OpenConnectionAsync(stop);
        connection.Execute("LISTEN " + PostgresLedger.Channel);
        while (!stop.IsCancellationRequested)
        {
            heard();
            // Notices can be lost with a connection that nobody has noticed is dead.
            await connection.WaitAsync(TimeSpan.FromSeconds(2), stop);
        }
    }

    public override void CloseReaders() => _readers.Clear();

    public override void Dispose()
    {
        _readers.Dispose();
        _writers.Dispose();
    }

    private static NpgsqlConnectionStringBuilder Parse(string text)
    {
        try
        {
            var parsed = new NpgsqlConnectionStringBuilder(text);
            if (string.IsNullOrEmpty(parsed.Host)) throw new JournalException("数据库连接串里没有 Host。例：Host=10.0.0.5;Database=jishi;Username=jishi;Password=…");
            parsed.ApplicationName ??= "jishi";
            if (!parsed.ContainsKey("Maximum Pool Size")) parsed.MaxPoolSize = MostReaders;
            if (!parsed.ContainsKey("Max Auto Prepare")) parsed.MaxAutoPrepare = 100;
            if (!parsed.ContainsKey("Auto Prepare Min Usages")) parsed.AutoPrepareMinUsages = 2;
            return parsed;
        }
        catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException)
        {
#pragma warning disable MA0054 // The parser's words may hold a part of the password.
            throw new JournalException("数据库连接串的写法不对。应为“键=值”，以分号隔开，例：Host=10.0.0.5;Database=jishi;Username=jishi;Password=…");
#pragma warning restore MA0054
        }
    }

    /// <summary>A server that does not sync would lose in a power cut what was acknowledged.</summary>
    private static void RefuseUnsafe(NpgsqlConnection connection)
    {
        foreach (var setting in new[] { "fsync", "full_page_writes" })
        {
            if (connection.Texts("SELECT current_setting($1)", setting) is not ["on"])
                throw new JournalException($"数据库服务器的 {setting} 没有打开，断电会丢失已经确认的记录，拒绝启动。请在 postgresql.conf 里设为 on，重新加载后再启动。");
        }

        if (connection.Texts("SELECT current_setting('server_encoding')") is not ["UTF8"]) throw new JournalException("数据库的编码不是 UTF8，存不下生僻字，拒绝启动。请新建编码为 UTF8 的数据库。");
    }

    private static string? Explain(string state) => state switch
    {
        PostgresErrorCodes.DiskFull => "数据库服务器的磁盘已满，这次提交没有写入。请腾出空间后再提交。",
        PostgresErrorCodes.OutOfMemory => "数据库服务器内存不足，这次提交没有写入。请稍后再提交。",
        PostgresErrorCodes.TooManyConnections => "数据库的连接数已满，这次提交没有写入。请稍后再提交；常常如此，请管理员调大 max_connections。",
        PostgresErrorCodes.LockNotAvailable => "另一台服务器正在写入，等了 30 秒没有等到，这次提交没有写入。请稍后再提交。",
        PostgresErrorCodes.ReadOnlySqlTransaction => "数据库只读（可能连到了备机），这次提交没有写入。请检查数据库地址后再提交。",
        PostgresErrorCodes.InsufficientPrivilege => "数据库账号没有所需的权限，这次提交没有写入。请管理员检查授权。",
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => "数据库不接受这个账号或口令，这次提交没有写入。请检查连接串。",
        PostgresErrorCodes.InvalidCatalogName => "没有连接串里写的那个数据库，这次提交没有写入。请检查连接串。",
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow or IdleTooLong =>
            "数据库服务器正在停止或启动，不能确定这次提交是否写入。请过一会儿把同一张表单再提交一次，不会重复记录。",
        _ => null,
    };
}
