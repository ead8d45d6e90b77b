using System.Text;

namespace Jishi.Store;

/// <summary>Says what a file is by its first bytes, and whether that is what its name claims. Only what can be evidence is taken.</summary>
public static class FileSniffer
{
    public const int HeadBytes = 4096;

    private static readonly (string MediaType, string[] Extensions, byte[] Magic, int Offset)[] Known =
    [
        ("application/pdf", [".pdf"], "%PDF-"u8.ToArray(), 0),
        ("image/jpeg", [".jpg", ".jpeg", ".pic"], [0xFF, 0xD8, 0xFF], 0),
        ("image/png", [".png"], [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], 0),
        ("application/zip", [".zip", ".docx", ".xlsx", ".pptx", ".ofd"], [0x50, 0x4B, 0x03, 0x04], 0),
        ("application/x-ole-storage", [".doc", ".xls", ".ppt", ".wps"], [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], 0),
        ("audio/mpeg", [".mp3"], "ID3"u8.ToArray(), 0),
        ("audio/mpeg", [".mp3"], [0xFF, 0xFB], 0),
        ("audio/wav", [".wav"], "RIFF"u8.ToArray(), 0),
        ("video/mp4", [".mp4", ".m4a", ".mov"], "ftyp"u8.ToArray(), 4),
    ];

    private static readonly string[] TextExtensions = [".txt", ".csv", ".lrmx", ".lrm", ".xml", ".json"];

    /// <summary>The media type, or why the file is not taken.</summary>
    public static (string? MediaType, string? Error) Check(string name, ReadOnlySpan<byte> head)
    {
        var extension = Path.GetExtension(name).ToLowerInvariant();
        foreach (var (mediaType, extensions, magic, offset) in Known)
        {
            if (head.Length >= offset + magic.Length && head.Slice(offset, magic.Length).SequenceEqual(magic))
                return extensions.Contains(extension) ? (mediaType, null) : (null, $"内容是 {mediaType}，与扩展名“{extension}”不符，请上传原来的文件。");
        }

        if (TextExtensions.Contains(extension)) return IsText(head) || (extension == ".lrmx" && IsMarkup(head)) || (extension == ".lrm" && IsQuoted(head)) ? ("text/plain", null) : (null, "扩展名是文本，内容却不是，请上传原来的文件。");
        return Known.Any(k => k.Extensions.Contains(extension))
            ? (null, $"内容与扩展名“{extension}”不符，文件可能已损坏或被改名，请上传原来的文件。")
            : (null, $"不接受“{extension}”文件；可上传 PDF、图片、Office 文档、OFD、录音录像、文本或 ZIP。");
    }

    /// <summary>Old editors save forms as UTF-16 or GB18030: no UTF-8, yet the papers that they are.</summary>
    private static bool IsMarkup(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
        || (!head.Contains((byte)0) && head.TrimStart(" \t\r\n"u8) is [(byte)'<', ..]);

    /// <summary>The 2.x editor saves GB18030, which no mark tells: quoted fields without a zero byte.</summary>
    private static bool IsQuoted(ReadOnlySpan<byte> head) => !head.Contains((byte)0) && head.TrimStart(" \t\r\n"u8) is [(byte)'"', ..];

    private static bool IsText(ReadOnlySpan<byte> head)
    {
        if (head.Contains((byte)0)) return false;
        // The head may end within a character: up to three last bytes do not count.
        for (var cut = 0; cut <= Math.Min(3, head.Length); cut++)
        {
            try
            {
                _ = new UTF8Encoding(false, throwOnInvalidBytes: true).GetCharCount(head[..^cut]);
                return true;
            }
            catch (DecoderFallbackException)
            {
            }
        }

        return false;
    }
}
