using System.Text;
using Jishi.Ledger.Notes;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G4Inspection;
using Jishi.Record.Organs;
using Jishi.Store;
using Jishi.Store.Backups;
using Microsoft.Data.Sqlite;

namespace Jishi.Tests.Store;

public sealed class BackupTests : IDisposable
{
    private readonly string _shelf = Directory.CreateTempSubdirectory("jishi-shelf-").FullName;

    [Fact]
    public async Task A_backup_beside_a_working_office_holds_a_whole_ledger_and_verifies()
    {
        await using var office = await Office.WithMatter();
        await Attach(office, "考察材料一");
        using var stop = new CancellationTokenSource();
        var acting = Task.Run(async () =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++) await office.Done(new RegisterOrgan($"o{i}", $"单位{i}", null));
        });
        var steps = new List<CopyStep>();
        var done = Backup.Write(office.Options, _shelf, 0, new Steps(steps));
        await stop.CancelAsync();
        await acting;

        Assert.True(done.Manifest.Entries > 20 && done.Manifest.Entries <= office.Journal.Size);
        Assert.Equal(office.Journal.Proofs().Root(done.Manifest.Entries), Convert.FromHexString(done.Manifest.Root));
        Assert.Equal(1, done.NewEvidence);
        Assert.Contains(steps, s => s is { What: "复制数据库", Percent: 100 });
        Assert.Equal(office.Journal.Key.ToString(), done.Manifest.Key);
        Assert.DoesNotContain(Directory.EnumerateFiles(_shelf, "*", SearchOption.AllDirectories), f => Path.GetFileName(f) is "ledger.key" or "lock");
        Assert.Contains("通过", Verified(done, office), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_backup_copies_new_evidence_only_and_keeps_as_many_as_told()
    {
        await using var office = await Office.WithMatter();
        await Attach(office, "第一份");
        Assert.Equal(1, Backup.Write(office.Options, _shelf).NewEvidence);
        await Attach(office, "第二份");
        office.Clock.Now += TimeSpan.FromDays(1);
        var second = Backup.Write(office.Options, _shelf);
        Assert.Equal((1, 2), (second.NewEvidence, second.Manifest.Files.Count(f => f.Path.StartsWith("evidence/", StringComparison.Ordinal))));
        office.Clock.Now += TimeSpan.FromDays(1);
        Directory.CreateDirectory(new BackupShelf(_shelf).Place(office.Clock.Now.AddHours(-1)));
        var third = Backup.Write(office.Options, _shelf, keep: 2);
        Assert.Equal([third.Folder, second.Folder], new BackupShelf(_shelf).Finished);
        Assert.Empty(new BackupShelf(_shelf).Interrupted);
    }

    [Fact]
    public async Task A_backup_that_was_interrupted_has_no_manifest_and_is_not_restored_from()
    {
        await using var office = await Office.WithMatter();
        var done = Backup.Write(office.Options, _shelf);
        File.Delete(Path.Combine(done.Folder, BackupManifest.FileName));
        Assert.Contains("中断", Refused(() => BackupShelf.Find(done.Folder)), StringComparison.Ordinal);
        Assert.Contains("没有完整的备份", Refused(() => BackupShelf.Find(_shelf)), StringComparison.Ordinal);
        office.Clock.Now += TimeSpan.FromMinutes(1);
        var next = Backup.Write(office.Options, _shelf);
        Assert.Equal(next.Folder, BackupShelf.Find(_shelf).Backup);
    }

    [Fact]
    public async Task Refuses_targets_that_are_no_place_for_this_backup()
    {
        await using var office = await Office.WithMatter();
        await using var other = await Office.Open();
        Assert.Contains("在数据目录之内", Refused(() => Backup.Write(office.Options, Path.Combine(office.Folder, "backup"))), StringComparison.Ordinal);
        Assert.Contains("数据目录在备份目录", Refused(() => Backup.Write(office.Options, Path.GetDirectoryName(office.Folder)!)), StringComparison.Ordinal);
        Assert.Contains("是一个数据目录", Refused(() => Backup.Write(office.Options, other.Folder)), StringComparison.Ordinal);
        Backup.Write(other.Options, _shelf);
        Assert.Contains("另一本账", Refused(() => Backup.Write(office.Options, _shelf)), StringComparison.Ordinal);
        var occupied = Directory.CreateDirectory(Path.Combine(_shelf, "mine")).FullName;
        await File.WriteAllTextAsync(Path.Combine(occupied, "letter.txt"), "信", TestContext.Current.CancellationToken);
        Assert.Contains("letter.txt", Refused(() => Backup.Write(office.Options, occupied)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_to_back_an_older_copy_up_over_a_newer_backup()
    {
        await using var office = await Office.WithMatter();
        await office.Journal.DisposeAsync();
        var older = await File.ReadAllBytesAsync(Path.Combine(office.Folder, "jishi.sqlite"), TestContext.Current.CancellationToken);
        await office.Reopen();
        await office.Done(new RegisterOrgan("later", "后来的单位", null));
        await office.Journal.SignCheckpoint();
        var good = Backup.Write(office.Options, _shelf);
        await office.Journal.DisposeAsync();
        SqliteConnection.ClearAllPools();
        await File.WriteAllBytesAsync(Path.Combine(office.Folder, "jishi.sqlite"), older, TestContext.Current.CancellationToken);
        File.Delete(Path.Combine(office.Folder, "checkpoint"));
        office.Clock.Now += TimeSpan.FromMinutes(1);
        Assert.Contains("账本是旧的备份", Refused(() => Backup.Write(office.Options, _shelf)), StringComparison.Ordinal);
        Assert.Equal(good.Folder, BackupShelf.Find(_shelf).Backup);
    }

    [Fact]
    public async Task Says_that_the_target_is_too_full_before_it_writes()
    {
        await using var office = await Office.Open();
        var said = Backup.TooFull(needed: 200 << 20, available: 100 << 20, "/backup");
        Assert.Contains("备份盘空间不够：/backup 还要 264 MB，只剩 100 MB", said, StringComparison.Ordinal);
        Assert.Null(Backup.TooFull(needed: 1 << 20, available: 100 << 20, "/backup"));
    }

    [Fact]
    public async Task Evidence_that_was_changed_is_not_backed_up_as_good()
    {
        await using var office = await Office.WithMatter();
        var file = await Attach(office, "原件");
        await File.WriteAllTextAsync(Path.Combine(office.Folder, "evidence", file.Sha256[..2], file.Sha256), "改过", TestContext.Current.CancellationToken);
        Assert.Contains("内容已被改动", Refused(() => Backup.Write(office.Options, _shelf)), StringComparison.Ordinal);
        Assert.Empty(new BackupShelf(_shelf).Finished);
    }

    [Fact]
    public async Task Keys_that_seal_sessions_are_not_in_a_backup()
    {
        await using var office = await Office.WithMatter();
        office.Journal.Desk.SaveSessionKey("key-1", "<key>very-secret-session-key</key>");
        var done = Backup.Write(office.Options, _shelf);
        var copy = await File.ReadAllBytesAsync(Path.Combine(done.Folder, "jishi.sqlite"), TestContext.Current.CancellationToken);
        Assert.Equal(-1, copy.AsSpan().IndexOf("very-secret-session-key"u8));
        Assert.NotEmpty(office.Journal.Desk.SessionKeys());
    }

    [Fact]
    public async Task A_ledger_in_postgresql_is_backed_up_into_the_same_folder_while_others_write_it()
    {
        await using var office = await Office.WithMatter(Place.Postgres);
        await Attach(office, "考察材料一");
        office.Journal.Desk.SaveSessionKey("key-1", "<key>very-secret-session-key</key>");
        using var stop = new CancellationTokenSource();
        var acting = Task.Run(async () =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++) await office.Done(new RegisterOrgan($"o{i}", $"单位{i}", null));
        });
        var done = Backup.Write(office.Options, _shelf);
        await stop.CancelAsync();
        await acting;

        Assert.True(done.Manifest.Entries > 15 && done.Manifest.Entries <= office.Journal.Size);
        Assert.Equal(office.Journal.Proofs().Root(done.Manifest.Entries), Convert.FromHexString(done.Manifest.Root));
        Assert.Equal(1, done.NewEvidence);
        Assert.Contains("通过", Verified(done, office), StringComparison.Ordinal);
        Assert.Equal(["backup.json", "checkpoint", "jishi.sqlite"], Directory.EnumerateFiles(done.Folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
        Assert.Equal(-1, (await File.ReadAllBytesAsync(Path.Combine(done.Folder, "jishi.sqlite"), TestContext.Current.CancellationToken)).AsSpan().IndexOf("very-secret-session-key"u8));
        office.Clock.Now += TimeSpan.FromDays(1);
        await Attach(office, "考察材料二");
        Assert.Equal(1, Backup.Write(office.Options, _shelf).NewEvidence);
    }

    [Fact]
    public async Task A_changed_database_is_not_backed_up_as_good()
    {
        await using var office = await Office.WithMatter();
        office.Sql("DROP TRIGGER body_no_update; UPDATE body SET bytes = x'00' WHERE idx = 3");
        Assert.Contains("核验不通过", Refused(() => Backup.Write(office.Options, _shelf)), StringComparison.Ordinal);
        Assert.Empty(new BackupShelf(_shelf).Finished);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_shelf, recursive: true);
    }

    internal static async Task<EvidenceFile> Attach(Office office, string content)
    {
        var (file, _) = await office.Journal.Evidence.Put(new MemoryStream(Encoding.UTF8.GetBytes("%PDF-1.4 " + content)), content + ".pdf", TestContext.Current.CancellationToken);
        await office.Done(Office.Record("c1", 4, (InspectionItems.InspectionReport.Code, new[] { new { sha256 = file!.Sha256, name = file.Name, size = file.Size, mediaType = file.MediaType } })));
        return file;
    }

    internal static string Refused(Action act) => Assert.Throws<JournalException>(act).Message;

    private static string Verified(BackupDone done, Office office)
    {
        var checkedBackup = CheckedBackup.Of(done.Folder, Path.Combine(office.Folder, "ledger.key"), null);
        return checkedBackup.Manifest.Entries == done.Manifest.Entries && Checkpoint.Parse(SignedNote.Parse(Encoding.UTF8.GetBytes(done.Manifest.Checkpoint)).Text).Size <= done.Manifest.Entries ? "通过" : "不通过";
    }

    private sealed class Steps(List<CopyStep> steps) : IProgress<CopyStep>
    {
        public void Report(CopyStep value) => steps.Add(value);
    }
}
