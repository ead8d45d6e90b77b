using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Jishi.Web.GateForms;

/// <summary>
/// What a gate form posted, by name: «CODE» the value, «CODE.occ» when it happened, «CODE.na» why it does not apply, «CODE.3.Column» a cell,
/// «CODE.was» what the field held when it was drawn, «seen.OWNER» the version of a row. A draft keeps the same names.
/// </summary>
public sealed class PostedForm(IReadOnlyDictionary<string, string[]> values)
{
    public const string SeenPrefix = "seen.";

    private static readonly JsonSerializerOptions DraftOptions = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), NumberHandling = JsonNumberHandling.Strict };

    public IReadOnlyDictionary<string, string[]> Values => values;

    public static PostedForm Of(IFormCollection form) =>
        new(form.ToDictionary(f => f.Key, f => f.Value.Select(v => v ?? "").ToArray(), StringComparer.Ordinal));

    public string First(string name) => values.TryGetValue(name, out var all) && all.Length > 0 ? all[0] : "";

    public IReadOnlyList<string> All(string name) => values.GetValueOrDefault(name) ?? [];

    public bool Has(string name) => values.ContainsKey(name);

    /// <summary>One past the highest row of a table that was posted, blank rows included.</summary>
    public int Rows(string code)
    {
        var start = code + ".";
        var rows = values.Keys
            .Where(k => k.StartsWith(start, StringComparison.Ordinal))
            .Select(k => k[start.Length..].Split('.')[0])
            .Select(n => int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row + 1 : 0);
        return Math.Min(rows.DefaultIfEmpty(0).Max(), Record.Catalogue.TableType.MaxRows + 100);
    }

    /// <summary>Versions of the rows as they were drawn, by owner.</summary>
    public IReadOnlyDictionary<string, long> Seen() => values
        .Where(v => v.Key.StartsWith(SeenPrefix, StringComparison.Ordinal) && v.Value.Length > 0 && long.TryParse(v.Value[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
        .ToDictionary(v => v.Key[SeenPrefix.Length..], v => long.Parse(v.Value[0], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>All that a draft keeps: neither tokens nor which button was pressed.</summary>
    public string ToDraft() => JsonSerializer.Serialize(values.Where(v => IsContent(v.Key)).ToDictionary(StringComparer.Ordinal), DraftOptions);

    /// <summary>A kept draft, or null when it cannot be read; a draft may be lost without loss of record.</summary>
    public static PostedForm? FromDraft(string content)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string[]>>(content) is { } read ? new PostedForm(read) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public IEnumerable<KeyValuePair<string, string[]>> Content() => values.Where(v => IsContent(v.Key));

    private static bool IsContent(string name) => !name.StartsWith("__", StringComparison.Ordinal) && name is not ("do" or "CommandId");
}
