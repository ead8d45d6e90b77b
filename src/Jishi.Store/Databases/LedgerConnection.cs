using System.Data.Common;
using Jishi.Ledger.Merkle;

namespace Jishi.Store.Databases;

/// <summary>
/// The writer's connection and its prepared statements. Owned by the writer's thread after opening; nobody else may touch it. Synchronous on purpose: the writer is a thread of its own.
/// </summary>
internal abstract class LedgerConnection(Database database) : IDisposable
{
    private Statement InsertEntry => field ??= Prepare("INSERT INTO entry (idx, header, leaf) VALUES ($1, $2, $3)");

    private Statement InsertBody => field ??= Prepare("INSERT INTO body (idx, bytes) VALUES ($1, $2)");

    private Statement InsertTile => field ??= Prepare("INSERT INTO tile (level, n, hashes) VALUES ($1, $2, $3)");

    private Statement InsertTaken => field ??= Prepare("INSERT INTO command (id, idx, n) VALUES ($1, $2, $3)");

    private Statement AllowRedaction => field ??= Prepare("INSERT INTO redaction (idx, by_idx) VALUES ($1, $2)");

    private Statement ReplaceBody => field ??= Prepare("UPDATE body SET bytes = $1 WHERE idx = $2");

    private Statement InsertNote => field ??= Prepare("INSERT INTO checkpoint (size, at, note) VALUES ($1, $2, $3) ON CONFLICT (size) DO NOTHING");

    public Database Database => database;

    /// <summary>Where tests make an append fail.</summary>
    public FaultPoints Faults { protected get; set; } = FaultPoints.None;

    /// <summary>For scripts and queries between transactions.</summary>
    public abstract DbConnection Connection { get; }

    /// <summary>Starts a transaction beside which no other writer can have one, and reads on what ground it stands.</summary>
    public abstract LedgerHead Begin(IReadOnlyCollection<string> commandIds);

    /// <summary>What was written is synced when this returns.</summary>
    public abstract void Commit();

    /// <summary>Leaves nothing of the transaction, also where the database has dropped it already.</summary>
    public abstract void Rollback();

    /// <summary>Entries in the ledger.</summary>
    public abstract long Size();

    /// <summary>A statement that lives as long as this connection.</summary>
    /// <param name="sql">A constant text of this assembly.</param>
    public abstract Statement Prepare(string sql);

    /// <summary>Sends what waits to be sent.</summary>
    public virtual void Flush()
    {
    }

    /// <summary>Keeps more pages in memory while every table is written anew; outside a transaction.</summary>
    public virtual void Remember(bool much)
    {
    }

    /// <summary>Leaves no copy of a redacted body where this program can reach it.</summary>
    public abstract void EmptyLog();

    /// <summary>Writes the sealed entries of a group, their full tiles and their commands.</summary>
    public virtual void Append(Group group)
    {
        foreach (var (header, bytes, leaf, fact) in group.Entries)
        {
            Faults.Before(FaultPoints.Entry);
            InsertEntry.Run(header.Index, bytes, leaf);
            InsertBody.Run(header.Index, fact.Body);
            Faults.After(FaultPoints.Entry);
        }

        foreach (var tile in group.Tiles)
        {
            Faults.Before(FaultPoints.Tile);
            Insert(tile);
            Faults.After(FaultPoints.Tile);
        }

        foreach (var (id, first, count) in group.Commands)
        {
            Faults.Before(FaultPoints.Command);
            InsertCommand(id, first, count);
            Faults.After(FaultPoints.Command);
        }
    }

    public void InsertCommand(string id, long first, int count) => InsertTaken.Run(id, first, (long)count);

    /// <summary>Replaces the body of a redacted entry; the triggers let only a body through that the redaction table names.</summary>
    public void Redact(long index, long by, byte[] body)
    {
        AllowRedaction.Run(index, by);
        ReplaceBody.Run(body, index);
    }

    /// <summary>Outside a transaction. A checkpoint of that size that is there already stays.</summary>
    /// <param name="at">ms since 1970 UTC.</param>
    public virtual void InsertCheckpoint(long size, long at, byte[] note) => InsertNote.Run(size, at, note);

    public abstract void Dispose();

    protected void Insert(Tile tile) => InsertTile.Run((long)tile.Level, tile.N, tile.Hashes.ToArray());
}
