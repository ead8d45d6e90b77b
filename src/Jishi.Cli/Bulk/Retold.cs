using System.Globalization;
using Jishi.Record.Cadres;
using Jishi.Record.Catalogue;
using Jishi.Record.Facts;
using Jishi.Record.Gates.G1Qualification;
using Jishi.Record.Matters;
using Jishi.Record.Meetings;

namespace Jishi.Cli.Bulk;

/// <summary>A fact of the played matter told of another one: other ids, other names. Ids of posts and candidacies are the matter's own and stay.</summary>
internal static class Retold
{
    private const string Surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常";
    private const string Given = "文远志明春和立言知行若兰景云砚秋怀谷承泽雨田以宁松年如海清扬书恒嘉禾子谦望川慕白向晨思齐乐山";

    public static Filed Of(Filed filed, int matter) => new(Renamed(filed.Stream, matter), Of(filed.Fact, matter));

    private static Fact Of(Fact fact, int matter) => fact switch
    {
        MatterOpened f => f with { Id = Id(f.Id, matter), Number = string.Create(CultureInfo.InvariantCulture, $"云组选〔2024〕{1001 + matter}号"), Title = string.Create(CultureInfo.InvariantCulture, $"2024年县管领导干部选任（第{1 + matter}件）") },
        CandidateEntered f => f with { CadreId = Id(f.CadreId, matter) },
        CadreRegistered f => f with { Id = Id(f.Id, matter) },
        MeetingOpened f => f with { Id = Id(f.Id, matter), Agenda = [.. f.Agenda.Select(r => r with { Matter = Id(r.Matter, matter) })] },
        StatementMade f => f with { Row = f.Row with { Matter = Id(f.Row.Matter, matter) } },
        ItemsRecorded f => f with { Owner = Renamed(f.Owner, matter), Items = [.. f.Items.Select(i => Named(i, matter))] },
        ItemCorrected f => f with { Owner = Renamed(f.Owner, matter) },
        EvidenceAttached f => f with { Owner = Renamed(f.Owner, matter) },
        _ => fact,
    };

    /// <summary>«matter/m1» or «candidacy/m1/c1»: the part after the scope is the id.</summary>
    private static string Renamed(string owner, int matter)
    {
        var (scope, id, part) = Owners.Split(owner);
        return part.Length == 0 ? $"{scope}/{Id(id, matter)}" : $"{scope}/{Id(id, matter)}/{part}";
    }

    private static string Id(string id, int matter) => string.Create(CultureInfo.InvariantCulture, $"b{matter:D6}-{id}");

    private static ItemEntry Named(ItemEntry entry, int matter) => entry.Code == QualificationItems.CandidateName.Code && entry.Value is Person person
        ? entry with { Value = new Person(Name(matter, person.Name.Length), person.Id is { } id ? Id(id, matter) : null) }
        : entry;

    /// <summary>A name by number. <paramref name="turn"/> keeps the people of one matter apart.</summary>
    private static string Name(int matter, int turn)
    {
        var n = (matter * 7) + turn;
        return string.Concat(Surnames[n % Surnames.Length], Given[n / Surnames.Length % Given.Length], Given[(n + (matter / 3)) % Given.Length]);
    }
}
