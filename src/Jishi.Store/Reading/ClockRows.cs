using Jishi.Record;
using Jishi.Record.Clocks;
using Jishi.Record.Matters;
using Jishi.Store.Databases;

namespace Jishi.Store.Reading;

/// <summary>The rows of clocks that are not met. Owned by the writer's thread.</summary>
internal sealed class ClockRows(LedgerConnection ledger)
{
    private readonly Statement _drop = ledger.Prepare("DELETE FROM clock_row WHERE matter = $1 AND candidacy = $2");
    private readonly Statement _insert = ledger.Prepare("INSERT INTO clock_row (matter, candidacy, n, kind, minimum, start_day, due_day, detail, notice) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)");
    private readonly Statement _ofWhom = ledger.Prepare("SELECT DISTINCT matter, candidacy FROM clock_row ORDER BY matter, candidacy");

    public void Write(World world, Matter matter, Candidacy row)
    {
        _drop.Run(matter.Id, row.Id);
        var n = 0L;
        foreach (var clock in CaseClocks.Unmet(world, matter, row))
            _insert.Run(matter.Id, row.Id, n++, clock.Kind.Code, clock.Kind.IsMinimum ? 1L : 0L, (long)clock.Stretch.Start.DayNumber, (long)clock.Stretch.Due.DayNumber, clock.Stretch.Detail ?? "", clock.Stretch.Notice ?? "");
    }

    /// <summary>All of them anew: another policy may count other days.</summary>
    public void WriteAgain(World world)
    {
        var whom = new List<(string Matter, string Candidacy)>();
        while (_ofWhom.Step()) whom.Add((_ofWhom.Text(0), _ofWhom.Text(1)));
        foreach (var (id, candidacy) in whom) Write(world, world.Matters[id], world.Matters[id].Candidacies[candidacy]);
    }
}
