using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Jishi.Crash;
using Jishi.Record.Deciding;
using Jishi.Record.Organs;
using Jishi.Store;
using Microsoft.Data.Sqlite;

namespace Jishi.Tests.Store.Crash;

/// <summary>A folder that the program may not write. Root may write anywhere, so the tests step down for the thread that starts the journal.</summary>
[UnsupportedOSPlatform("windows")]
public sealed partial class ReadOnlyTests
{
    private const int Nobody = 65534;
    private static readonly Act Probe = new("probe", new RegisterOrgan("probe", "试写单位", null), Actor.System, 1);

    [Fact]
    public async Task A_start_in_a_read_only_folder_says_which_and_what_to_look_at()
    {
        await using var scene = await Scene.WithGround();
        await scene.Journal.DisposeAsync();
        SetModes(scene.Folder, UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        var said = AsNobody(() => Assert.Throws<JournalException>(() => Journal.Open(scene.Options)).Message);
        SetModes(scene.Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Assert.Equal($"数据文件夹 {scene.Folder} 只读，或程序没有读写的权限，没有启动。请检查文件夹和其中文件的属主与权限，以及磁盘是否以只读方式挂载。", said);
        Assert.Null(await scene.StartRefused());
    }

    [Fact]
    public async Task A_first_start_where_nothing_may_be_made_says_so()
    {
        var parent = Directory.CreateTempSubdirectory("jishi-closed-").FullName;
        File.SetUnixFileMode(parent, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        var said = AsNobody(() => Assert.Throws<JournalException>(() => Journal.Open(new JournalOptions(Path.Combine(parent, "data")))).Message);
        File.SetUnixFileMode(parent, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Directory.Delete(parent, recursive: true);
        await Task.CompletedTask;
        Assert.Contains("只读，或程序没有读写的权限，没有启动", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5, "正被别的程序占用")]
    [InlineData(6, "正被别的程序占用")]
    [InlineData(8, "数据文件夹只读，或程序没有写的权限，这次提交没有写入。请管理员检查权限后再重新提交。")]
    [InlineData(10, "写磁盘时出错，这次提交是否写入尚不能确定。请从原来的页面重新提交：已经写入的不会重复。")]
    [InlineData(11, "数据库文件已损坏，这次提交没有写入。请立即停止录入")]
    [InlineData(13, "磁盘已满，这次提交没有写入")]
    [InlineData(14, "只读，或程序没有写的权限")]
    [InlineData(26, "数据库文件已损坏")]
    public async Task Each_fault_of_the_database_while_it_runs_has_its_words_and_goes_by(int code, string said)
    {
        await using var scene = await Scene.WithGround();
        scene.Reached = point =>
        {
            if (point == "before commit") throw new SqliteException("SQLite Error", code);
        };
        Assert.Contains(said, await scene.Told(Probe), StringComparison.Ordinal);
        scene.Reached = null;
        Assert.Equal("receipt", await scene.Told(Probe));
    }

    [Fact]
    public async Task A_checkpoint_file_that_cannot_be_written_stops_nothing_and_is_written_later()
    {
        await using var scene = await Scene.WithGround();
        // A folder stands where the file is to be written: root meets this fault too.
        var blocking = Directory.CreateDirectory(Path.Combine(scene.Folder, "checkpoint.new", "x"));
        Assert.Equal("receipt", await scene.Told(Probe));
        var said = (await Assert.ThrowsAsync<JournalException>(scene.Journal.SignCheckpoint)).Message;
        Assert.Contains("检查点没有签成。已写入的分录不受影响，程序会自动重试；请检查数据文件夹。", said, StringComparison.Ordinal);
        Directory.Delete(blocking.Parent!.FullName, recursive: true);
        await scene.Journal.SignCheckpoint();
        Assert.Contains($"\n{scene.Journal.Size}\n", await File.ReadAllTextAsync(Path.Combine(scene.Folder, "checkpoint")), StringComparison.Ordinal);
    }

    private static void SetModes(string folder, UnixFileMode files)
    {
        const UnixFileMode Enter = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)) File.SetUnixFileMode(file, files);
        foreach (var inner in Directory.EnumerateDirectories(folder, "*", SearchOption.AllDirectories).Append(folder)) File.SetUnixFileMode(inner, files | Enter);
    }

    /// <summary>Runs it on a thread of its own whose rights in the file system are nobody's: Linux keeps them by thread, and the thread ends with them.</summary>
    private static T AsNobody<T>(Func<T> run)
    {
        T result = default!;
        Exception? fault = null;
        var thread = new Thread(() =>
        {
            try
            {
                if (Environment.IsPrivilegedProcess) _ = SetFileSystemUser(Nobody);
                result = run();
            }
            catch (Exception e)
            {
                fault = e;
            }
        });
        thread.Start();
        thread.Join();
        return fault is null ? result : throw fault;
    }

    [LibraryImport("libc", EntryPoint = "setfsuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SetFileSystemUser(int user);
}
