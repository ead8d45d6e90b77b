using Jishi.Record.Cadres;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G1Qualification;

namespace Jishi.Papers.Rosters;

/// <summary>Finds rows of one roster that cannot stand together: two people with one identity number, one person twice.</summary>
internal static class RosterDoubles
{
    public static (IReadOnlyList<RosterRow> Kept, IReadOnlyList<RosterReject> Rejects) Sort(IReadOnlyList<RosterRow> rows)
    {
        var rejects = new Dictionary<RosterRow, RosterReject>(ReferenceEqualityComparer.Instance);
        var whoms = rows.ToDictionary(r => r, RosterWhom.Of, (IEqualityComparer<RosterRow>)ReferenceEqualityComparer.Instance);
        foreach (var same in rows.Where(r => whoms[r].IdNumber is not null).GroupBy(r => IdNumbers.ForMatching(whoms[r].IdNumber!), StringComparer.Ordinal).Where(g => g.Count() > 1)) Judge([.. same], rejects);
        // By name and month only where a number does not say that they are two: namesakes born in one month do exist.
        foreach (var same in rows.Where(r => whoms[r].Birth?.Month is not null).GroupBy(r => (PersonNames.Normal(r.Name), whoms[r].Birth!.Value.Year, whoms[r].Birth!.Value.Month)))
        {
            var alike = same.Where(r => !rejects.ContainsKey(r)).ToList();
            if (alike.Count > 1 && !alike.TrueForAll(r => whoms[r].IdNumber is not null)) Judge(alike, rejects);
        }

        return ([.. rows.Where(r => !rejects.ContainsKey(r))], [.. rejects.Values]);
    }

    private static void Judge(List<RosterRow> same, Dictionary<RosterRow, RosterReject> rejects)
    {
        var first = same[0];
        var isOnePerson = same.TrueForAll(r => PersonNames.AreSame(r.Name, first.Name));
        var isOneRow = isOnePerson && same.TrueForAll(r => Says(r).SetEquals(Says(first)));
        foreach (var row in isOneRow ? same.Skip(1) : same)
        {
            var others = string.Join('、', same.Where(r => r != row).Take(5).Select(r => $"{Where(r, row)} {r.Name}"));
            rejects[row] = (isOnePerson, isOneRow) switch
            {
                (false, _) => Reject(row, "身份证号", $"与{others}的身份证号相同，两个人不能用一个身份证号", "请对照身份证，改正写错的那一行"),
                (_, true) => Reject(row, "", $"与{Where(first, row)}是同一个人，内容也相同，重复的行没有导入", "请删去重复的行"),
                _ => Reject(row, "", $"与{others}是同一个人，两行内容不同，不知以哪一行为准", "请只留正确的一行"),
            };
        }
    }

    private static RosterReject Reject(RosterRow row, string field, string reason, string what) =>
        new(row.Sheet, row.Row, row.Name, field, field.Length > 0 ? RosterWhom.Of(row).IdNumber ?? "" : "", reason, what);

    private static string Where(RosterRow row, RosterRow from) => row.Sheet == from.Sheet ? $"第 {row.Row} 行" : $"工作表“{row.Sheet}”第 {row.Row} 行";

    private static HashSet<(string, string)> Says(RosterRow row) => [.. row.Cadre.Fields.Select(f => (f.Item.Code, f.Input.Value!.Value.GetRawText()))];
}

/// <summary>Whom a row is about.</summary>
public static class RosterWhom
{
    public static Whom Of(RosterRow row) => new(row.Name, Value(row, QualificationItems.BirthDate) as PartialDate?, Value(row, CadreItems.IdNumber) as string);

    private static object? Value(RosterRow row, DataItem item) => row.Cadre.Fields.FirstOrDefault(f => f.Item == item)?.Input.Value is { } json ? item.Type.Read(json).Value : null;
}
