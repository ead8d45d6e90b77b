using Jishi.Crash;
using Jishi.Record.Deciding;
using Jishi.Record.Organs;
using Jishi.Store;

namespace Jishi.Tests.Store.Crash;

/// <summary>Files that were cut, emptied, deleted, put back or mixed up: what a start says, and that it goes on when the right files are back.</summary>
public sealed class DamagedFileTests
{
    [Fact]
    public async Task A_checkpoint_file_older_than_the_ledger_is_lawful_and_so_is_none()
    {
        await using var scene = await Scene.WithGround();
        var older = File.ReadAllBytes(Checkpoint(scene));
        await Stop(scene);
        File.WriteAllBytes(Checkpoint(scene), older);
        Assert.Null(await scene.StartRefused());
        File.Delete(Checkpoint(scene));
        Assert.Null(await scene.StartRefused());
        Assert.True(File.Exists(Checkpoint(scene)));
    }

    [Fact]
    public async Task A_checkpoint_file_newer_than_the_ledger_is_refused_with_both_sizes()
    {
        await using var scene = await Scene.WithGround();
        await scene.Journal.DisposeAsync();
        var database = File.ReadAllBytes(Database(scene));
        scene.Open();
        await Stop(scene);
        File.WriteAllBytes(Database(scene), database);
        var said = await scene.StartRefused();
        Assert.Contains("保存的检查点记有 15 条分录，账本只有 14 条：最后 1 条不见了，拒绝启动。", said, StringComparison.Ordinal);
        Assert.Contains("请放回较新的数据库（连同 -wal 文件）后再启动", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_checkpoint_file_of_another_ledger_is_refused_by_name()
    {
        await using var scene = await Scene.WithGround();
        await Stop(scene);
        await using var other = Scene.Empty();
        await Journal.Open(other.Options with { Origin = "other.example/ledger" }).DisposeAsync();
        File.Copy(Checkpoint(other), Checkpoint(scene), overwrite: true);
        Assert.Contains("属于另一本账“other.example/ledger”，本账本是“jishi.local/ledger”，拒绝启动。多半是拷错了文件夹", await scene.StartRefused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_checkpoint_file_that_another_key_signed_is_refused()
    {
        await using var scene = await Scene.WithGround();
        await Stop(scene);
        await using var other = await Scene.WithGround();
        await Stop(other);
        File.Copy(Checkpoint(other), Checkpoint(scene), overwrite: true);
        Assert.Contains("没有可信的签名：它不是用本账本的密钥", await scene.StartRefused(), StringComparison.Ordinal);
    }

    [Theory, InlineData(0), InlineData(1), InlineData(40), InlineData(-1)]
    public async Task A_checkpoint_file_that_is_empty_or_cut_is_refused_and_taken_again_when_it_is_back(int length)
    {
        await using var scene = await Scene.WithGround();
        await Stop(scene);
        var whole = File.ReadAllBytes(Checkpoint(scene));
        File.WriteAllBytes(Checkpoint(scene), whole[..(length < 0 ? whole.Length + length : length)]);
        Assert.Contains("是空的、不完整或被改动，读不出来，拒绝启动。请从备份恢复这个文件", await scene.StartRefused(), StringComparison.Ordinal);
        File.WriteAllBytes(Checkpoint(scene), whole);
        Assert.Null(await scene.StartRefused());
    }

    [Fact]
    public async Task A_database_cut_in_half_is_refused()
    {
        await using var scene = await Scene.WithGround();
        await Stop(scene);
        var whole = File.ReadAllBytes(Database(scene));
        File.WriteAllBytes(Database(scene), whole[..(whole.Length / 2)]);
        Assert.Matches("已损坏、被截短，或不是数据库文件。请保留现场，从备份恢复后再启动|拒绝启动", await scene.StartRefused());
        File.WriteAllBytes(Database(scene), whole);
        Assert.Null(await scene.StartRefused());
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task An_emptied_or_deleted_database_beside_its_checkpoint_opens_no_new_ledger(bool emptied)
    {
        await using var scene = await Scene.WithGround();
        await Stop(scene);
        var whole = File.ReadAllBytes(Database(scene));
        if (emptied) File.WriteAllBytes(Database(scene), []);
        else File.Delete(Database(scene));
        Assert.Contains($"{(emptied ? "是空的" : "不见了")}，旁边的检查点文件却表明账本里已有分录，拒绝启动。请放回数据库", await scene.StartRefused(), StringComparison.Ordinal);
        Assert.DoesNotContain("jishi.sqlite-wal", Folders.Files(scene.Folder));
        File.WriteAllBytes(Database(scene), whole);
        Assert.Null(await scene.StartRefused());
    }

    [Fact]
    public async Task A_deleted_write_ahead_log_is_refused_when_a_checkpoint_knows_of_what_was_in_it()
    {
        await using var scene = await Scene.WithGround();
        await scene.Reopen();
        await scene.Submit(new Act("late", new RegisterOrgan("late", "只在日志里的单位", null), Actor.System, 1));
        await scene.Journal.SignCheckpoint();
        await using var killed = Scene.Empty(Folders.Copy(scene.Folder));
        var log = Database(killed) + "-wal";
        var kept = File.ReadAllBytes(log);
        File.Delete(log);
        Assert.Contains("jishi.sqlite-wal，或文件被截短。请放回较新的数据库", await killed.StartRefused(), StringComparison.Ordinal);
        File.WriteAllBytes(log, kept);
        Assert.Null(await killed.StartRefused());
    }

    [Fact]
    public async Task A_write_ahead_log_cut_below_its_last_checkpoint_is_refused()
    {
        await using var scene = await Scene.WithGround();
        await scene.Reopen();
        await scene.Submit(new Act("late", new RegisterOrgan("late", "只在日志里的单位", null), Actor.System, 1));
        await scene.Journal.SignCheckpoint();
        await using var killed = Scene.Empty(Folders.Copy(scene.Folder));
        using (var log = File.OpenWrite(Database(killed) + "-wal")) log.SetLength(20_000);
        Assert.Contains("拒绝启动", await killed.StartRefused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upload_that_breaks_off_leaves_nothing_and_the_next_one_is_stored()
    {
        await using var scene = await Scene.WithGround();
        await Assert.ThrowsAsync<EndOfStreamException>(() => scene.Journal.Evidence.Put(new BrokenOff(), "材料.txt"));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(scene.Folder, "evidence"), "*", SearchOption.AllDirectories));
        Assert.NotNull((await scene.Journal.Evidence.Put(new MemoryStream("材料"u8.ToArray()), "材料.txt")).File);
    }

    [Fact]
    public async Task A_torn_evidence_file_is_found_by_verify_and_mended_by_uploading_the_paper_again()
    {
        await using var scene = await Scene.WithGround();
        var act = Acts.Of(Acts.Id(0, 0, 12));
        var bytes = Acts.PaperBytes(act)!;
        var (file, _) = await scene.Journal.Evidence.Put(new MemoryStream(bytes), "考察材料.txt");
        Assert.Equal("receipt", await scene.Told(act));
        var path = Directory.EnumerateFiles(Path.Combine(scene.Folder, "evidence"), file!.Sha256, SearchOption.AllDirectories).Single();
        File.WriteAllBytes(path, bytes[..100]);
        Assert.Contains("的内容已被改动", Assert.Single(LedgerCheck.Run(scene.Options).Problems), StringComparison.Ordinal);
        await scene.Journal.Evidence.Put(new MemoryStream(bytes), "考察材料.txt");
        Assert.True(LedgerCheck.Run(scene.Options).Ok);
    }

    /// <summary>One act more, and a checkpoint over it, which stopping signs.</summary>
    private static async Task Stop(Scene scene)
    {
        await scene.Submit(new Act("last", new RegisterOrgan("last", "最后登记的单位", null), Actor.System, 1));
        await scene.Journal.DisposeAsync();
    }

    private static string Checkpoint(Scene scene) => Path.Combine(scene.Folder, "checkpoint");

    private static string Database(Scene scene) => Path.Combine(scene.Folder, "jishi.sqlite");

    /// <summary>A sender who is gone after some bytes.</summary>
    private sealed class BrokenOff : MemoryStream
    {
        private bool _begun;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_begun) throw new EndOfStreamException();
            _begun = true;
            buffer.Span[..1000].Fill((byte)'a');
            return ValueTask.FromResult(1000);
        }
    }
}
