using System.Text.Json;
using Jishi.Tests.Store;

namespace Jishi.Web.Tests.Cli;

/// <summary>The commands on a PostgreSQL: the folder keeps the key, the database everything else.</summary>
public sealed class DatabaseTests : InTemporaryFolder
{
    [Fact]
    public async Task A_county_is_played_into_a_database_verified_rebuilt_and_exported()
    {
        var database = PostgresServer.NewDatabase();
        string[] there = ["--data", Folder, "--database", database];
        Assert.Equal(2, (await Prompt.Run(["verify", .. there])).Exit);
        var (played, said, _) = await Prompt.Run(["play", Tree.At("scenarios", "demo.yaml"), .. there]);
        Assert.True(played == 0, said);
        Assert.False(File.Exists(Path.Combine(Folder, "jishi.sqlite")));
        var verified = await Prompt.Run(["verify", .. there, "--json"]);
        Assert.Equal(0, verified.Exit);
        var before = await Dump(there, "before");
        Assert.Equal(before, await Dump(there, "after"));
        Assert.Equal(await Dump(await OnSqlite(), "of-sqlite"), before);
        var matter = before.Split('\n').SkipWhile(l => l != "# matter_row").Skip(1).First().Split('|')[0];
        var package = Path.Combine(Folder, "one.jishi");
        Assert.Equal(0, (await Prompt.Run(["export", matter, "--out", package, .. there])).Exit);
        Assert.Equal(0, (await Prompt.Run("verify", package)).Exit);
        Assert.True(JsonDocument.Parse(verified.Output).RootElement.GetProperty("entries").GetInt64() > 1000);
        PostgresServer.Drop(database);
    }

    [Fact]
    public async Task A_wrong_connection_string_exits_one_and_keeps_its_secret()
    {
        var (exit, output, error) = await Prompt.Run("verify", "--data", Folder, "--database", "Host=/nowhere;Username=jishi;Password=hunter2");
        Assert.Equal(1, exit);
        Assert.Contains("连不上数据库服务器", error, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", output + error, StringComparison.Ordinal);
    }

    /// <summary>The same county beside it, in a file.</summary>
    private async Task<string[]> OnSqlite()
    {
        string[] there = ["--data", Path.Combine(Folder, "sqlite")];
        Assert.Equal(0, (await Prompt.Run(["play", Tree.At("scenarios", "demo.yaml"), .. there])).Exit);
        return there;
    }

    private async Task<string> Dump(string[] there, string name)
    {
        var file = Path.Combine(Folder, name);
        Assert.Equal(0, (await Prompt.Run(["rebuild", "--dump", file, .. there])).Exit);
        return await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
    }
}
