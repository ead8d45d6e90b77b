using Jishi.Store;

namespace Jishi.Crash;

/// <summary>Clients at work on one journal. Each says «sent ID» before it submits and «done ID FIRST COUNT» when it has its receipt; then it goes on to its next act.</summary>
internal sealed class Load(string folder, int run, Output output)
{
    public bool Durable { get; init; } = true;

    /// <summary>True to sign no checkpoint by the clock: then the trace of one client has nothing in it but its acts.</summary>
    public bool Quiet { get; init; }

    public async Task Run(int clients, int acts, Death death)
    {
        death.StartClock();
        var options = new JournalOptions(folder) { Durable = Durable, Faults = death.Points, Clock = Quiet ? new NoElapsedTime() : TimeProvider.System };
        await using var journal = Journal.Open(options);
        if (journal.World.Candidacy("m1", "c1") is null)
        {
            foreach (var act in Acts.Ground) await Do(journal, act);
        }

        await Task.WhenAll(Enumerable.Range(0, clients).Select(c => Task.Run(() => Client(journal, c, acts))));
        death.Now("end");
    }

    private async Task Client(Journal journal, int client, int acts)
    {
        for (var n = 0; n < acts; n++)
        {
            await Do(journal, Acts.Of(Acts.Id(run, client, n)));
            if (!Quiet && client == 0 && n % 6 == 5) await journal.SignCheckpoint();
        }
    }

    private async Task Do(Journal journal, Act act)
    {
        output.Say("sent " + act.Id);
        if (Acts.PaperBytes(act) is { } bytes)
        {
            var (_, error) = await journal.Evidence.Put(new MemoryStream(bytes), "考察材料.txt");
            if (error is not null) throw new IOException(error);
        }

        output.Say(await journal.Submit(act.Id, act.Command, act.Actor) switch
        {
            Outcome.Done { Receipt: var r } => $"done {act.Id} {r.First} {r.Count}",
            Outcome.Refused { Refusal: var r } => $"refused {act.Id} {r.Problems[0].Message}",
            _ => throw new InvalidOperationException(),
        });
    }

    /// <summary>No time ever passes between two looks at the clock; the hour is the real one.</summary>
    private sealed class NoElapsedTime : TimeProvider
    {
        public override long GetTimestamp() => 0;
    }
}
