namespace Jishi.Tests.Store.Crash;

/// <summary>Data folders as a crash left them.</summary>
internal static class Folders
{
    /// <summary>
    /// The folder as of now, under another name. What a process wrote is in the files at once, whether it lives on or not: so a copy taken at
    /// a point is what a kill at that point leaves. The shared memory of the write-ahead log is made anew from the log and is left out.
    /// </summary>
    public static string Copy(string folder)
    {
        var copy = Directory.CreateTempSubdirectory("jishi-copy-").FullName;
        // By another process: to close a database file in this one would drop the locks that SQLite holds on it here.
        using var copying = Worker.Start("cp", "-r", folder + "/.", copy);
        copying.WaitForExit();
        Assert.Equal(0, copying.ExitCode);
        File.Delete(Path.Combine(copy, "jishi.sqlite-shm"));
        return copy;
    }

    /// <summary>Every file of a folder, by its path in it.</summary>
    public static IReadOnlyList<string> Files(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f)).Order(StringComparer.Ordinal)];
}
