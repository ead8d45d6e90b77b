using System.Text.Json;
using Jishi.Ledger.Merkle;

namespace Jishi.Tests.Ledger;

/// <summary>The proof vectors of transparency-dev/merkle, in Vectors/data/rfc6962-merkle.</summary>
public sealed class MerkleVectorTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Vectors", "data", "rfc6962-merkle", "testdata");

    [Fact]
    public void Judges_all_518_proof_vectors_right()
    {
        var (accepted, refused, wrong) = (0, 0, new List<string>());
        foreach (var file in Directory.EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories))
        {
            using var vector = JsonDocument.Parse(File.ReadAllBytes(file));
            var holds = Judge(Path.GetRelativePath(Folder, file).Split(Path.DirectorySeparatorChar)[0], vector.RootElement);
            if (holds == vector.RootElement.GetProperty("wantErr").GetBoolean())
                wrong.Add(file);
            _ = holds ? accepted++ : refused++;
        }
        Assert.Empty(wrong);
        Assert.Equal((36, 482), (accepted, refused));
    }

    private static bool Judge(string folder, JsonElement v) => folder switch
    {
        "inclusion" => MerkleProof.VerifyInclusion(Number(v, "leafIdx"), Number(v, "treeSize"), Hash(v, "leafHash"), Proof(v), Hash(v, "root")),
        "consistency" => MerkleProof.VerifyConsistency(Number(v, "size1"), Number(v, "size2"), Proof(v), Hash(v, "root1"), Hash(v, "root2")),
        "subtreeinclusion" => MerkleProof.VerifySubtreeInclusion(
            Number(v, "leafIdx"), Number(v, "start"), Number(v, "end"), Hash(v, "leafHash"), Proof(v), Hash(v, "root")),
        _ => MerkleProof.VerifySubtreeConsistency(
            Number(v, "start"), Number(v, "end"), Number(v, "size"), Proof(v), Hash(v, "root1"), Hash(v, "root2")),
    };

    // Sizes beyond 2^63 come out negative here, and negative is out of every range.
    private static long Number(JsonElement v, string name) => unchecked((long)v.GetProperty(name).GetUInt64());

    // Where no hash matters the vectors write «don't care 1» in its place. We take no hash that is not 32 bytes long, so those stand for 32 bytes of their own.
    private static byte[] Hash(JsonElement v, string name)
    {
        var bytes = v.GetProperty(name).ValueKind == JsonValueKind.Null ? [] : v.GetProperty(name).GetBytesFromBase64();
        return bytes.AsSpan().StartsWith("don't care"u8) ? System.Security.Cryptography.SHA256.HashData(bytes) : bytes;
    }

    private static byte[][] Proof(JsonElement v) => v.GetProperty("proof") is { ValueKind: JsonValueKind.Array } proof
        ? [.. proof.EnumerateArray().Select(hash => hash.ValueKind == JsonValueKind.Null ? [] : hash.GetBytesFromBase64())]
        : [];
}
