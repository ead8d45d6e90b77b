using System.Diagnostics;

namespace Jishi.Tests.Store.Crash;

/// <summary>
/// A file system of a few megabytes, really full when it is full. Mounted in memory for the test; where a container forbids to mount, the
/// small one under /dev that containers have is filled up to the same room. Where there is neither, the test fails: it is not skipped.
/// </summary>
internal sealed class SmallDisk : IDisposable
{
    private const long Room = 6 << 20;
    private const long Largest = 256 << 20;
    private readonly string? _mounted;
    private readonly string? _filler;

    public SmallDisk()
    {
        var point = Directory.CreateTempSubdirectory("jishi-disk-").FullName;
        if (Run("mount", "-t", "tmpfs", "-o", $"size={Room}", "tmpfs", point))
        {
            _mounted = Folder = point;
        }
        else
        {
            Directory.Delete(point);
            var device = new DriveInfo("/dev");
            Assert.True(device.TotalSize <= Largest, "A full disk cannot be tried: tmpfs may not be mounted here, and there is no small file system at /dev. Run as root, or in a container.");
            Folder = Directory.CreateDirectory(Path.Combine("/dev", Path.GetRandomFileName())).FullName;
            _filler = Path.Combine(Folder, "filler");
            Fill(_filler, Room);
        }
    }

    public string Folder { get; }

    private string Ballast => Path.Combine(Folder, "ballast");

    /// <summary>Takes all the room that is left but so many bytes.</summary>
    public void FillUpTo(long left) => Fill(Ballast, left);

    public void MakeRoom() => File.Delete(Ballast);

    public void Dispose()
    {
        if (_mounted is null) Directory.Delete(Folder, recursive: true);
        else Assert.True(Run("umount", _mounted));
    }

    private static void Fill(string path, long left)
    {
        using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
        var block = new byte[4096];
        for (var bytes = new DriveInfo(Path.GetDirectoryName(path)!).AvailableFreeSpace - left; bytes > 0; bytes -= block.Length) file.Write(block, 0, (int)Math.Min(bytes, block.Length));
    }

    private static bool Run(string program, params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo(program, args) { UseShellExecute = false, RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
