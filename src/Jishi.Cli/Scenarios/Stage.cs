using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jishi.Record;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Gates;
using Jishi.Record.Matters;
using Jishi.Store;

namespace Jishi.Cli.Scenarios;

/// <summary>What a step acts on: the journal, the clock, who acts, and the outcomes so far.</summary>
internal sealed class Stage(Scenario scenario, Journal journal, ScenarioClock clock)
{
    private int _commands;

    public Step Step { get; private set; } = null!;

    public int Number { get; private set; }

    public List<Outcome> Outcomes { get; } = [];

    public World World => journal.World;

    public DateTimeOffset Now => clock.Now;

    /// <summary>Runs one step and gives its outcomes.</summary>
    public async Task<IReadOnlyList<Outcome>> Run(Step step, int number)
    {
        (Step, Number, _commands) = (step, number, 0);
        Outcomes.Clear();
        var at = step.At is null ? Now.AddMinutes(number == 1 ? 0 : 1) : TimeOf(step.At, "at");
        if (!clock.MoveTo(at)) throw Wrong($"at 写的 {step.At} 早于上一步的时间 {LegalTime.Show(Now)}。");
        await step.Run(this);
        return Outcomes;
    }

    public Task<Outcome> Submit(Command command) => Submit(command, Actor());

    public async Task<Outcome> Submit(Command command, Actor actor)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{scenario.Id}.{Number}.{++_commands}");
        var outcome = await journal.Submit(id, command, actor);
        Outcomes.Add(outcome);
        return outcome;
    }

    /// <summary>Time goes on to the instant; where it is past already, it stands.</summary>
    public void Wait(DateTimeOffset until) => clock.MoveTo(until);

    /// <summary>Something stands otherwise than the step says: a difference, like a refusal that was not expected.</summary>
    public void Differs(string problem) => Outcomes.Add(new Outcome.Refused(new Refusal(RefusalKind.State, [new Problem(problem)], [])));

    public ScenarioException Wrong(string problem) => new(Step.Place.File, Step.Place.Line, problem);

    public DateTimeOffset TimeOf(string text, string key) => LegalTime.Parse(text) ?? throw Wrong($"{key} 应为时间，例如 2026-10-24 09:00，写的是“{text}”。");

    public string PathOf(string relative) => ScenarioReader.Beside(Step.Place.File, relative);

    /// <summary>«matter/candidacy» in two parts.</summary>
    public (string Matter, string Part) Reference(string text) => text.Split('/') is [var matter, var part]
        ? (matter, part)
        : throw Wrong($"“{text}”应写成“事项编号/人选编号”。");

    /// <summary>The row of a reference; the steps that compute from what stands need it to be there.</summary>
    public (Matter Matter, Candidacy Row) Row(string reference)
    {
        var (matter, part) = Reference(reference);
        return World.Candidacy(matter, part) is { } row ? (World.Matters[matter], row) : throw Wrong($"没有人选 {reference}。");
    }

    public Actor Actor() => ActorOf(Step.By ?? scenario.Setup.By ?? throw Wrong("没有写 by（由谁办），文件开头也没有写。"), Step.As);

    /// <summary>An account in a role, or in the first that the file gives it.</summary>
    public Actor ActorOf(string id, string? role)
    {
        var account = World.Accounts.GetValueOrDefault(id) ?? throw Wrong($"没有账户“{id}”，请写进 people。");
        var first = scenario.Setup.People.LastOrDefault(p => p.Id == id)?.Roles is [var named, ..] ? named : account.Roles.FirstOrDefault();
        return new Actor(id, account.Name, role ?? first ?? throw Wrong($"账户“{id}”没有岗位。"));
    }

    /// <summary>An item input; an attachment's text becomes a file in the evidence store, and the value names it.</summary>
    public async Task<ItemInput> Input(string code, JsonElement value, string? notApplicable = null, DateTimeOffset? occurred = null)
    {
        if (notApplicable is not null || CatalogueOfItems.Find(code)?.Item.Type is not AttachmentType) return new ItemInput(code, notApplicable is null ? value : null, notApplicable, occurred);
        var files = new JsonArray();
        foreach (var file in value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : new[] { value })
        {
            if (file.ValueKind != JsonValueKind.Object || !file.TryGetProperty("name", out var name) || !file.TryGetProperty("text", out var text)) throw Wrong($"{code} 应写成 name 和 text，或它们的列表。");
            files.Add(JsonSerializer.SerializeToNode(await Put(name.ToString(), text.ToString()), JsonSerializerOptions.Web));
        }

        return new ItemInput(code, JsonSerializer.SerializeToElement(files), null, occurred);
    }

    public async Task<EvidenceFile> Put(string name, string text)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var (file, error) = await journal.Evidence.Put(content, name);
        return file ?? throw Wrong(error!);
    }
}
