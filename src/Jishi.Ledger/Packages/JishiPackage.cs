namespace Jishi.Ledger.Packages;

/// <summary>One entry as a package carries it: stored bytes and the proof that they stand under the package's checkpoint.</summary>
/// <param name="Header">Stored header bytes.</param>
/// <param name="Body">Stored body frame; items may be redacted to their digests.</param>
/// <param name="Proof">Inclusion proof at the checkpoint's size, leaf to root.</param>
public sealed record PackageEntry(ReadOnlyMemory<byte> Header, ReadOnlyMemory<byte> Body, IReadOnlyList<byte[]> Proof);

/// <summary>One evidence file, named by its content.</summary>
/// <param name="Sha256">64 lowercase hex digits.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Open">Opens the bytes for reading; whoever calls it closes the stream. Of a package read, valid while its stream is open.</param>
public sealed record PackageEvidence(string Sha256, long Size, Func<Stream> Open);

/// <summary>The proof that the checkpoint continues one that the receiver witnessed before (tlog-witness: old size and consistency proof).</summary>
public sealed record PackageConsistency(long OldSize, IReadOnlyList<byte[]> Proof);

/// <summary>
/// A .jishi package: entries of one matter that prove themselves on a machine that knows nothing but the sender's public key.
/// </summary>
/// <remarks>
/// A ZIP file with these members and no other, in this order:
/// <c>manifest.json</c> (RFC 8785: format, hash suite, subject, and hash and size of everything else),
/// <c>checkpoint</c> (the signed note), <c>consistency</c> (optional: line «old N», then one base64 hash a line),
/// <c>entries</c> (per entry: header length in 4 bytes big-endian, header, body length in 4 bytes, body, hashes of the proof in 1 byte, 32 bytes each),
/// <c>evidence/SHA256HEX</c>. The manifest finds accidents; what proves is checkpoint, inclusion proof and evidence hash. The same content makes
/// the same bytes.
/// </remarks>
/// <param name="Subject">The stream the package is about.</param>
/// <param name="Checkpoint">Bytes of the signed checkpoint.</param>
/// <param name="Entries">In index order.</param>
public sealed record JishiPackage(string Subject, ReadOnlyMemory<byte> Checkpoint, IReadOnlyList<PackageEntry> Entries)
{
    /// <summary>Version of the format, as the manifest names it.</summary>
    public const string Format = "jishi-package/1";

    internal const string ManifestName = "manifest.json";
    internal const string CheckpointName = "checkpoint";
    internal const string ConsistencyName = "consistency";
    internal const string EntriesName = "entries";
    internal const string EvidenceFolder = "evidence/";

    /// <summary>The evidence files, each hash once.</summary>
    public IReadOnlyList<PackageEvidence> Evidence { get; init; } = [];

    /// <summary>Null when the receiver witnessed nothing before.</summary>
    public PackageConsistency? Consistency { get; init; }

    /// <summary>Writes the package.</summary>
    /// <param name="output">Receives the ZIP; stays open.</param>
    /// <exception cref="InvalidDataException">Evidence does not have the hash or size it is named by; what was written is no package.</exception>
    public void Write(Stream output) => PackageWriter.Write(this, output);

    /// <summary>Reads a package strictly. Proves nothing: see <see cref="PackageVerifier"/>.</summary>
    /// <param name="input">A seekable stream that stays open as long as evidence is read.</param>
    /// <param name="limits">What to refuse as too large; null for the usual limits.</param>
    /// <exception cref="InvalidDataException">No package: damaged, an unknown or doubled member, a path, over a limit, or at odds with its manifest.</exception>
    public static JishiPackage Read(Stream input, PackageLimits? limits = null) => new PackageReader(limits ?? new PackageLimits()).Read(input);
}

/// <summary>What a reader refuses, so that a small file cannot fill memory or disk. Sizes are bytes after unpacking.</summary>
public sealed record PackageLimits
{
    /// <summary>Most members of the ZIP.</summary>
    public int Members { get; init; } = 10_000;

    /// <summary>Manifest, checkpoint, consistency and entries together.</summary>
    public long RecordBytes { get; init; } = 256L << 20;

    /// <summary>One evidence file.</summary>
    public long EvidenceBytes { get; init; } = 1L << 30;

    /// <summary>All evidence files together.</summary>
    public long AllEvidenceBytes { get; init; } = 8L << 30;
}
