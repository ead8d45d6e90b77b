using Jishi.Crash;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Record.Gates.G4Inspection;
using Jishi.Record.Organs;
using Jishi.Store;
using Jishi.Tests.Architecture;

namespace Jishi.Tests.Store.Crash;

/// <summary>The table of points against what happens: every point, the process killed there and the storage failing there.</summary>
public sealed class FaultPointTests
{
    private const int NoSpace = 28;
    private static readonly byte[] Paper = "考察材料\n"u8.ToArray();
    private static readonly Act Probe = new("probe", new RegisterOrgan("probe", "试写单位", null), Actor.System, 1);
    private static readonly Act Redact = new("probe", new RedactItem(Owners.Candidacy("m1", "c1"), InspectionItems.MoralityCheck.Code, "个人信息保护"), Acts.Head, 1);

    public static TheoryData<string> Points => [.. FaultTable.Rows.Select(r => r.Point)];

    [Fact]
    public void The_table_has_a_row_for_each_point_and_none_besides() =>
        Assert.Equal(FaultTable.Steps.SelectMany(s => new[] { "before " + s, "after " + s }), FaultTable.Rows.Select(r => r.Point));

    [Fact]
    public void The_document_shows_the_table() => Assert.Equal(
        FaultTable.Rows.Select(FaultTable.Line),
        File.ReadLines(SourceTree.At("docs", "crash-safety.md")).Where(l => l.StartsWith("| before ", StringComparison.Ordinal) || l.StartsWith("| after ", StringComparison.Ordinal)));

    [Theory, MemberData(nameof(Points))]
    public async Task A_kill_leaves_what_the_table_says_and_the_next_start_goes_on(string point)
    {
        await using var scene = await Prepared(point);
        using var gate = new ManualResetEventSlim();
        Task? answer = null;
        (string Folder, bool Told)? left = null;
        scene.Reached = reached =>
        {
            if (reached != point || left is not null) return;
            gate.Wait();
            left = (Folders.Copy(scene.Folder), answer?.IsCompleted == true);
        };
        await Act(scene, point, task =>
        {
            answer = task;
            gate.Set();
        });
        // The last point lies after the answer.
        SpinWait.SpinUntil(() => left is not null, TimeSpan.FromSeconds(10));
        Assert.True(left is not null, $"{point} is never passed");

        await using var after = Scene.Empty(left.Value.Folder);
        var files = Strange(after.Folder, point);
        after.Open();
        Assert.True(after.Journal.Verified.Report.Ok);
        Assert.Equal(FaultTable.Of(point).Killed, new Left(await Recorded(after, point, left.Value.Told), left.Value.Told ? "receipt" : "", files));
        await GoesOn(after, point);
    }

    [Theory, MemberData(nameof(Points))]
    public async Task A_fault_is_told_as_the_table_says_and_the_same_process_goes_on(string point)
    {
        await using var scene = await Prepared(point);
        var failed = false;
        scene.Reached = reached =>
        {
            if (reached != point || failed) return;
            failed = true;
            throw new IOException("No space left on device", NoSpace);
        };
        var told = await Act(scene, point, _ => { });
        Assert.True(failed, $"{point} is never passed");
        var expected = FaultTable.Of(point).Failed;
        Assert.StartsWith(expected.Told, told, StringComparison.Ordinal);
        Assert.Equal(expected.Files, Strange(scene.Folder, point));
        if (IsOf(point, "key")) scene.Open();
        Assert.Equal(expected.Recorded, await Recorded(scene, point, told == "receipt"));
        await GoesOn(scene, point);
        await scene.Reopen();
        Assert.True(scene.Journal.Verified.Report.Ok);
        Assert.InRange(Scene.EntriesOf(scene.Journal, Probe.Id), 0, 1);
    }

    /// <summary>What must be there before the act: nothing for the key; 255 entries for a full tile; something to redact.</summary>
    private static async Task<Scene> Prepared(string point)
    {
        if (IsOf(point, "key")) return Scene.Empty();
        var scene = await Scene.WithGround();
        if (IsRedaction(point)) Assert.Equal("receipt", await scene.Told(Acts.Of(Acts.Id(0, 0, 0))));
        if (!point.EndsWith(FaultPoints.Tile, StringComparison.Ordinal)) return scene;
        var missing = 255 - (int)scene.Journal.Size;
        await Task.WhenAll(Enumerable.Range(0, missing).Select(i => scene.Journal.Submit($"fill-{i}", new RegisterOrgan($"fill-{i}", "单位", null), Actor.System)));
        return scene;
    }

    /// <summary>The act that passes the point; <paramref name="asked"/> is given the answer that its caller waits for.</summary>
    private static async Task<string> Act(Scene scene, string point, Action<Task?> asked)
    {
        try
        {
            if (IsOf(point, "evidence"))
            {
                asked(null);
                return (await scene.Journal.Evidence.Put(new MemoryStream(Paper), "材料.txt")).Error ?? "receipt";
            }

            if (IsOf(point, "key"))
            {
                asked(null);
                scene.Open();
                return "receipt";
            }

            Task answer = IsOf(point, "checkpoint") ? await Grown(scene) : scene.Submit(IsRedaction(point) ? Redact : Probe);
            asked(answer);
            await answer;
            return "receipt";
        }
        catch (JournalException e)
        {
            return e.Message;
        }
    }

    private static async Task<Task> Grown(Scene scene)
    {
        Assert.Equal("receipt", await scene.Told(Probe));
        return scene.Journal.SignCheckpoint();
    }

    private static async Task<bool> Recorded(Scene scene, string point, bool told)
    {
        if (IsOf(point, "checkpoint")) return scene.Journal.Ledger.Checkpoints(1)[0].Size == scene.Journal.Size;
        if (IsOf(point, "key") || IsOf(point, "evidence")) return false;
        var act = IsRedaction(point) ? Redact : Probe;
        var entries = Scene.EntriesOf(scene.Journal, act.Id);
        Assert.InRange(entries, told ? 1 : 0, 1);
        var again = Assert.IsType<Outcome.Done>(await scene.Submit(act)).Receipt;
        Assert.Equal(entries == 1, again.Repeated);
        return entries == 1;
    }

    /// <summary>A paper, an act and a checkpoint, as if nothing had been.</summary>
    private static async Task GoesOn(Scene scene, string point)
    {
        var (file, error) = await scene.Journal.Evidence.Put(new MemoryStream(Paper), "材料.txt");
        Assert.Null(error);
        Assert.True(await scene.Journal.Evidence.Verify(file!.Sha256));
        Assert.Equal("receipt", await scene.Told(new Act("later", new RegisterOrgan("later", "后来的单位", null), Actor.System, 1)));
        await scene.Journal.SignCheckpoint();
        Assert.Equal("evidence/*/*", Strange(scene.Folder, point).Replace("ledger.key", "", StringComparison.Ordinal).Trim());
    }

    /// <summary>The files that are not there in a folder where nothing happened.</summary>
    private static string Strange(string folder, string point) => string.Join(' ', Folders.Files(folder)
        .Where(f => !f.StartsWith("jishi.sqlite", StringComparison.Ordinal) && f is not ("checkpoint" or "in-use" or StartsLog.FileName) && (f != "ledger.key" || IsOf(point, "key")))
        .Select(f => f.StartsWith("evidence/incoming/", StringComparison.Ordinal) ? "evidence/incoming/*" : f.StartsWith("evidence/", StringComparison.Ordinal) ? "evidence/*/*" : f));

    private static bool IsOf(string point, string family) => point.Split(' ')[1].StartsWith(family + ".", StringComparison.Ordinal);

    private static bool IsRedaction(string point) => point.EndsWith(FaultPoints.Redaction, StringComparison.Ordinal) || point.EndsWith(FaultPoints.EmptyLog, StringComparison.Ordinal);
}
