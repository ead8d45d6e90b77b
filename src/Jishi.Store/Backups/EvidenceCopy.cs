using System.Security.Cryptography;

namespace Jishi.Store.Backups;

/// <summary>Copies evidence by content: what the target holds by name and size stays as it is, the rest is copied, hashed on the way and synced.</summary>
internal static class EvidenceCopy
{
    private const string Folder = "evidence";

    /// <summary>The evidence files of a folder, as their hashes.</summary>
    public static IEnumerable<string> In(string folder)
    {
        var evidence = Path.Combine(folder, Folder);
        return Directory.Exists(evidence)
            ? Directory.EnumerateDirectories(evidence).Where(d => Path.GetFileName(d).Length == 2).SelectMany(Directory.EnumerateFiles).Select(f => Path.GetFileName(f)).Where(n => n.Length == 64)
            : [];
    }

    public static string PathOf(string sha256) => Path.Combine(Folder, sha256[..2], sha256);

    /// <summary>From the evidence of one folder to that of another. True when the file was there already.</summary>
    /// <exception cref="JournalException">The source does not have the hash it is named by; nothing is left of it in the target.</exception>
    public static bool Copy(string from, string to, string sha256)
    {
        var target = new FileInfo(Path.Combine(to, PathOf(sha256)));
        if (target.Exists && target.Length == new FileInfo(Path.Combine(from, PathOf(sha256))).Length) return true;
        using var source = EvidenceStore.OpenIn(from, sha256) ?? throw new JournalException($"证据文件 {PathOf(sha256)} 不在 {from} 里。");
        Save(source, to, sha256);
        return false;
    }

    /// <summary>Writes evidence into a folder, hashed on the way and synced.</summary>
    /// <exception cref="JournalException">The bytes do not have the hash they are named by; nothing is left of them.</exception>
    public static void Save(Stream source, string to, string sha256)
    {
        var target = Path.Combine(to, PathOf(sha256));
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var beside = target + ".new";
        if (CopyHashing(source, beside) != sha256)
        {
            File.Delete(beside);
            throw new JournalException($"证据文件 {PathOf(sha256)} 的内容已被改动，不能备份成好的。请先从更早的备份取回该文件。");
        }

        File.Move(beside, target, overwrite: true);
        FolderSync.Sync(Path.GetDirectoryName(target)!);
    }

    private static string CopyHashing(Stream source, string target)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var write = new FileStream(target, FileMode.Create, FileAccess.Write);
        var buffer = new byte[128 * 1024];
        for (int n; (n = source.Read(buffer)) > 0;)
        {
            hash.AppendData(buffer, 0, n);
            write.Write(buffer, 0, n);
        }

        write.Flush(flushToDisk: true);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
