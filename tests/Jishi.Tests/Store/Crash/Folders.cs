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
        var copy = New("jishi-copy-", Path.GetDirectoryName(folder)!);
        // By another process: to close a database file in this one would drop the locks that SQLite holds on it here.
        using var copying = Worker.Start("cp", "-r", folder + "/.", copy);
        copying.WaitForExit();
        Assert.Equal(0, copying.ExitCode);
        File.Delete(Path.Combine(copy, "jishi.sqlite-shm"));
        return copy;
    }

    /// <summary>A folder in memory, where there is such a file system: for tests that are about order and not about disks.</summary>
    public static string New(string prefix, string? beside = null) =>
        Directory.CreateDirectory(Path.Combine(beside ?? (Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath()), prefix + Path.GetRandomFileName())).FullName;

    /// <summary>Every file of a folder, by its path in it.</summary>
    public static IReadOnlyList<string> Files(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f)).Order(StringComparer.Ordinal)];
}
