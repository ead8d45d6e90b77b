using System.Text.Json;

namespace Jishi.Web.Tests.Cli;

/// <summary>The demo county judged again on the command line: as it was, and by other packs.</summary>
public sealed class JudgeCommandTests : InTemporaryFolder
{
    [Fact]
    public async Task The_demo_county_is_judged_as_it_was_and_a_stricter_pack_prints_what_it_would_have_found()
    {
        var data = Path.Combine(Folder, "data");
        Assert.Equal(0, (await Prompt.Run("demo", "--data", data)).Exit);
        var (exit, output, _) = await Prompt.Run("judge", "--data", data, "--json");
        var report = JsonDocument.Parse(output).RootElement;
        Assert.Equal((0, 0, 0), (exit, report.GetProperty("allRows").GetInt32(), report.GetProperty("unexplained").GetInt32()));
        Assert.True(report.GetProperty("acts").GetInt32() > 200);
        Assert.True(report.GetProperty("findings").GetInt32() > 5);
        Assert.Contains("全部与当时的结果相同", (await Prompt.Run("judge", "--data", data)).Output, StringComparison.Ordinal);

        var strict = Write("strict.json", """{ "id": "yunling", "title": "从严", "version": "9", "values": [{ "rule": "SEQ-03", "parameter": "lateWorkdays", "value": 1 }], "holidays": [], "makeUpDays": [] }""");
        (exit, output, _) = await Prompt.Run("judge", "--data", data, "--policy", strict, "--json");
        report = JsonDocument.Parse(output).RootElement;
        Assert.Equal((0, true), (exit, report.GetProperty("simulation").GetBoolean()));
        Assert.Contains(report.GetProperty("tallies").EnumerateArray(), t => t.GetProperty("rule").GetString() == "SEQ-03" && t.GetProperty("warned").GetInt32() > 0);
        Assert.All(report.GetProperty("rows").EnumerateArray(), r => Assert.Equal("Policy", r.GetProperty("cause").GetString()));
        (_, output, _) = await Prompt.Run("judge", "--data", data, "--policy", strict, "--from", "2026-04-01", "--to", "2026-04-30");
        Assert.Contains("SEQ-03", output, StringComparison.Ordinal);
        Assert.Contains("换包", output, StringComparison.Ordinal);

        var county = await Prompt.Run("judge", "--data", data, "--policy", Path.Combine(AppContext.BaseDirectory, "packs", "county-supervision.json"), "--json");
        report = JsonDocument.Parse(county.Output).RootElement;
        Assert.Equal((0, true), (county.Exit, report.GetProperty("simulation").GetBoolean()));
        var tallies = report.GetProperty("tallies").EnumerateArray().ToDictionary(t => t.GetProperty("rule").GetString()!, t => t);
        Assert.True(tallies["DEC-12"].GetProperty("warned").GetInt32() > 0, "principals of departments were decided by the standing committee");
        Assert.True(tallies["LIM-03"].GetProperty("blocked").GetInt32() > 0, "the batch did not say how many posts there are in all when the committee decided");
        Assert.All(report.GetProperty("rows").EnumerateArray(), r => Assert.Equal("Policy", r.GetProperty("cause").GetString()));
    }

    [Fact]
    public async Task Misuse_is_told_with_what_to_write()
    {
        var data = Path.Combine(Folder, "data");
        Assert.Equal(2, (await Prompt.Run("judge", "--data", data)).Exit);
        Assert.Contains("2026-09-01", (await Prompt.Run("judge", "--data", data, "--from", "九月")).Error, StringComparison.Ordinal);
        var loose = Write("loose.json", """{ "id": "x", "title": "放宽", "version": "1", "values": [{ "rule": "SEQ-13", "parameter": "firstSubmitDays", "value": 9 }], "holidays": [], "makeUpDays": [] }""");
        var (exit, _, error) = await Prompt.Run("judge", "--data", data, "--policy", loose);
        Assert.Equal(2, exit);
        Assert.Contains("只能从严", error, StringComparison.Ordinal);
        Assert.Contains("晚于", (await Prompt.Run("judge", "--data", data, "--from", "2026-09-02", "--to", "2026-09-01")).Error, StringComparison.Ordinal);
    }
}
