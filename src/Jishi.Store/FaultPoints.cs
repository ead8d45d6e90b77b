namespace Jishi.Store;

/// <summary>
/// The named steps of the write path, each with a point before and a point after it. A test hangs a hook here to stop the program at a point,
/// or to make the storage fail there; in production there is none, and passing a point costs one comparison. What a crash and what a fault
/// at each point leave behind stands in docs/crash-safety.md, which a test compares with what really happens.
/// </summary>
internal sealed class FaultPoints(Action<string>? reached)
{
    public const string EvidenceWrite = "evidence.write";
    public const string EvidenceSync = "evidence.sync";
    public const string EvidenceRename = "evidence.rename";
    public const string EvidenceFolder = "evidence.folder";
    public const string KeyWrite = "key.write";
    public const string KeySync = "key.sync";
    public const string KeyRename = "key.rename";
    public const string KeyFolder = "key.folder";
    public const string Take = "take";
    public const string Begin = "begin";
    public const string Entry = "insert.entry";
    public const string Tile = "insert.tile";
    public const string Command = "insert.command";
    public const string Redaction = "redact.body";
    public const string ReadRows = "write.rows";
    public const string Commit = "commit";
    public const string EmptyLog = "log.empty";
    public const string Swap = "swap";
    public const string Receipt = "receipt";
    public const string CheckpointInsert = "checkpoint.insert";
    public const string CheckpointWrite = "checkpoint.write";
    public const string CheckpointSync = "checkpoint.sync";
    public const string CheckpointRename = "checkpoint.rename";
    public const string CheckpointFolder = "checkpoint.folder";

    public static FaultPoints None { get; } = new(null);

    public void Before(string step)
    {
        if (reached is not null) reached("before " + step);
    }

    public void After(string step)
    {
        if (reached is not null) reached("after " + step);
    }
}
