using Jishi.Record.Cadres;

namespace Jishi.Web.Imports;

/// <summary>People of one plan who are one person (in several files), or two with one identity number.</summary>
internal static class ImportTwins
{
    public static IReadOnlyList<PlannedPerson> Mark(List<PlannedPerson> people)
    {
        var marked = new List<PlannedPerson>(people.Count);
        var byNumber = people.Where(p => !string.IsNullOrEmpty(p.Paper.Whom.IdNumber)).ToLookup(p => IdNumbers.ForMatching(p.Paper.Whom.IdNumber!), StringComparer.Ordinal);
        var byName = new Dictionary<string, List<PlannedPerson>>(StringComparer.Ordinal);
        foreach (var person in people)
        {
            var next = Clash(person, byNumber) is { } reject ? person with { Reject = person.Reject ?? reject } : person;
            var namesakes = byName.TryGetValue(PersonNames.Normal(person.Paper.Name), out var list) ? list : byName[PersonNames.Normal(person.Paper.Name)] = [];
            if (next.Reject is null)
            {
                next = next with { TwinOf = namesakes.Find(p => CadreMatch.AreSame(p.Paper.Whom, person.Paper.Whom))?.Number ?? 0 };
                namesakes.Add(next);
            }

            marked.Add(next);
        }

        return marked;
    }

    private static ImportReject? Clash(PlannedPerson person, ILookup<string, PlannedPerson> byNumber)
    {
        if (string.IsNullOrEmpty(person.Paper.Whom.IdNumber)) return null;
        var others = byNumber[IdNumbers.ForMatching(person.Paper.Whom.IdNumber)].Where(p => !PersonNames.AreSame(p.Paper.Name, person.Paper.Name)).Take(5).ToList();
        return others.Count == 0 ? null : person.Paper.Reject(
            CadreItems.IdNumber.Name,
            $"与{string.Join('、', others.Select(o => $"{o.Paper.WhereZh} {o.Paper.Name}"))}身份证号相同，两个人不能用一个身份证号",
            "请对照身份证，改正写错的那一份");
    }
}
