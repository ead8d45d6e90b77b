using Jishi.Cli.Policies;

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
        Assert.Contains("云岭县 2026.4", (await Prompt.Run("policy", "adopt", next, "--data", data)).Output, StringComparison.Ordinal);
        var looser = Write("looser.json", """{ "id": "a", "title": "甲", "version": "1", "values": [{ "rule": "SEQ-13", "parameter": "firstSubmitDays", "value": 50 }],""" + Rest);
        var (exit, output, _) = await Prompt.Run("policy", "adopt", looser, "--data", data);
        Assert.Equal(1, exit);
        Assert.Contains("只能从严", output, StringComparison.Ordinal);
    }
}
