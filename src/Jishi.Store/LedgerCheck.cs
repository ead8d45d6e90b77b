using Jishi.Ledger.Notes;
using Jishi.Ledger.Verify;

namespace Jishi.Store;

/// <summary>Verifies a data folder without opening it for writing: every entry against the saved checkpoints, and every evidence file that an entry names.</summary>
public static class LedgerCheck
{
    /// <param name="kept">Checkpoints that somebody kept elsewhere.</param>
    /// <exception cref="JournalException">The database or the key cannot be read.</exception>
    public static VerifyReport Run(JournalOptions options, IProgress<long>? progress = null, params IReadOnlyList<ReadOnlyMemory<byte>> kept)
    {
        try
        {
            var reader = new LedgerReader(options);
            return (Of(options, reader, Key(options)) with { Kept = kept, Progress = progress }).Run().Report;
        }
        catch (Exception e) when (e is Microsoft.Data.Sqlite.SqliteException or InvalidDataException)
        {
            throw new JournalException($"账本打不开：{e.Message}。数据文件可能已损坏，请从备份恢复后再核验。", e);
        }
    }

    /// <summary>The audit of the database and evidence in a folder, against the checkpoints that lie there.</summary>
    internal static LedgerAudit Of(JournalOptions options, LedgerReader reader, VerifierKey key) => new(reader.Rows(), reader.Tile)
    {
        Keys = [key],
        Checkpoints = JournalOpening.Checkpoints(options, reader),
        Evidence = sha256 => EvidenceStore.OpenIn(options.Folder, sha256),
    };

    /// <summary>The public half of the folder's key; its name is no lineage's, which <see cref="LineageKeys"/> mends.</summary>
    internal static VerifierKey Key(JournalOptions options) => File.Exists(options.KeyFile)
        ? LedgerKey.LoadOrMake(options, options.Origin, isNew: false).Key
        : throw new JournalException($"没有签名密钥文件 {options.KeyFile}，不能判断检查点。请从备份恢复该文件。");
}
