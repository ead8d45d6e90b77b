using Jishi.Ledger.Notes;
using Jishi.Ledger.Verify;
using Jishi.Record;
using Jishi.Record.Facts;
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

    /// <exception cref="JournalException">The database or the key cannot be read.</exception>
    public static VerifyReport Run(JournalOptions options, IProgress<long>? progress = null)
    {
        using var database = Database.Of(options);
        try
        {
            var reader = new LedgerReader(database);
            var files = new Dictionary<string, (long Index, string Name)>(StringComparer.Ordinal);
            var report = new Verification(options, reader, Key(options, reader)).Run(progress, world: World(options, database, reader), each: entry =>
            {
                foreach (var (_, _, file) in NamedPapers.Of(entry.Fact)) files.TryAdd(file.Sha256, (entry.Index, file.Name));
            });
            List<string> problems = [.. report.Problems, .. Evidence(options, database, files)];
            return report with { Ok = problems.Count == 0, Problems = problems };
        }
        catch (Exception e) when (e is System.Data.Common.DbException or InvalidDataException or InvalidOperationException or InvalidCastException)
        {
            throw new JournalException(database.CannotOpen(e), e);
        }
    }

    /// <summary>The entries alone, whatever state the tables are in that are derived from them.</summary>
    internal static VerifyReport Entries(JournalOptions options)
    {
        using var database = Database.Of(options);
        var reader = new LedgerReader(database);
        return new Verification(options, reader, Key(options, reader)).Run();
    }

    /// <summary>Null where another version of the program left tables of another shape: they are made anew when it starts.</summary>
    private static Func<World>? World(JournalOptions options, Database database, LedgerReader reader)
    {
        using var connection = database.OpenReader();
        if (!Reading.ReadSchema.IsCurrent(database, connection)) return null;
        var world = new Lazy<World>(() => JournalOpening.Shelves(options, reader, long.MaxValue).World);
        return () => world.Value;
    }

    private static VerifierKey Key(JournalOptions options, LedgerReader reader)
    {
        if (!File.Exists(options.KeyFile)) throw new JournalException($"没有签名密钥文件 {options.KeyFile}，不能判断检查点。请从备份恢复该文件。");
        return LedgerKey.LoadOrMake(options, Origin(reader) ?? options.Origin, isNew: false).Key;
    }

    /// <summary>Null when the first entry does not even read, which the verification then says.</summary>
    private static string? Origin(LedgerReader reader)
    {
        try
        {
            return reader.Read(0)?.Fact is Record.Policy.LineageOpened opened ? opened.Origin : null;
        }
        catch (Exception e) when (e is InvalidDataException or System.Text.Json.JsonException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    private static IEnumerable<string> Evidence(JournalOptions options, Database database, Dictionary<string, (long Index, string Name)> files)
    {
        foreach (var (sha256, (index, name)) in files)
        {
            using var file = EvidencePlace.Read(options, database, sha256);
            if (file is null) yield return $"第 {index} 号分录的证据文件“{name}”（{sha256[..8]}…）不在证据库中。";
            else if (!EvidenceStore.HasHash(file, sha256, default).GetAwaiter().GetResult()) yield return $"第 {index} 号分录的证据文件“{name}”（{sha256[..8]}…）的内容已被改动。";
        }
    }
}
