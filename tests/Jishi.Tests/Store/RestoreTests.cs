using System.Text;
using Jishi.Record.Organs;
using Jishi.Store;
using Jishi.Store.Backups;
using Microsoft.Data.Sqlite;

namespace Jishi.Tests.Store;

public sealed class RestoreTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("jishi-restore-").FullName;

    private string Shelf => Path.Combine(_root, "shelf");

    private string New => Path.Combine(_root, "new");

    [Fact]
    public async Task An_office_goes_on_from_its_backup_and_the_loss_stays_named()
    {
        await using var office = await Office.WithMatter();
        await BackupTests.Attach(office, "考察材料");
        var backup = Backup.Write(office.Options, Shelf);
        await office.Done(new RegisterOrgan("later", "备份之后的单位", null));
        await office.Done(new RegisterOrgan("later2", "备份之后的另一个单位", null));
        var kept = (await office.Journal.SignCheckpoint()).Encode();
        var (size, lostTo) = (backup.Manifest.Entries, office.Journal.Size);
        Assert.Equal(2, lostTo - size);

        var restored = await Go(office, kept);
        Assert.Equal((size, lostTo, 2L), (restored.Lineage.Restored!.Size, restored.Lineage.Restored.WitnessedSize, restored.Lineage.Restored.Lost()));
        Assert.Contains(restored.Report.Remarks, r => r.Contains($"第 {size} 至 {lostTo - 1} 号共 2 条分录丢失", StringComparison.Ordinal));

        var there = new JournalOptions(New) { Clock = office.Clock };
        await using (var journal = Journal.Open(there))
        {
            Assert.Equal((2, size), (journal.World.Lineages.Count, journal.World.Lineages[1].From));
            Assert.Equal(journal.World.Origin, journal.Key.Name);
            Assert.Null(journal.World.Organs.GetValueOrDefault("later"));
            for (var i = 0; i < 4; i++) Assert.IsType<Outcome.Done>(await journal.Submit($"after-{i}", new RegisterOrgan($"n{i}", $"恢复后{i}", null), Office.Lin));
            Assert.IsType<Outcome.Done>(await journal.Submit("cmd-1", new RegisterOrgan("yunling", "云岭县", null), Office.Lin));
            Assert.True((await journal.Verify()).Report.Ok);
        }

        await using (var again = Journal.Open(there)) Assert.True(again.Verified.Report.Ok);
        var report = LedgerCheck.Run(there, null, kept, Encoding.UTF8.GetBytes(backup.Manifest.Checkpoint));
        Assert.Empty(report.Problems);
        Assert.Contains(report.Remarks, r => r.Contains($"另存的检查点记有 {lostTo} 条分录，其中第 {size} 号起在恢复时丢失", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Place.Postgres, Place.Sqlite)]
    [InlineData(Place.Postgres, Place.Postgres)]
    [InlineData(Place.Sqlite, Place.Postgres)]
    public async Task A_ledger_goes_on_from_its_backup_in_either_database(Place from, Place to)
    {
        await using var office = await Office.WithMatter(from);
        var file = await BackupTests.Attach(office, "考察材料");
        office.Journal.Desk.SaveDraft("lin", "form", "没写完的话𠮷");
        office.Journal.Desk.LogRestrictedRead(Office.Lin, "cadre/shen", ["X"]);
        await office.Journal.SignCheckpoint();
        var backup = Backup.Write(office.Options, Shelf);
        var there = new JournalOptions(New) { Clock = office.Clock, ConnectionString = to == Place.Postgres ? PostgresServer.NewDatabase() : null };
        var checkedBackup = CheckedBackup.Of(Shelf, Path.Combine(office.Folder, "ledger.key"), null);
        var restored = await Restore.Run(checkedBackup, there, ["han", "zhou"], "换了机器");
        Assert.Equal(backup.Manifest.Entries, restored.Lineage.Restored!.Size);
        await using (var journal = Journal.Open(there))
        {
            Assert.Equal(backup.Manifest.Root, Convert.ToHexStringLower(journal.Proofs().Root(backup.Manifest.Entries)));
            Assert.Equal("何远舟𠮷", journal.World.Cadres["he"].Name);
            Assert.True(await journal.Evidence.Verify(file.Sha256, TestContext.Current.CancellationToken));
            Assert.Equal("没写完的话𠮷", journal.Desk.Draft("lin", "form")?.Content);
            Assert.IsType<Outcome.Done>(await journal.Submit("after", new RegisterOrgan("n", "恢复后", null), Office.Lin));
            Assert.IsType<Outcome.Done>(await journal.Submit("cmd-1", new RegisterOrgan("yunling", "云岭县", null), Office.Lin));
            journal.Desk.LogRestrictedRead(Office.Lin, "cadre/shen", ["Y"]);
            Assert.True((await journal.Verify()).Report.Ok);
        }

        Assert.Empty(LedgerCheck.Run(there).Problems);
        if (to == Place.Sqlite) return;
        Assert.Contains("已有账本", (await Assert.ThrowsAsync<JournalException>(() => Restore.Run(checkedBackup, there with { Folder = New + "2" }, ["han", "zhou"], "再来"))).Message, StringComparison.Ordinal);
        PostgresServer.Drop(there.ConnectionString!);
    }

    [Fact]
    public async Task A_checkpoint_of_the_lost_part_that_the_lineage_does_not_name_stays_a_problem()
    {
        await using var office = await Office.WithMatter();
        Backup.Write(office.Options, Shelf);
        await office.Done(new RegisterOrgan("later", "备份之后的单位", null));
        var kept = (await office.Journal.SignCheckpoint()).Encode();
        await Go(office, kept: null);
        var there = new JournalOptions(New) { Clock = office.Clock };
        await using (var journal = Journal.Open(there))
        {
            for (var i = 0; i < 4; i++) await journal.Submit($"after-{i}", new RegisterOrgan($"n{i}", $"恢复后{i}", null), Office.Lin);
        }

        var report = LedgerCheck.Run(there, null, kept);
        Assert.False(report.Ok);
        Assert.Contains("丢失的比载明的多", Assert.Single(report.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_old_database_beside_the_newer_checkpoint_of_the_restored_ledger_is_refused_at_start()
    {
        await using var office = await Office.WithMatter();
        Backup.Write(office.Options, Shelf);
        await Go(office, kept: null);
        var there = new JournalOptions(New) { Clock = office.Clock };
        var older = await File.ReadAllBytesAsync(Path.Combine(New, "jishi.sqlite"), TestContext.Current.CancellationToken);
        await using (var journal = Journal.Open(there)) await journal.Submit("after", new RegisterOrgan("n", "恢复后", null), Office.Lin);
        SqliteConnection.ClearAllPools();
        await File.WriteAllBytesAsync(Path.Combine(New, "jishi.sqlite"), older, TestContext.Current.CancellationToken);
        Assert.Contains("可能是放回了旧的数据库", BackupTests.Refused(() => Journal.Open(there)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ledger_restored_twice_has_three_lineages_and_verifies_against_checkpoints_of_each()
    {
        await using var office = await Office.WithMatter();
        var first = (await office.Journal.SignCheckpoint()).Encode();
        Backup.Write(office.Options, Shelf);
        await Go(office, kept: null);
        office.Clock.Now += TimeSpan.FromDays(1);
        var second = new JournalOptions(New) { Clock = office.Clock };
        await using (var journal = Journal.Open(second)) await journal.Submit("after", new RegisterOrgan("n", "恢复后", null), Office.Lin);
        var kept = await File.ReadAllBytesAsync(Path.Combine(New, "checkpoint"), TestContext.Current.CancellationToken);
        Backup.Write(second, Shelf);
        var third = Path.Combine(_root, "third");
        var done = await Restore.Run(CheckedBackup.Of(Shelf, Path.Combine(New, "ledger.key"), kept), new JournalOptions(third) { Clock = office.Clock }, ["han", "zhou"], "再次演练");
        Assert.EndsWith("/3-20261021T010000Z", done.Lineage.Origin, StringComparison.Ordinal);
        var report = LedgerCheck.Run(new JournalOptions(third), null, first, kept);
        Assert.Empty(report.Problems);
        Assert.Equal(2, report.Remarks.Count);
    }

    [Theory]
    [InlineData("database", "与备份时不同")]
    [InlineData("evidence", "与备份时不同")]
    [InlineData("missing", "备份缺文件")]
    [InlineData("manifest", "已损坏")]
    [InlineData("key", "不是这本账的")]
    [InlineData("checkpoint", "对不上")]
    public async Task A_backup_that_is_not_as_it_was_written_is_refused_and_the_target_stays_empty(string what, string expected)
    {
        await using var office = await Office.WithMatter();
        await using var other = await Office.Open();
        var file = await BackupTests.Attach(office, "考察材料");
        var done = Backup.Write(office.Options, Shelf);
        var evidence = Path.Combine(Shelf, "evidence", file.Sha256[..2], file.Sha256);
        switch (what)
        {
            case "database": Flip(Path.Combine(done.Folder, "jishi.sqlite")); break;
            case "evidence": Flip(evidence); break;
            case "missing": File.Delete(evidence); break;
            case "manifest": await File.WriteAllTextAsync(Path.Combine(done.Folder, "backup.json"), "{", TestContext.Current.CancellationToken); break;
        }

        var key = Path.Combine((what == "key" ? other : office).Folder, "ledger.key");
        var kept = what == "checkpoint" ? (await other.Journal.SignCheckpoint()).Encode() : null;
        Assert.Contains(expected, BackupTests.Refused(() => CheckedBackup.Of(Shelf, key, kept)), StringComparison.Ordinal);
        Assert.False(Directory.Exists(New));
    }

    [Fact]
    public async Task A_folder_that_holds_something_is_not_restored_into_and_an_interrupted_restore_begins_anew()
    {
        await using var office = await Office.WithMatter();
        Backup.Write(office.Options, Shelf);
        var left = Directory.CreateDirectory(Path.Combine(New, ".restoring")).FullName;
        await File.WriteAllTextAsync(Path.Combine(left, "jishi.sqlite"), "半截", TestContext.Current.CancellationToken);
        await Go(office, kept: null);
        Assert.False(Directory.Exists(left));
        Assert.Contains("不是空目录", BackupTests.Refused(() => Restore.RefuseOccupied(New)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_key_of_the_restored_ledger_is_readable_by_its_owner_only()
    {
        await using var office = await Office.Open();
        Backup.Write(office.Options, Shelf);
        await Go(office, kept: null);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(New, "ledger.key")));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_root, recursive: true);
    }

    private Task<RestoreDone> Go(Office office, byte[]? kept) =>
        Restore.Run(CheckedBackup.Of(Shelf, Path.Combine(office.Folder, "ledger.key"), kept), new JournalOptions(New) { Clock = office.Clock }, ["han", "zhou"], "硬盘损坏");

    private static void Flip(string file)
    {
        var bytes = File.ReadAllBytes(file);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(file, bytes);
    }
}
