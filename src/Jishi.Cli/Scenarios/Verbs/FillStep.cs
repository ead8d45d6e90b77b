using System.Text.Json;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Gates;
using Jishi.Record.Matters;
using Jishi.Record.Rules;

namespace Jishi.Cli.Scenarios.Verbs;

/// <summary>
/// Fills a gate: the start of each module is recorded when it starts, and a notice that went before it, all else that the gate asks for when it ends, with plausible values;
/// a step with «at» records all of it then. What stands already is left alone. 照常填完一关。
/// </summary>
internal sealed record FillStep : Step
{
    /// <summary>One row or several that go through the gate side by side.</summary>
    public OneOrMore? On { get; init; }

    /// <summary>«matter/post», one or several, for conditions and motion of posts.</summary>
    public OneOrMore? Post { get; init; }

    public required int Gate { get; init; }

    /// <summary>When the gate's work began; several modules share the time one after another, unless they run side by side (gate 6).</summary>
    public required string From { get; init; }

    /// <summary>When it ended; everything but the starts is recorded then. Without it only the starts are recorded.</summary>
    public string? To { get; init; }

    /// <summary>Codes of the modules to fill; all of the gate where empty.</summary>
    public IReadOnlyList<string> Modules { get; init; } = [];

    /// <summary>Values by code that are to stand instead of the generated ones.</summary>
    public IReadOnlyDictionary<string, JsonElement> With { get; init; } = new Dictionary<string, JsonElement>(StringComparer.Ordinal);

    /// <summary>Codes of items to leave open.</summary>
    public IReadOnlyList<string> Leave { get; init; } = [];

    /// <summary>The paper that proves a value is put beside the first item that names it.</summary>
    public bool Papers { get; init; }

    internal override IEnumerable<string> Codes => [.. With.Keys, .. Leave];

    internal override async Task Run(Stage stage)
    {
        if (Gate is < 1 or > 9) throw stage.Wrong($"没有第 {Gate} 关，关口为 1 到 9。");
        var from = stage.TimeOf(From, "from");
        var to = To is null ? from : stage.TimeOf(To, "to");
        var rows = (Post ?? On ?? throw stage.Wrong("没有写 on（人选）或 post（职位）。")).All;
        var spans = Spans.Of(Chosen(stage), Gate, from, to);
        foreach (var moment in Moments(spans))
        {
            if (At is null) stage.Wait(moment.Key);
            foreach (var row in rows)
            {
                if (moment.Any(m => m.Starts)) await Submit(stage, row, moment.Where(m => m.Starts).Select(m => m.Module), spans, starts: true);
                if (moment.Any(m => !m.Starts)) await Submit(stage, row, moment.Where(m => !m.Starts).Select(m => m.Module), spans, starts: false);
            }
        }
    }

    /// <summary>When what is recorded: the start of a module shortly after it starts, the rest shortly after it ends; what shares a moment shares an entry.</summary>
    private IEnumerable<IGrouping<DateTimeOffset, (Module Module, bool Starts)>> Moments(IReadOnlyDictionary<Module, Span> spans) =>
        spans.Select(s => (At: s.Value.From.AddMinutes(10), What: (s.Key, true)))
            .Concat(To is null ? [] : spans.Select(s => (At: s.Value.To.AddMinutes(20), What: (s.Key, false))))
            .GroupBy(m => m.At, m => m.What)
            .OrderBy(g => g.Key);

    private List<Module> Chosen(Stage stage)
    {
        var all = NineGates.Number(Gate).Modules;
        if (Modules.FirstOrDefault(c => all.All(m => m.Code != c)) is { } unknown) throw stage.Wrong($"本关没有模块“{unknown}”，有 {string.Join('、', all.Select(m => m.Code))}。");
        return [.. all.Where(m => Modules.Count == 0 || Modules.Contains(m.Code))];
    }

    private async Task Submit(Stage stage, string reference, IEnumerable<Module> modules, IReadOnlyDictionary<Module, Span> spans, bool starts)
    {
        var (matterId, part) = stage.Reference(reference);
        var matter = stage.World.Matters.GetValueOrDefault(matterId) ?? throw stage.Wrong($"没有选任事项 {matterId}。");
        var dossier = Post is null ? stage.World.Dossier(matter, stage.Row(reference).Row)
            : World(stage, matter, part);
        var kind = KindsOfAppointment.Of(dossier.Kind);
        var inputs = new List<ItemInput>();
        var known = new Known(item => inputs.FirstOrDefault(i => i.Code == item.Code) is { Value: { } json } && item.Type.Read(json, stage.World.Policy.CodeBook).Value is { } value
            ? new Recorded(value, null, stage.Now, stage.Now, "", -1)
            : dossier.Find(item));
        var evidence = new List<EvidenceInput>();
        foreach (var module in modules.Intersect(kind.Modules(NineGates.Number(Gate))))
        {
            var draft = new Draft(stage, dossier, module, spans[module]);
            foreach (var item in module.Items.Where(i => Wanted(dossier, i) && (!starts || Draft.IsOfStart(i, module))))
            {
                if (await Value(draft, item, known) is not { } value) continue;
                inputs.Add(await stage.Input(item.Code, value, null, draft.OccurredAt(item)));
                if (Papers && !starts && item.Evidence is { } paper && evidence.All(e => !e.File.Name.StartsWith(draft.NameOf(paper), StringComparison.Ordinal)))
                    evidence.Add(new EvidenceInput(item.Code, await draft.Paper(paper), draft.OccurredAt(item)));
            }
        }

        if (inputs.Count > 0) await stage.Submit(new RecordItems(matterId, Post is null ? part : null, Post is null ? null : part, Gate, inputs, evidence));
    }

    private static Dossier World(Stage stage, Matter matter, string post) =>
        stage.World.PostDossier(matter, matter.Posts.GetValueOrDefault(post) ?? throw stage.Wrong($"事项 {matter.Id} 没有职位 {post}。"));

    private bool Wanted(Dossier dossier, DataItem item) => !item.IsSystem && !dossier.IsSettled(item) && !Leave.Contains(item.Code)
        && (Post is null || item.Scope is Scope.Matter or Scope.Post);

    private Task<JsonElement?> Value(Draft draft, DataItem item, Known known) =>
        With.TryGetValue(item.Code, out var given) ? Task.FromResult<JsonElement?>(given) : Task.FromResult(draft.Value(item, Gate, known));
}
