using Jishi.Record.Catalogue;
using Jishi.Record.Matters;

namespace Jishi.Record.Deciding;

/// <summary>Checks the ids inside a value: a name may be anybody's, but an id must lead to what it names.</summary>
/// <param name="cadre">The cadre whose values these are: may be named by id before the file has the name, and be given another.</param>
internal sealed class References(World world, Matter? matter, string? cadre)
{
    /// <summary>What is wrong with the first id that leads nowhere, or null.</summary>
    public string? Wrong(ItemType type, object value) => value switch
    {
        Person { Id: { } id } person => WrongPerson(id, person.Name),
        Signature { Id: { } id } signature => WrongPerson(id, signature.By),
        OrganName { Id: { } id } => world.Organs.ContainsKey(id) ? null : $"没有编号为 {id} 的单位；不在本系统的单位只写名称。",
        PostName { Id: { } id } => WrongPost(id),
        ValueList<Person> people => people.Select(p => p.Id is null ? null : WrongPerson(p.Id, p.Name)).FirstOrDefault(w => w is not null),
        ValueList<TableRow> rows => rows.Select((row, n) => WrongRow(type, row, n + 1)).FirstOrDefault(w => w is not null),
        _ => null,
    };

    private string? WrongRow(ItemType type, TableRow row, int number) => type.Columns
        .Where(c => row.Cells.ContainsKey(c.Code))
        .Select(c => Wrong(c.Type, row.Cells[c.Code]) is { } wrong ? $"第 {number} 行：{c.Name}{wrong}" : null)
        .FirstOrDefault(w => w is not null);

    private string? WrongPerson(string id, string name)
    {
        if (string.Equals(id, cadre, StringComparison.Ordinal)) return null;
        var names = new[] { world.Cadres.GetValueOrDefault(id)?.Name, world.Accounts.GetValueOrDefault(id)?.Name }.OfType<string>().ToList();
        return names.Count == 0 ? $"干部库和账户中都没有编号 {id}；不在其中的人只写姓名。"
            : names.Contains(name, StringComparer.Ordinal) ? null
            : $"编号 {id} 是{names[0]}，不是{name}；请核对，或只写姓名。";
    }

    private string? WrongPost(string id)
    {
        if (matter?.Posts.ContainsKey(id) == true) return null;
        var elsewhere = world.Matters.Named(Matter.ByPost(id)).FirstOrDefault();
        if (elsewhere is null) return $"没有编号为 {id} 的职位；不是本事项的职位只写名称。";
        return matter is null ? null : $"编号为 {id} 的职位属于{OrganOf(elsewhere, id)}“{elsewhere.Title}”，不是本事项的职位；只写名称，不写编号。";
    }

    private string OrganOf(Matter elsewhere, string post) => elsewhere.Posts[post].OrganId is { } organ && world.Organs.GetValueOrDefault(organ) is { } known ? known.Name : "";
}
