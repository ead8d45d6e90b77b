using Jishi.Cli.Policies;
using Jishi.Record.Accounts;
using Jishi.Record.Cadres;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Gates;
using Jishi.Record.Gates.G1Qualification;
using Jishi.Record.Organs;
using Jishi.Record.Policy;
using Jishi.Record.Rules;
using Jishi.Store;

namespace Jishi.Cli.Scenarios;

/// <summary>What came of playing one file: the first step whose outcome was not the expected one, if any.</summary>
public sealed record PlayResult(string File, bool Ok, int Steps, int? FailedStep, string? Expected, string? Got)
{
    /// <summary>Line and text of the failed step, and what the refusal said, for a person.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IReadOnlyList<string> Lines { get; init; } = [];
}

/// <summary>Plays a scenario through a journal like any other, on a clock of its own.</summary>
public static class Play
{
    /// <summary>Plays into the folder; a folder of its own that is thrown away when none is named.</summary>
    /// <param name="beside">False where a long ledger that was made just now need not be verified beside the play.</param>
    public static async Task<PlayResult> Run(Scenario scenario, string? folder = null, IProgress<int>? progress = null, bool beside = true)
    {
        var temporary = folder is null ? Directory.CreateTempSubdirectory("jishi-play-").FullName : null;
        try
        {
            var clock = new ScenarioClock(LegalTime.Parse(scenario.Setup.Clock) ?? throw new ScenarioException(scenario.File, 1, $"clock 应为时间，例如 2026-09-01 09:00，写的是“{scenario.Setup.Clock}”。"));
            var options = (folder is null ? new JournalOptions(temporary!) : DataFolder.New(folder)) with { Clock = clock, Durable = folder is not null, VerifiedInBackground = beside };
            if (scenario.Setup.Origin is { } origin) options = options with { Origin = origin };
            if (scenario.Setup.Pack is { } inside) options = options with { FirstPolicy = Pack(scenario, "pack", PackFile.Read(inside)) };
            else if (scenario.Setup.Policy is { } path) options = options with { FirstPolicy = Pack(scenario, path, PackFile.Read(path)) };
            await using var journal = Journal.Open(options);
            if (journal.Ledger.Read(journal.Size - 1) is { } last && last.Meta.RecordedAt > clock.Now)
                throw new ScenarioException(scenario.File, 1, $"账本最后一条分录记于 {LegalTime.Show(last.Meta.RecordedAt)}，晚于情景开始的时间 {LegalTime.Show(clock.Now)}。请换一个新的数据目录。");
            return await Run(scenario, journal, clock, progress);
        }
        finally
        {
            if (temporary is not null) Directory.Delete(temporary, recursive: true);
        }
    }

    private static async Task<PlayResult> Run(Scenario scenario, Journal journal, ScenarioClock clock, IProgress<int>? progress)
    {
        await SetUp(scenario, journal);
        var stage = new Stage(scenario, journal, clock);
        for (var i = 0; i < scenario.Steps.Count; i++)
        {
            var step = scenario.Steps[i];
            var outcomes = await stage.Run(step, i + 1);
            var got = Expectation.Of(outcomes);
            if (!step.Expect.IsMetBy(got)) return Difference(scenario, step, got, outcomes);
            progress?.Report(i + 1);
        }

        return new PlayResult(scenario.File, true, scenario.Steps.Count, null, null, null);
    }

    private static PlayResult Difference(Scenario scenario, Step step, Expectation got, IReadOnlyList<Outcome> outcomes) =>
        new(scenario.File, false, scenario.Steps.Count, step.Place.Number, step.Expect.ToString(), got.ToString())
        {
            Lines =
            [
                $"{step.Place.File} 第 {step.Place.Line} 行，第 {step.Place.Number} 步：{step.Place.Text}",
                $"  应为 {step.Expect}",
                $"  实为 {got}",
                .. outcomes.OfType<Outcome.Refused>().SelectMany(o => o.Refusal.Problems).Select(p => $"  {p.Message}"),
                .. outcomes.SelectMany(Findings).Distinct().Select(f => $"  {f.Rule}：{string.Join('；', f.Seen.Select(s => $"{CatalogueOfItems.NameOf(s.Of)} {s.Value}"))}"),
            ],
        };

    private static IEnumerable<Finding> Findings(Outcome outcome) => outcome switch
    {
        Outcome.Refused refused => refused.Refusal.Findings,
        Outcome.Done done => done.Receipt.Findings,
        _ => [],
    };

    private static async Task SetUp(Scenario scenario, Journal journal)
    {
        var commands = new List<Command>();
        commands.AddRange(scenario.Setup.Organs.Select(o => new RegisterOrgan(o.Id, o.Name, o.Parent)));
        commands.AddRange(scenario.Setup.People.Select(p => new ChangeAccount(p.Id, p.Name, p.Title, true, p.Roles)));
        commands.AddRange(scenario.Setup.Cadres.Select(Registration));
        for (var i = 0; i < commands.Count; i++)
        {
            if (await journal.Submit($"{scenario.Id}.0.{i + 1}", commands[i], Actor.System) is Outcome.Refused refused)
                throw new ScenarioException(scenario.File, 1, $"开头的第 {i + 1} 项（{commands[i].GetType().Name}）没有成功：{string.Join(' ', refused.Refusal.Problems.Select(p => p.Message))}");
        }
    }

    internal static RegisterCadre Registration(CadreLine cadre) => new(cadre.Id, "form",
    [
        ItemInput.Of(QualificationItems.CandidateName.Code, new { id = cadre.Id, name = cadre.Name }),
        .. cadre.Items.Select(i => new ItemInput(i.Key, i.Value)),
    ]);

    private static PolicyPack Pack(Scenario scenario, string name, (PolicyPack? Pack, string? Problem) read) =>
        read.Pack ?? throw new ScenarioException(scenario.File, 1, $"政策包 {name} {read.Problem}");
}
