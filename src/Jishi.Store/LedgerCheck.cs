using Jishi.Ledger.Notes;
using Jishi.Ledger.Verify;
using Jishi.Record;
using Jishi.Store.Databases;

namespace Jishi.Store;

/// <summary>Verifies a data folder without opening it for writing: every entry against the saved checkpoints, and every evidence file that an entry names.</summary>
public static class LedgerCheck
{
    /// <summary>True when a ledger was opened here before. Makes nothing.</summary>
    /// <exception cref="JournalException">The database cannot be asked.</exception>
    public static bool IsThere(JournalOptions options)
    {
        if (options.ConnectionString is null) return File.Exists(options.SqliteFile);
        using var database = Database.Of(options);
        try
        {
            using var connection = database.OpenReader();
            return connection.Texts("SELECT 'yes' WHERE to_regclass('entry') IS NOT NULL").Count == 1;
        }
        catch (System.Data.Common.DbException e)
        {
            throw new JournalException(database.CannotOpen(e), e);
        }
    }

    /// <param name="kept">Checkpoints that somebody kept elsewhere.</param>
    /// <exception cref="JournalException">The database or the key cannot be read.</exception>
    public static VerifyReport Run(JournalOptions options, IProgress<long>? progress = null, params IReadOnlyList<ReadOnlyMemory<byte>> kept)
    {
        using var database = Database.Of(options);
        try
        {
            return (Audit(options, database, Key(options), progress) with { Kept = kept }).Run().Report;
        }
        catch (Exception e) when (e is System.Data.Common.DbException or InvalidDataException or InvalidOperationException or InvalidCastException)
        {
            throw new JournalException(database.CannotOpen(e), e);
        }
    }

    /// <summary>The audit of a ledger and its evidence, as long as its database is open.</summary>
    internal static LedgerAudit Audit(JournalOptions options, Database database, VerifierKey key, IProgress<long>? progress = null)
    {
        var reader = new LedgerReader(database);
        return new LedgerAudit(each => new Verification(options, reader, key).Run(progress, world: World(options, database, reader), each: each), reader.Tile)
        {
            Keys = [key],
            Evidence = sha256 => EvidencePlace.Read(options, database, sha256),
        };
    }

    /// <summary>The entries alone, whatever state the tables are in that are derived from them.</summary>
    internal static VerifyReport Entries(JournalOptions options, IProgress<long>? progress = null)
    {
        using var database = Database.Of(options);
        var reader = new LedgerReader(database);
        return new Verification(options, reader, Key(options)).Run(progress);
    }

    /// <summary>Null where another version of the program left tables of another shape: they are made anew when it starts.</summary>
    private static Func<World>? World(JournalOptions options, Database database, LedgerReader reader)
    {
        using var connection = database.OpenReader();
        return Reading.ReadSchema.IsCurrent(database, connection) ? JournalOpening.Folded(options, reader) : null;
    }

    /// <summary>The public half of the folder's key. Its name may be no lineage's, which <see cref="LineageKeys"/> mends.</summary>
    internal static VerifierKey Key(JournalOptions options) => File.Exists(options.KeyFile)
        ? LedgerKey.LoadOrMake(options, options.Origin, isNew: false).Key
        : throw new JournalException($"没有签名密钥文件 {options.KeyFile}，不能判断检查点。请从备份恢复该文件。");
}
