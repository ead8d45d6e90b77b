using Jishi.Cli.Scenarios;
using Jishi.Web.Tests.Cli;

namespace Jishi.Web.Tests.Scenarios;

public sealed class MalformedScenarioTests : InTemporaryFolder
{
    private const string Head = "title: 例\nclock: 2026-09-01 09:00\n";

    [Theory]
    [InlineData("steps:\n  - { do: fly }", "第 4 行：不认识的动作“fly”")]
    [InlineData("steps:\n  - { by: lin }", "第 4 行：这一步没有写 do")]
    [InlineData("steps:\n  - do: openMatter\n    id: m1\n    number: 一号\n    title: 题\n    organs: zzb", "不认识的键“organs”")]
    [InlineData("steps:\n  - { do: openMatter, id: m1 }", "第 4 行：缺少 number、title、organ。")]
    [InlineData("steps:\n  - do: record\n    on: m1/c1\n    gate: 4\n    items:\n      TalkCount: 3", "第 8 行：目录中没有数据项“TalkCount”")]
    [InlineData("steps:\n  - do: record\n    on: m1/c1\n    gate: four\n    items: {}", "第 6 行：")]
    [InlineData("steps:\n  - { do: pass, on: m1/c1, gate: 1, expect: maybe }", "第 4 行：")]
    [InlineData("steps: [}", "第 3 行：YAML 写法不对")]
    [InlineData("about: 一\nabout: 二", "第 4 行：同一个键写了两次")]
    [InlineData("speed: 3", "第 3 行：不认识的键“speed”")]
    [InlineData("base: nowhere.yaml", "读不出文件")]
    [InlineData("cadres:\n  - { id: a, name: 甲, items: { Height: 180 } }", "第 4 行：目录中没有数据项“Height”")]
    public void Names_the_line_and_the_key(string text, string expected)
    {
        var e = Assert.Throws<ScenarioException>(() => ScenarioReader.Read(Write("case.yaml", Head + text + "\n")));
        Assert.Contains(expected, e.Message, StringComparison.Ordinal);
        Assert.Contains("yaml", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("steps:\n  - { do: openMatter, id: m1, number: 一, title: 二, organ: zzb }", "第 4 行：没有写 by")]
    [InlineData("by: who\nsteps:\n  - { do: openMatter, id: m1, number: 一, title: 二, organ: zzb }", "第 5 行：没有账户“who”")]
    [InlineData("steps:\n  - { do: registerOrgan, id: a, name: 甲, at: 2026-08-01 09:00 }", "第 4 行：at 写的 2026-08-01 09:00 早于上一步")]
    [InlineData("steps:\n  - { do: registerOrgan, id: a, name: 甲, at: 昨天 }", "第 4 行：at 应为时间")]
    [InlineData("steps:\n  - { do: pass, on: c1, gate: 1 }", "第 4 行：“c1”应写成“事项编号/人选编号”")]
    [InlineData("steps:\n  - { do: fill, on: m1/c1, gate: 12, from: 2026-09-01, to: 2026-09-02 }", "第 4 行：没有第 12 关")]
    [InlineData("people:\n  - { id: lin, name: 林, title: 记录人, roles: [king] }", "没有“king”这个岗位")]
    public async Task Names_what_cannot_be_played(string text, string expected)
    {
        var (exit, output, _) = await Prompt.Run("play", Write("case.yaml", Head + text + "\n"));
        Assert.Equal(1, exit);
        Assert.Contains(expected, output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_its_own_base_is_refused() =>
        Assert.Contains("太深", Assert.Throws<ScenarioException>(() => ScenarioReader.Read(Write("case.yaml", Head + "base: case.yaml\n"))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_without_a_clock_is_refused() =>
        Assert.Contains("缺少 clock", Assert.Throws<ScenarioException>(() => ScenarioReader.Read(Write("case.yaml", "title: 例\n"))).Message, StringComparison.Ordinal);
}
