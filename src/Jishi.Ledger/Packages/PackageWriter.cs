using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Jishi.Ledger.Packages;

/// <summary>Lays a package out as a ZIP. Members carry no time of their own: the same content makes the same bytes.</summary>
internal static class PackageWriter
{
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    internal static void Write(JishiPackage package, Stream output)
    {
        var entries = Frame(package.Entries);
        var consistency = package.Consistency is { } given ? PackageManifest.Text(given) : null;
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        Add(zip, JishiPackage.ManifestName, PackageManifest.Of(package, entries, consistency));
        Add(zip, JishiPackage.CheckpointName, package.Checkpoint.Span);
        if (consistency is not null)
            Add(zip, JishiPackage.ConsistencyName, consistency);
        Add(zip, JishiPackage.EntriesName, entries);
        foreach (var evidence in package.Evidence)
            AddEvidence(zip, evidence);
    }

    private static byte[] Frame(IReadOnlyList<PackageEntry> entries)
    {
        var frame = new MemoryStream();
        Span<byte> length = stackalloc byte[4];
        foreach (var entry in entries)
        {
            BinaryPrimitives.WriteInt32BigEndian(length, entry.Header.Length);
            frame.Write(length);
            frame.Write(entry.Header.Span);
            BinaryPrimitives.WriteInt32BigEndian(length, entry.Body.Length);
            frame.Write(length);
            frame.Write(entry.Body.Span);
            frame.WriteByte(checked((byte)entry.Proof.Count));
            foreach (var hash in entry.Proof)
                frame.Write(hash);
        }
        return frame.ToArray();
    }

    private static void Add(ZipArchive zip, string name, ReadOnlySpan<byte> bytes)
    {
        using var member = Create(zip, name);
        member.Write(bytes);
    }

    private static void AddEvidence(ZipArchive zip, PackageEvidence evidence)
    {
        using var from = evidence.Open();
        using var member = Create(zip, JishiPackage.EvidenceFolder + evidence.Sha256);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[128 * 1024];
        long size = 0;
        for (int read; (read = from.Read(buffer)) > 0; size += read)
        {
            hash.AppendData(buffer, 0, read);
            member.Write(buffer, 0, read);
        }
        if (size != evidence.Size || !string.Equals(Convert.ToHexStringLower(hash.GetHashAndReset()), evidence.Sha256, StringComparison.Ordinal))
            throw new InvalidDataException($"The evidence {evidence.Sha256} does not have the size or hash it is named by.");
    }

    private static Stream Create(ZipArchive zip, string name)
    {
        var member = zip.CreateEntry(name, CompressionLevel.Optimal);
        member.LastWriteTime = NoTime;
        return member.Open();
    }
}
