using System.Text;
using Jishi.Ledger.Merkle;
using Jishi.Store;

namespace Jishi.Web.Api;

public sealed record EntryBody(long Index, string Header, string Leaf, IReadOnlyList<string> ItemDigests);

/// <summary>An inclusion proof (RFC 9162): the hashes from leaf to root, in hex.</summary>
public sealed record ProofBody(long Index, long Size, string Leaf, IReadOnlyList<string> Proof, string Root);

public sealed record VerificationBody(bool Ok, long Entries, string Root, long? FirstBad, IReadOnlyList<string> Problems);

/// <summary>The ledger for whoever checks it: headers, proofs, the latest checkpoint, a verification from the start.</summary>
internal static class LedgerApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/ledger/checkpoint", async (Journal journal) => Results.Text(Encoding.UTF8.GetString((await journal.SignCheckpoint()).Encode()), "text/plain; charset=utf-8"));
        api.MapGet("/ledger/key", (Journal journal) => Results.Text(journal.Key.ToString(), "text/plain; charset=utf-8"));
        api.MapGet("/ledger/entries/{index:long}", (long index, Journal journal) => journal.Ledger.Read(index) is { } entry
            ? Results.Json(new EntryBody(index, Encoding.UTF8.GetString(entry.HeaderBytes.Span), Hex(MerkleHash.Leaf(entry.HeaderBytes.Span)), [.. entry.Body.ItemDigests().Select(d => Hex(d))]))
            : ApiAnswer.Missing($"第 {index} 号分录")).Produces<EntryBody>();
        api.MapGet("/ledger/entries/{index:long}/proof", Prove).Produces<ProofBody>();
        api.MapPost("/ledger/verifications", Verify).Produces<VerificationBody>();
    }

    private static IResult Prove(long index, Journal journal)
    {
        if (journal.Ledger.Read(index) is not { } entry) return ApiAnswer.Missing($"第 {index} 号分录");
        var (size, root, proof) = journal.Prove(index);
        return Results.Json(new ProofBody(index, size, Hex(MerkleHash.Leaf(entry.HeaderBytes.Span)), [.. proof.Select(h => Hex(h))], Hex(root)));
    }

    private static async Task<VerificationBody> Verify(Journal journal)
    {
        var report = (await journal.Verify()).Report;
        return new VerificationBody(report.Ok, report.Entries, Hex(report.Root), report.FirstBad, report.Problems);
    }

    private static string Hex(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(bytes);
}
