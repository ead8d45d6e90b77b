using System.Collections.Immutable;
using Jishi.Record.Accounts;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Record.Gates.G1Qualification;

namespace Jishi.Record.Cadres;

/// <summary>Takes a cadre into the file, or adds to one that is there: only values that differ are recorded, so a second import changes nothing. 登记干部。</summary>
/// <param name="Source">Where the values come from: «form», or the name of the imported file.</param>
public sealed record RegisterCadre(string Id, string Source, IReadOnlyList<ItemInput> Items) : Command
{
    public override IReadOnlyList<string> MayBeGivenBy { get; } = [.. Roles.Recording, Roles.Installation];

    public override Decision Decide(Setting at)
    {
        if (!Ids.IsValid(Id)) return Decision.Malformed($"干部{Ids.Rule}。", nameof(Id));
        if (Words.Check("来源", Source, 200, nameof(Source)) is { } source) return Decision.No(RefusalKind.Malformed, source);
        var known = at.World.Cadres.GetValueOrDefault(Id);
        var reader = new ItemReader(at, cadre: Id);
        var entries = Items.Select(reader.Read).OfType<(Gates.CatalogueOfItems.Line Line, ItemEntry Entry)>().ToList();
        foreach (var (line, _) in entries.Where(e => e.Line.Item.Scope != Scope.Cadre)) reader.Wrong($"{line.Item.Name}：不是干部本人的数据项。", line.Item.Code);
        if (known is null && entries.All(e => e.Entry.Code != QualificationItems.CandidateName.Code)) reader.Wrong("没有写姓名。", QualificationItems.CandidateName.Code);
        if (reader.Problems.Count > 0) return Decision.No(RefusalKind.Malformed, [.. reader.Problems]);

        var changed = entries.Select(e => e.Entry).Where(e => !Same(known?.Items.Values.GetValueOrDefault(e.Code), e)).ToImmutableArray();
        var stream = Streams.Cadre(Id);
        var facts = ImmutableArray.CreateBuilder<Filed>();
        if (known is null) facts.Add(new(stream, new CadreRegistered(Id, Source)));
        if (changed.Length > 0) facts.Add(new(stream, new ItemsRecorded(Owners.Cadre(Id), 0, changed)));
        return Decision.Of([.. facts]);
    }

    private static bool Same(Recorded? recorded, ItemEntry entry) =>
        recorded is not null && Equals(recorded.Value, entry.Value) && string.Equals(recorded.NotApplicable, entry.NotApplicable, StringComparison.Ordinal);
}
