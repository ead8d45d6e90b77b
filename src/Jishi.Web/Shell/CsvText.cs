using System.Text;

namespace Jishi.Web.Shell;

/// <summary>Rows as CSV (RFC 4180) that Excel opens rightly: a mark in front, and no cell that Excel would run as a formula.</summary>
public sealed class CsvText
{
    private readonly StringBuilder _text = new();

    public CsvText Line(params IEnumerable<string> cells)
    {
        _text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");
        return this;
    }

    public byte[] ToBytes() => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(_text.ToString())];

    private static string Cell(string value)
    {
        var safe = value.Length > 0 && value[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + value : value;
        return safe.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
