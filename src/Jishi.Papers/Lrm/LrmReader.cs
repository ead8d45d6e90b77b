using System.Text;
using Jishi.Papers.Lrmx;

namespace Jishi.Papers.Lrm;

/// <summary>
/// Reads a 干部任免审批表 of the 2.x editor: 33 fields by position, each in ASCII quotes, GB18030. The photo lies beside it in a .pic of the same
/// name. Gives the form that .lrmx gives; there is no identity number in this format. Never throws on any bytes.
/// </summary>
public static class LrmReader
{
    public const int MaxBytes = 2 * 1024 * 1024;

    /// <param name="picture">The bytes of the .pic, or null when there is none, which is common.</param>
    public static LrmxReading Read(ReadOnlyMemory<byte> file, string fileName, ReadOnlyMemory<byte>? picture = null)
    {
        var report = new LrmxReport();
        var form = ReadForm(file.Span, picture, report);
        return new LrmxReading(fileName, form, report.Lines);
    }

    private static LrmxForm? ReadForm(ReadOnlySpan<byte> file, ReadOnlyMemory<byte>? picture, LrmxReport report)
    {
        if (WhyRefused(file) is { } reason) return Refuse(report, reason);
        if (Decode(file, report) is not { } text) return Refuse(report, "文件编码无法识别：不是 GB18030，也不是 UTF-8，请用任免表编辑器重新导出");
        var fields = LrmFields.Split(text);
        if (fields is null) return Refuse(report, "这不是 .lrm 任免审批表：内容应为用双引号括起、逗号隔开的字段，请检查是否选错文件");
        if (fields.Count < LrmFields.Count) return Refuse(report, $"文件不完整：应有 {LrmFields.Count} 个字段，只有 {fields.Count} 个，可能拷贝没有完成，请重新取得文件");
        if (fields.Count > LrmFields.Count) return Refuse(report, $"字段错位：应有 {LrmFields.Count} 个字段，读出 {fields.Count} 个，多半是某一栏的文字里有英文引号和逗号，请用任免表编辑器改成中文标点后再导入");
        return new LrmFormBuilder(report).Build(fields, picture);
    }

    private static string? WhyRefused(ReadOnlySpan<byte> file)
    {
        if (file.Length == 0) return "文件是空的（0 字节），请重新导出后再试";
        if (file.Length > MaxBytes) return $"文件有 {file.Length / (1024 * 1024)} MB，超过 2 MB 的上限，请检查是否选错文件";
        if (file.Contains((byte)0)) return "这不是 .lrm 任免审批表：文件里是二进制内容，不是文字，请检查是否选错文件";
        return file.TrimStart("\uFEFF \t\r\n"u8) is [(byte)'<', ..] ? "这是 .lrmx 的内容，扩展名却是 .lrm，请改名为 .lrmx 后再导入" : null;
    }

    /// <summary>GB18030 is the rule. UTF-8 is tried first, because few GB18030 texts are UTF-8 by chance, and every UTF-8 text reads as nonsense in GB18030.</summary>
    private static string? Decode(ReadOnlySpan<byte> file, LrmxReport report)
    {
        var isAscii = !file.ContainsAnyExceptInRange<byte>(0, 0x7F);
        if (!isAscii && Try(new UTF8Encoding(false, throwOnInvalidBytes: true), file) is { } utf8)
        {
            report.File(LrmxLevel.Warning, "文件编码是 UTF-8，不是规定的 GB18030，已按 UTF-8 读取，请核对有无乱码");
            return utf8.TrimStart('\uFEFF');
        }

        return CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback) is { } gb ? Try(gb, file) : null;
    }

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

    private static LrmxForm? Refuse(LrmxReport report, string reasonZh)
    {
        report.File(LrmxLevel.Error, reasonZh);
        return null;
    }
}
