using System.Text.Json;
using Jishi.Ledger.Crypto;
using Jishi.Ledger.Json;
using Jishi.Record.Gates;

namespace Jishi.Store;

/// <summary>The rule book as text, whose hash the ledger names: what each rule says, its numbers, what it blocks. Code that changes a rule changes its statement, note or numbers too.</summary>
public static class RuleBookText
{
    public static byte[] Canonical { get; } = CanonicalJson.Of(JsonSerializer.SerializeToUtf8Bytes(RuleBook.All.Select(r => new
    {
        id = r.Id,
        title = r.Title,
        statement = r.Statement,
        note = r.Note ?? "",
        kind = r.Kind.ToString(),
        at = r.At.Select(a => a.ToString()),
        gate = r.Gate,
        pack = r.Pack,
        kinds = r.Kinds,
        warnKinds = r.WarnKinds,
        from = Day(r.From),
        until = Day(r.Until),
        basis = r.Basis.Select(b => new { instrument = b.Instrument.Id, article = b.Article }),
        parameters = r.Parameters.Select(p => new { name = p.Name, unit = p.Unit, values = p.Values.Select(v => new { from = Day(v.From), value = v.Value.ToString() }) }),
    })));

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "";

    public static string Sha256 { get; } = Convert.ToHexStringLower(Ledger.Crypto.Sha256.Hash(Canonical));
}
