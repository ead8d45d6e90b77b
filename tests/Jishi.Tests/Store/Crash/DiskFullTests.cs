using Jishi.Crash;
using Jishi.Record.Deciding;
using Jishi.Record.Organs;
using Jishi.Store;
using Microsoft.Data.Sqlite;

namespace Jishi.Tests.Store.Crash;

/// <summary>A disk without room, for real: what the user reads, that nothing is lost or half recorded, and that the same process goes on when there is room.</summary>
public sealed class DiskFullTests
{
    private const string Full = "磁盘已满，这次提交没有写入。请管理员腾出空间，再从原来的页面重新提交；不必重启程序。";

    [Fact]
    public async Task A_full_disk_refuses_in_plain_words_and_the_same_process_goes_on_when_there_is_room()
    {
        using var disk = new SmallDisk();
        await using var scene = await Scene.WithGround(Path.Combine(disk.Folder, "data"));
        disk.FillUpTo(left: 300_000);
        var (done, failed) = await Until(scene, told => told != "receipt");
        Assert.Equal(Full, await scene.Told(failed));
        Assert.DoesNotContain(failed.Id, scene.Journal.World.Organs.Keys);
        Assert.All(done, act => Assert.Equal(1, Scene.EntriesOf(scene.Journal, act.Id)));

        disk.FillUpTo(left: 0);
        var (file, error) = await scene.Journal.Evidence.Put(new MemoryStream([.. Enumerable.Repeat((byte)'a', 100_000)]), "材料.txt");
        Assert.Null(file);
        Assert.Equal("材料.txt：磁盘已满，文件没有存入。请管理员处理后再上传；已存入的文件不受影响。", error);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(scene.Folder, "evidence"), "*", SearchOption.AllDirectories));
        var unsigned = await Assert.ThrowsAsync<JournalException>(scene.Journal.SignCheckpoint);
        Assert.StartsWith("磁盘已满，检查点没有签成。已写入的分录不受影响", unsigned.Message, StringComparison.Ordinal);

        disk.MakeRoom();
        Assert.Equal("receipt", await scene.Told(failed));
        Assert.NotNull((await scene.Journal.Evidence.Put(new MemoryStream("材料"u8.ToArray()), "材料.txt")).File);
        await scene.Journal.SignCheckpoint();
        await scene.Reopen();
        Assert.True(scene.Journal.Verified.Report.Ok);
        Assert.All(done.Append(failed), act => Assert.Equal(1, Scene.EntriesOf(scene.Journal, act.Id)));
        await scene.Journal.DisposeAsync();
        SqliteConnection.ClearAllPools();
    }

    [Fact]
    public async Task A_start_on_a_full_disk_says_so_and_succeeds_when_there_is_room()
    {
        using var disk = new SmallDisk();
        disk.FillUpTo(left: 0);
        await using var scene = Scene.Empty(Path.Combine(disk.Folder, "data"));
        Assert.StartsWith("磁盘已满，没有启动。", await scene.StartRefused(), StringComparison.Ordinal);
        disk.MakeRoom();
        Assert.Null(await scene.StartRefused());
    }

    /// <summary>Acts until one is told otherwise: those that were done, and that one.</summary>
    private static async Task<(List<Act> Done, Act Failed)> Until(Scene scene, Func<string, bool> isEnd)
    {
        var done = new List<Act>();
        for (var i = 0; i < 1_000; i++)
        {
            var act = new Act($"fill-{i}", new RegisterOrgan($"fill-{i}", "单位", null), Actor.System, 1);
            if (isEnd(await scene.Told(act))) return (done, act);
            done.Add(act);
        }

        throw new InvalidOperationException("the disk was never full");
    }
}
