using System.Collections.Frozen;

namespace Jishi.Record.Catalogue;

/// <summary>
/// A code table with its Chinese title: codes in their official order with their Chinese names. Codes are frozen once released; unknown codes show raw. To an open
/// table a policy pack may add codes, which stand after these; it never changes or removes one.
/// </summary>
public sealed record CodeTable(string Name, string Title, params (string Code, string Label)[] Rows)
{
    public bool IsOpen { get; init; }

    public bool Has(string code) => Array.Exists(Rows, r => string.Equals(r.Code, code, StringComparison.Ordinal));

    public string Label(string code) => Array.Find(Rows, r => string.Equals(r.Code, code, StringComparison.Ordinal)).Label ?? code;

    /// <summary>The code of a row given by its code or by its Chinese name; null when there is none.</summary>
    public string? Find(string text) => Array.Find(Rows, r =>
        string.Equals(r.Code, text, StringComparison.Ordinal) || string.Equals(r.Label, text, StringComparison.Ordinal)).Code;
}

/// <summary>A code that an office adds to an open table: 1 to 30 of A-Z, 0-9 and «_», with its Chinese name.</summary>
public sealed record LocalCode(string Table, string Code, string Label)
{
    public const string Rule = "代码只能用大写字母、数字和 _ ，最长 30 位";

    public static bool IsCode(string? text) => text is { Length: > 0 and <= 30 } && text.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '_');
}

/// <summary>The code tables as they stand in an office: the national ones, with what its policy pack adds to open ones.</summary>
public sealed class CodeBook(IEnumerable<LocalCode> added)
{
    /// <summary>The national tables alone.</summary>
    public static readonly CodeBook National = new([]);

    /// <summary>By which a ledger is read: a code that some pack once added to an open table is taken as it stands, whichever pack is in force now.</summary>
    public static readonly CodeBook AsRecorded = new([]) { TakesAny = true };

    private readonly FrozenDictionary<string, LocalCode[]> _added = added
        .GroupBy(a => a.Table, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    private bool TakesAny { get; init; }

    /// <summary>The table with the office's own codes after the national ones.</summary>
    public CodeTable Of(CodeTable table) => table.IsOpen && _added.TryGetValue(table.Name, out var own)
        ? table with { Rows = [.. table.Rows, .. own.Select(a => (a.Code, a.Label))] }
        : table;

    /// <summary>The code given by itself or by its Chinese name; null when the table has none.</summary>
    public string? Find(CodeTable table, string text) => Of(table).Find(text) ?? (TakesAny && table.IsOpen && LocalCode.IsCode(text) ? text : null);

    public string Label(CodeTable table, string code) => Of(table).Label(code);
}
