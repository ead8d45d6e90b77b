namespace Jishi.Tests.Architecture;

/// <summary>The tree that the tests were built from, for tests that read source, approved lists and documents.</summary>
internal static class SourceTree
{
    public static string Root { get; } = FindRoot();

    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>The hand-written C# files under src, as path from the root and full path.</summary>
    public static IEnumerable<(string Name, string Full)> Sources() => Directory.EnumerateFiles(At("src"), "*.cs", SearchOption.AllDirectories)
        .Select(f => (Name: Path.GetRelativePath(Root, f).Replace('\\', '/'), Full: f))
        .Where(f => !f.Name.Contains("/obj/", StringComparison.Ordinal) && !f.Name.Contains("/bin/", StringComparison.Ordinal));

    /// <summary>
    /// Compares a text with its approved file. JISHI_APPROVE=1 writes the file anew: do that only for what was never released, or to add
    /// lines; a line that changes or goes away orphans old entries.
    /// </summary>
    public static void AssertApproved(string actual, params string[] parts)
    {
        var path = At(parts);
        if (Environment.GetEnvironmentVariable("JISHI_APPROVE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        Assert.True(File.Exists(path), $"{string.Join('/', parts)} is missing; JISHI_APPROVE=1 writes it.");
        Assert.Equal(File.ReadAllText(path), actual);
    }

    private static string FindRoot()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Jishi.slnx"))) return at.FullName;
        }

        throw new InvalidOperationException("Jishi.slnx was not found above " + AppContext.BaseDirectory);
    }
}
