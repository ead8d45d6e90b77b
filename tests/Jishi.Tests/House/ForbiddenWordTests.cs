using Jishi.Tests.Architecture;

namespace Jishi.Tests.House;

/// <summary>The tree names no path of the machine it was written on and no package registry: it builds wherever it is put.</summary>
public sealed class ForbiddenWordTests
{
    // Written in two parts, or this file would hold what it forbids.
    private static readonly string[] Forbidden = ["/wor" + "k/", "/hom" + "e/", "/var/tm" + "p/", "nuget.or" + "g", "npmjs.or" + "g", "npmmirror.co" + "m"];

    /// <summary>What is built, what runs leave behind, and what is not ours to word.</summary>
    private static readonly string[] Skipped = ["artifacts", ".git", "data", "data.making", "node_modules", "bin", "obj"];

    [Fact]
    public void No_file_names_a_machine_path_or_a_registry() => Assert.Empty(
        from file in Files(SourceTree.Root)
        from line in File.ReadLines(file).Select((text, n) => (text, n: n + 1))
        from word in Forbidden
        where line.text.Contains(word, StringComparison.Ordinal)
        select $"{Name(file)}:{line.n} {word}");

    private static IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(folder).Where(f => !IsSkipped(f))
        .Concat(Directory.EnumerateDirectories(folder).Where(d => !Skipped.Contains(Path.GetFileName(d))).SelectMany(Files));

    private static bool IsSkipped(string file) => Path.GetFileName(file) is "packages.lock.json" or ".git" || Path.GetExtension(file) is ".png" or ".sqlite" or ".jishi" or ".pdf";

    private static string Name(string file) => Path.GetRelativePath(SourceTree.Root, file).Replace('\\', '/');
}
