using System.Text.Json;
using Jishi.Cli.Scenarios;
using Jishi.Cli.Scenarios.Verbs;
using Jishi.Record;
using Jishi.Record.Accounts;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Gates;
using Jishi.Record.Matters;
using Jishi.Record.Rules;
using Jishi.Store;

namespace Jishi.Web.Tests.Browser;

/// <summary>
/// The work that the pages are to hold, on days that keep every term: five working days of notice, a year of probation. What nobody types on the page is recorded
/// through the journal, with the same values.
/// </summary>
internal sealed class CaseWork
{
    private static readonly Part[] Parts =
    [
        new(1, [], "2025-03-03 09:00", "2025-03-04 17:00"),
        new(2, [], "2025-03-05 09:00", "2025-03-06 17:00"),
        new(3, [], "2025-03-10 09:00", "2025-03-18 17:00"),
        new(4, [], "2025-03-20 09:00", "2025-04-03 17:00"),
        new(5, [], "2025-04-07 09:00", "2025-04-08 17:00"),
        new(6, [], "2025-04-08 09:00", "2025-04-11 17:00"),
        new(7, [], "2025-04-14 09:00", "2025-04-14 11:30"),
        new(8, ["M10"], "2025-04-16 09:00", "2025-04-22 17:30"),
        new(8, ["M11"], "2025-04-23 09:00", "2025-04-24 17:00"),
        new(9, [], "2026-04-20 09:00", "2026-04-24 17:00"),
    ];

    private readonly Site _site;
    private readonly ScenarioClock _clock;
    private readonly Stage _stage;
    private int _steps;

    private CaseWork(Site site, ScenarioClock clock)
    {
        (_site, _clock) = (site, clock);
        _stage = new Stage(new Scenario("browser", "desk", new ScenarioFile { Title = "九道关口", By = "lin" }, []), site.Journal, clock);
    }

    public Site Site => _site;

    public static async Task<CaseWork> Begin()
    {
        var clock = new ScenarioClock(Time("2025-03-03 08:30"));
        var site = await Site.Open(clock: clock);
        foreach (var (id, name, role) in new[] { ("gao", "高望舒", Roles.DeputyHead), ("zheng", "郑可为", Roles.SupervisionChief), ("su", "苏砚青", Roles.Recorder), ("he", "贺长川", Roles.UnitLeader) })
            await site.Done(new ChangeAccount(id, name, Roles.Name(role), true, [role]), Actor.System);
        return new CaseWork(site, clock);
    }

    public static IEnumerable<Part> Of(Gate gate) => Parts.Where(p => p.Gate == gate.Number);

    /// <summary>It is shortly after the part's work ended: now it is recorded.</summary>
    public void Ends(Part part) => Assert.True(_clock.MoveTo(part.RecordedAt));

    /// <summary>The values of a part for a person, drafted from what stands; signatures are nobody's to type.</summary>
    public IEnumerable<(DataItem Item, JsonElement Value, string Occurred)> Values(string name, Part part)
    {
        var dossier = Dossier(name);
        var gate = NineGates.Number(part.Gate);
        var modules = KindsOfAppointment.Of(dossier.Kind).Modules(gate).Where(m => part.Modules.Length == 0 || part.Modules.Contains(m.Code)).ToList();
        var spans = Spans.Of(modules, part.Gate, Time(part.From), Time(part.To));
        var drafted = new Dictionary<string, object>(StringComparer.Ordinal);
        var known = new Known(item => drafted.TryGetValue(item.Code, out var value) ? new Recorded(value, null, _clock.Now, _clock.Now, "", -1) : dossier.Find(item));
        foreach (var module in modules)
        {
            var draft = new Draft(_stage, dossier, module, spans[module]);
            foreach (var item in module.Items.Where(i => !i.IsSystem && i.Type is not SignatureType && !dossier.IsSettled(i)))
            {
                if (draft.Value(item, part.Gate, known) is not { } value) continue;
                if (item.Type.Read(value, _stage.World.Policy.CodeBook).Value is { } read) drafted[item.Code] = read;
                yield return (item, value, LegalTime.Show(draft.OccurredAt(item)));
            }
        }
    }

    /// <summary>Records through the journal what of a part does not stand yet.</summary>
    public async Task Record(string name, Part part, params string[] leave)
    {
        var (matter, row) = Row(name);
        var step = new FillStep { On = new OneOrMore([$"{matter.Id}/{row.Id}"]), Gate = part.Gate, Modules = part.Modules, From = part.From, To = part.To, At = LegalTime.Show(part.RecordedAt), Leave = leave };
        Assert.All(await _stage.Run(step, ++_steps), o => Assert.IsType<Outcome.Done>(o));
    }

    public Dossier Dossier(string name)
    {
        var (matter, row) = Row(name);
        return _stage.World.Dossier(matter, row);
    }

    private (Matter Matter, Candidacy Row) Row(string name)
    {
        var matter = _stage.World.Matters.Near.Values.Single();
        return (matter, matter.Candidacies.Values.Single(c => _stage.World.Cadres[c.CadreId].Name == name));
    }

    private static DateTimeOffset Time(string text) => LegalTime.Parse(text)!.Value;

    /// <summary>Work of a gate, or of some of its modules, from when to when.</summary>
    internal sealed record Part(int Gate, string[] Modules, string From, string To)
    {
        public DateTimeOffset RecordedAt => Time(To).AddMinutes(20);
    }
}
