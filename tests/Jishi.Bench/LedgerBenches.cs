using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Jishi.Ledger.Crypto;
using Jishi.Ledger.Entries;
using Jishi.Ledger.Json;
using Jishi.Ledger.Merkle;
using Jishi.Store;

namespace Jishi.Bench;

/// <summary>What the log itself costs for an entry: hash the header, grow the tree.</summary>
public class AppendToTree
{
    private readonly byte[] _header = Samples.Header().Encode();
    private readonly MerkleEdge _edge = new();
    private readonly List<Tile> _filled = [];

    [Benchmark(Baseline = true, Description = "plain SHA-256 of the header")]
    public byte[] PlainSha256() => SHA256.HashData(_header);

    [Benchmark(Description = "leaf hash and edge append")]
    public long LeafAndAppend()
    {
        _filled.Clear();
        _edge.Append(MerkleHash.Leaf(_header), _filled);
        return _edge.Size;
    }
}

/// <summary>The canonical form of the parts of a filled form.</summary>
public class WriteCanonicalJson
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly JsonElement _value = JsonSerializer.SerializeToElement(Samples.Values());
    private readonly ArrayBufferWriter<byte> _output = new(64 * 1024);

    [Benchmark(Baseline = true, Description = "Utf8JsonWriter, same value")]
    public int Utf8Writer()
    {
        _output.ResetWrittenCount();
        using var writer = new Utf8JsonWriter(_output, Relaxed);
        _value.WriteTo(writer);
        writer.Flush();
        return _output.WrittenCount;
    }

    [Benchmark(Description = "canonical JSON")]
    public int Canonical()
    {
        _output.ResetWrittenCount();
        CanonicalJson.Write(_value, _output);
        return _output.WrittenCount;
    }
}

/// <summary>The salted digest of one item.</summary>
public class DigestItem
{
    private readonly BodyItem _item = BodyItem.Of("item:MoralityCheck", JsonSerializer.SerializeToUtf8Bytes("访谈班子成员、内设机构和服务对象，核对实绩材料，反映较好。"));
    private readonly byte[] _digest = new byte[Sha256.Size];

    [Benchmark(Baseline = true, Description = "plain SHA-256 of the item's bytes")]
    public int PlainSha256() => SHA256.HashData(_item.Canonical.Span, _digest);

    [Benchmark(Description = "item digest")]
    public byte Digest()
    {
        _item.Digest(_digest);
        return _digest[0];
    }
}

/// <summary>An inclusion proof in a tree of a million leaves in memory.</summary>
public class ProveInclusion
{
    private const int Size = 1_000_000;
    private readonly Dictionary<(int Level, long N), ReadOnlyMemory<byte>> _tiles = [];
    private readonly byte[] _node = new byte[1 + (2 * MerkleHash.Size)];
    private TileReader _reader = null!;
    private byte[] _root = [];
    private IReadOnlyList<byte[]> _proof = [];
    private long _index;

    [GlobalSetup]
    public void Grow()
    {
        var edge = new MerkleEdge();
        var filled = new List<Tile>();
        for (var i = 0; i < Size; i++) edge.Append(MerkleHash.Leaf(BitConverter.GetBytes(i)), filled);
        foreach (var tile in filled) _tiles.Add((tile.Level, tile.N), tile.Hashes);
        (_reader, _root) = (edge.Over((level, n) => _tiles.GetValueOrDefault((level, n))), edge.Root());
        _proof = new ProofBuilder(_reader).Inclusion(777_777, Size);
    }

    [Benchmark(Baseline = true, Description = "20 plain SHA-256 of a node")]
    public int TwentyHashes()
    {
        var sum = 0;
        for (var i = 0; i < 20; i++) sum += SHA256.HashData(_node)[0];
        return sum;
    }

    [Benchmark(Description = "check a proof at 1 M entries")]
    public bool Check() => MerkleProof.VerifyInclusion(777_777, Size, MerkleHash.Leaf(BitConverter.GetBytes(777_777)), _proof, _root);

    /// <summary>Every time another entry and a new builder, as one request makes it.</summary>
    [Benchmark(Description = "build a proof at 1 M entries")]
    public int Build() => new ProofBuilder(_reader).Inclusion(_index = (_index + 77_777) % Size, Size).Count;
}

/// <summary>A signature over a checkpoint.</summary>
public class SignCheckpoint
{
    private readonly byte[] _seed = Ed25519.NewSeed();
    private readonly byte[] _note = "yunling.example/jishi\n1000000\nuBGb8Nj3UgxM1yvUaVIhQ4EzJHX1LSGgq9HlmPZ2w0U=\n"u8.ToArray();
    private ECDsa _ecdsa = null!;

    [GlobalSetup]
    public void MakeKey() => _ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    [GlobalCleanup]
    public void DropKey() => _ecdsa.Dispose();

    [Benchmark(Baseline = true, Description = "ECDSA P-256 sign")]
    public byte[] SignP256() => _ecdsa.SignData(_note, HashAlgorithmName.SHA256);

    [Benchmark(Description = "Ed25519 sign")]
    public byte[] SignEd25519() => Ed25519.Sign(_seed, _note);
}

/// <summary>A fact of a filled gate to the bytes of an entry.</summary>
public class EncodeEntry
{
    private readonly Record.Facts.Filed _filed = Samples.Filled();
    private readonly Dictionary<string, JsonElement> _values = Samples.Values();

    [Benchmark(Baseline = true, Description = "JsonSerializer of the same values")]
    public byte[] Serialize() => JsonSerializer.SerializeToUtf8Bytes(_values);

    [Benchmark(Description = "encode an entry: parts, salts, digests, header")]
    public byte[] Encode()
    {
        var prepared = PreparedFact.Of(_filed);
        return (Samples.Header() with { Digest = prepared.Digest }).Encode();
    }
}

/// <summary>The bytes of that entry back to a fact.</summary>
public class DecodeEntry
{
    private readonly byte[] _header = Samples.Header().Encode();
    private readonly byte[] _body = PreparedFact.Of(Samples.Filled()).Body;
    private readonly byte[] _json = JsonSerializer.SerializeToUtf8Bytes(Samples.Values());

    [Benchmark(Baseline = true, Description = "JsonSerializer of the same values")]
    public int Deserialize() => JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(_json)!.Count;

    [Benchmark(Description = "decode an entry to its fact")]
    public Record.Facts.Fact? Decode() => EntryCodec.Read(_header, _body).Fact;
}
