using Jishi.Cli.Policies;
using Jishi.Record.Gates;
using Jishi.Record.Policy;
using Jishi.Record.Rules;

namespace Jishi.Web.Tests.Cli;

public sealed class PackTests : InTemporaryFolder
{
    private const string Rest = """ "holidays": [], "makeUpDays": [] }""";

    public static TheoryData<string> Packs => [.. Directory.EnumerateFiles(Tree.At("packs"), "*.json").Select(f => Path.GetFileName(f)).Where(f => f != "pack.schema.json")];

    [Theory, MemberData(nameof(Packs))]
    public async Task Every_pack_may_be_adopted(string name)
    {
        var (exit, output, _) = await Prompt.Run("policy", "check", Tree.At("packs", name));
        Assert.True(exit == 0, output);
    }

    [Fact]
    public void The_schema_is_current() => Assert.Equal(PackFile.Schema(), File.ReadAllText(Tree.At("packs", "pack.schema.json")));

    [Theory]
    [InlineData("""{ "id": "a", "id": "b", "title": "甲", "version": "1", "values": [],""", "同一个键写了两次")]
    [InlineData("""{ "id": "a", "title": "甲", "version": "1", "values": [], "code": "x",""", "不认识的键“code”")]
    [InlineData("""{ "id": "a", "title": "甲", "values": [],""", "缺少 version")]
    [InlineData("""{ "id": "a", "title": "甲", "version": 1, "values": [],""", "“version”的值类型不对，应为文字")]
    [InlineData("""{ "id": "a", "title": "甲", "version": "1", "values": [{ "rule": "SEQ-03", "parameter": "lateWorkdays", "value": "三" }],""", "应为整数")]
    [InlineData("""{ "id": "a", "title": "甲", "version": "1", "values": [{ "rule": "SEQ-03", "parameter": "lateWorkdays", "value": "3" }],""", "“values[0].value”的值不对，应为整数，或写成“2/3”的分数")]
    [InlineData("""{ "id": "a", "title": "甲", "version": "1", "values": [{ "rule": "SEQ-03", "parameter": "lateWorkdays", "value": 0.5 }],""", "应为整数，或写成“2/3”的分数")]
    [InlineData("""{ "id": "a", "title": "甲", "version": "1", "values": [{ "rule": "SEQ-03", "parameter": "lateWorkdays", "value": "2/0" }],""", "应为整数，或写成“2/3”的分数")]
    [InlineData("""{ "id": "a", "title": "甲", "version": "1", "values": [{ "rule": "SEQ-03", "parameter": "lateWorkdays", "value": "5/2" }],""", "（lateWorkdays）应为整数")]
    [InlineData("""{ "id": "a", "title": "甲", "version": "1", "values": [null],""", "values 的列表里有空值 null")]
    [InlineData("""{ "id": "a", "title": "甲", "version": "1", "values": [], "duties": [{ "duty": "sign.recorder", "roles": [null] }],""", "roles 的列表里有空值 null")]
    [InlineData("""{ "id": "a", "title": "甲", "version": "1", "values": [], "from": "2027-02-30",""", "“from”的值类型不对，应为日期")]
    [InlineData("""{ "id": "a", "title": "甲", "version": "1", "values": [], "extends": "b",""", "不认识的键“extends”")]
    [InlineData("""{ "id": "a", "title": "甲", "version": "1", "values": [], "packs": ["county"],""", "没有“county”这个本地规则包；可用：县级用人监督（county-supervision）")]
    [InlineData("""{ "id": "a", "title": "甲", "version": "1", "values": [], "packs": ["city-openness", "city-openness"],""", "packs 中 city-openness 写了两次")]
    [InlineData("""{ "id": "a", "title": "甲", "version": "1", "values": [{ "rule": "QUA-01", "parameter": "minWorkYears", "value": 4 }],""", "QUA-01 工龄与基层经历（国家规则）的最低工龄（minWorkYears）只能从严")]
    [InlineData("""{ "id": "a", "title": "甲", "version": "1", "values": [}""", "不是合法的 JSON")]
    [InlineData("""{ "id": "a", "title": "甲", "version": "1", "values": [{ "rule": "SEQ-03", "parameter": "lateWorkdays", "value": 30 }],""", "只能从严")]
    [InlineData("""{ "id": "a", "title": "甲", "version": "1", "values": [{ "rule": "SEQ-99", "parameter": "x", "value": 1 }],""", "规则库中没有 SEQ-99")]
    [InlineData("""{ "id": "a", "title": "甲", "version": "1", "values": [{ "rule": "SEQ-03", "parameter": "x", "value": 1 }],""", "没有参数 x")]
    public async Task Says_in_chinese_what_is_wrong(string pack, string expected)
    {
        var (exit, output, _) = await Prompt.Run("policy", "check", Write("pack.json", pack + Rest));
        Assert.Equal(1, exit);
        Assert.Contains(expected, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_line_is_named()
    {
        var (_, output, _) = await Prompt.Run("policy", "check", Write("pack.json", "{\n  \"id\": \"a\",\n  \"speed\": 1\n}"));
        Assert.Contains("第 3 行：不认识的键“speed”", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_given_twice_is_named_with_its_line()
    {
        var (_, output, _) = await Prompt.Run("policy", "check", Write("pack.json", "{\n  \"id\": \"a\",\n  \"title\": \"甲\",\n  \"id\": \"b\"\n}"));
        Assert.Contains("第 4 行：同一个键写了两次“id”", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_pack_is_refused_before_it_is_read()
    {
        var five = """{ "id": "a", "title": "甲", "version": "1", "values": [], "requires": [""" + string.Join(',', Enumerable.Repeat("\"PublicOrderOpinion\"", 240_000)) + "]," + Rest;
        var (exit, output, _) = await Prompt.Run("policy", "check", Write("pack.json", five));
        Assert.Equal(1, exit);
        Assert.Contains("政策包最大 1,000,000 字节", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nesting_without_end_is_refused_in_words()
    {
        var (exit, output, _) = await Prompt.Run("policy", "check", Write("pack.json", """{ "id": "a", "title": "甲", "version": "1", "codes": """ + new string('[', 100_000) + new string(']', 100_000) + " }"));
        Assert.Equal(1, exit);
        Assert.Matches("值类型不对|括号嵌套得太深", output);
    }

    [Fact]
    public async Task The_mark_of_a_windows_editor_does_not_disturb()
    {
        var path = Path.Combine(Folder, "marked.json");
        await File.WriteAllTextAsync(path, await File.ReadAllTextAsync(Tree.At("packs", "yunling.json")), new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        Assert.Equal(0, (await Prompt.Run("policy", "check", path)).Exit);
    }

    [Fact]
    public async Task Explains_which_rules_a_rule_pack_switches_on_and_from_when()
    {
        var (exit, output, _) = await Prompt.Run("policy", "check", Write("pack.json", """{ "id": "a", "title": "甲", "version": "1", "from": "2027-01-01", "packs": ["city-openness"], "values": [],""" + Rest));
        Assert.Equal(0, exit);
        Assert.Contains("自 2027-01-01 起施行", output, StringComparison.Ordinal);
        Assert.Contains("启用规则包 市级公开民主（city-openness），出自《扩大民主改革交流》", output, StringComparison.Ordinal);
        foreach (var rule in RulePack.Find("city-openness")!.Rules) Assert.Contains($"{rule.Id} {rule.Title}（", output, StringComparison.Ordinal);
    }

    /// <summary>The shipped packs that take on local rules: each of those rules is silent without the pack and speaks with it, as its own examples say.</summary>
    [Theory, MemberData(nameof(Packs))]
    public void Rules_of_a_shipped_pack_are_silent_without_it_and_on_with_it(string name)
    {
        var (pack, problem) = PackFile.Read(Tree.At("packs", name));
        Assert.Null(problem);
        foreach (var rule in RuleBook.All.Where(r => r.IsLocal && pack!.HasPack(r.Pack)))
        {
            Assert.All(rule.Examples, example =>
            {
                var docket = example.Docket(rule);
                var without = RuleBook.Verdict(rule, docket with { Policy = PolicyPack.None });
                Assert.Equal((Judgement.Holds, "本地没有采用这个规则包"), (without.Judgement, without.Why));
            });
            var broken = rule.Examples.First(e => e.Kind == ExampleKind.Fails);
            Assert.Equal(Judgement.Broken, RuleBook.Verdict(rule, broken.Docket(rule) with { Policy = pack! }).Judgement);
        }
    }

    /// <summary>The shipped files are what the program prints: rules and numbers that come later stand in them too (JISHI_APPROVE=1 writes them).</summary>
    [Fact]
    public void Every_local_rule_pack_has_a_file_to_start_from() => Assert.All(RulePack.All, pack =>
    {
        var path = Tree.At("packs", pack.Code + ".json");
        if (Environment.GetEnvironmentVariable("JISHI_APPROVE") == "1") File.WriteAllText(path, PackFile.Starter(pack));
        Assert.Equal(PackFile.Starter(pack), File.ReadAllText(path));
        Assert.True(PackFile.Read(path).Pack!.HasPack(pack.Code));
    });

    [Fact]
    public async Task Explains_a_stricter_value()
    {
        var (exit, output, _) = await Prompt.Run("policy", "check", Write("pack.json", """{ "id": "a", "title": "甲", "version": "1", "values": [{ "rule": "SEQ-03", "parameter": "lateWorkdays", "value": 1 }],""" + Rest));
        Assert.Equal(0, exit);
        Assert.Contains("SEQ-03 事后补录预警：录入期限为 1 工作日，由 3 工作日收紧", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Adopts_a_newer_version_and_refuses_a_looser_one()
    {
        var data = Path.Combine(Folder, "data");
        Assert.Equal(0, (await Prompt.Run("policy", "adopt", Tree.At("packs", "yunling.json"), "--data", data)).Exit);
        var next = Write("next.json", (await File.ReadAllTextAsync(Tree.At("packs", "yunling.json"))).Replace("2026.3", "2026.4", StringComparison.Ordinal));
        Assert.Contains("须由两个账号签字（部长或分管副部长，和干部监督科科长），写了 0 个", (await Prompt.Run("policy", "adopt", next, "--data", data)).Output, StringComparison.Ordinal);
        foreach (var (id, person, role) in new[] { ("han", "韩立冬", "head"), ("zheng", "郑可为", "supervision-chief") })
            Assert.Equal(0, (await Prompt.Run("account", id, "--name", person, "--title", person, "--role", role, "--data", data)).Exit);
        Assert.Contains("没有在用的账号 gao", (await Prompt.Run("policy", "adopt", next, "--data", data, "--by", "han", "--by", "gao")).Output, StringComparison.Ordinal);
        Assert.Contains("云岭县 2026.4，第 ", (await Prompt.Run("policy", "adopt", next, "--data", data, "--by", "han", "--by", "zheng")).Output, StringComparison.Ordinal);
        var later = Write("later.json", (await File.ReadAllTextAsync(next)).Replace("\"2026.4\"", "\"2099.1\", \"from\": \"2099-01-01\"", StringComparison.Ordinal));
        Assert.Contains("自 2099-01-01 起施行，此前仍按 云岭县 2026.4", (await Prompt.Run("policy", "adopt", later, "--data", data, "--by", "zheng", "--by", "han")).Output, StringComparison.Ordinal);
        var looser = Write("looser.json", """{ "id": "a", "title": "甲", "version": "1", "values": [{ "rule": "SEQ-13", "parameter": "firstSubmitDays", "value": 50 }],""" + Rest);
        var (exit, output, _) = await Prompt.Run("policy", "adopt", looser, "--data", data);
        Assert.Equal(1, exit);
        Assert.Contains("只能从严", output, StringComparison.Ordinal);
    }
}
