namespace Jishi.Papers.Lrmx;

/// <summary>Tells from the first bytes that a file is something other than XML text.</summary>
internal static class LrmxBytes
{
    public const int MaxBytes = 20 * 1024 * 1024;

    private static readonly (byte[] Magic, string KindZh)[] Kinds =
    [
        ([0x50, 0x4B], "ZIP 压缩包或 Word/Excel 文件，请先解压，或用任免表编辑器另存为 .lrmx"),
        ([0x37, 0x7A, 0xBC, 0xAF], "7z 压缩包（可能是 .hzb 数据包），请改用数据包导入"),
        ([0x52, 0x61, 0x72, 0x21], "RAR 压缩包，请先解压"),
        ([0x1F, 0x8B], "GZIP 压缩包，请先解压"),
        ([0xD0, 0xCF, 0x11, 0xE0], "旧版 Word/Excel 文件，请用任免表编辑器另存为 .lrmx"),
        ([0x25, 0x50, 0x44, 0x46], "PDF 文件，请用任免表编辑器另存为 .lrmx"),
        ([0xFF, 0xD8, 0xFF], "JPEG 照片，请选择 .lrmx 文件"),
        ([0x89, 0x50, 0x4E, 0x47], "PNG 图片，请选择 .lrmx 文件"),
        ([0x4D, 0x5A], "可执行程序，请选择 .lrmx 文件"),
        ([0x22], "2.x 版 .lrm 文件，请改用 .lrm 导入，或用新版任免表编辑器打开后另存为 .lrmx"),
    ];

    /// <summary>A Chinese sentence when the bytes cannot be an .lrmx file, else null.</summary>
    public static string? WhyRefused(ReadOnlySpan<byte> file)
    {
        if (file.Length == 0) return "文件是空的（0 字节），请重新导出后再试";
        if (file.Length > MaxBytes)
            return $"文件有 {file.Length / (1024 * 1024)} MB，超过 20 MB 的上限，请检查是否选错文件或照片过大";
        if (file.IndexOfAnyExcept<byte>([0, (byte)' ', (byte)'\t', (byte)'\r', (byte)'\n']) < 0)
            return "文件只有空白，没有内容，请重新导出后再试";
        foreach (var (magic, kind) in Kinds)
        {
            if (file.StartsWith(magic)) return $"这不是 .lrmx 任免审批表，而是{kind}";
        }

        return null;
    }
}
