using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Jishi.Record.Catalogue;

namespace Jishi.Web.GateForms;

/// <summary>What stands in the controls of one field, as text: drawn from the record, or posted back as typed, wrong or not.</summary>
public sealed record FieldInput
{
    public static readonly FieldInput Empty = new();

    public string Text { get; init; } = "";

    public ImmutableArray<string> Codes { get; init; } = [];

    /// <summary>Rows of a table: text by column. Cells that nobody types (files, signatures) hold their JSON.</summary>
    public ImmutableArray<ImmutableDictionary<string, string>> Rows { get; init; } = [];

    /// <summary>Files that are the value of an attachment item.</summary>
    public ImmutableArray<EvidenceFile> Files { get; init; } = [];

    public string NotApplicable { get; init; } = "";

    public string Occurred { get; init; } = "";

    public bool HasValue => Text.Length > 0 || Codes.Length > 0 || Files.Length > 0 || Rows.Any(r => r.Count > 0);

    /// <summary>The recorded value as the controls show it.</summary>
    public static FieldInput Of(DataItem item, Recorded? recorded)
    {
        if (recorded is null) return Empty;
        var shown = new FieldInput { NotApplicable = recorded.Value is null ? recorded.NotApplicable ?? "" : "", Occurred = LegalTime.Show(recorded.OccurredAt) };
        return (item.Type, recorded.Value) switch
        {
            (_, null) => shown,
            (AttachmentType, ValueList<EvidenceFile> files) => shown with { Files = [.. files] },
            (CodesType, ValueList<string> codes) => shown with { Codes = [.. codes] },
            (CodeType, string code) => shown with { Text = code },
            (YesNoType, bool yes) => shown with { Text = yes ? "true" : "false" },
            (TableType table, ValueList<TableRow> rows) => shown with { Rows = [.. rows.Select(r => CellsOf(table, r))] },
            var (type, value) => shown with { Text = type.Show(value) },
        };
    }

    /// <summary>What was posted for the item.</summary>
    public static FieldInput Of(DataItem item, PostedForm form, Seal seal)
    {
        var typed = new FieldInput { NotApplicable = Tidy(form.First(item.Code + ".na")), Occurred = Tidy(form.First(item.Code + ".occ")) };
        return item.Type switch
        {
            AttachmentType => typed with { Files = FilesOf(item.Code, form, seal) },
            CodesType => typed with { Codes = [.. form.All(item.Code).Where(c => c.Length > 0)] },
            TableType table => typed with { Rows = [.. Enumerable.Range(0, form.Rows(item.Code)).Select(r => CellsOf(table, item.Code, r, form, seal))] },
            _ => typed with { Text = Tidy(form.First(item.Code)) },
        };
    }

    /// <summary>False when sealed parts no longer open, as in a draft from before a restart: the field is then drawn as recorded, so that nothing looks removed.</summary>
    public static bool SealsHold(DataItem item, PostedForm form, Seal seal) => item.Type switch
    {
        AttachmentType => Opens(form.All(item.Code), seal),
        TableType table => table.Columns.Where(c => FieldJson.IsSealed(c.Type))
            .All(c => Enumerable.Range(0, form.Rows(item.Code)).All(r => Opens(form.All(string.Create(CultureInfo.InvariantCulture, $"{item.Code}.{r}.{c.Code}")), seal))),
        _ => true,
    };

    private static bool Opens(IEnumerable<string> sealedTexts, Seal seal) => sealedTexts.All(t => t.Length == 0 || seal.Open(t) is not null);

    /// <summary>Sixteen digits by which it is seen whether the field was changed since it was drawn. The time of the fact does not count.</summary>
    public string Fingerprint()
    {
        var rows = Rows.Where(r => r.Count > 0).Select(r => string.Join('\u001e', r.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Key}\u001f{c.Value}")));
        var text = string.Join('\u001d', [Text, .. Codes, "\u001c", .. rows, "\u001c", .. Files.Select(f => f.Sha256), "\u001c", NotApplicable]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
    }

    private static ImmutableDictionary<string, string> CellsOf(TableType table, TableRow row) => table.Columns
        .Where(c => row.Cells.ContainsKey(c.Code))
        .ToImmutableDictionary(c => c.Code, c => FieldJson.CellText(c.Type, row.Cells[c.Code]), StringComparer.Ordinal);

    private static ImmutableDictionary<string, string> CellsOf(TableType table, string code, int row, PostedForm form, Seal seal)
    {
        var cells = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var column in table.Columns)
        {
            var posted = form.First(string.Create(CultureInfo.InvariantCulture, $"{code}.{row}.{column.Code}"));
            var text = FieldJson.IsSealed(column.Type) ? seal.Open(posted) ?? "" : Tidy(posted);
            if (text.Length > 0) cells[column.Code] = text;
        }

        return cells.ToImmutable();
    }

    private static ImmutableArray<EvidenceFile> FilesOf(string code, PostedForm form, Seal seal)
    {
        var dropped = form.All(code + ".drop").ToHashSet(StringComparer.Ordinal);
        return [.. form.All(code).Select(seal.OpenFile).OfType<EvidenceFile>().Where(f => !dropped.Contains(f.Sha256)).DistinctBy(f => f.Sha256)];
    }

    private static string Tidy(string text) => text.ReplaceLineEndings("\n").Trim();
}
