using System.Globalization;
using Jishi.Record;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates;
using Jishi.Record.Gates.G1Qualification;
using Jishi.Record.Gates.Sequence;
using Jishi.Record.Matters;
using Jishi.Record.Rules;
using Jishi.Web.Shell;

namespace Jishi.Web.Pages.Matters;

/// <summary>The board of a matter: posts, their candidacies, nine gates each, and what the rules find now. Derived from the world, pure.</summary>
public sealed record Board(IReadOnlyList<BoardPost> Posts, IReadOnlyList<BoardFinding> Findings)
{
    public int Count(RuleKind kind) => Findings.Count(f => f.Finding.Kind == kind);

    /// <summary>Kinds of appointment on the board that leave gates out, in words.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    public static Board Of(World world, Matter matter, DateTimeOffset now)
    {
        var rows = matter.Candidacies.Values.Select(c => new RowReader(world, matter, c, now).Read()).ToList();
        var posts = matter.Posts.Values.Select((post, n) => new BoardPost(
            n + 1,
            post,
            post.Items.Find(QualificationItems.PostRiskClass)?.Value is "KEY" or "CRITICAL",
            [.. rows.Where(r => r.Candidacy.PostId == post.Id)])
        {
            IsVacant = matter.IsVacant(post),
        });
        return new Board([.. posts], [.. rows.SelectMany(r => r.Findings).OrderBy(f => f.Finding.Kind)])
        {
            LeftOut = [.. rows.SelectMany(r => r.LeftOut).Distinct().GroupBy(l => l.Why, l => l.Gate, StringComparer.Ordinal).Select(g => $"{string.Join('、', g)}：{g.Key}")],
        };
    }
}

/// <summary>A post of the board with its rows.</summary>
public sealed record BoardPost(int Number, Post Post, bool IsKey, IReadOnlyList<BoardRow> Rows)
{
    /// <summary>Nobody who stands for it is left.</summary>
    public bool IsVacant { get; init; }
}

/// <summary>A candidacy of the board. A closed one has cells up to where it stopped, then one bar with the reason.</summary>
public sealed record BoardRow(Candidacy Candidacy, string Name, IReadOnlyList<GateCell> Cells, string? Out)
{
    public IReadOnlyList<BoardFinding> Findings { get; init; } = [];

    public IReadOnlyList<(string Gate, string Why)> LeftOut { get; init; } = [];

    /// <summary>The bar where a single gate is left of the row: the reason stands on the candidacy's page.</summary>
    public string? OutShort { get; init; }
}

/// <summary>What a rule finds now at an open gate of a candidacy.</summary>
public sealed record BoardFinding(Candidacy Candidacy, string Name, Gate Gate, Finding Finding);

/// <summary>Reads one row. An open gate is also judged: what a rule would stop or warn of shows instead.</summary>
internal sealed class RowReader(World world, Matter matter, Candidacy candidacy, DateTimeOffset now)
{
    private readonly Dossier _dossier = world.Dossier(matter, candidacy);
    private readonly List<BoardFinding> _findings = [];
    private readonly List<(string Gate, string Why)> _leftOut = [];

    private string Name => _dossier.CadreName;

    public BoardRow Read()
    {
        var over = candidacy.Standing.FirstOrDefault(m => m.State is CandidacyState.Withdrawn or CandidacyState.Failed or CandidacyState.Removed);
        var gates = over is null ? NineGates.All : NineGates.All.TakeWhile(g => g.Number <= LastPassed());
        var cells = gates.Select(Cell).ToList();
        var bar = over is null ? null : $"{States.Of(over.State).Said}：{over.Reason}（第 {over.Index} 号分录）";
        return new BoardRow(candidacy, Name, cells, bar) { Findings = _findings, LeftOut = _leftOut, OutShort = over is null ? null : $"第 {over.Index} 号分录" };
    }

    private int LastPassed() => _dossier.Passages.Keys.DefaultIfEmpty(0).Max();

    private GateCell Cell(Gate gate)
    {
        var (state, note, late) = State(gate);
        return new GateCell(state, $"/matters/{matter.Id}/candidacies/{candidacy.Id}/gates/{gate.Number}", $"{Name} {gate.Name}", note, late);
    }

    private (StateChip State, string Note, int Late) State(Gate gate)
    {
        var state = GateStates.Of(gate, _dossier, candidacy);
        if (state == GateState.NotApplying) _leftOut.Add((gate.Name, NineGates.WhyNot(gate, _dossier)!));
        return state switch
        {
            GateState.Passed when _dossier.Passages[gate.Number] is var passage => (StateChip.Done, Day(passage.At), DaysLate(gate, passage)),
            GateState.Returned => (StateChip.Back, string.Create(CultureInfo.InvariantCulture, $"补 {candidacy.Returned[gate.Number].Items.Length} 项"), 0),
            GateState.Open => Judged(gate),
            GateState.Ahead => (StateChip.Open, Since(gate), 0),
            _ => (StateChip.Of(state, candidacy), "", 0),
        };
    }

    private (StateChip State, string Note, int Late) Judged(Gate gate)
    {
        var found = PassGate.Judge(world, _dossier, gate.Number, now).Where(IsWorthSaying).ToList();
        _findings.AddRange(found.Select(f => new BoardFinding(candidacy, Name, gate, f)));
        if (found.FirstOrDefault(f => f.IsBlocking) is { } block) return (StateChip.Block, block.Rule, 0);
        if (found.FirstOrDefault(f => f.Kind == RuleKind.Warn) is { } warning) return (StateChip.Warn, warning.Rule, 0);
        return (StateChip.Open, Since(gate), 0);
    }

    /// <summary>A gate in work always lacks something: only what a rule finds wrong in what is recorded is a finding here, not what is still to come.</summary>
    private bool IsWorthSaying(Finding finding) =>
        finding.Judged && finding.State != FindingState.Lifted && RuleBook.Find(finding.Rule) is not null && !(finding.Seen.Count > 0 && finding.Seen.All(IsStillToCome));

    private bool IsStillToCome(Sighting seen) => CatalogueOfItems.Find(seen.Of) is { } line && !_dossier.IsSettled(line.Item);

    private int DaysLate(Gate gate, Passage passage) => passage.Findings.Any(f => f.Rule == LateRecord.Rule.Id)
        ? gate.Items.Select(i => LateRecord.DaysLate(_dossier.Find(i), world.Policy.Calendar)).Max()
        : 0;

    private string Since(Gate gate) =>
        gate.Items.Where(i => i.Scope != Scope.Cadre).Select(i => _dossier.Find(i)?.OccurredAt).Min() is { } first ? Day(first) + " 起" : "";

    /// <summary>Month and day within this year, else the whole date.</summary>
    private string Day(DateTimeOffset at) =>
        LegalTime.Day(at).ToString(LegalTime.Day(at).Year == LegalTime.Day(now).Year ? "MM-dd" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
