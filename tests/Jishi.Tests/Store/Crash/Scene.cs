using Jishi.Crash;
using Jishi.Store;
using Microsoft.Data.Sqlite;

namespace Jishi.Tests.Store.Crash;

/// <summary>A journal on a folder of its own, whose storage the test can make fail, and whose clock stands still: no checkpoint is signed but on demand.</summary>
internal sealed class Scene : IAsyncDisposable
{
    private Scene(string folder) => Folder = folder;

    public string Folder { get; }

    public StillClock Clock { get; } = new();

    public Journal Journal { get; private set; } = null!;

    /// <summary>Called at every point that is passed.</summary>
    public Action<string>? Reached { get; set; }

    public int GroupSize { get; init; } = 256;

    public JournalOptions Options => new(Folder) { Clock = Clock, GroupSize = GroupSize, Faults = new FaultPoints(p => Reached?.Invoke(p)), LockPatience = TimeSpan.FromMilliseconds(50) };

    public static Scene Empty(string? folder = null) => new(folder ?? Directory.CreateTempSubdirectory("jishi-scene-").FullName);

    public static Scene In(string folder, int groupSize) => new(folder) { GroupSize = groupSize };

    /// <summary>With what every act stands on, and a checkpoint over it.</summary>
    public static async Task<Scene> WithGround(string? folder = null)
    {
        var scene = Empty(folder);
        scene.Open();
        foreach (var act in Acts.Ground) Assert.IsType<Outcome.Done>(await scene.Submit(act));
        await scene.Journal.SignCheckpoint();
        return scene;
    }

    public void Open() => Journal = Journal.Open(Options);

    public async Task Reopen()
    {
        await Journal.DisposeAsync();
        Open();
    }

    public Task<Outcome> Submit(Act act) => Journal.Submit(act.Id, act.Command, act.Actor);

    /// <summary>What the caller of an act is told: «receipt», or the Chinese text.</summary>
    public async Task<string> Told(Act act)
    {
        try
        {
            return await Submit(act) is Outcome.Refused refused ? refused.Refusal.Problems[0].Message : "receipt";
        }
        catch (JournalException e)
        {
            return e.Message;
        }
    }

    /// <summary>The entries of a command, by what their headers say.</summary>
    public static int EntriesOf(Journal journal, string commandId) => journal.Ledger.Range(0, int.MaxValue).Count(e => e.Header.CommandId == commandId);

    /// <summary>What the program says when it is started on this folder: null when it starts and its ledger verifies.</summary>
    public async Task<string?> StartRefused()
    {
        try
        {
            Open();
            Assert.True(Journal.Verified.Report.Ok);
            await Journal.DisposeAsync();
            return null;
        }
        catch (JournalException e)
        {
            return e.Message;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Reached = null;
        if (Journal is not null) await Journal.DisposeAsync();
        SqliteConnection.ClearAllPools();
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
    }
}

/// <summary>An hour that the test sets, and no time between two looks.</summary>
internal sealed class StillClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 10, 20, 9, 0, 0, TimeSpan.FromHours(8));

    public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();

    public override long GetTimestamp() => 0;
}
