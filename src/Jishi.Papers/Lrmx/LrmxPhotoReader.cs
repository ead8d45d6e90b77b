using System.Buffers.Text;
using Jishi.Papers.Photos;

namespace Jishi.Papers.Lrmx;

/// <summary>Decodes the photo. A photo that cannot be read is dropped with a warning; the rest of the paper stands.</summary>
internal static class LrmxPhotoReader
{
    public static LrmxPhoto? Read(string text, LrmxPlace place, LrmxReport report)
    {
        var base64 = text.Trim();
        if (base64.Length == 0)
        {
            report.Add(place, LrmxLevel.Info, "没有照片");
            return null;
        }

        base64 = WithoutDataUri(base64, place, report);
        if (Decode(base64) is not { } bytes)
        {
            report.Add(place, LrmxLevel.Warning, "照片数据损坏（不是有效的 Base64），照片未导入，其余内容已导入，请补传照片");
            return null;
        }

        return Take(bytes, place, report);
    }

    /// <summary>The photo from its bytes; null with a warning when they are not a photo that can be shown.</summary>
    internal static LrmxPhoto? Take(ReadOnlyMemory<byte> bytes, LrmxPlace place, LrmxReport report)
    {
        if (MediaType(bytes.Span) is not { } type)
        {
            report.Add(place, LrmxLevel.Warning, "照片既不是 JPEG 也不是 PNG，未导入，请补传 JPEG 照片");
            return null;
        }

        if (bytes.Length > PhotoShape.MaxBytes)
        {
            report.Add(place, LrmxLevel.Warning, $"照片有 {bytes.Length / (1024 * 1024)} MB，超过 10 MB 的上限，未导入，请缩小后补传");
            return null;
        }

        if (type is "image/png") report.Add(place, LrmxLevel.Info, "照片是 PNG 格式，规定为 JPEG");
        if (!IsWhole(bytes.Span, type)) report.Add(place, LrmxLevel.Info, "照片数据没有结束标记，可能显示不全，请核对后补传");
        return new LrmxPhoto(bytes, type);
    }

    private static string WithoutDataUri(string base64, LrmxPlace place, LrmxReport report)
    {
        if (!base64.StartsWith("data:", StringComparison.OrdinalIgnoreCase)) return base64;
        report.Add(place, LrmxLevel.Warning, "照片带有网页用的“data:”前缀，已去掉后读取", base64[..Math.Min(30, base64.Length)]);
        return base64[(base64.IndexOf(',', StringComparison.Ordinal) + 1)..];
    }

    private static byte[]? Decode(string base64)
    {
        if (!Base64.IsValid(base64, out var length) || length == 0) return null;
        var bytes = new byte[length];
        return Convert.TryFromBase64String(base64, bytes, out var written) && written == length ? bytes : null;
    }

    private static string? MediaType(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xFF, 0xD8, 0xFF])) return "image/jpeg";
        return bytes.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? "image/png" : null;
    }

    /// <summary>Whether the format's end mark stands somewhere near the end: some cameras append data of their own behind it.</summary>
    private static bool IsWhole(ReadOnlySpan<byte> bytes, string type) => type is "image/png"
        ? bytes.IndexOf("IEND"u8) >= 0
        : bytes.LastIndexOf<byte>([0xFF, 0xD9]) > 0;
}
