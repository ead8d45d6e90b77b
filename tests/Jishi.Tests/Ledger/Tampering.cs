using Jishi.Ledger.Verify;

namespace Jishi.Tests.Ledger;

/// <summary>One seeded way of falsifying a ledger, with the entry that is the first not to be as it was.</summary>
internal static class Tampering
{
    internal static (string How, List<LedgerRow> Rows, long First) Of(SmallLedger ledger, SeededGenerator random)
    {
        var rows = ledger.Rows.ToList();
        var at = random.Below(rows.Count);
        switch (random.Below(10))
        {
            case 0:
                rows[at] = rows[at] with { Header = Flip(rows[at].Header, random) };
                return ("header byte", rows, at);
            case 1:
                rows[at] = rows[at] with { Body = Flip(rows[at].Body, random) };
                return ("body byte", rows, at);
            case 2:
                var (header, body) = SmallLedger.Entry(random, at, at, "伪造");
                rows[at] = new LedgerRow(at, header, body);
                return ("whole entry forged", rows, at);
            case 3:
                rows.RemoveAt(at);
                return ("deleted", rows, at);
            case 4:
                rows.RemoveAt(at);
                return ("deleted and renumbered", Renumber(rows), at);
            case 5:
                var other = (at + 1 + random.Below(rows.Count - 1)) % rows.Count;
                (rows[at], rows[other]) = (rows[other] with { Index = at }, rows[at] with { Index = other });
                return ("swapped", rows, Math.Min(at, other));
            case 6:
                var (inserted, content) = SmallLedger.Entry(random, at, at, "插入");
                rows.Insert(at, new LedgerRow(at, inserted, content));
                return ("inserted", Renumber(rows), at);
            case 7:
                rows.Insert(at, rows[at]);
                return ("doubled", rows, at + 1);
            case 8:
                rows.RemoveRange(at, rows.Count - at);
                return ("tail truncated", rows, at);
            default:
                rows[at] = rows[at] with { Body = rows[random.Below(at + 1)].Body[..^1] };
                return ("body cut short", rows, at);
        }
    }

    private static List<LedgerRow> Renumber(List<LedgerRow> rows) => [.. rows.Select((row, i) => row with { Index = i })];

    private static byte[] Flip(ReadOnlyMemory<byte> bytes, SeededGenerator random)
    {
        var copy = bytes.ToArray();
        copy[random.Below(copy.Length)] ^= (byte)(1 << random.Below(8));
        return copy;
    }
}
