using System.Text.RegularExpressions;
using Jishi.Tests.Architecture;

namespace Jishi.Tests.House;

/// <summary>The documents that people write stay true to the tree.</summary>
public sealed partial class DocumentTests
{
    public static TheoryData<string> Decisions => [.. Directory.EnumerateFiles(SourceTree.At("docs", "adr"), "*.md").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory, InlineData("README.md"), InlineData("README.zh-CN.md")]
    public void Readme_names_exactly_two_set_up_commands(string name)
    {
        var blocks = CodeBlock().Matches(Text(name)).Select(m => m.Groups["code"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(["./run", "./test"], blocks.SelectMany(lines => lines));
    }

    [Theory, InlineData("README.md"), InlineData("README.zh-CN.md"), InlineData("CONTRIBUTING.md"), InlineData("docs/architecture.md"), InlineData("docs/threat-model.md"), InlineData("docs/operations.md"), InlineData("docs/crash-safety.md")]
    public void Links_lead_to_files_that_are_there(string name)
    {
        var folder = Path.GetDirectoryName(SourceTree.At(name))!;
        Assert.All(Link().Matches(Text(name)).Select(m => m.Groups["to"].Value), to => Assert.True(Path.Exists(Path.Combine(folder, to)), to));
    }

    [Fact]
    public void Architecture_doc_names_every_source_folder()
    {
        var text = Text("docs/architecture.md");
        var folders = Directory.EnumerateDirectories(SourceTree.At("src")).SelectMany(p => Directory.EnumerateDirectories(p).Prepend(p)).Select(f => Path.GetFileName(f) + "/");
        Assert.All(folders.Where(f => f is not ("bin/" or "obj/")), f => Assert.Contains(f, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Architecture_doc_names_no_source_folder_that_is_not_there()
    {
        var tree = CodeBlock().Matches(Text("docs/architecture.md")).Select(m => m.Groups["code"].Value).Single(c => c.StartsWith("src/", StringComparison.Ordinal));
        var project = "";
        foreach (Match line in FolderLine().Matches(tree))
        {
            var name = line.Groups["name"].Value;
            if (!name.StartsWith("src/", StringComparison.Ordinal)) name = project + name.Trim();
            else project = name;
            Assert.True(Directory.Exists(SourceTree.At(name)), name);
        }
    }

    [Theory, MemberData(nameof(Decisions))]
    public void Every_decision_has_status_context_decision_and_consequences(string name)
    {
        var lines = File.ReadAllLines(SourceTree.At("docs", "adr", name));
        Assert.Matches($"^# {name[..4]}\\. ", lines[0]);
        Assert.Equal(["## Status", "## Context", "## Decision", "## Consequences"], lines.Where(l => l.StartsWith("## ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Decisions_are_numbered_without_a_hole() => Assert.Equal(Enumerable.Range(1, Decisions.Count).Select(n => $"{n:0000}"), Decisions.Select(d => d.Data[..4]));

    [Fact]
    public void Every_package_is_in_third_party_with_its_version()
    {
        var text = Text("THIRD-PARTY.md");
        var packages = Package().Matches(Text("Directory.Packages.props")).Select(m => $"| {m.Groups["name"]} | {m.Groups["version"]} |").ToList();
        Assert.NotEmpty(packages);
        Assert.All(packages, p => Assert.Contains(p, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_vendored_package_is_in_third_party_with_its_version()
    {
        var text = Text("THIRD-PARTY.md");
        var vendored = File.ReadLines(SourceTree.At("src", "Jishi.Web", "wwwroot", "lib", "VENDORED.txt"))
            .Where(l => !l.StartsWith('#'))
            .Select(l => l.Split('\t'))
            .Select(c => $"| {c[0]} | {c[1]} |");
        Assert.All(vendored.Distinct(), v => Assert.Contains(v, text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_version_of_the_build_has_its_place_in_the_changelog() =>
        Assert.Contains($"## {Version().Match(Text("Directory.Build.props")).Groups["version"]}\n", Text("CHANGELOG.md"), StringComparison.Ordinal);

    private static string Text(string name) => File.ReadAllText(SourceTree.At(name));

    [GeneratedRegex("^```[a-z]*\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"(?<!!)\[[^\]]+\]\((?<to>[^):#]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^(?<name>src/[A-Za-z.]+/|  [A-Za-z]+/)", RegexOptions.Multiline)]
    private static partial Regex FolderLine();

    [GeneratedRegex("<PackageVersion Include=\"(?<name>[^\"]+)\" Version=\"(?<version>[^\"]+)\"")]
    private static partial Regex Package();

    [GeneratedRegex("<Version>(?<version>[^<]+)</Version>")]
    private static partial Regex Version();
}
