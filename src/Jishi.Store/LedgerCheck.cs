using Jishi.Ledger.Notes;
using Jishi.Ledger.Verify;
using Jishi.Record;
using Jishi.Store.Databases;

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
            using var database = Database.Of(options);
            return (Audit(options, database, Key(options), progress) with { Kept = kept }).Run().Report;
        }
        catch (Exception e) when (e is System.Data.Common.DbException or InvalidDataException)
        {
            throw new JournalException($"账本打不开：{e.Message}。数据文件可能已损坏，请从备份恢复后再核验。", e);
        }
    }

    /// <summary>The audit of a folder's ledger and evidence, as long as its database is open.</summary>
    internal static LedgerAudit Audit(JournalOptions options, Database database, VerifierKey key, IProgress<long>? progress = null)
    {
        var reader = new LedgerReader(database);
        return new LedgerAudit(each => new Verification(options, reader, key).Run(progress, world: World(database, reader), each: each), reader.Tile)
        {
            Keys = [key],
            Evidence = sha256 => EvidenceStore.OpenIn(options.Folder, sha256),
        };
    }

    /// <summary>The entries alone, whatever state the tables are in that are derived from them.</summary>
    internal static VerifyReport Entries(JournalOptions options)
    {
        using var database = Database.Of(options);
        var reader = new LedgerReader(database);
        return new Verification(options, reader, Key(options)).Run();
    }

    /// <summary>The public half of the folder's key. Its name may be no lineage's, which <see cref="LineageKeys"/> mends.</summary>
    internal static VerifierKey Key(JournalOptions options) => File.Exists(options.KeyFile)
        ? LedgerKey.LoadOrMake(options, options.Origin, isNew: false).Key
        : throw new JournalException($"没有签名密钥文件 {options.KeyFile}，不能判断检查点。请从备份恢复该文件。");

    /// <summary>Null where another version of the program left tables of another shape: they are made anew when it starts.</summary>
    private static Func<World>? World(Database database, LedgerReader reader)
    {
        using var connection = database.OpenReader();
        if (!Reading.ReadSchema.IsCurrent(database, connection)) return null;
        var world = new Lazy<World>(() => JournalOpening.Shelves(reader, long.MaxValue).World);
        return () => world.Value;
    }
}
