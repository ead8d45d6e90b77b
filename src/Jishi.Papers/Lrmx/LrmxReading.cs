namespace Jishi.Papers.Lrmx;

/// <summary>
/// The outcome of reading one file: a form with its report, or a refusal (no form) whose report says why.
/// A form may carry lines of level Error: those fields could not be understood, the rest stands.
/// </summary>
public sealed record LrmxReading(string FileName, LrmxForm? Form, IReadOnlyList<LrmxReportLine> Report)
{
    /// <summary>True when the file as a whole could not be read.</summary>
    public bool Refused => Form is null;

    /// <summary>Why the file was refused, with its line; null when there is a form.</summary>
    public string? RefusalZh => Refused ? Report.LastOrDefault(line => line.Level is LrmxLevel.Error)?.SentenceZh : null;
}

/// <summary>One 干部任免审批表. Text is what the file says after the clean-ups that the report lists.</summary>
/// <param name="Version">The editor's version, "" when the file names none.</param>
/// <param name="Fields">Known fields in file order; a repeated element stands as often as it was written.</param>
/// <param name="Family">Rows of 家庭主要成员及重要社会关系 that are not blank.</param>
/// <param name="Photo">Null when the file has none or it could not be read.</param>
/// <param name="Unknown">Elements this reader does not know, kept as written.</param>
public sealed record LrmxForm(
    string Version,
    IReadOnlyList<LrmxField> Fields,
    IReadOnlyList<LrmxFamilyRow> Family,
    LrmxPhoto? Photo,
    IReadOnlyList<LrmxUnknown> Unknown)
{
    /// <summary>Text of the first field of that element name; "" when absent or empty.</summary>
    public string this[string element] => Find(element)?.Text ?? "";

    /// <summary>The first field of that element name, or null when the file has none.</summary>
    public LrmxField? Find(string element) =>
        Fields.FirstOrDefault(field => string.Equals(field.Element, element, StringComparison.Ordinal));
}

/// <summary>One root-level field.</summary>
/// <param name="Element">Element name as in the file, such as XingMing.</param>
/// <param name="NameZh">Name on the form, such as 姓名.</param>
/// <param name="Text">Line ends are LF. Multi-line text keeps its inner blanks.</param>
/// <param name="Line">Line of the start tag, from 1.</param>
public sealed record LrmxField(string Element, string NameZh, string Text, int Line);

/// <summary>One row of the family table: 称谓, 姓名, 出生日期, 政治面貌, 工作单位及职务.</summary>
public sealed record LrmxFamilyRow(string Kinship, string Name, string Birth, string PoliticalStatus, string Work, int Line);

/// <summary>The photo, decoded.</summary>
/// <param name="MediaType">image/jpeg or image/png, told from the bytes.</param>
public sealed record LrmxPhoto(ReadOnlyMemory<byte> Bytes, string MediaType);

/// <summary>An element outside the field table, so that a writer can put it back.</summary>
/// <param name="Path">Element name below Person, such as JiaTingChengYuan/Item/BeiZhu.</param>
/// <param name="Xml">The element as XML.</param>
public sealed record LrmxUnknown(string Path, string Xml, int Line);

/// <summary>How grave a report line is.</summary>
public enum LrmxLevel
{
    /// <summary>Said for completeness.</summary>
    Info,

    /// <summary>Read, but somebody should look.</summary>
    Warning,

    /// <summary>The field (or the whole file) could not be understood.</summary>
    Error,
}

/// <summary>One line of the import report.</summary>
/// <param name="Element">Element path, "" for the file as a whole.</param>
/// <param name="Line">Line in the file from 1, 0 when no line can be named.</param>
/// <param name="ValueSeen">The value in question, shortened; "" when there is none.</param>
public sealed record LrmxReportLine(string Element, string NameZh, int Line, LrmxLevel Level, string MessageZh, string ValueSeen)
{
    /// <summary>The whole line as a person reads it: 第 12 行“简历”：… (第 12 行：… for the file as a whole).</summary>
    public string SentenceZh
    {
        get
        {
            var where = (Line > 0 ? $"第 {Line} 行" : "") + (Element.Length > 0 ? $"“{NameZh}”" : "");
            return where.Length > 0 ? $"{where}：{MessageZh}" : MessageZh;
        }
    }
}
