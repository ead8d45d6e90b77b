using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Jishi.Store;

/// <summary>
/// A file that is replaced as a whole: written beside, synced, renamed over the old one, its folder synced. A crash leaves the old file or the
/// new one, and at most a «.new» beside it that the next replacement overwrites.
/// </summary>
/// <param name="kind">The first part of its steps among the fault points.</param>
internal sealed class SavedFile(string path, string kind, FaultPoints faults)
{
    /// <param name="ownerOnly">True for a secret: nobody but its owner may read it, not even while it is being written.</param>
    public void Replace(ReadOnlySpan<byte> bytes, bool ownerOnly = false)
    {
        var beside = path + ".new";
        File.Delete(beside);
        var access = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0 };
        if (ownerOnly && !OperatingSystem.IsWindows()) access.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(beside, access))
        {
            faults.Before(kind + ".write");
            file.Write(bytes);
            faults.After(kind + ".write");
            faults.Before(kind + ".sync");
            file.Flush(flushToDisk: true);
            faults.After(kind + ".sync");
        }

        faults.Before(kind + ".rename");
        File.Move(beside, path, overwrite: true);
        faults.After(kind + ".rename");
        faults.Before(kind + ".folder");
        FolderSync.Sync(Path.GetDirectoryName(path)!);
        faults.After(kind + ".folder");
    }
}

/// <summary>Syncs a folder, so that the name of a new or renamed file survives a power cut. POSIX only.</summary>
internal static partial class FolderSync
{
    /// <summary>What a file system answers that cannot sync folders: nothing better can be done there.</summary>
    private const int NotSupported = 22;

    /// <exception cref="IOException">The folder cannot be opened, or the disk failed to sync it: the name may be lost.</exception>
    public static void Sync(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        var descriptor = Open(folder, 0);
        if (descriptor < 0) throw Failed(folder);
        try
        {
            if (Fsync(descriptor) != 0 && Marshal.GetLastPInvokeError() != NotSupported) throw Failed(folder);
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    private static IOException Failed(string folder)
    {
        var error = Marshal.GetLastPInvokeError();
        return new IOException($"{folder}: {new Win32Exception(error).Message}", error);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Fsync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Close(int descriptor);
}
