using System.Collections.Frozen;
using System.Collections.Immutable;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G4Inspection;
using Jishi.Record.Rules;

namespace Jishi.Record.Cadres;

/// <summary>A relative of the candidate: who, related how (code of <see cref="CommonCodes.KinshipRelation"/>), in words, and the item that says so.</summary>
public sealed record Kin(Person Person, string Relation, string Words, DataItem From);

/// <summary>
/// Who is kin of a candidate (亲属关系), once for every rule that asks: by the check of kinship, and by the family members of the form. The latter
/// names relations in everyday words; a word that is not known here tells nothing, and staff and colleagues are no kin.
/// </summary>
public static class Kinship
{
    /// <summary>Spouse, direct blood, collateral blood to three generations, close affinity (回避规定).</summary>
    public static ImmutableArray<string> Close { get; } = ["SPOUSE", "CHILD", "DIRECT", "COLLATERAL", "AFFINITY"];

    private static readonly FrozenDictionary<string, string> FamilyWords = new (string Code, string Words)[]
    {
        ("SPOUSE", "配偶 妻子 妻 丈夫 夫 爱人"),
        ("CHILD", "子女 儿子 女儿 子 女 长子 次子 三子 长女 次女 三女 独子 独女 养子 养女 继子 继女"),
        ("DIRECT", "父亲 母亲 父 母 养父 养母 继父 继母 祖父 祖母 爷爷 奶奶 外祖父 外祖母 外公 外婆 孙子 孙女 孙 外孙 外孙女"),
        ("COLLATERAL", "哥哥 兄 弟弟 弟 姐姐 姐 妹妹 妹 伯父 叔父 叔叔 姑母 姑姑 舅父 舅舅 姨母 姨 侄子 侄女 侄 外甥 外甥女 堂兄 堂弟 堂姐 堂妹 表兄 表哥 表弟 表姐 表妹"),
        ("AFFINITY", "岳父 岳母 公公 婆婆 女婿 儿媳 姐夫 妹夫 嫂子 嫂 弟媳 妻兄 妻弟 妻姐 妻妹 内兄 内弟 大伯 小叔 大姑 小姑 亲家 伯母 婶母 婶婶 姑父 姨父 舅母"),
    }.SelectMany(line => line.Words.Split(' '), (line, word) => KeyValuePair.Create(word, line.Code)).ToFrozenDictionary(StringComparer.Ordinal);

    public static bool IsClose(string? relation) => relation is not null && Close.Contains(relation);

    /// <summary>All kin that the record names. Whether anybody looked is another question: see <see cref="InspectionItems.KinshipCheck"/>.</summary>
    public static IEnumerable<Kin> Of(Dossier dossier) => Checked(dossier).Concat(Family(dossier));

    /// <summary>Those of the kin who are among these persons: by id where both have one, else by name as names are compared.</summary>
    public static IReadOnlyList<Kin> Among(Dossier dossier, IEnumerable<Person> persons)
    {
        var kin = Of(dossier).ToList();
        if (kin.Count == 0) return [];
        var normal = persons.Select(Normal).ToList();
        return [.. kin.Where(k => normal.Exists(Normal(k.Person).IsSame))];
    }

    /// <summary>The first of the kin who is this person; null where none is.</summary>
    public static Kin? First(IReadOnlyList<Kin> kin, Person person) => kin.FirstOrDefault(k => Normal(k.Person).IsSame(Normal(person)));

    private static IEnumerable<Kin> Checked(Dossier dossier) =>
        from row in dossier.Get(InspectionItems.KinshipCheck) ?? ValueList<TableRow>.Empty
        let relation = row.Get<string>("Relation")
        where IsClose(relation) && row.Get<Person>("Relative") is not null
        select new Kin(row.Get<Person>("Relative")!, relation, dossier.Codes.Label(CommonCodes.KinshipRelation, relation), InspectionItems.KinshipCheck);

    private static IEnumerable<Kin> Family(Dossier dossier) =>
        from row in dossier.Get(CadreItems.FamilyMembers) ?? ValueList<TableRow>.Empty
        let words = row.Get<string>("Relation")?.Trim()
        let name = row.Get<string>("Name")
        where words is not null && !string.IsNullOrWhiteSpace(name) && FamilyWords.ContainsKey(words)
        select new Kin(new Person(name), FamilyWords[words], words, CadreItems.FamilyMembers);

    private static Person Normal(Person person) => person with { Name = PersonNames.Normal(person.Name) };
}
