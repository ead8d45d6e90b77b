using Jishi.Record.Facts;
using Jishi.Store.Reading;
using Microsoft.Data.Sqlite;

namespace Jishi.Store;

/// <summary>
/// Writes a sealed group in one transaction: entries and bodies, full tiles, command ids, redactions, read rows. A crash before COMMIT leaves
/// nothing of it, a crash after it leaves all. Owned by whoever owns the connection.
/// </summary>
internal sealed class GroupTransaction(SqliteLedger sqlite, ReadRows readRows, FaultPoints faults)
{
    /// <exception cref="JournalException">Somebody else wrote to the ledger: what the group was decided on is not its latest state.</exception>
    public void Write(Group group)
    {
        faults.Before(FaultPoints.Begin);
        sqlite.Begin();
        faults.After(FaultPoints.Begin);
        if (sqlite.Size() != group.Entries[0].Header.Index) throw new JournalException("另有一个程序在写这个账本，本程序看到的已不是最新，这次提交没有写入。请只运行一个程序，重新启动后再提交。");
        WriteEntries(group);
        WriteDerived(group);
        faults.Before(FaultPoints.Commit);
        sqlite.Commit();
        faults.After(FaultPoints.Commit);
        if (!group.Facts.Any(f => f.Fact is BodyRedacted)) return;
        faults.Before(FaultPoints.EmptyLog);
        sqlite.EmptyLog();
        faults.After(FaultPoints.EmptyLog);
    }

    /// <summary>
    /// Ends what a fault left open; true when the group's last entry, byte for byte, is in the ledger all the same. What COMMIT reported need
    /// not be what became of it, so the ledger is asked.
    /// </summary>
    public bool IsRecorded(Group group)
    {
        try
        {
            sqlite.Rollback();
            return group.Entries is [.., var last] && readRows.Entries(last.Header.Index, 1) is [var entry] && entry.HeaderBytes.Span.SequenceEqual(last.Bytes);
        }
        catch (Exception e) when (e is SqliteException or InvalidDataException)
        {
            return false;
        }
    }

    private void WriteEntries(Group group)
    {
        foreach (var (header, bytes, leaf, fact) in group.Entries)
        {
            faults.Before(FaultPoints.Entry);
            sqlite.Insert(header.Index, bytes, leaf, fact.Body);
            faults.After(FaultPoints.Entry);
        }

        foreach (var tile in group.Tiles)
        {
            faults.Before(FaultPoints.Tile);
            sqlite.Insert(tile);
            faults.After(FaultPoints.Tile);
        }
    }

    private void WriteDerived(Group group)
    {
        foreach (var (id, first, count) in group.Commands)
        {
            faults.Before(FaultPoints.Command);
            sqlite.InsertCommand(id, first, count);
            faults.After(FaultPoints.Command);
        }

        foreach (var (meta, fact) in group.Facts)
        {
            if (fact is BodyRedacted redacted) Redact(redacted, meta.Index);
        }

        faults.Before(FaultPoints.ReadRows);
        readRows.Chain(group.Entries.Select(e => (e.Header.Stream, e.Header.Index)));
        readRows.Write(group.World, group.Facts);
        faults.After(FaultPoints.ReadRows);
    }

    private void Redact(BodyRedacted fact, long by)
    {
        foreach (var index in fact.Entries)
        {
            var body = readRows.Entries(index, 1)[0].Body;
            foreach (var tag in FactCodec.TagsOf(fact.Code).Where(t => body[t] is not null)) body = body.Redact(tag);
            faults.Before(FaultPoints.Redaction);
            sqlite.Redact(index, by, body.Encode());
            faults.After(FaultPoints.Redaction);
        }
    }
}
