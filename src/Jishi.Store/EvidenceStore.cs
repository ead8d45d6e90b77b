using System.Buffers;
using System.Security.Cryptography;
using Jishi.Record.Catalogue;

namespace Jishi.Store;

/// <summary>
/// Evidence by content: evidence/ab/abcd…, named by SHA-256. A file is streamed to a temporary name, checked, synced and renamed before any
/// fact may name it, so a fact never points to bytes that a power cut could take. A crash leaves at most a temporary file, swept at start.
/// </summary>
public class EvidenceStore
{
    /// <summary>Largest file taken: 200 MiB.</summary>
    public const long MaxBytes = 200L * 1024 * 1024;

    private readonly string _dataFolder;

    /// <param name="dataFolder">The folder in which evidence/ lies.</param>
    /// <param name="sweep">How old a temporary file must be to be one that a crash left; nobody else works in a folder of one's own, so any is.</param>
    public EvidenceStore(string dataFolder, TimeSpan sweep = default)
    {
        _dataFolder = dataFolder;
        Directory.CreateDirectory(Temporary);
        FolderSync.Sync(_dataFolder);
        var before = TimeProvider.System.GetUtcNow().UtcDateTime - sweep;
        foreach (var left in Directory.EnumerateFiles(Temporary).Where(f => sweep == TimeSpan.Zero || File.GetLastWriteTimeUtc(f) < before)) File.Delete(left);
    }

    internal FaultPoints Faults { private get; init; } = FaultPoints.None;

    private string Temporary => Path.Combine(Folder(_dataFolder), "incoming");

    /// <summary>Takes a file in, or says in Chinese why not: too large, empty, or content that is not what its name says.</summary>
    public async Task<(EvidenceFile? File, string? Error)> Put(Stream content, string name, CancellationToken cancel = default)
    {
        var temporary = Path.Combine(Temporary, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)));
        try
        {
            var (sha256, size, head) = await Copy(content, temporary, cancel);
            var plain = SafeName(name);
            if (size == 0) return (null, $"{plain}：文件是空的。");
            if (size > MaxBytes) return (null, $"{plain}：超过 200 MB 的上限，请压缩或分成几份。");
            var (mediaType, error) = FileSniffer.Check(plain, head);
            if (error is not null) return (null, $"{plain}：{error}");
            await Settle(temporary, sha256, size, cancel);
            return (new EvidenceFile(sha256, plain, size, mediaType!), null);
        }
        catch (Exception e) when (StorageFault.WhenStoring(e) is { } fault)
        {
            return (null, $"{SafeName(name)}：{fault}");
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Takes evidence in that this ledger names already, from a backup: it was checked when it was first taken.</summary>
    /// <exception cref="JournalException">The bytes do not have the hash; nothing was stored.</exception>
    internal async Task TakeBack(Stream content, string sha256, CancellationToken cancel = default)
    {
        var temporary = Path.Combine(Temporary, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)));
        try
        {
            var (found, size, _) = await Copy(content, temporary, cancel);
            if (found != sha256) throw new JournalException($"备份里的证据文件 {sha256[..8]}… 的内容已被改动，不能恢复。请用另一份备份。");
            await Settle(temporary, sha256, size, cancel);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Opens a stored file, or null when it is not there.</summary>
    public virtual Stream? Open(string sha256) => OpenIn(_dataFolder, sha256);

    /// <summary>Opens a stored file of a data folder that nobody has open; null when it is not there.</summary>
    internal static FileStream? OpenIn(string dataFolder, string sha256)
    {
        if (sha256.Length != 64 || !sha256.All(char.IsAsciiHexDigitLower)) return null;
        var path = PathOf(Folder(dataFolder), sha256);
        return File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, useAsync: true) : null;
    }

    /// <summary>True when the stored bytes still have the hash they are named by.</summary>
    public async Task<bool> Verify(string sha256, CancellationToken cancel = default)
    {
        await using var file = Open(sha256);
        return file is not null && await HasHash(file, sha256, cancel);
    }

    private async Task<(string Sha256, long Size, byte[] Head)> Copy(Stream content, string path, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 64 * 1024, useAsync: true);
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        var head = new MemoryStream();
        long size = 0;
        for (int read; size <= MaxBytes && (read = await content.ReadAsync(buffer, cancel)) > 0; size += read)
        {
            hash.AppendData(buffer, 0, read);
            if (head.Length < FileSniffer.HeadBytes) head.Write(buffer, 0, (int)Math.Min(read, FileSniffer.HeadBytes - head.Length));
            Faults.Before(FaultPoints.EvidenceWrite);
            await file.WriteAsync(buffer.AsMemory(0, read), cancel);
            Faults.After(FaultPoints.EvidenceWrite);
        }

        ArrayPool<byte>.Shared.Return(buffer);
        Faults.Before(FaultPoints.EvidenceSync);
        file.Flush(flushToDisk: true);
        Faults.After(FaultPoints.EvidenceSync);
        return (Convert.ToHexStringLower(hash.GetHashAndReset()), size, head.ToArray());
    }

    /// <summary>False also where the place it is read from says itself that it is damaged.</summary>
    internal static async Task<bool> HasHash(Stream file, string sha256, CancellationToken cancel)
    {
        try
        {
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancel)) == sha256;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>
    /// Brings a checked and synced file to where facts may name it; synced when it returns. One of that name whose bytes are not what it is
    /// named by is replaced: to upload a paper again mends it.
    /// </summary>
    private protected virtual async Task Settle(string temporary, string sha256, long size, CancellationToken cancel)
    {
        var path = PathOf(Folder(_dataFolder), sha256);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        Faults.Before(FaultPoints.EvidenceRename);
        if (!await Verify(sha256, cancel)) File.Move(temporary, path, overwrite: true);
        Faults.After(FaultPoints.EvidenceRename);
        Faults.Before(FaultPoints.EvidenceFolder);
        FolderSync.Sync(Path.GetDirectoryName(path)!);
        FolderSync.Sync(Folder(_dataFolder));
        Faults.After(FaultPoints.EvidenceFolder);
    }

    private static string Folder(string dataFolder) => Path.Combine(dataFolder, "evidence");

    private static string PathOf(string folder, string sha256) => Path.Combine(folder, sha256[..2], sha256);

    /// <summary>The last part of the name, without control characters, at most 200 characters.</summary>
    private static string SafeName(string name)
    {
        var last = name.Replace('\\', '/').Split('/')[^1];
        var plain = new string([.. last.Where(c => !char.IsControl(c) && c is not ('\u202E' or '\u202D' or '\u200E' or '\u200F'))]).Trim();
        return plain.Length == 0 ? "未命名" : plain.Length <= 200 ? plain : plain[..150] + "…" + Path.GetExtension(plain);
    }
}
