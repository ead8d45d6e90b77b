using System.Text;

namespace Jishi.Papers.Lrmx;

/// <summary>
/// Turns the bytes into text. UTF-8 is the rule; UTF-16 is told by its mark or by `&lt;` beside a zero; GB18030 is tried only when
/// the bytes are not UTF-8. What the declaration says is compared, never believed over the bytes.
/// </summary>
internal static class LrmxDecoder
{
    private static readonly Encoding StrictUtf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text without a byte order mark; null when no encoding fits (the report then says so).</summary>
    public static string? Decode(ReadOnlySpan<byte> file, LrmxReport report)
    {
        if (file.StartsWith<byte>([0xFF, 0xFE]) || file.StartsWith<byte>([0x3C, 0x00])) return Utf16(file, Encoding.Unicode, report);
        if (file.StartsWith<byte>([0xFE, 0xFF]) || file.StartsWith<byte>([0x00, 0x3C])) return Utf16(file, Encoding.BigEndianUnicode, report);
        if (file.Contains((byte)0))
        {
            report.File(LrmxLevel.Error, "这不是 .lrmx 任免审批表：文件里是二进制内容，不是文字，请检查是否选错文件");
            return null;
        }

        // More than one mark occurs: a program adds its own to a text that had one.
        while (file.StartsWith<byte>([0xEF, 0xBB, 0xBF])) file = file[3..];
        if (Try(StrictUtf8, file) is not { } text) return NotUtf8(file, report);
        var declared = Declared(text);
        if (declared is { } name && !IsUtf8(name))
            report.File(LrmxLevel.Warning, $"文件声明编码为 {LrmxText.Shorten(name)}，实际是 UTF-8，已按 UTF-8 读取", 1);
        return text;
    }

    private static string Utf16(ReadOnlySpan<byte> file, Encoding encoding, LrmxReport report)
    {
        report.File(LrmxLevel.Warning, "文件编码是 UTF-16，不是规定的 UTF-8，已按 UTF-16 读取，请核对有无乱码", 1);
        return encoding.GetString(file).TrimStart('\uFEFF');
    }

    /// <summary>
    /// A few bad sequences among many good ones mean damage, and GB18030 would turn the whole paper into nonsense;
    /// as many bad as good means the file was never UTF-8.
    /// </summary>
    private static string? NotUtf8(ReadOnlySpan<byte> file, LrmxReport report)
    {
        var damaged = Encoding.UTF8.GetString(file);
        var bad = damaged.AsSpan().Count('\uFFFD');
        var good = damaged.Count(c => c > '\u007F') - bad;
        if (good > bad)
        {
            report.File(LrmxLevel.Warning, $"文件有 {bad} 处损坏的字节（显示为“\uFFFD”），请逐项核对或重新导出", LineOf(damaged, '\uFFFD'));
            return damaged;
        }

        if (Gb18030() is { } gb && Try(gb, file) is { } text)
        {
            var declared = Declared(text) ?? "无";
            report.File(LrmxLevel.Warning, $"文件不是 UTF-8 编码（声明：{LrmxText.Shorten(declared)}），已按 GB18030 读取，请核对有无乱码", 1);
            return text;
        }

        report.File(LrmxLevel.Error, "文件编码无法识别：既不是 UTF-8 也不是 GB18030，请用任免表编辑器重新导出");
        return null;
    }

    private static Encoding? Gb18030() =>
        CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    private static string? Try(Encoding encoding, ReadOnlySpan<byte> file)
    {
        try
        {
            return encoding.GetString(file);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static bool IsUtf8(string name) =>
        string.Equals(name, "utf-8", StringComparison.OrdinalIgnoreCase) || string.Equals(name, "utf8", StringComparison.OrdinalIgnoreCase);

    /// <summary>The encoding that the XML declaration names, or null.</summary>
    private static string? Declared(string text)
    {
        var end = text.StartsWith("<?xml", StringComparison.Ordinal) ? text.IndexOf("?>", StringComparison.Ordinal) : -1;
        if (end < 0) return null;
        var declaration = text[..end];
        var at = declaration.IndexOf("encoding", StringComparison.Ordinal);
        if (at < 0) return null;
        var pieces = declaration[at..].Split('"', '\'');
        return pieces.Length > 1 ? pieces[1] : null;
    }

    private static int LineOf(string text, char c) => text.AsSpan(0, text.IndexOf(c, StringComparison.Ordinal)).Count('\n') + 1;
}
