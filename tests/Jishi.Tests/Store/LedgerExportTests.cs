using Jishi.Ledger.Notes;
using Jishi.Record.Facts;
using Jishi.Record.Gates.G4Inspection;
using Jishi.Record.Organs;
using Jishi.Store;
using Jishi.Store.Backups;
using Microsoft.Data.Sqlite;

namespace Jishi.Tests.Store;

public sealed class LedgerExportTests : IDisposable
{
    private readonly string _folder = Path.Combine(Directory.CreateTempSubdirectory("jishi-export-").FullName, "out");

    [Theory, InlineData(Place.Sqlite), InlineData(Place.Postgres)]
    public async Task A_whole_ledger_is_verified_from_its_folder_alone_with_what_was_lawfully_redacted(Place place)
    {
        await using var office = await Exported(place);
        var size = LedgerFolder.Verify(_folder, [], []).Entries;
        var report = LedgerFolder.Verify(_folder, [office.Journal.Key], []);
        Assert.Empty(report.Problems);
        Assert.True(size > 512 && report.Redacted.Count == 1 && report.CheckpointsHeld > 0);
        Assert.True(File.Exists(Path.Combine(_folder, "tile", "0", "000")) && File.Exists(Path.Combine(_folder, "tile", "entries", "001")));
        Assert.Equal(64, new FileInfo(Path.Combine(_folder, "tile", "1", "000.p", "2")).Length);
    }

    [Fact]
    public async Task Own_and_foreign_keys_and_kept_checkpoints_are_told_apart()
    {
        await using var office = await Exported();
        await using var other = await Office.Open();
        Assert.Contains(LedgerFolder.Verify(_folder, [], []).Remarks, r => r.Contains("自带的公钥", StringComparison.Ordinal));
        Assert.Empty(LedgerFolder.Verify(_folder, [office.Journal.Key], []).Remarks);
        Assert.False(LedgerFolder.Verify(_folder, [other.Journal.Key], []).Ok);
        await office.Done(new RegisterOrgan("later", "导出之后", null));
        var beyond = (await office.Journal.SignCheckpoint()).Encode();
        Assert.Contains("起被截去", Assert.Single(LedgerFolder.Verify(_folder, [office.Journal.Key], [beyond]).Problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tile/entries/000")]
    [InlineData("tile/0/001")]
    [InlineData("bodies/000")]
    [InlineData("checkpoint")]
    [InlineData("key")]
    [InlineData("manifest.json")]
    public async Task One_changed_byte_anywhere_is_found(string file)
    {
        await using var office = await Exported();
        var path = Path.Combine(_folder, file);
        var bytes = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);
        Assert.False(LedgerFolder.Verify(_folder, [], []).Ok);
    }

    [Fact]
    public async Task Missing_evidence_and_an_interrupted_export_are_named()
    {
        await using var office = await Exported();
        File.Delete(Directory.EnumerateFiles(Path.Combine(_folder, "evidence"), "*", SearchOption.AllDirectories).First());
        Assert.Contains("不在证据库中", Assert.Single(LedgerFolder.Verify(_folder, [], []).Problems), StringComparison.Ordinal);
        File.Delete(Path.Combine(_folder, "manifest.json"));
        Assert.Contains("导出中断", Assert.Single(LedgerFolder.Verify(_folder, [], []).Problems), StringComparison.Ordinal);
        Assert.Contains("不是空目录", BackupTests.Refused(() => LedgerExport.Write(office.Options, _folder)), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Path.GetDirectoryName(_folder)!, recursive: true);
    }

    /// <summary>More than two full tiles, a paper and a redaction.</summary>
    private async Task<Office> Exported(Place place = Place.Sqlite)
    {
        var office = await Office.WithMatter(place);
        await BackupTests.Attach(office, "考察材料");
        await office.Done(Office.Record("c2", 4, (InspectionItems.MoralityCheck.Code, "访谈二十三人")));
        await office.Done(new RedactItem(Owners.Candidacy("m1", "c2"), InspectionItems.MoralityCheck.Code, "个人信息保护"), Office.Han);
        await Task.WhenAll(Enumerable.Range(0, 520).Select(i => office.Done(new RegisterOrgan($"o{i}", $"单位{i}", null))));
        await office.Journal.SignCheckpoint();
        LedgerExport.Write(office.Options, _folder);
        return office;
    }
}
