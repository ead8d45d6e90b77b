using Jishi.Record.Catalogue;

namespace Jishi.Record.Facts;

/// <summary>The files that a fact or a value names: those beside an item, those that are its value, and those in the cells of its table.</summary>
public static class EvidenceIn
{
    public static IEnumerable<EvidenceFile> Of(Fact? fact) => fact switch
    {
        EvidenceAttached attached => [attached.File],
        ItemsRecorded recorded => recorded.Items.SelectMany(i => Of(i.Value)),
        ItemCorrected corrected => Of(corrected.Entry.Value),
        _ => [],
    };

    public static IEnumerable<EvidenceFile> Of(object? value) => value switch
    {
        ValueList<EvidenceFile> files => files,
        ValueList<TableRow> rows => rows.SelectMany(r => r.Cells.Values).SelectMany(Of),
        _ => [],
    };
}
