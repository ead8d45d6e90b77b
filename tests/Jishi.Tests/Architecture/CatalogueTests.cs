using System.Globalization;
using System.Reflection;
using System.Text;
using Jishi.Record;
using Jishi.Record.Cadres;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates;
using Module = Jishi.Record.Catalogue.Module;

namespace Jishi.Tests.Architecture;

/// <summary>Holds the catalogue together: every field listed, every code its field's name, nothing renamed since it was approved.</summary>
public sealed class CatalogueTests
{
    private static readonly Dictionary<string, int> PerModule = new(StringComparer.Ordinal)
    {
        ["M01"] = 24,
        ["M02"] = 16,
        ["M03"] = 15,
        ["M04"] = 20,
        ["M05"] = 11,
        ["M06"] = 24,
        ["M07"] = 9,
        ["M08"] = 11,
        ["M09"] = 24,
        ["M10"] = 11,
        ["M11"] = 16,
    };

    private static readonly Dictionary<string, int> PerModuleBeyond = new(StringComparer.Ordinal)
    {
        ["X01"] = 22,
        ["X02"] = 13,
        ["X04"] = 1,
        ["X05"] = 2,
        ["X12"] = 14,
        ["X13"] = 21,
        ["X15"] = 9,
    };

    private static IEnumerable<Type> ItemClasses => typeof(World).Assembly.GetTypes().Where(t => t is { IsAbstract: true, IsSealed: true } && t.Name.EndsWith("Items", StringComparison.Ordinal) && Fields(t).Any());

    [Fact]
    public void Gates_are_numbered_one_to_nine_without_a_hole()
    {
        Assert.Equal(Enumerable.Range(1, 9), NineGates.All.Select(g => g.Number));
        Assert.All(NineGates.All, g => Assert.Same(g, NineGates.Number(g.Number)));
        Assert.All(NineGates.All, g => Assert.All(g.After, before => Assert.InRange(before, 1, g.Number - 1)));
        Assert.Equal(9, NineGates.All.Select(g => g.Code).Distinct().Count());
        Assert.Equal(9, NineGates.All.Select(g => g.Name).Distinct().Count());
    }

    [Fact]
    public void Every_gate_closes_on_items_of_its_own()
    {
        foreach (var gate in NineGates.All)
        {
            Assert.NotEmpty(gate.Closes);
            Assert.All(gate.Closes, c => Assert.Contains(c.Item, gate.Items));
            Assert.All(gate.Closes.Concat(gate.Opens), c => Assert.All(c.Accept, code => Assert.True(c.Item.Type.CodeTable!.Has(code), $"{c.Item.Code} {code}")));
        }
    }

    [Fact]
    public void Every_item_field_is_listed_in_its_module()
    {
        foreach (var type in ItemClasses)
        {
            var listed = type == typeof(CadreItems) ? CadreItems.All : ModuleOf(type).Items;
            var fields = Fields(type).Select(f => (DataItem)f.GetValue(null)!).ToList();
            Assert.Equal(fields.Select(i => i.Code).Order(), listed.Select(i => i.Code).Order());
            Assert.Equal(listed.Count, listed.Distinct().Count());
        }
    }

    [Fact]
    public void Thirteen_modules_lie_in_one_gate_each_and_hold_their_own_link()
    {
        var modules = NineGates.All.SelectMany(g => g.Modules).Where(m => m.Link is not null).ToList();
        Assert.Equal(13, modules.Select(m => m.Code).Distinct().Count());
        Assert.Equal(13, modules.Count);
        foreach (var (module, link) in modules.Select(m => (m, m.Link!)))
        {
            DataItem[] items = [link.ResponsibleLeader, link.ResponsibleOfficer, link.Recorder, link.StartedAt, link.EndedAt];
            Assert.All(items, item => Assert.Contains(item, module.Items));
            Assert.Single(items.Select(i => i.Scope).Distinct());
        }
    }

    [Fact]
    public void Modules_without_a_link_are_those_of_open_selection_the_batch_all_gates_and_the_supplements_of_four()
    {
        var modules = ItemClasses.Where(t => t != typeof(CadreItems)).Select(ModuleOf).Where(m => m.Link is null).ToList();
        Assert.Equal(["X04", "X05", "X12", "X13", "X15", "X15", "X15", "X15"], modules.Select(m => m.Code).Order(StringComparer.Ordinal));
        Assert.Equal([2, 4, 5, 8], NineGates.All.Where(g => g.Modules.Any(m => m.Code == "X15")).Select(g => g.Number));
        Assert.All(modules.GroupBy(m => m.Code, StringComparer.Ordinal), g => Assert.Single(g.Select(m => m.Name).Distinct()));
    }

    [Fact]
    public void Every_item_code_is_its_field_name() =>
        Assert.All(ItemClasses.SelectMany(Fields), f => Assert.Equal(f.Name, ((DataItem)f.GetValue(null)!).Code));

    [Fact]
    public void No_item_code_or_number_stands_twice()
    {
        Assert.Empty(CatalogueOfItems.All.GroupBy(l => l.Item.Code, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.Empty(CatalogueOfItems.All.GroupBy(l => l.Item.No, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [Fact]
    public void The_eleven_modules_number_their_items_1_to_181()
    {
        var lines = CatalogueOfItems.All.Where(l => l.Module?.Code.StartsWith('M') == true).ToList();
        Assert.Equal(PerModule, lines.GroupBy(l => l.Module!.Code, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal));
        Assert.Equal(Enumerable.Range(1, 181), lines.Select(l => int.Parse(l.Item.No, CultureInfo.InvariantCulture)).Order());
        var beyond = CatalogueOfItems.All.Where(l => l.Module?.Code.StartsWith('X') == true).ToList();
        Assert.Equal(PerModuleBeyond, beyond.GroupBy(l => l.Module!.Code, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal));
        Assert.All(beyond, l => Assert.StartsWith("E", l.Item.No, StringComparison.Ordinal));
        Assert.All(CatalogueOfItems.All.Where(l => l.Module is null), l => Assert.StartsWith("P", l.Item.No, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_item_has_a_name_and_a_source() => Assert.All(CatalogueOfItems.All, l =>
    {
        Assert.False(string.IsNullOrWhiteSpace(l.Item.Name), l.Item.Code);
        Assert.False(string.IsNullOrWhiteSpace(l.Item.Source), l.Item.Code);
    });

    [Fact]
    public void No_code_or_label_stands_twice_in_a_code_table_nor_a_column_in_a_table()
    {
        foreach (var table in CatalogueOfCodes.All)
        {
            Assert.Equal(table.Rows.Length, table.Rows.Select(r => r.Code).Distinct(StringComparer.Ordinal).Count());
            Assert.Equal(table.Rows.Length, table.Rows.Select(r => r.Label).Distinct(StringComparer.Ordinal).Count());
            Assert.All(table.Rows, r => Assert.Equal(r.Code, table.Find(r.Label)));
        }

        Assert.All(AllTypes(), t => Assert.Equal(t.Columns.Count, t.Columns.Select(c => c.Code).Distinct(StringComparer.Ordinal).Count()));
    }

    [Fact]
    public void Every_code_table_is_listed_once_and_under_its_own_name()
    {
        var fields = typeof(World).Assembly.GetTypes().SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)).Where(f => f.FieldType == typeof(CodeTable)).ToList();
        Assert.Equal(70 + 2, fields.Count); // the domain catalogue's, and two of the people file (CatalogueOriginTests compares the former row by row)
        Assert.All(fields, f => Assert.Equal(f.Name, ((CodeTable)f.GetValue(null)!).Name));
        Assert.Equal(fields.Select(f => f.Name).Order(StringComparer.Ordinal), CatalogueOfCodes.All.Select(t => t.Name).Order(StringComparer.Ordinal));
        Assert.All(AllTypes().Select(t => t.CodeTable).OfType<CodeTable>(), t => Assert.Same(t, CatalogueOfCodes.Find(t.Name)));
    }

    [Fact]
    public void Every_kind_of_appointment_is_a_code_of_its_item_with_the_same_name()
    {
        var table = Jishi.Record.Gates.G1Qualification.QualificationItems.AppointmentKind.Type.CodeTable!;
        Assert.Equal(table.Rows.OrderBy(r => r.Code, StringComparer.Ordinal), KindsOfAppointment.All.Select(k => (k.Code, k.Name)).OrderBy(r => r.Code, StringComparer.Ordinal));
        Assert.Equal(Enumerable.Range(1, 9), KindsOfAppointment.Of("PROMOTE").Gates);
        Assert.Empty(KindsOfAppointment.Of("PROMOTE").Without);
        Assert.All(KindsOfAppointment.All, k => Assert.All(k.Without, m => Assert.Contains(m, NineGates.All.SelectMany(g => g.Modules).Select(x => x.Code))));
    }

    [Fact]
    public void Item_codes_never_change()
    {
        var list = new StringBuilder();
        foreach (var line in CatalogueOfItems.All) Describe(list, line.Item);
        foreach (var table in CatalogueOfCodes.All.OrderBy(t => t.Name, StringComparer.Ordinal)) list.Append(CultureInfo.InvariantCulture, $"codes {Of(table)}\n");
        SourceTree.AssertApproved(list.ToString(), "tests", "Jishi.Tests", "Architecture", "approved-items.txt");
    }

    private static Module ModuleOf(Type type) => (Module)type.GetField("Module")!.GetValue(null)!;

    private static void Describe(StringBuilder list, DataItem item)
    {
        list.Append(CultureInfo.InvariantCulture, $"{item.No} {item.Code} {Of(item.Type)} {item.Scope}\n");
        foreach (var column in item.Type.Columns) list.Append(CultureInfo.InvariantCulture, $"    {column.Code} {Of(column.Type)}\n");
    }

    /// <summary>A type with all that a recorded value depends on: limits, scale, and the values of its code table.</summary>
    private static string Of(ItemType type) => type switch
    {
        TextType t => string.Create(CultureInfo.InvariantCulture, $"{t.Name}({t.Max})"),
        DecimalType d => string.Create(CultureInfo.InvariantCulture, $"{d.Name}({d.Scale})"),
        MonthType => "date(partial)",
        CodesType { CodeTable: { } t } => $"codes {Of(t)}",
        { CodeTable: { } t } => $"code {Of(t)}",
        _ => type.Name,
    };

    private static string Of(CodeTable table) => $"{table.Name}({string.Join(' ', table.Rows.Select(r => r.Code))})";

    private static IEnumerable<ItemType> AllTypes() => CatalogueOfItems.All.Select(l => l.Item.Type).SelectMany(t => t.Columns.Select(c => c.Type).Prepend(t));

    private static IEnumerable<FieldInfo> Fields(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static).Where(f => f.FieldType.IsAssignableTo(typeof(DataItem)));
}
