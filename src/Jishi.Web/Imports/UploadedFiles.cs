using System.IO.Compression;
using System.Text;

namespace Jishi.Web.Imports;

/// <summary>Unpacks archives and puts each .pic beside its .lrm. Nothing is written to disk; what an archive claims to hold is not believed, every byte is counted.</summary>
public static class UploadedFiles
{
    public const int MostFiles = 2_000;
    public const long MostBytes = 300L * 1024 * 1024;
    private static readonly string[] Known = [".lrmx", ".lrm", ".pic", ".xlsx", ".xls"];

    /// <summary>The files to read, in the order given, and what was left aside, with the reason.</summary>
    public static (IReadOnlyList<ImportFile> Files, IReadOnlyList<ImportReject> Rejects) Gather(IEnumerable<ImportFile> uploads)
    {
        var (files, rejects) = (new List<ImportFile>(), new List<ImportReject>());
        var room = MostBytes;
        foreach (var upload in uploads)
        {
            if (upload.Extension == ".zip") Unpack(upload, files, rejects, ref room);
            else files.Add(upload);
        }

        var pictures = files.Where(f => f.Extension == ".pic").DistinctBy(Stem, StringComparer.OrdinalIgnoreCase).ToDictionary(Stem, StringComparer.OrdinalIgnoreCase);
        var papers = files.Where(f => f.Extension != ".pic").Select(f => f.Extension == ".lrm" && pictures.Remove(Stem(f), out var picture) ? f with { Picture = picture } : f).ToList();
        rejects.AddRange(pictures.Values.Select(p => Reject(p.Name, "没有同名的 .lrm 文件，不知是谁的照片", "请连同 .lrm 一起选，或在干部页上传照片")));
        return (papers, rejects);
    }

    private static void Unpack(ImportFile upload, List<ImportFile> files, List<ImportReject> rejects, ref long room)
    {
        try
        {
            // Names without the UTF-8 mark come from Windows, where they are GB18030.
            using var zip = new ZipArchive(new MemoryStream(upload.Bytes), ZipArchiveMode.Read, leaveOpen: false, CodePagesEncodingProvider.Instance.GetEncoding("GB18030"));
            foreach (var entry in zip.Entries.Where(e => e.Name.Length > 0 && !e.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal)))
            {
                var name = $"{upload.Name}/{entry.FullName}";
                if (files.Count >= MostFiles) rejects.Add(Reject(name, $"一次最多 {MostFiles} 个文件", "请分几次导入"));
                else if (!Known.Contains(Path.GetExtension(entry.Name).ToLowerInvariant())) rejects.Add(Reject(name, "不是任免审批表或名册", "压缩包里只放 .lrmx、.lrm、.pic、.xlsx、.xls；压缩包里的压缩包请先解开"));
                else if (Inflate(entry, ref room) is { } bytes) files.Add(new ImportFile(name, bytes));
                else rejects.Add(Reject(name, "压缩包解开后超过 300 MB", "请分成几个压缩包"));
                if (files.Count >= MostFiles || room <= 0) break;
            }
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            rejects.Add(Reject(upload.Name, "压缩包损坏或设有密码，解不开", "请解压后直接选文件，或重新压缩成不带密码的 .zip"));
        }
    }

    /// <summary>The bytes, or null when the room of the whole upload is used up.</summary>
    private static byte[]? Inflate(ZipArchiveEntry entry, ref long room)
    {
        using var from = entry.Open();
        using var to = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = from.Read(buffer, 0, buffer.Length)) > 0;)
        {
            room -= read;
            if (room <= 0) return null;
            to.Write(buffer, 0, read);
        }

        return to.ToArray();
    }

    private static string Stem(ImportFile file) => file.Name[..^Path.GetExtension(file.Name).Length];

    private static ImportReject Reject(string file, string reason, string what) => new(file, "", 0, "", "", "", reason, what);
}
