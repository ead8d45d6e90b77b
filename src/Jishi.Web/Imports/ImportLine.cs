using Jishi.Record.Cadres;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Gates.G1Qualification;

namespace Jishi.Web.Imports;

/// <summary>One field of a paper beside what is recorded.</summary>
/// <param name="Old">What is recorded, as shown; null when nothing is.</param>
/// <param name="Changes">It would change the record: 张 三 beside 张三, x beside X, and a year beside its month do not.</param>
public sealed record ImportLine(DataItem Item, ItemInput Input, string? Old, string New, bool Changes)
{
    /// <summary>A recorded value would give way to another.</summary>
    public bool Overwrites => Changes && Old is not null;

    public static ImportLine Of(DataItem item, ItemInput input, ItemBag recorded)
    {
        var fresh = item.Type.Read(input.Value!.Value).Value!;
        var was = recorded.Find(item)?.Value;
        return new ImportLine(item, input, was is null ? null : item.Type.Show(was), item.Type.Show(fresh), was is null || !SaysNothingNew(item, was, fresh));
    }

    private static bool SaysNothingNew(DataItem item, object was, object fresh) => (was, fresh) switch
    {
        _ when Equals(was, fresh) => true,
        (Person a, Person b) when item == QualificationItems.CandidateName => PersonNames.AreSame(a.Name, b.Name),
        (string a, string b) when item == CadreItems.IdNumber => IdNumbers.Normal(a) == IdNumbers.Normal(b),
        (PartialDate a, PartialDate b) => a.Year == b.Year && (b.Month is null || (a.Month == b.Month && b.Day is null)),
        (PostName a, PostName b) => a.Title == b.Title,
        _ => false,
    };
}
