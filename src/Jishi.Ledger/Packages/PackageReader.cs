using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using Jishi.Ledger.Entries;
using Jishi.Ledger.Merkle;

namespace Jishi.Ledger.Packages;

/// <summary>Reads what it is given without trusting any name, count or length in it. One reader reads one package.</summary>
internal sealed class PackageReader(PackageLimits limits)
{
    private static readonly string[] Records =
        [JishiPackage.ManifestName, JishiPackage.CheckpointName, JishiPackage.ConsistencyName, JishiPackage.EntriesName];

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    private long _recordBytesLeft = limits.RecordBytes;

    internal JishiPackage Read(Stream input)
    {
        if (!input.CanSeek)
            throw new ArgumentException("A package is read from a seekable stream.", nameof(input));
        // Not disposed: evidence opens its member later. The archive holds nothing but the caller's stream.
        var members = Members(new ZipArchive(input, ZipArchiveMode.Read, leaveOpen: true));
        var manifest = Record(members, JishiPackage.ManifestName);
        var (subject, listed) = PackageManifest.Read(manifest);
        var entries = Record(members, JishiPackage.EntriesName);
        var consistency = members.ContainsKey(JishiPackage.ConsistencyName) ? Record(members, JishiPackage.ConsistencyName) : null;
        var package = new JishiPackage(subject, Record(members, JishiPackage.CheckpointName), Entries(entries))
        {
            Evidence = Evidence(members, listed),
            Consistency = consistency is null ? null : PackageManifest.ReadConsistency(consistency),
        };
        if (!PackageManifest.Of(package, entries, consistency).AsSpan().SequenceEqual(manifest))
            throw new InvalidDataException("The package does not agree with its manifest.");
        return package;
    }

    private Dictionary<string, ZipArchiveEntry> Members(ZipArchive zip)
    {
        if (zip.Entries.Count > limits.Members)
            throw new InvalidDataException($"The package has more than {limits.Members} members.");
        var members = new Dictionary<string, ZipArchiveEntry>(StringComparer.Ordinal);
        foreach (var member in zip.Entries)
        {
            var known = Records.Contains(member.FullName, StringComparer.Ordinal) || IsEvidence(member.FullName);
            if (!known || member.IsEncrypted || !members.TryAdd(member.FullName, member))
                throw new InvalidDataException("The package has a member that is unknown, encrypted or there twice.");
        }
        return members;
    }

    private static bool IsEvidence(string name) =>
        name.StartsWith(JishiPackage.EvidenceFolder, StringComparison.Ordinal) && name.Length == JishiPackage.EvidenceFolder.Length + 64
        && !name.AsSpan(JishiPackage.EvidenceFolder.Length).ContainsAnyExcept(HexDigits);

    // Reads at most what is left of the budget, whatever length the ZIP declares.
    private byte[] Record(Dictionary<string, ZipArchiveEntry> members, string name)
    {
        if (!members.TryGetValue(name, out var member))
            throw new InvalidDataException($"The package has no {name}.");
        using var from = new BoundedStream(member.Open(), _recordBytesLeft);
        var bytes = new MemoryStream();
        from.CopyTo(bytes);
        _recordBytesLeft -= bytes.Length;
        return bytes.ToArray();
    }

    private List<PackageEvidence> Evidence(Dictionary<string, ZipArchiveEntry> members, IReadOnlyList<(string Sha256, long Size)> listed)
    {
        var there = members.Keys.Where(IsEvidence).Select(name => name[JishiPackage.EvidenceFolder.Length..]).ToHashSet(StringComparer.Ordinal);
        if (there.Count != listed.Count || !there.SetEquals(listed.Select(one => one.Sha256)))
            throw new InvalidDataException("The evidence in the package is not what its manifest lists.");
        if (listed.Any(one => one.Size < 0 || one.Size > limits.EvidenceBytes) || listed.Sum(one => one.Size) > limits.AllEvidenceBytes)
            throw new InvalidDataException("The evidence in the package is too large.");
        return [.. listed.Select(one => new PackageEvidence(
            one.Sha256, one.Size, () => new BoundedStream(members[JishiPackage.EvidenceFolder + one.Sha256].Open(), one.Size)))];
    }

    private static List<PackageEntry> Entries(byte[] bytes)
    {
        var entries = new List<PackageEntry>();
        var rest = new ReadOnlyMemory<byte>(bytes);
        while (!rest.IsEmpty)
        {
            var header = Framed(ref rest, EntryHeader.MaxBytes);
            var body = Framed(ref rest, EntryBody.MaxBytes);
            var count = Take(ref rest, 1).Span[0];
            var proof = new byte[count][];
            for (var i = 0; i < count; i++)
                proof[i] = Take(ref rest, MerkleHash.Size).ToArray();
            entries.Add(new PackageEntry(header, body, proof));
        }
        return entries;
    }

    private static ReadOnlyMemory<byte> Framed(ref ReadOnlyMemory<byte> rest, int longest)
    {
        var length = BinaryPrimitives.ReadUInt32BigEndian(Take(ref rest, 4).Span);
        return length <= longest ? Take(ref rest, (int)length) : throw new InvalidDataException("An entry in the package is too long.");
    }

    private static ReadOnlyMemory<byte> Take(ref ReadOnlyMemory<byte> rest, int length)
    {
        if (length > rest.Length)
            throw new InvalidDataException("The entries in the package end too early.");
        var taken = rest[..length];
        rest = rest[length..];
        return taken;
    }
}
