using System.Security.Cryptography;

namespace Jishi.Web.Imports;

/// <summary>A file that came in, not yet read. <paramref name="Name"/> is shown and kept with the evidence.</summary>
public sealed record ImportFile(string Name, byte[] Bytes)
{
    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Bytes));

    /// <summary>The .pic of the same name, for a .lrm that has one.</summary>
    public ImportFile? Picture { get; init; }

    /// <summary>The extension in small letters, with its dot.</summary>
    public string Extension => Path.GetExtension(Name).ToLowerInvariant();
}

/// <summary>Something that was not imported: file, sheet, row, field, what was seen, why, and what to do.</summary>
/// <param name="Row">As Excel counts; 0 for a form.</param>
public sealed record ImportReject(string File, string Sheet, int Row, string Name, string Field, string Seen, string ReasonZh, string DoZh)
{
    /// <summary>Where it stands, for people: 名册.xlsx 工作表“县直”第 12 行.</summary>
    public string WhereZh => Row > 0 ? $"{File} 工作表“{Sheet}”第 {Row} 行" : File;

    public string SentenceZh => $"{WhereZh}{(Name.Length > 0 ? $" {Name}" : "")}{(Field.Length > 0 ? $"，{Field}" : "")}：{ReasonZh}{(Seen.Length > 0 ? $"（{Seen}）" : "")}。{DoZh}";
}
