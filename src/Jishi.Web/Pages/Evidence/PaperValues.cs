using Jishi.Record;
using Jishi.Record.Catalogue;
using Jishi.Record.Facts;
using Jishi.Web.Pages.Ledger;

namespace Jishi.Web.Pages.Evidence;

/// <summary>Papers that are the value of an item, or stand in a cell of its table, rather than beside it.</summary>
public static class PaperValues
{
    public static IEnumerable<(PaperUse Use, EvidenceFile File)> Holding(World world, string sha256) =>
        from bag in Bags(world)
        from value in bag.Bag.Values
        from file in EvidenceIn.Of(value.Value.Value)
        where file.Sha256 == sha256
        select (new PaperUse(bag.Owner, value.Key, EntryText.Owner(world, bag.Owner), value.Value.Index), file);

    private static IEnumerable<(string Owner, ItemBag Bag)> Bags(World world) =>
    [
        .. world.Cadres.Values.Select(c => (Owners.Cadre(c.Id), c.Items)),
        .. world.Meetings.Values.Select(m => (Owners.Meeting(m.Id), m.Items)),
        .. world.Matters.Values.Select(m => (Owners.Matter(m.Id), m.Items)),
        .. world.Matters.Values.SelectMany(m => m.Posts.Values.SelectMany(p => new[] { (Owners.Post(m.Id, p.Id), p.Items), (Owners.Ballot(m.Id, p.Id), p.Ballot) })),
        .. world.Matters.Values.SelectMany(m => m.Candidacies.Values.Select(c => (Owners.Candidacy(m.Id, c.Id), c.Items))),
    ];
}
