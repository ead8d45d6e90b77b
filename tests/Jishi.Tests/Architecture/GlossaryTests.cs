using Jishi.Record.Accounts;
using Jishi.Record.Facts;
using Jishi.Record.Gates;
using Jishi.Record.Instruments;
using Jishi.Record.Matters;
using Jishi.Record.Rules;

namespace Jishi.Tests.Architecture;

/// <summary>The glossary decides the words: what code and screens name stands in it, under one Chinese name.</summary>
public sealed class GlossaryTests
{
    private const string ItemsFrom = "## Data items";

    private static readonly List<(string Section, string Chinese, string English, string Source)> Rows = [.. Read()];

    [Fact]
    public void Every_gate_module_and_role_name_is_in_the_glossary()
    {
        Assert.All(NineGates.All, g => Has(g.Name, $"(gate {g.Number}, {g.Code})"));
        Assert.All(NineGates.All.SelectMany(g => g.Modules), m => Has(m.Name, $"({m.Code})"));
        Assert.All(Roles.Names, r => Has(r.Name, r.Code));
    }

    [Fact]
    public void Every_kind_of_appointment_and_instrument_is_in_the_glossary()
    {
        Assert.All(KindsOfAppointment.All, k => Has(k.Name, k.Code));
        Assert.All(InstrumentRegister.All, i => Has(i.Title, $"({i.Id})"));
    }

    [Fact]
    public void Every_kind_of_fact_state_act_outcome_and_verification_is_in_the_glossary()
    {
        Assert.All(FactCodec.KindNames, Says);
        foreach (var type in new[] { typeof(CandidacyState), typeof(GateState), typeof(RuleKind), typeof(Act), typeof(Judgement), typeof(Verification) }) Assert.All(Enum.GetNames(type), Says);
    }

    /// <summary>The end of the glossary, from «## Data items» on, is written by this test (JISHI_APPROVE=1): a program writes lists.</summary>
    [Fact]
    public void Every_item_and_code_table_stands_in_the_glossary_by_its_name()
    {
        var path = SourceTree.At("docs", "glossary.md");
        var text = File.ReadAllText(path);
        var at = text.IndexOf(ItemsFrom, StringComparison.Ordinal);
        Assert.True(at > 0, ItemsFrom);
        if (Environment.GetEnvironmentVariable("JISHI_APPROVE") == "1") File.WriteAllText(path, text[..at] + Names());
        Assert.Equal(Names(), File.ReadAllText(path)[at..]);
    }

    [Theory]
    [InlineData("动议", "Motion")]
    [InlineData("初始提名", "Nomination")]
    [InlineData("民主推荐", "Recommendation")]
    [InlineData("考察", "Inspection")]
    [InlineData("酝酿", "Deliberation")]
    [InlineData("征求意见", "Consultation")]
    [InlineData("讨论决定", "Decision")]
    [InlineData("公示", "PublicNotice")]
    [InlineData("任职", "Appointment")]
    [InlineData("试用期转正", "Confirmation")]
    [InlineData("纪实", "Record")]
    [InlineData("选任事项", "Matter")]
    [InlineData("人选", "Candidacy")]
    [InlineData("纪实档案", "Dossier")]
    [InlineData("关口", "Gate")]
    [InlineData("预警", "Warning")]
    [InlineData("更正", "Correction")]
    [InlineData("首提责任人", "FirstProposer")]
    public void The_fixed_names_stand_as_fixed(string chinese, string english) => Has(chinese, english);

    [Fact]
    public void Every_row_has_its_three_columns_and_no_row_stands_twice()
    {
        Assert.NotEmpty(Rows);
        Assert.All(Rows, r => Assert.All(new[] { r.Chinese, r.English, r.Source }, cell => Assert.NotEqual("", cell)));
        Assert.Empty(Rows.GroupBy(r => (r.Section, r.Chinese)).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.Empty(Rows.GroupBy(r => (r.Section, r.English)).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    private static string Names() => string.Join('\n',
    [
        ItemsFrom,
        "",
        "Generated from the catalogue; the source is the module, which [catalogue.md](catalogue.md) tells more of. **P** is the people file.",
        "",
        "| 中文 | English in code | source |",
        "|---|---|---|",
        .. CatalogueOfItems.All.Select(l => $"| {l.Item.Name} | `{l.Item.Code}` | {l.Module?.Code ?? "P"} |"),
        "",
        "## Code tables",
        "",
        "| 中文 | English in code | source |",
        "|---|---|---|",
        .. CatalogueOfCodes.All.Select(t => $"| {t.Title} | `{t.Name}` | {(t.IsOpen ? "open" : "closed")} |"),
        "",
    ]);

    private static void Has(string chinese, string english) => Assert.Contains(Rows, r => r.Chinese == chinese && r.English.Contains(english, StringComparison.Ordinal));

    private static void Says(string english) => Assert.Contains(Rows, r => r.English.Split([' ', ',', '`', '(', ')']).Contains(english));

    private static IEnumerable<(string Section, string Chinese, string English, string Source)> Read()
    {
        var section = "";
        foreach (var line in File.ReadLines(SourceTree.At("docs", "glossary.md")))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal)) section = line[3..];
            if (!line.StartsWith("| ", StringComparison.Ordinal) || line.StartsWith("| 中文 |", StringComparison.Ordinal)) continue;
            var cells = line.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries);
            Assert.True(cells.Length == 3, line);
            yield return (section, cells[0], cells[1], cells[2]);
        }
    }
}
