using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Jishi.Store.Databases;

/// <summary>
/// Where a journal's rows lie. What the databases differ in stands behind three classes: this one (where it is, who may open it how), <see cref="LedgerConnection"/>
/// (the writer's connection) and <see cref="Statement"/>. Every statement is one text for all: parameters are $1, $2 … in the order of their first use, and an upsert is
/// ON CONFLICT. One lives as long as its journal.
/// </summary>
internal abstract class Database : IDisposable
{
    /// <exception cref="JournalException">The connection string does not read.</exception>
    public static Database Of(JournalOptions options) => options.ConnectionString is null
        ? new SqliteDatabase(options)
        : new PostgresDatabase(options);

    /// <summary>True when other programs may append to the same ledger.</summary>
    public virtual bool IsShared => false;

    /// <summary>The writer's connection, over a database whose tables are made or brought up to this program's version.</summary>
    public abstract LedgerConnection OpenLedger();

    /// <summary>A connection that can only read, for one short use.</summary>
    public abstract DbConnection OpenReader();

    /// <summary>A connection for what has no part in the ledger's transaction, for one short use.</summary>
    public abstract DbConnection OpenDesk();

    /// <summary>Lets the read tables be read, and read only.</summary>
    public abstract void Configure(DbContextOptionsBuilder builder);

    /// <summary>The read tables that are there, by name.</summary>
    public abstract IReadOnlyList<string> ReadTables(DbConnection connection);

    /// <summary>The version of the read tables, as last set; 0 when never.</summary>
    public abstract long ReadVersion(DbConnection connection);

    public abstract void SetReadVersion(DbConnection connection, long version);

    /// <summary>A script of tables that is kept in SQLite's words, in this database's.</summary>
    public abstract string Dialect(string script);

    /// <summary>What a failure means and what to do, in Chinese; null when it is not one that people can name.</summary>
    public abstract string? Explain(Exception failure);

    /// <summary>Why the ledger cannot be opened, in Chinese, and what to do.</summary>
    public abstract string CannotOpen(Exception failure);

    /// <summary>True when the connection is gone and a new one may go on.</summary>
    public virtual bool IsLost(Exception failure) => false;

    /// <summary>Calls <paramref name="heard"/> at once and whenever another program may have appended, until stopped or the connection is lost.</summary>
    public virtual Task Listen(Action heard, CancellationToken stop) => Task.CompletedTask;

    /// <summary>Ends pooled connections, so that the writer's is the last to close.</summary>
    public abstract void CloseReaders();

    public abstract void Dispose();
}

/// <summary>A transaction's ground: where the ledger ends under the lock, and which of the group's commands were taken before.</summary>
internal sealed record LedgerHead(long Size, IReadOnlyDictionary<string, TakenCommand> Taken)
{
    /// <summary>The version of the read tables; null where nobody else can have changed it.</summary>
    public long? ReadVersion { get; init; }
}

/// <summary>First entry and count of a command that was taken.</summary>
internal readonly record struct TakenCommand(long First, int Count);
