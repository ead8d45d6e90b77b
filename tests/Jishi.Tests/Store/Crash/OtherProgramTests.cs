using System.Diagnostics;
using Jishi.Crash;
using Jishi.Record.Deciding;
using Jishi.Record.Organs;
using Jishi.Store;

namespace Jishi.Tests.Store.Crash;

/// <summary>Another process has the database to itself: a copy, a viewer, a forgotten program.</summary>
public sealed class OtherProgramTests
{
    private static readonly Act Probe = new("probe", new RegisterOrgan("probe", "试写单位", null), Actor.System, 1);

    [Fact]
    public async Task A_locked_database_refuses_in_plain_words_and_the_same_process_goes_on_when_it_is_free()
    {
        await using var scene = await Scene.WithGround();
        using (var other = await Hold(scene, "normal"))
        {
            Assert.Equal("数据库正被别的程序占用（例如备份或查看工具），这次提交没有写入。请稍后从原来的页面重新提交。", await scene.Told(Probe));
            Assert.Contains("lin", scene.Journal.World.Accounts.Keys);
            await Release(other);
        }

        Assert.Equal("receipt", await scene.Told(Probe));
        await scene.Journal.SignCheckpoint();
        await scene.Reopen();
        Assert.Equal(1, Scene.EntriesOf(scene.Journal, Probe.Id));
    }

    [Fact]
    public async Task What_was_recorded_before_is_not_denied_while_the_database_is_locked()
    {
        await using var scene = await Scene.WithGround();
        Assert.Equal("receipt", await scene.Told(Probe));
        using var other = await Hold(scene, "normal");
        Assert.True(Assert.IsType<Outcome.Done>(await scene.Submit(Probe)).Receipt.Repeated);
        await Release(other);
    }

    [Fact]
    public async Task A_start_beside_a_program_that_has_the_database_to_itself_is_refused_and_says_why()
    {
        await using var scene = await Scene.WithGround();
        await scene.Journal.DisposeAsync();
        using (var other = await Hold(scene, "exclusive"))
        {
            Assert.Equal($"数据库 {scene.Folder}/jishi.sqlite 正被别的程序占用，没有启动。请结束占用它的程序（备份、查看工具，或另一个纪实程序）后再启动；数据没有改动。", await scene.StartRefused());
            await Release(other);
        }

        Assert.Null(await scene.StartRefused());
    }

    [Fact]
    public async Task A_second_program_on_the_folder_is_refused_and_the_first_goes_on()
    {
        await using var first = await Scene.WithGround();
        var said = Assert.Throws<JournalException>(() => Journal.Open(new JournalOptions(first.Folder) { Clock = first.Clock })).Message;
        Assert.Contains("正被另一个纪实程序使用，拒绝启动", said, StringComparison.Ordinal);
        Assert.Equal("receipt", await first.Told(Probe));
    }

    private static async Task<Process> Hold(Scene scene, string mode)
    {
        var process = Worker.StartBeside("hold", scene.Folder, mode);
        Assert.Equal("held", await process.StandardOutput.ReadLineAsync());
        return process;
    }

    private static async Task Release(Process process)
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
    }
}
