using System.Collections.Immutable;
using Jishi.Record.Catalogue;
using Jishi.Record.Facts;
using Jishi.Record.Rules;

namespace Jishi.Store;

/// <summary>The receipt of a command that was taken before, from what it recorded.</summary>
internal static class FirstReceipt
{
    public static Receipt Of(IEnumerable<(long RecordedAt, Fact? Fact)> entries, string id, long first, int count)
    {
        var list = entries.ToList();
        ImmutableArray<Finding> findings = [.. list.SelectMany(e => e.Fact switch
        {
            Record.Matters.GatePassed passed => passed.Findings,
            Record.Matters.PackageSent sent => sent.Findings,
            _ => ValueList<Finding>.Empty,
        })];
        return new Receipt(id, first, count, LegalTime.FromUnix(list[0].RecordedAt), findings, Repeated: true);
    }

    /// <summary>Null when the ledger does not hold the command, or cannot be asked. Needs no lock: the writer's own connection may not even begin.</summary>
    public static Receipt? InLedger(LedgerReader reader, string id)
    {
        try
        {
            if (reader.Find(id) is not { } found) return null;
            return Of(reader.Range(found.First, found.Count).Select(e => (e.Header.RecordedAt, e.Fact)), id, found.First, found.Count);
        }
        catch (Exception e) when (e is System.Data.Common.DbException or InvalidOperationException or IOException or InvalidDataException)
        {
            return null;
        }
    }
}
