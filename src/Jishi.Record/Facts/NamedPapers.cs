using Jishi.Record.Catalogue;

namespace Jishi.Record.Facts;

/// <summary>The papers that facts name: beside an item, as its value, or in a cell of its table.</summary>
public static class NamedPapers
{
    public static IEnumerable<(string Owner, string Item, EvidenceFile File)> Of(Fact? fact) => fact switch
    {
        EvidenceAttached f => [(f.Owner, f.Item, f.File)],
        ItemsRecorded f => f.Items.SelectMany(i => Of(f.Owner, i)),
        ItemCorrected { Entry: { } item } f => Of(f.Owner, item),
        _ => [],
    };

    private static IEnumerable<(string, string, EvidenceFile)> Of(string owner, ItemEntry item) => In(item.Value).Select(file => (owner, item.Code, file));

    /// <summary>The papers that a value is, or holds in the cells of its table.</summary>
    public static IEnumerable<EvidenceFile> In(object? value) => value switch
    {
        ValueList<EvidenceFile> files => files,
        ValueList<TableRow> rows => rows.SelectMany(r => r.Cells.Values).SelectMany(In),
        _ => [],
    };
}
