using Jishi.Record.Cadres;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates;

namespace Jishi.Tests.Architecture;

/// <summary>Compares the typed keys with the domain catalogue (Samples/catalogue) that they were written from.</summary>
public sealed class CatalogueOriginTests
{
    /// <summary>GB/T 3304 stands there as one line; the program spells it out.</summary>
    private const string SpelledOut = "Ethnicity";

    [Fact]
    public void Every_item_of_the_domain_catalogue_is_in_the_program_with_its_number_module_name_type_and_scope()
    {
        var ours = CatalogueOfItems.All.Where(l => l.Module is not null).Select(Line);
        Assert.Equal(Rows("items.csv").Select(r => string.Join(' ', r)).Order(StringComparer.Ordinal), ours.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_table_column_of_the_domain_catalogue_is_in_the_program()
    {
        foreach (var item in Rows("tables.csv").GroupBy(r => r[0], StringComparer.Ordinal))
        {
            var columns = CatalogueOfItems.Find(item.Key)!.Item.Type.Columns;
            Assert.Equal(item.Select(r => string.Join(' ', r[1..])), columns.Select(c => $"{c.Code} {c.Name} {c.Type.Name} {c.Type.CodeTable?.Name}"));
        }
    }

    [Fact]
    public void Every_code_of_the_domain_catalogue_is_in_the_program_in_its_order()
    {
        var tables = Rows("codes.csv").GroupBy(r => r[0], StringComparer.Ordinal).ToList();
        Assert.Equal(70, tables.Count);
        foreach (var table in tables.Where(t => t.Key != SpelledOut))
            Assert.Equal(table.Select(r => (r[1], r[2])), CatalogueOfCodes.Find(table.Key)!.Rows);
    }

    [Fact]
    public void The_people_file_is_beside_the_catalogue_and_not_of_it() =>
        Assert.Empty(CadreItems.All.Select(i => i.Code).Intersect(Rows("items.csv").Select(r => r[2]), StringComparer.Ordinal));

    private static string Line(CatalogueOfItems.Line line) => string.Join(' ',
        line.Item.No, line.Module!.Code, line.Item.Code, line.Item.Name, line.Item.Type.Name, line.Item.Scope.ToString().ToLowerInvariant(),
        line.Item.Type.CodeTable?.Name, line.Item.When is { } when ? "when:" + when.Words : "always");

    private static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(SourceTree.At("tests", "Jishi.Tests", "Samples", "catalogue", file)).Skip(1).Select(l => l.Split(','));
}
