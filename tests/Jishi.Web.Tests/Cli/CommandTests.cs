using System.Text.Json;

namespace Jishi.Web.Tests.Cli;

public sealed class CommandTests : InTemporaryFolder
{
    [Theory]
    [InlineData("play")]
    [InlineData("fly")]
    [InlineData("verify")]
    [InlineData("verify", "--data", "no-such-folder")]
    [InlineData("export", "m1")]
    [InlineData("policy")]
    [InlineData("bench", "nothing")]
    public async Task Misuse_exits_two_and_says_so_in_chinese(params string[] args)
    {
        var (exit, _, error) = await Prompt.Run(args);
        Assert.Equal(2, exit);
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", error);
    }

    [Fact]
    public async Task Help_lists_the_commands_in_chinese()
    {
        var (exit, output, _) = await Prompt.Run("--help");
        Assert.Equal(0, exit);
        Assert.All(new[] { "serve", "demo", "play", "import", "export", "verify", "judge", "rebuild", "catalogue", "rules", "policy", "bench", "用法" }, word => Assert.Contains(word, output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Catalogue_has_the_agreed_shape_and_readable_chinese()
    {
        var (exit, output, _) = await Prompt.Run("catalogue", "--json");
        Assert.Equal(0, exit);
        Assert.Contains("\"姓名\"", output, StringComparison.Ordinal);
        Assert.All(JsonDocument.Parse(output).RootElement.EnumerateArray(), item => Assert.Equal(
            ["no", "module", "gate", "code", "name", "type", "scope", "codeTable", "required", "evidence", "confidentiality", "decidedBy", "kinds", "mayLack", "columns", "source", "note"],
            item.EnumerateObject().Select(p => p.Name)));
    }

    [Fact]
    public async Task Rules_have_the_agreed_shape()
    {
        var (exit, output, _) = await Prompt.Run("rules", "--json");
        Assert.Equal(0, exit);
        Assert.All(JsonDocument.Parse(output).RootElement.EnumerateArray(), rule => Assert.Equal(
            ["id", "gate", "kind", "blocks", "pack", "title", "basis", "verification", "parameters", "examples", "judgedAt", "kinds", "warnKinds", "from", "until"], rule.EnumerateObject().Select(p => p.Name)));
    }

    [Fact]
    public async Task Every_example_of_every_rule_holds() => Assert.Equal(0, (await Prompt.Run("rules", "--examples")).Exit);

    [Theory, InlineData("catalogue"), InlineData("rules")]
    public async Task Generated_documents_are_current(string name) =>
        Assert.Equal((await Prompt.Run(name, "--markdown")).Output.ReplaceLineEndings("\n"), File.ReadAllText(Tree.At("docs", name + ".md")));

    [Fact]
    public async Task Demo_is_made_once_exported_verified_and_rebuilt()
    {
        var data = Path.Combine(Folder, "data");
        var (exit, output, _) = await Prompt.Run("demo", "--data", data, "--json");
        Assert.Equal(0, exit);
        var made = JsonDocument.Parse(output).RootElement;
        var passwords = made.GetProperty("accounts").EnumerateArray().Select(a => a.GetProperty("password").GetString()!).ToList();
        Assert.Equal(passwords.Count, passwords.Distinct().Count());
        var stored = await File.ReadAllBytesAsync(Path.Combine(data, "jishi.sqlite"));
        Assert.All(passwords, p => Assert.Equal(-1, stored.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(p))));

        Assert.Contains("什么也没有做", (await Prompt.Run("demo", "--data", data)).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await Prompt.Run("verify", "--data", data)).Exit);

        var package = Path.Combine(Folder, "m.jishi");
        Assert.Equal(0, (await Prompt.Run("export", "云组选〔2025〕3号", "--data", data, "--out", package)).Exit);
        var verified = JsonDocument.Parse((await Prompt.Run("verify", package, "--json")).Output).RootElement;
        Assert.Equal(["ok", "entries", "root", "firstBad", "problems"], verified.EnumerateObject().Select(p => p.Name));
        Assert.True(verified.GetProperty("ok").GetBoolean());
        Assert.Equal(1, (await Prompt.Run("export", "nothing", "--data", data, "--out", package)).Exit);

        var (first, second) = (Path.Combine(Folder, "1"), Path.Combine(Folder, "2"));
        var rebuilt = JsonDocument.Parse((await Prompt.Run("rebuild", "--data", data, "--dump", first, "--json")).Output).RootElement;
        Assert.Equal(made.GetProperty("entries").GetInt64(), rebuilt.GetProperty("entries").GetInt64());
        Assert.Equal(0, (await Prompt.Run("rebuild", "--data", data, "--dump", second)).Exit);
        Assert.Equal(await File.ReadAllTextAsync(first), await File.ReadAllTextAsync(second));
    }

    [Fact]
    public async Task Verify_names_evidence_that_was_changed_or_lost()
    {
        await Jishi.Cli.Scenarios.Play.Run(Jishi.Cli.Scenarios.ScenarioReader.Read(Tree.At("scenarios", "repeated-gate.yaml")), Folder);
        var files = Directory.EnumerateFiles(Path.Combine(Folder, "evidence"), "*", SearchOption.AllDirectories).Take(2).ToList();
        await File.WriteAllTextAsync(files[0], "改过");
        File.Delete(files[1]);
        var (exit, output, _) = await Prompt.Run("verify", "--data", Folder);
        Assert.Equal(1, exit);
        Assert.Contains("已被改动", output, StringComparison.Ordinal);
        Assert.Contains("不在证据库中", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_exits_one_on_a_changed_package()
    {
        var file = Path.Combine(Folder, "m.jishi");
        await File.WriteAllTextAsync(file, "不是包");
        Assert.Equal(1, (await Prompt.Run("verify", file)).Exit);
    }

    [Fact]
    public async Task Import_reports_field_by_field_and_a_second_time_changes_nothing()
    {
        Assert.Equal(0, (await Prompt.Run("account", "lin", "--name", "林晓禾", "--title", "记录人", "--role", "recorder", "--data", Folder)).Exit);
        var form = Tree.At("tests", "Jishi.Tests", "Samples", "lrmx", "synthetic_3.2.lrmx");
        Assert.Equal(0, (await Prompt.Run("import", form, "--data", Folder, "--dry-run")).Exit);
        var first = JsonDocument.Parse((await Prompt.Run("import", form, "--data", Folder, "--json")).Output).RootElement.GetProperty("people")[0];
        Assert.Contains(first.GetProperty("fields").EnumerateArray(), f => f.GetProperty("old").ValueKind == JsonValueKind.Null);
        var answer = JsonDocument.Parse((await Prompt.Run("import", form, "--data", Folder, "--json")).Output).RootElement;
        Assert.Equal(0, answer.GetProperty("entries").GetInt32());
        var again = answer.GetProperty("people")[0];
        Assert.Equal(first.GetProperty("cadre").GetString(), again.GetProperty("cadre").GetString());
        Assert.All(again.GetProperty("fields").EnumerateArray(), f => Assert.Equal(f.GetProperty("old").GetString(), f.GetProperty("new").GetString()));
        Assert.Equal(1, (await Prompt.Run("import", Write("empty.lrmx", ""), "--data", Folder)).Exit);
    }

    [Fact]
    public async Task A_new_account_needs_a_name_and_a_known_role()
    {
        Assert.Equal(1, (await Prompt.Run("account", "a", "--title", "管理员", "--role", "administrator", "--data", Folder)).Exit);
        Assert.Equal(1, (await Prompt.Run("account", "a", "--name", "甲", "--title", "管理员", "--role", "king", "--data", Folder)).Exit);
        Assert.Equal(0, (await Prompt.Run("account", "a", "--name", "甲", "--title", "管理员", "--role", "administrator", "--data", Folder)).Exit);
        Assert.Equal(0, (await Prompt.Run("account", "a", "--data", Folder)).Exit);
    }

    [Fact]
    public async Task Serve_says_why_a_damaged_ledger_is_not_served()
    {
        Assert.Equal(0, (await Prompt.Run("account", "a", "--name", "甲", "--title", "管理员", "--role", "administrator", "--data", Folder)).Exit);
        await File.WriteAllTextAsync(Path.Combine(Folder, "jishi.sqlite"), "不是数据库，是一段文字，长度也要够一页的样子");
        var (exit, _, error) = await Prompt.Run("serve", "--data", Folder);
        Assert.Equal(1, exit);
        Assert.Contains("账本打不开", error, StringComparison.Ordinal);
    }
}
