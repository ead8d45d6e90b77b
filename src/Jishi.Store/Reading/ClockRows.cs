using Jishi.Record;
using Jishi.Record.Batches;
using Jishi.Record.Catalogue;
using Jishi.Record.Clocks;
using Jishi.Record.Facts;
using Jishi.Record.Matters;
using Jishi.Store.Databases;

namespace Jishi.Store.Reading;

/// <summary>The rows of clocks that are not met. Owned by the writer's thread.</summary>
internal sealed class ClockRows(LedgerConnection ledger)
{
    private const int MostRemembered = 50_000;

    private readonly Statement _drop = ledger.Prepare("DELETE FROM clock_row WHERE matter = $1 AND candidacy = $2");
    private readonly Statement _insert = ledger.Prepare("INSERT INTO clock_row (matter, candidacy, n, kind, minimum, start_day, due_day, detail, notice) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)");
    private readonly Statement _ofWhom = ledger.Prepare("SELECT DISTINCT matter, candidacy FROM clock_row ORDER BY matter, candidacy");

    /// <summary>What was written last of a row, so that an act that moves no clock writes none. Forgotten when it may not be what lies in the database.</summary>
    private readonly Dictionary<(string Matter, string Candidacy), ValueList<(string Kind, Stretch Stretch)>> _written = [];

    /// <summary>A transaction failed, or somebody else wrote.</summary>
    public void Forget() => _written.Clear();

    public void Write(World world, Matter matter, Candidacy row)
    {
        var unmet = CaseClocks.Unmet(world, matter, row).ToList();
        var written = new ValueList<(string Kind, Stretch Stretch)>([.. unmet.Select(c => (c.Kind.Code, c.Stretch))]);
        if (_written.TryGetValue((matter.Id, row.Id), out var before) && before.Equals(written)) return;
        if (_written.Count >= MostRemembered) Forget();
        _written[(matter.Id, row.Id)] = written;
        _drop.Run(matter.Id, row.Id);
        _insert.RunAll([.. unmet.Select((clock, n) => new object[]
        {
            matter.Id, row.Id, (long)n, clock.Kind.Code, clock.Kind.IsMinimum ? 1L : 0L, (long)clock.Stretch.Start.DayNumber, (long)clock.Stretch.Due.DayNumber, clock.Stretch.Detail ?? "", clock.Stretch.Notice ?? "",
        })]);
    }

    /// <summary>
    /// Those of the rows that are archived with a matter and already sent: when a row comes to its end, or goes on after all, the archive is owed
    /// by all of them or by none.
    /// </summary>
    public void WriteTogether(World world, string id)
    {
        if (world.Matters.GetValueOrDefault(id) is not { } matter) return;
        foreach (var other in ArchiveBatch.Together(world, matter))
        {
            foreach (var row in other.Candidacies.Values.Where(r => r.SubmittedAt.ContainsKey("SECOND"))) Write(world, other, row);
        }
    }

    /// <summary>A fact by which a row may come to its end, or to another volume.</summary>
    public static bool MayEnd(Fact fact) => fact is GatePassed { Gate: >= 8 } or GateReturned or PackageSent or MatterBatched or CandidateEntered or Reconsidered or ItemCorrected { Gate: 9 }
        or CandidacySuspended or CandidacyResumed or CandidacyHeld or CandidacyReleased or CandidacyWithdrawn or CandidacyFailed or CandidacyRemoved;

    /// <summary>All of them anew: another policy may count other days.</summary>
    public void WriteAgain(World world)
    {
        var whom = new List<(string Matter, string Candidacy)>();
        _ofWhom.Bind();
        while (_ofWhom.Step()) whom.Add((_ofWhom.Text(0), _ofWhom.Text(1)));
        foreach (var (id, candidacy) in whom) Write(world, world.Matters[id], world.Matters[id].Candidacies[candidacy]);
    }
}
