using System.Globalization;
using Jishi.Crash;
using Jishi.Ledger.Entries;
using Jishi.Store;

namespace Jishi.Tests.Store.Crash;

/// <summary>What the clients of a program that died know: what they sent, what was refused, and the receipts they hold. The ledger must agree with it.</summary>
internal sealed class ClientMemory
{
    private readonly HashSet<string> _sent = new(StringComparer.Ordinal);
    private readonly HashSet<string> _refused = new(StringComparer.Ordinal);
    private readonly HashSet<string> _denied = new(StringComparer.Ordinal);

    public Dictionary<string, (long First, int Count)> Receipts { get; } = new(StringComparer.Ordinal);

    /// <summary>What was sent in the run that was heard last, with or without an answer.</summary>
    public List<string> Latest { get; } = [];

    public void Hear(IEnumerable<string> lines)
    {
        Latest.Clear();
        foreach (var words in lines.Select(l => l.Split(' ')))
        {
            switch (words)
            {
                case ["sent", var id]:
                    _sent.Add(id);
                    Latest.Add(id);
                    break;
                case ["done", var id, var first, var count]:
                    _denied.Remove(id);
                    Receipts[id] = (long.Parse(first, CultureInfo.InvariantCulture), int.Parse(count, CultureInfo.InvariantCulture));
                    break;
                case ["denied", var id]:
                    _denied.Add(id);
                    break;
                case ["refused", var id, ..]:
                    _refused.Add(id);
                    break;
            }
        }
    }

    /// <summary>Where ledger and clients differ: lost, doubled, halved, reordered, or from nowhere. Empty when all is well.</summary>
    public List<string> Differences(Journal journal)
    {
        var found = new List<string>();
        if (!journal.Verified.Report.Ok) found.AddRange(journal.Verified.Report.Problems);
        var ledger = Commands(journal);
        found.AddRange(Receipts.Where(r => ledger.GetValueOrDefault(r.Key) is not { } at || (at[0], at.Count) != r.Value).Select(r => $"acknowledged and not in the ledger as its receipt says: {r}"));
        foreach (var (id, at) in ledger)
        {
            if (!_sent.Contains(id)) found.Add($"in the ledger and never sent: {id}");
            else if (_refused.Contains(id)) found.Add($"in the ledger and refused: {id}");
            else if (_denied.Contains(id)) found.Add($"in the ledger, and its client was told that it is not: {id}");
            else if (at.Count != Acts.Of(id).Entries || at[^1] - at[0] != at.Count - 1) found.Add($"in the ledger, and not exactly once and whole: {id} at {string.Join(',', at)}");
        }

        var order = ledger.Select(c => (Parts: Acts.Parts(c.Key), First: c.Value[0])).Where(c => c.Parts is not null);
        found.AddRange(order.GroupBy(c => (c.Parts!.Value.Run, c.Parts.Value.Client)).Where(g => !g.OrderBy(c => c.Parts!.Value.N).Select(c => c.First).SequenceEqual(g.Select(c => c.First).Order())).Select(g => $"out of order: {g.Key}"));
        return found;
    }

    /// <summary>Sends the latest run's commands again, as clients do who lost their answers. What was acknowledged must give the same receipt.</summary>
    public async Task<List<string>> SendAgain(Journal journal)
    {
        var found = new List<string>();
        foreach (var act in Latest.Where(id => !_refused.Contains(id)).Select(Acts.Of))
        {
            if (Acts.PaperBytes(act) is { } paper) await journal.Evidence.Put(new MemoryStream(paper), "考察材料.txt");
            var held = Receipts.TryGetValue(act.Id, out var first);
            var outcome = await journal.Submit(act.Id, act.Command, act.Actor);
            if (outcome is Outcome.Done { Receipt: var receipt })
            {
                if (held && (!receipt.Repeated || (receipt.First, receipt.Count) != first)) found.Add($"{act.Id} had the receipt {first} and now got {receipt}");
                Receipts[act.Id] = (receipt.First, receipt.Count);
            }
            else if (held || !act.MayBeRefused)
            {
                found.Add($"{act.Id} was sent again and got {outcome}");
            }
        }

        return found;
    }

    /// <summary>The entries of each command, by what the headers say and not by the table of commands.</summary>
    private static Dictionary<string, List<long>> Commands(Journal journal)
    {
        var commands = new Dictionary<string, List<long>>(StringComparer.Ordinal);
        foreach (var header in journal.Ledger.Rows().Select(r => EntryHeader.Decode(r.Header.Span)))
        {
            if (header.CommandId.StartsWith("adopt-", StringComparison.Ordinal)) continue;
            if (!commands.TryGetValue(header.CommandId, out var at)) commands.Add(header.CommandId, at = []);
            at.Add(header.Index);
        }

        return commands;
    }
}
