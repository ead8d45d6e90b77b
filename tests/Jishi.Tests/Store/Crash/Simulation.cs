using Jishi.Crash;
using Jishi.Ledger.Notes;
using Jishi.Store;
using Jishi.Tests.Ledger;
using Microsoft.Data.Sqlite;

namespace Jishi.Tests.Store.Crash;

/// <summary>
/// Some clients at work on a journal whose storage fails, is full, is locked, whose clock jumps, whose program stops or dies. Everything is
/// drawn from the seed: what is submitted, in which groups it is written, what fails and where. An act without an answer is sent again.
/// </summary>
internal sealed class Simulation(ulong seed, string ground)
{
    private const int Clients = 3;
    private static readonly int[] SqliteFaults = [5, 8, 10, 11, 13];

    private readonly SeededGenerator _random = new(seed);
    private readonly ClientMemory _memory = new();
    private readonly int[] _next = new int[Clients];
    private readonly bool[] _unanswered = new bool[Clients];
    private readonly List<string> _log = [];
    private Scene _scene = null!;

    /// <summary>What was done, for a failure's message.</summary>
    public IEnumerable<string> Log => _log;

    /// <summary>Runs it; what does not hold, empty when all does.</summary>
    public async Task<List<string>> Run(int steps)
    {
        _memory.Hear(Acts.Ground.Select(a => "sent " + a.Id));
        _scene = NewScene(Folders.Copy(ground));
        _scene.Open();
        var found = new List<string>();
        for (var step = 0; step < steps && found.Count == 0; step++) found.AddRange(await Step());
        if (found.Count == 0) found.AddRange(await Restart());
        if (found.Count == 0) found.AddRange(await Rebuilt());
        await _scene.DisposeAsync();
        return found;
    }

    private Task<List<string>> Step() => _random.Below(10) switch
    {
        0 => JumpOfTheClock(),
        1 => Restart(),
        2 => Locked(),
        3 => Checkpoint(),
        4 or 5 or 6 => WithFault(),
        _ => Batch(),
    };

    /// <summary>To and fro: a few minutes are put up with, more stops the writing until the clock is right again.</summary>
    private Task<List<string>> JumpOfTheClock()
    {
        var minutes = _random.Below(2) == 0 ? _random.Below(3_000) : -_random.Below(20);
        _log.Add($"clock {minutes} min");
        _scene.Clock.Now = _scene.Clock.Now.AddMinutes(minutes);
        return Task.FromResult(new List<string>());
    }

    private async Task<List<string>> Restart()
    {
        _log.Add("restart");
        await _scene.Reopen();
        return _memory.Differences(_scene.Journal);
    }

    private async Task<List<string>> Locked()
    {
        _log.Add("locked");
        await using var other = new SqliteConnection($"Data Source={Path.Combine(_scene.Folder, "jishi.sqlite")};Pooling=False");
        other.Open();
        await using var transaction = other.BeginTransaction(deferred: false);
        return await Batch();
    }

    private async Task<List<string>> Checkpoint()
    {
        _log.Add("checkpoint");
        var size = _scene.Journal.Size;
        var note = await _scene.Journal.SignCheckpoint();
        return Jishi.Ledger.Notes.Checkpoint.Parse(note.Text).Size == size ? [] : ["a checkpoint of another size"];
    }

    /// <summary>A batch during which the storage fails, or the process dies, the nth time a point is passed.</summary>
    private async Task<List<string>> WithFault()
    {
        var step = FaultTable.Steps[_random.Below(FaultTable.Steps.Count)];
        var (point, nth) = ((_random.Below(2) == 0 ? "before " : "after ") + step, 1 + _random.Below(4));
        return _random.Below(3) == 0 ? await Death(point, nth) : await Fault(point, nth);
    }

    private async Task<List<string>> Fault(string point, int nth)
    {
        var code = SqliteFaults[_random.Below(SqliteFaults.Length)];
        var file = point.Contains("evidence", StringComparison.Ordinal) || _random.Below(3) == 0;
        _log.Add($"fault {point} {nth} {(file ? "file" : code)}");
        var passed = 0;
        return await Batch(reached =>
        {
            if (reached == point && ++passed == nth) throw file ? new IOException("simulated", 28) : new SqliteException("simulated", code);
        });
    }

    /// <summary>What a kill at the point would leave is copied there; answers given after it were never heard; the work goes on with the copy.</summary>
    private async Task<List<string>> Death(string point, int nth)
    {
        _log.Add($"death {point} {nth}");
        var (passed, copy, heard) = (0, (string?)null, -1);
        var answers = new List<Task>();
        await Batch(reached =>
        {
            if (reached != point || ++passed != nth) return;
            copy = Folders.Copy(_scene.Folder);
            heard = answers.Count(a => a.IsCompleted);
        }, answers, () => copy is not null, () => heard);
        if (copy is null) return [];
        var now = _scene.Clock.Now;
        await _scene.DisposeAsync();
        _scene = NewScene(copy);
        _scene.Clock.Now = now;
        _scene.Open();
        return _memory.Differences(_scene.Journal);
    }

    /// <summary>
    /// Each client sends its next act, or again the one that had no answer; some send twice. All of it is queued before the writer takes the
    /// first, so that the seed alone says which groups are made.
    /// </summary>
    private async Task<List<string>> Batch(Action<string>? reached = null, List<Task>? answers = null, Func<bool>? isDead = null, Func<int>? heard = null)
    {
        var acts = await Papers(Chosen(), reached);
        using var queued = new ManualResetEventSlim();
        _scene.Reached = point =>
        {
            if (point == "before take") queued.Wait();
            reached?.Invoke(point);
        };
        var sent = new List<(Act Act, Task<Outcome> Answer)>();
        foreach (var (act, _) in acts)
        {
            sent.Add((act, _scene.Submit(act)));
            answers?.Add(sent[^1].Answer);
        }

        queued.Set();
        await Task.WhenAll(sent.Select(s => s.Answer.ContinueWith(_ => { }, TaskScheduler.Default)));
        // Behind the last answer the writer still has a step to go: a checkpoint asked for waits for it.
        if (_scene.Reached is not null && sent.Count > 0) await Idle();
        _scene.Reached = null;
        return Hear(sent, isDead?.Invoke() == true ? heard!() : sent.Count);
    }

    private async Task Idle()
    {
        try
        {
            await _scene.Journal.SignCheckpoint();
        }
        catch (JournalException)
        {
            // The fault was meant for the checkpoint.
        }
    }

    private List<(Act Act, int Client)> Chosen()
    {
        var acts = new List<(Act, int)>();
        for (var client = 0; client < Clients; client++)
        {
            if (_random.Below(5) == 0) continue;
            if (!_unanswered[client]) _next[client]++;
            _unanswered[client] = true;
            var act = Acts.Of(Acts.Id(0, client, _next[client]));
            acts.Add((act, client));
            _memory.Hear(["sent " + act.Id]);
            if (_random.Below(6) == 0) acts.Add((act, client));
        }

        _log.Add("batch " + string.Join(' ', acts.Select(a => a.Item1.Id)));
        return acts;
    }

    /// <summary>A client whose paper could not be stored does not submit.</summary>
    private async Task<List<(Act Act, int Client)>> Papers(List<(Act Act, int Client)> acts, Action<string>? reached)
    {
        _scene.Reached = reached;
        var ready = new List<(Act, int)>();
        foreach (var (act, client) in acts)
        {
            if (Acts.PaperBytes(act) is not { } paper || (await _scene.Journal.Evidence.Put(new MemoryStream(paper), "考察材料.txt")).Error is null) ready.Add((act, client));
        }

        return ready;
    }

    /// <param name="heard">So many answers, in the order of sending, reached their clients.</param>
    private List<string> Hear(List<(Act Act, Task<Outcome> Answer)> sent, int heard)
    {
        var found = new List<string>();
        foreach (var (act, answer) in sent.Take(heard))
        {
            var line = answer switch
            {
                { IsCompletedSuccessfully: true, Result: Outcome.Done { Receipt: var r } } => $"done {act.Id} {r.First} {r.Count}",
                { IsCompletedSuccessfully: true } => $"refused {act.Id}",
                _ => answer.Exception!.InnerException!.Message.Contains("没有写入", StringComparison.Ordinal) ? $"denied {act.Id}" : $"unknown {act.Id}",
            };
            if (line.StartsWith("refused", StringComparison.Ordinal) && _memory.Receipts.ContainsKey(act.Id)) found.Add($"{act.Id} had a receipt and was refused");
            if (!line.StartsWith("denied", StringComparison.Ordinal) && !line.StartsWith("unknown", StringComparison.Ordinal)) _unanswered[Acts.Parts(act.Id)!.Value.Client] = false;
            if (_memory.Receipts.TryGetValue(act.Id, out var first) && answer is { IsCompletedSuccessfully: true, Result: Outcome.Done { Receipt: var again } } && (again.First, again.Count) != first) found.Add($"{act.Id} got two receipts");
            _memory.Hear([line]);
        }

        return found;
    }

    /// <summary>The read tables are the ledger's picture: derived anew they are the same.</summary>
    private async Task<List<string>> Rebuilt()
    {
        await _scene.Journal.DisposeAsync();
        var before = Dump();
        await Rebuild.Run(_scene.Options);
        var after = Dump();
        _scene.Open();
        return before == after ? [] : ["the read tables differ from those derived anew"];
    }

    private string Dump()
    {
        using var text = new StringWriter();
        Rebuild.Dump(_scene.Options, text);
        return text.ToString();
    }

    private Scene NewScene(string folder) => Scene.In(folder, groupSize: 1 + (int)(seed % 4));
}
