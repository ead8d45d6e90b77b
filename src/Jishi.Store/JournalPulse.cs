namespace Jishi.Store;

/// <summary>A checkpoint that was signed: size of the tree, and when.</summary>
public sealed record CheckpointSigned(long Size, DateTimeOffset At);

/// <summary>How the writer does: commands waiting, whether its thread lives, the time of the last entry, its checkpoints.</summary>
public sealed record WriterPulse(int Queue, bool Lives, DateTimeOffset LastRecordedAt, CheckpointSigned? Checkpoint, string? CheckpointFailure);

/// <summary>How a journal does: what health and metrics are made of. Bytes are 0 where there is no such file.</summary>
/// <param name="FreeBytes">Free space beside the data; null where it cannot be told.</param>
public sealed record JournalPulse(long Size, long Commits, int Lineages, WriterPulse Writer, long DatabaseBytes, long LogBytes, long? FreeBytes)
{
    internal static JournalPulse Of(JournalOptions options, Journal journal, WriterPulse writer) =>
        new(journal.Size, journal.Commits, journal.World.Lineages.Count, writer, Bytes(options.SqliteFile), Bytes(options.SqliteFile + "-wal"), Free(options.Folder));

    private static long Bytes(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : 0;

    private static long? Free(string folder)
    {
        try
        {
            return new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace;
        }
        catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
