using Jishi.Record.Facts;
using Jishi.Store.Databases;
using Jishi.Store.Folding;
using Jishi.Store.Reading;

namespace Jishi.Store;

/// <summary>
/// Writes a sealed group in one transaction: entries and bodies, full tiles, command ids, redactions, chains, read rows. A crash before COMMIT
/// leaves nothing of it, a crash after it leaves all. Owned by whoever owns the connection.
/// </summary>
internal sealed class GroupTransaction(LedgerConnection ledger, ChainRows chains, ReadRows readRows, FaultPoints faults)
{
    public LedgerHead Begin(IReadOnlyCollection<string> commandIds)
    {
        faults.Before(FaultPoints.Begin);
        var head = ledger.Begin(commandIds);
        faults.After(FaultPoints.Begin);
        return head;
    }

    public void Write(Group group)
    {
        ledger.Append(group);
        foreach (var (meta, fact) in group.Facts)
        {
            if (fact is BodyRedacted redacted) Redact(redacted, meta.Index);
        }

        faults.Before(FaultPoints.ReadRows);
        chains.Chain(group.Entries.Select(e => (e.Header.Stream, e.Header.Index)), group.Also);
        readRows.Write(group.World, group.Facts, group.IsPolicyNew);
        faults.After(FaultPoints.ReadRows);
        faults.Before(FaultPoints.Commit);
        ledger.Commit();
        faults.After(FaultPoints.Commit);
        if (!group.Facts.Any(f => f.Fact is BodyRedacted)) return;
        faults.Before(FaultPoints.EmptyLog);
        ledger.EmptyLog();
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
            ledger.Rollback();
            return group.Entries is [.., var last] && readRows.Entries(last.Header.Index, 1) is [var entry] && entry.HeaderBytes.Span.SequenceEqual(last.Bytes);
        }
        catch (Exception e) when (e is System.Data.Common.DbException or InvalidOperationException or IOException)
        {
            return false;
        }
    }

    private void Redact(BodyRedacted fact, long by)
    {
        foreach (var index in fact.Entries)
        {
            var body = readRows.Entries(index, 1)[0].Body;
            foreach (var tag in FactCodec.TagsOf(fact.Code).Where(t => body[t] is not null)) body = body.Redact(tag);
            faults.Before(FaultPoints.Redaction);
            ledger.Redact(index, by, body.Encode());
            faults.After(FaultPoints.Redaction);
        }
    }
}
