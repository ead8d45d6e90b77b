using System.Collections;
using System.Text.Json;
using Jishi.Cli;
using Jishi.Cli.Configuration;

namespace Jishi.Web.Tests.Cli;

public sealed class ConfigTests : InTemporaryFolder
{
    private static readonly Hashtable Nothing = [];

    [Fact]
    public void The_command_line_comes_before_the_environment_before_the_file_before_what_is_assumed()
    {
        var file = Write("jishi.json", """{ "data": "/from-file", "urls": "http://127.0.0.1:1", "leastFreeMegabytes": 9, /* 说明 */ "httpsOnly": true, }""");
        var environment = new Hashtable { ["JISHI_DATA"] = "/from-environment", ["JISHI_URLS"] = "http://127.0.0.1:2" };
        var settings = EffectiveSettings.Load(s => s == Settings.Data ? "/from-command-line" : null, file, environment);
        Assert.Equal("/from-command-line", settings[Settings.Data]);
        Assert.Equal("http://127.0.0.1:2", settings[Settings.Urls]);
        Assert.Equal(("9", "true", "json"), (settings[Settings.LeastFreeMegabytes], settings[Settings.HttpsOnly], settings[Settings.LogFormat]));
        Assert.Equal(["命令行 --data", "环境变量 JISHI_URLS", "配置文件 " + file, "默认"], new[] { Settings.Data, Settings.Urls, Settings.HttpsOnly, Settings.LogFormat }.Select(s => settings.Values.First(v => v.Setting == s).Source));
    }

    [Fact]
    public void The_environment_may_name_the_file() =>
        Assert.Equal("/from-file", EffectiveSettings.Load(_ => null, null, new Hashtable { ["JISHI_CONFIG"] = Write("jishi.json", """{ "data": "/from-file" }""") })[Settings.Data]);

    [Theory]
    [InlineData("""{ "dta": "/x" }""", "不认识的键“dta”，是不是 data")]
    [InlineData("""{ "watchUrls": "http://127.0.0.1:1" }""", "是不是 watchUrl")]
    [InlineData("""{ "colour": "red" }""", "不认识的键“colour”。可用的键：")]
    [InlineData("""{ "data": "/x", "data": "/y" }""", "同一个键写了两次")]
    [InlineData("{\n \"data\": \n}", "第 3 行不是合法的 JSON")]
    [InlineData("""[]""", "应是一个 JSON 对象")]
    [InlineData("""{ "data": ["/x"] }""", "data 应是文字")]
    [InlineData("""{ "urls": "5080" }""", "“5080”不是监听地址")]
    [InlineData("""{ "httpsOnly": "yes" }""", "只能写 true 或 false")]
    [InlineData("""{ "watchToken": "short" }""", "至少 16 个字符")]
    [InlineData("""{ "watchUrl": "127.0.0.1" }""", "端口须写明")]
    [InlineData("""{ "leastFreeMegabytes": -1 }""", "不小于 0 的整数")]
    public void What_is_wrong_in_the_file_is_said_with_the_place_and_the_nearest_name(string json, string expected)
    {
        var file = Write("jishi.json", json);
        Assert.Contains(expected, Assert.Throws<UsageException>(() => EffectiveSettings.Load(_ => null, file, Nothing)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistyped_variable_is_told_and_not_taken()
    {
        var settings = EffectiveSettings.Load(_ => null, null, new Hashtable { ["JISHI_DATE"] = "/x", ["JISHI_LONG"] = "1", ["OTHER"] = "1" });
        Assert.Contains("不认识环境变量 JISHI_DATE，没有采用，是不是 JISHI_DATA", Assert.Single(settings.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_effective_configuration_is_printed_without_secrets()
    {
        var file = Write("jishi.json", """{ "data": "/var/lib/jishi", "watchToken": "very-secret-token-1" }""");
        var (exit, output, _) = await Prompt.Run("config", "--config", file, "--urls", "http://0.0.0.0:5080", "--https-only");
        Assert.Equal(0, exit);
        Assert.Contains($"/var/lib/jishi　［配置文件 {file}］", output, StringComparison.Ordinal);
        Assert.Contains("http://0.0.0.0:5080　［命令行 --urls］", output, StringComparison.Ordinal);
        Assert.Contains("（已设，不显示）", output, StringComparison.Ordinal);
        Assert.DoesNotContain("very-secret", output + (await Prompt.Run("config", "--config", file, "--json")).Output, StringComparison.Ordinal);
        var json = JsonDocument.Parse((await Prompt.Run("config", "--config", file, "--https-only", "--json")).Output).RootElement;
        Assert.Equal("true", json.GetProperty("settings").EnumerateArray().Single(s => s.GetProperty("key").GetString() == "httpsOnly").GetProperty("value").GetString());
    }

    [Fact]
    public async Task The_packaged_configuration_is_sound() =>
        Assert.Equal(0, (await Prompt.Run("config", "--config", Tree.At("packaging", "jishi.json"))).Exit);

    [Fact]
    public async Task A_service_without_a_data_folder_is_told_the_three_ways_to_name_it()
    {
        var (exit, _, error) = await Prompt.Run("serve", "--config", Write("jishi.json", "{}"));
        Assert.Equal(2, exit);
        Assert.Contains("缺少 --data", error, StringComparison.Ordinal);
        Assert.Contains("JISHI_DATA", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_start_is_kept_in_the_data_folder_in_plain_words()
    {
        var data = Path.Combine(Folder, "data");
        Directory.CreateDirectory(data);
        await File.WriteAllTextAsync(Path.Combine(data, "jishi.sqlite"), "不是数据库，是一段文字，长度也要够一页的样子");
        Assert.Equal(1, (await Prompt.Run("serve", "--data", data)).Exit);
        var (_, output, _) = await Prompt.Run("starts", "--data", data);
        Assert.Contains("拒绝启动　账本打不开", output, StringComparison.Ordinal);
        Assert.Contains("+08:00", output, StringComparison.Ordinal);
    }
}
