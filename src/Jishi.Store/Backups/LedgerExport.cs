using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using Jishi.Ledger.Merkle;
using Jishi.Ledger.Notes;
using Jishi.Ledger.Verify;
using Jishi.Record.Facts;
using Jishi.Store.Databases;

namespace Jishi.Store.Backups;

/// <summary>
/// Writes a whole ledger as a folder of plain files that anybody can verify without this installation: headers, tiles and checkpoint where C2SP
/// tlog-tiles puts them, bodies and evidence beside them. Reads only, so the server may run; what it writes ends at the latest checkpoint.
/// The format is described in docs/export.md; <see cref="LedgerFolder"/> reads it.
/// </summary>
public static class LedgerExport
{
    /// <exception cref="JournalException">The target is not empty, there is no checkpoint yet, or the ledger does not fit its checkpoint.</exception>
    public static VerifyReport Write(JournalOptions data, string to, IProgress<CopyStep>? progress = null)
    {
        var folder = Path.GetFullPath(to);
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())) throw new JournalException($"{to} 不是空目录，没有导出。请写一个空目录。");
        using var database = Database.Of(data);
        var reader = new LedgerReader(database);
        if (reader.Checkpoints(1) is not [var (size, _, note)]) throw new JournalException("账本还没有检查点，不能导出。请启动一次服务再导出。");
        Directory.CreateDirectory(folder);
        var evidence = new SortedSet<string>(StringComparer.Ordinal);
        var root = WriteEntries(reader, folder, size, evidence, progress);
        var checkpoint = Checkpoint.Parse(SignedNote.Parse(note).Text);
        if (!checkpoint.Root.Span.SequenceEqual(root)) throw new JournalException($"账本与它的检查点（{size} 条）不一致，没有导出完。请先核验：jishi verify --data {data.Folder}");
        WriteCheckpoints(reader, folder, size, note);
        File.WriteAllText(Path.Combine(folder, LedgerFolder.KeyFile), LedgerCheck.Key(data).Named(checkpoint.Origin) + "\n");
        CopyEvidence([.. evidence], sha256 => EvidencePlace.Read(data, database, sha256), folder, progress);
        File.WriteAllText(Path.Combine(folder, "README.txt"), ReadMe);
        // Last: a folder without it was interrupted.
        SavedFile.Save(Path.Combine(folder, LedgerFolder.ManifestFile), JsonSerializer.SerializeToUtf8Bytes(
            new LedgerFolder.Manifest(LedgerFolder.Format, checkpoint.Origin, size, Convert.ToHexStringLower(root), data.Clock.GetUtcNow(), Backup.Program), LedgerFolder.Json));
        progress?.Report(new CopyStep("核验导出", 0));
        return LedgerFolder.Verify(folder, [], []);
    }

    /// <summary>Headers, bodies and every tile, all made from the stored headers, and what evidence they name. Returns the root.</summary>
    private static byte[] WriteEntries(LedgerReader reader, string folder, long size, SortedSet<string> evidence, IProgress<CopyStep>? progress)
    {
        var edge = new MerkleEdge();
        var filled = new List<Tile>();
        foreach (var bundle in reader.Rows().TakeWhile(r => r.Index < size).Chunk(Tile.Width))
        {
            var n = edge.Size / Tile.Width;
            WriteFile(folder, LedgerFolder.EntriesPath(n, bundle.Length), Framed(bundle.Select(r => r.Header), sizeof(ushort)));
            WriteFile(folder, LedgerFolder.BodiesPath(n, bundle.Length), Framed(bundle.Select(r => r.Body), sizeof(int)));
            foreach (var row in bundle) edge.Append(MerkleHash.Leaf(row.Header.Span), filled);
            foreach (var tile in filled) WriteFile(folder, tile.Path, tile.Hashes.ToArray());
            evidence.UnionWith(bundle.Select(Verification.TryRead).SelectMany(e => NamedPapers.Of(e?.Fact)).Select(p => p.File.Sha256));
            filled.Clear();
            progress?.Report(new CopyStep("导出分录", (int)(100 * edge.Size / size)));
        }

        for (var level = 0; edge.Size >> (8 * level) > 0; level++)
        {
            if (edge.Partial(level) is { IsEmpty: false } hashes) WriteFile(folder, new Tile(level, edge.Size >> (8 * (level + 1)), hashes).Path, hashes.ToArray());
        }

        return edge.Root();
    }

    private static void WriteCheckpoints(LedgerReader reader, string folder, long size, byte[] latest)
    {
        foreach (var (at, _, note) in reader.Checkpoints(10_000).Where(c => c.Size <= size))
            WriteFile(folder, Path.Combine(LedgerFolder.CheckpointsFolder, at.ToString(System.Globalization.CultureInfo.InvariantCulture)), note);
        File.WriteAllBytes(Path.Combine(folder, LedgerFolder.CheckpointFile), latest);
    }

    private static void CopyEvidence(List<string> all, Func<string, Stream?> open, string folder, IProgress<CopyStep>? progress)
    {
        for (var i = 0; i < all.Count; i++)
        {
            using var source = open(all[i]) ?? throw new JournalException($"证据文件 {all[i]} 不在证据库中，没有导出完。请先从备份恢复证据。");
            EvidenceCopy.Save(source, folder, all[i]);
            progress?.Report(new CopyStep("复制证据", (int)(100L * (i + 1) / all.Count)));
        }
    }

    /// <summary>Each part with its length before it, big-endian, in two or four bytes.</summary>
    private static byte[] Framed(IEnumerable<ReadOnlyMemory<byte>> parts, int lengthBytes)
    {
        var frame = new MemoryStream();
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var part in parts)
        {
            if (lengthBytes == sizeof(ushort) && part.Length > ushort.MaxValue) throw new JournalException($"一条分录头有 {part.Length} 字节，超出导出格式的 65535 字节。");
            BinaryPrimitives.WriteInt32BigEndian(length, part.Length);
            frame.Write(length[(sizeof(int) - lengthBytes)..]);
            frame.Write(part.Span);
        }

        return frame.ToArray();
    }

    private static void WriteFile(string folder, string path, byte[] bytes)
    {
        var full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
    }

    private static readonly string ReadMe = new StringBuilder()
        .AppendLine("这是一本纪实账的完整导出。任何人都能核验，不需要原来的系统：")
        .AppendLine()
        .AppendLine("    jishi verify 这个目录 --key 从别处得到的公钥 --checkpoint 自己存过的检查点")
        .AppendLine()
        .AppendLine("checkpoint    最新的签名检查点；checkpoints/ 是历次的")
        .AppendLine("key           本账的公钥。它与账在一起，只能证明前后一致；请向出账的机关另要一份比对")
        .AppendLine("tile/         哈希树和分录头，按 C2SP tlog-tiles 的布局，通用的透明日志工具可直接核验")
        .AppendLine("bodies/       分录正文；依法隐去的项只留校验值，证明不受影响")
        .AppendLine("evidence/     证据文件，以 SHA-256 命名")
        .AppendLine()
        .AppendLine("注意：正文和证据都是原文，含限授权人员查看的内容（征求意见、廉政、身份证号等），没有加密。")
        .AppendLine("请按原系统同样的密级保管和交接。")
        .ToString().ReplaceLineEndings("\n");
}
