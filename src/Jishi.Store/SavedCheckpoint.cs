using Jishi.Ledger.Notes;

namespace Jishi.Store;

/// <summary>
/// The checkpoint file beside the database, looked at before anything else at a start: when an older database is put back, it alone knows better.
/// A file older than the ledger is lawful, since entries are committed before the next checkpoint is signed; so is none at all.
/// </summary>
internal static class SavedCheckpoint
{
    /// <summary>Before the database is opened: one that is not there would be made anew, beside a checkpoint that knows of entries.</summary>
    /// <exception cref="JournalException">There is a checkpoint file and no database, or an empty one.</exception>
    public static void CheckDatabase(JournalOptions options)
    {
        var database = new FileInfo(options.SqliteFile);
        if (options.ConnectionString is not null || !File.Exists(options.SavedCheckpoint) || database is { Exists: true, Length: > 0 }) return;
        throw new JournalException($"数据库 {options.SqliteFile} {(database.Exists ? "是空的" : "不见了")}，旁边的检查点文件却表明账本里已有分录，拒绝启动。请放回数据库（连同 -wal 文件）后再启动；确已丢失的，保留现场，从备份恢复。");
    }

    /// <param name="origin">The ledger's first name; a restore goes on under a longer one.</param>
    /// <param name="size">Entries in the ledger.</param>
    /// <exception cref="JournalException">The file cannot be read, belongs to another ledger, or knows of more entries than there are.</exception>
    public static void Check(JournalOptions options, VerifierKey key, string origin, long size)
    {
        if (!File.Exists(options.SavedCheckpoint)) return;
        var (checkpoint, signed) = Read(File.ReadAllBytes(options.SavedCheckpoint), key);
        var file = options.SavedCheckpoint;
        if (checkpoint is null) throw new JournalException($"检查点文件 {file} 是空的、不完整或被改动，读不出来，拒绝启动。请从备份恢复这个文件；备份里也没有的，保留现场并报告上级，不要自行删除。");
        if (checkpoint.Origin != origin && !checkpoint.Origin.StartsWith(origin + "/", StringComparison.Ordinal)) throw new JournalException($"检查点文件 {file} 属于另一本账“{checkpoint.Origin}”，本账本是“{origin}”，拒绝启动。多半是拷错了文件夹，请放回本账本自己的检查点文件。");
        if (!signed) throw new JournalException($"检查点文件 {file} 没有可信的签名：它不是用本账本的密钥 {options.KeyFile} 签的，拒绝启动。请放回成对的检查点文件和密钥文件。");
        if (checkpoint.Size <= size) return;
        var cause = options.ConnectionString is null ? $"可能是放回了旧的数据库、删除了 {options.SqliteFile}-wal，或文件被截短。请放回较新的数据库（连同 -wal 文件）后再启动" : "可能是数据库恢复到了旧的备份。请恢复较新的数据库后再启动";
        throw new JournalException($"检查点文件 {file} 保存的检查点记有 {checkpoint.Size} 条分录，账本只有 {size} 条：最后 {checkpoint.Size - size} 条不见了，拒绝启动。{cause}；确已丢失的，保留现场并报告上级。");
    }

    private static (Checkpoint? Checkpoint, bool Signed) Read(byte[] bytes, VerifierKey key)
    {
        try
        {
            var note = SignedNote.Parse(bytes);
            return Checkpoint.TryParse(note.Text, out var checkpoint) ? (checkpoint, note.TryVerify(LineageKeys.Of([key], [bytes]), out _)) : (null, false);
        }
        catch (InvalidDataException)
        {
            return (null, false);
        }
    }
}
