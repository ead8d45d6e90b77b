using System.Text.Json;
using Jishi.Cli.Scenarios;
using Jishi.Record;
using Jishi.Record.Gates;
using Jishi.Store;
using Jishi.Tests.Record;
using Jishi.Web.Tests.Cli;

namespace Jishi.Web.Tests.Scenarios;

public sealed class ScenarioTests : InTemporaryFolder
{
    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Tree.At("scenarios"), "*.yaml").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Files))]
    public async Task Every_scenario_plays_as_it_expects_and_every_object_folds_alone_to_what_the_whole_ledger_folds_to(string name)
    {
        var result = await Play.Run(ScenarioReader.Read(Tree.At("scenarios", name)), Folder);
        Assert.True(result.Ok, string.Join('\n', result.Lines));
        await using var journal = Journal.Open(new JournalOptions(Folder));
        var whole = journal.Ledger.Range(0, (int)journal.Size).Aggregate(World.Empty, (w, e) => w.Apply(e.Meta, e.Fact!));
        Assert.Equal(Worlds.Describe(whole), Worlds.Describe(whole, journal.World));
    }

    [Fact]
    public async Task A_changed_expectation_exits_one_and_names_the_step()
    {
        var file = Copy("skipped-gate.yaml", text => text.Replace("refused: [Blocked, SEQ-01]", "refused: [Blocked, SEQ-02]", StringComparison.Ordinal));
        var (exit, output, _) = await Prompt.Run("play", file);
        Assert.Equal(1, exit);
        Assert.Contains("第 9 行，第 5 步：{\"do\":\"pass\"", output, StringComparison.Ordinal);
        Assert.Contains("应为 refused: [Blocked, SEQ-02]", output, StringComparison.Ordinal);
        Assert.Contains("实为 refused: [Blocked, SEQ-01]", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_accepted_step_where_a_refusal_was_expected_is_a_difference_too()
    {
        var file = Copy("repeated-gate.yaml", text => text + "  - { do: hold, on: m1/c1, by: zheng, reason: 有署名反映, expect: { refused: [State] } }\n");
        var (exit, output, _) = await Prompt.Run("play", file, "--json");
        Assert.Equal(1, exit);
        var result = JsonDocument.Parse(output).RootElement[0];
        Assert.Equal((false, 4, "refused: [State]", "accepted"), (result.GetProperty("ok").GetBoolean(), result.GetProperty("failedStep").GetInt32(), result.GetProperty("expected").GetString(), result.GetProperty("got").GetString()));
    }

    [Fact]
    public async Task Json_of_a_play_has_the_agreed_shape()
    {
        var (exit, output, _) = await Prompt.Run("play", Tree.At("scenarios", "repeated-gate.yaml"), "--json");
        Assert.Equal(0, exit);
        var result = JsonDocument.Parse(output).RootElement[0];
        Assert.Equal(["file", "ok", "steps", "failedStep", "expected", "got"], result.EnumerateObject().Select(p => p.Name));
    }

    [Fact]
    public async Task A_ledger_that_is_ahead_of_the_scenario_is_left_alone()
    {
        var file = Tree.At("scenarios", "repeated-gate.yaml");
        Assert.Equal(0, (await Prompt.Run("play", file, "--data", Folder)).Exit);
        var size = await Size();
        var (exit, output, _) = await Prompt.Run("play", file, "--data", Folder);
        Assert.Equal(1, exit);
        Assert.Contains("请换一个新的数据目录", output, StringComparison.Ordinal);
        Assert.Equal(size, await Size());
    }

    [Fact]
    public void Every_plausible_value_has_an_item() => Assert.All(Plausible.Values.Codes, code => Assert.NotNull(CatalogueOfItems.Find(code)));

    [Fact]
    public void Every_module_has_three_responsible_persons() =>
        Assert.All(NineGates.All.SelectMany(g => g.Modules).Where(m => m.Link is not null), m => Assert.Equal(3, Plausible.Values.Persons(m.Code).Count));

    [Fact]
    public void The_schema_is_current() => Assert.Equal(ScenarioSchema.Text(), File.ReadAllText(Tree.At("docs", "scenario.schema.json")));

    [Fact]
    public void Every_verb_is_in_the_document()
    {
        var text = File.ReadAllText(Tree.At("docs", "scenarios.md"));
        Assert.All(Vocabulary.Verbs.Keys, verb => Assert.Contains($"`{verb}`", text, StringComparison.Ordinal));
    }

    private async Task<long> Size()
    {
        await using var journal = Jishi.Store.Journal.Open(new Jishi.Store.JournalOptions(Folder));
        return journal.Size;
    }

    /// <summary>A changed copy of a scenario, whose base is still found.</summary>
    private string Copy(string name, Func<string, string> change) => Write(name, change(File.ReadAllText(Tree.At("scenarios", name)))
        .Replace("base: parts/", $"base: {Path.GetRelativePath(Folder, Tree.At("scenarios", "parts"))}/", StringComparison.Ordinal));
}
