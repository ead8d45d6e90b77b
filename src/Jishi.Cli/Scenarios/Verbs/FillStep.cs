using System.Text.Json;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Gates;
using Jishi.Record.Matters;
using Jishi.Record.Rules;

namespace Jishi.Cli.Scenarios.Verbs;

/// <summary>
/// Fills a gate: the start of each module is recorded when it starts, all else that the gate asks for when it ends, with plausible values.
/// What stands already is left alone. 照常填完一关。
/// </summary>
internal sealed record FillStep : Step
{
    /// <summary>One row or several that go through the gate side by side.</summary>
    public OneOrMore? On { get; init; }

    /// <summary>«matter/post», for conditions and motion of a post.</summary>
    public string? Post { get; init; }

    public required int Gate { get; init; }

    /// <summary>When the gate's work began; several modules share the time one after another, unless they run side by side (gate 6).</summary>
    public required string From { get; init; }

    /// <summary>When it ended. Everything but the starts is recorded then, or at the step's own «at».</summary>
    public required string To { get; init; }

    /// <summary>Codes of the modules to fill; all of the gate where empty.</summary>
    public IReadOnlyList<string> Modules { get; init; } = [];

    /// <summary>Values by code that are to stand instead of the generated ones.</summary>
    public IReadOnlyDictionary<string, JsonElement> With { get; init; } = new Dictionary<string, JsonElement>(StringComparer.Ordinal);

    /// <summary>Codes of items to leave open.</summary>
    public IReadOnlyList<string> Leave { get; init; } = [];

    /// <summary>The paper that proves a value is put beside the first item that names it.</summary>
    public bool Papers { get; init; }

    /// <summary>Everything is recorded at the step's own time, the starts too.</summary>
    public bool AtOnce { get; init; }

    internal override IEnumerable<string> Codes => [.. With.Keys, .. Leave];

    internal override async Task Run(Stage stage)
    {
        if (Gate is < 1 or > 9) throw stage.Wrong($"没有第 {Gate} 关，关口为 1 到 9。");
        var (from, to) = (stage.TimeOf(From, "from"), stage.TimeOf(To, "to"));
        var end = At is null ? to.AddMinutes(20) : stage.Now;
        var rows = Post is not null ? [Post] : (On ?? throw stage.Wrong("没有写 on（人选）或 post（职位）。")).All;
        var spans = Spans.Of(Chosen(stage), Gate, from, to);
        if (!AtOnce)
        {
            foreach (var (module, span) in spans.OrderBy(s => s.Value.From).Select(s => (s.Key, s.Value)))
            {
                stage.Wait(span.From.AddMinutes(10));
                foreach (var row in rows) await Submit(stage, row, [module], [module.Link.StartedAt], spans, papers: false);
            }
        }

        if (At is null) stage.Wait(end);
        foreach (var row in rows) await Submit(stage, row, spans.Keys, null, spans, Papers);
    }

    private List<Module> Chosen(Stage stage)
    {
        var all = NineGates.Number(Gate).Modules;
        if (Modules.FirstOrDefault(c => all.All(m => m.Code != c)) is { } unknown) throw stage.Wrong($"本关没有模块“{unknown}”，有 {string.Join('、', all.Select(m => m.Code))}。");
        return [.. all.Where(m => Modules.Count == 0 || Modules.Contains(m.Code))];
    }

    private async Task Submit(Stage stage, string reference, IEnumerable<Module> modules, IReadOnlyList<DataItem>? only, IReadOnlyDictionary<Module, Span> spans, bool papers)
    {
        var (matterId, part) = stage.Reference(reference);
        var matter = stage.World.Matters.GetValueOrDefault(matterId) ?? throw stage.Wrong($"没有选任事项 {matterId}。");
        var dossier = Post is null ? stage.World.Dossier(matter, stage.Row(reference).Row)
            : World(stage, matter, part);
        var kind = KindsOfAppointment.Of(dossier.Kind);
        var inputs = new List<ItemInput>();
        var evidence = new List<EvidenceInput>();
        foreach (var module in modules.Intersect(kind.Modules(NineGates.Number(Gate))))
        {
            var draft = new Draft(stage, dossier, module, spans[module]);
            foreach (var item in (only ?? module.Items).Where(i => Wanted(dossier, i)))
            {
                if (await Value(draft, item) is not { } value) continue;
                inputs.Add(await stage.Input(item.Code, value, null, draft.OccurredAt(item)));
                if (papers && item.Evidence is { } paper && evidence.All(e => !e.File.Name.StartsWith(draft.NameOf(paper), StringComparison.Ordinal)))
                    evidence.Add(new EvidenceInput(item.Code, await draft.Paper(paper), draft.OccurredAt(item)));
            }
        }

        if (inputs.Count > 0) await stage.Submit(new RecordItems(matterId, Post is null ? part : null, Post is null ? null : part, Gate, inputs, evidence));
    }

    private static Dossier World(Stage stage, Matter matter, string post) =>
        Record.World.PostDossier(matter, matter.Posts.GetValueOrDefault(post) ?? throw stage.Wrong($"事项 {matter.Id} 没有职位 {post}。"));

    private bool Wanted(Dossier dossier, DataItem item) => !item.IsSystem && !dossier.IsSettled(item) && !Leave.Contains(item.Code)
        && (Post is null || item.Scope is Scope.Matter or Scope.Post);

    private Task<JsonElement?> Value(Draft draft, DataItem item) =>
        With.TryGetValue(item.Code, out var given) ? Task.FromResult<JsonElement?>(given) : Task.FromResult(draft.Value(item, Gate));
}
