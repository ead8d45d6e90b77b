using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Jishi.Record.Facts;
using Jishi.Store;
using Jishi.Store.Databases;
using Jishi.Store.Reading;
using Jishi.Tests.Architecture;
using Microsoft.Data.Sqlite;

namespace Jishi.Tests.Store;

/// <summary>
/// What this program makes of ledgers that are kept: their read tables, by a digest. The ledgers never change, so another digest means that the fold or the rows did, and an office that upgrades must
/// replay: <see cref="ReadSchema.Rows"/> is raised, and only then JISHI_APPROVE=1 writes the digests anew.
/// </summary>
public sealed class ReadRowsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("jishi-rows-").FullName;

    [Fact]
    public async Task Rows_of_kept_ledgers_are_as_this_number_of_them_says()
    {
        var lines = new List<string> { string.Create(CultureInfo.InvariantCulture, $"rows {ReadSchema.Rows}") };
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, options) in Kept())
        {
            await Rebuild.Run(options);
            var text = new StringWriter();
            Rebuild.Dump(options, text);
            lines.Add($"{name} {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))}");
            using var database = Database.Of(options);
            told.UnionWith(new LedgerReader(database).Rows().Select(r => EntryCodec.Read(r.Header, r.Body).Header.Kind));
        }

        lines.Add("kinds that none of them holds: " + string.Join(' ', FactCodec.KindNames.Except(told)));
        Assert.NotEmpty(lines[1]);
        HoldAgainst(SourceTree.At("tests", "Jishi.Tests", "Store", "Rows", "rows.txt"), lines);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Copies of the golden ledgers and of the demo county as it was played once.</summary>
    private IEnumerable<(string Name, JournalOptions Options)> Kept()
    {
        foreach (var golden in Directory.EnumerateDirectories(SourceTree.At("tests", "golden")).Order(StringComparer.Ordinal))
        {
            var options = New(Path.GetFileName(golden), golden);
            File.Copy(Path.Combine(golden, "jishi.sqlite"), Path.Combine(options.Folder, "jishi.sqlite"));
            yield return (Path.GetFileName(golden), options);
        }

        var rows = SourceTree.At("tests", "Jishi.Tests", "Store", "Rows");
        var county = New("county", rows);
        using (var packed = new GZipStream(File.OpenRead(Path.Combine(rows, "county.sqlite.gz")), CompressionMode.Decompress))
        using (var file = File.Create(Path.Combine(county.Folder, "jishi.sqlite")))
            packed.CopyTo(file);
        yield return ("county", county);
    }

    private JournalOptions New(string name, string from)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;
        File.Copy(Path.Combine(from, "ledger.key"), Path.Combine(folder, "ledger.key"));
        return new JournalOptions(folder);
    }

    private static void HoldAgainst(string path, List<string> lines)
    {
        var kept = File.Exists(path) ? File.ReadAllLines(path) : [];
        if (kept.SequenceEqual(lines)) return;
        var rowsDiffer = kept.Length > 0 && kept[0] == lines[0] && kept.Intersect(lines).Count(l => !l.StartsWith("kinds", StringComparison.Ordinal)) < kept.Count(l => !l.StartsWith("kinds", StringComparison.Ordinal));
        Assert.False(rowsDiffer, $"The read tables of a kept ledger are not what they were: raise ReadSchema.Rows, so that offices replay, then JISHI_APPROVE=1.\n{string.Join('\n', lines)}");
        if (Environment.GetEnvironmentVariable("JISHI_APPROVE") == "1") File.WriteAllLines(path, lines);
        else Assert.Equal(kept, lines);
    }
}
