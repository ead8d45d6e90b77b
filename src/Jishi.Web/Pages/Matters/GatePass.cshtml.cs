using System.Globalization;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Gates;
using Jishi.Record.Matters;
using Jishi.Record.Rules;
using Jishi.Store;
using Jishi.Web.GateForms;
using Jishi.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Jishi.Web.Pages.Matters;

/// <summary>Confirms the passage of a gate: repeats what will be written, asks a reason for each warning, says that it cannot be taken back.</summary>
public sealed class GatePassModel(Journal journal) : PostingPage(journal)
{
    public const string ReasonPrefix = "reason.";

    public GateCase Case { get; private set; } = null!;

    public IReadOnlyList<Finding> Blocks => [.. Case.Findings.Where(f => f.IsBlocking)];

    public IReadOnlyList<Finding> Lifted => [.. Case.Findings.Where(f => f.State == FindingState.Lifted)];

    /// <summary>The gate's own conditions that have no value yet: a list is enough for them.</summary>
    public IReadOnlyList<Finding> Missing => [.. Blocks.Where(f => f.Rule is ['G', _] && f.Seen is [{ Value: "未填" }])];

    public IReadOnlyList<Finding> Warnings => [.. Case.Findings.Where(f => f.Kind == RuleKind.Warn)];

    public IReadOnlyList<Finding> Notes => [.. Case.Findings.Where(f => f.Kind == RuleKind.Report)];

    /// <summary>What the record holds at this gate, in the order of the catalogue.</summary>
    public IEnumerable<(DataItem Item, Recorded? Value)> Recorded => Case.Modules.SelectMany(m => m.Items)
        .Select(i => (i, Case.Dossier.Find(i)))
        .Where(x => x.Item2 is not null || Case.Required.Contains(x.i.Code));

    public IReadOnlyDictionary<string, string> Reasons { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public IActionResult OnGet(string matter, string? candidacy, string? post, int gate)
    {
        if (!Find(matter, candidacy, post, gate)) return NotFound();
        return Case.CanPass ? Shown() : LocalRedirect(Case.Path);
    }

    public async Task<IActionResult> OnPost(string matter, string? candidacy, string? post, int gate)
    {
        if (!Find(matter, candidacy, post, gate)) return NotFound();
        var form = PostedForm.Of(await Request.ReadFormAsync());
        Reasons = form.Values.Where(v => v.Key.StartsWith(ReasonPrefix, StringComparison.Ordinal))
            .ToDictionary(v => v.Key[ReasonPrefix.Length..], v => v.Value[0].Trim(), StringComparer.Ordinal);
        if (TooLong() is { Length: > 0 } problems)
        {
            Refuse(problems);
            return Shown();
        }

        var rows = form.Seen().Select(s => new RowSeen(s.Key, Case.Gate.Number, s.Value)).ToList();
        var command = new PassGate(Case.Target.Matter.Id, Case.Row?.Id, Case.Row is null ? Case.Target.Post.Id : null, Case.Gate.Number, Reasons);
        if (await Submit(command, string.Create(CultureInfo.InvariantCulture, $"已办结第 {Case.Gate.Number} 关 {Case.Gate.Name}"), Case.Path, rows) is { } next) return next;
        // The record may have moved on meanwhile: what stands below is what it says now.
        Find(matter, candidacy, post, gate);
        return Shown();
    }

    public StateChip BlockChip => StateChip.Block.Saying($"{Blocks.Count} 处阻断");

    /// <summary>What stands against the passage before anybody tried.</summary>
    public ErrorSummary Standing => new($"还不能办结：{Blocks.Count} 处要改", [.. Blocks.Select(f => new ErrorLine(AnchorOf(f), FindingWords.Line(f, Case.SeesRestricted)))]);

    /// <summary>The lines of a refusal, led to the findings on this page.</summary>
    public ErrorSummary Pointed(ErrorSummary errors) => Refusal is { Findings.Length: > 0 } refusal
        ? errors with { Lines = [.. refusal.Findings.Select(f => new ErrorLine(AnchorOf(f), FindingWords.Line(f, Case.SeesRestricted)))] }
        : errors;

    /// <summary>A gate's own conditions share one rule name, so the item tells them apart.</summary>
    public string AnchorOf(Finding finding) => FindingWords.AnchorOf(finding) is var at && at.StartsWith("f-", StringComparison.Ordinal) ? at : $"f-{finding.Rule}-{at}";

    /// <summary>Where to mend it: the field of this gate, or the gate that waits.</summary>
    public IReadOnlyList<LinkView> StepsOf(Finding finding)
    {
        var fields = FindingWords.ItemsOf(finding).Where(code => Case.Gate.Items.Any(i => i.Code == code)).Take(3)
            .Select(code => new LinkView($"去填{CatalogueOfItems.NameOf(code)}", $"{Case.Path}#f-{code}"));
        var gates = finding.Seen.Where(s => s.Of is ['g', 'a', 't', 'e', '.', >= '1' and <= '9'])
            .Select(s => new LinkView($"去办{CatalogueOfItems.NameOf(s.Of)}", Case.PathOf(s.Of[5] - '0')));
        return [.. fields, .. gates, .. LiftLink.Of(Case, finding)];
    }

    public string ReasonOf(Finding finding) => Reasons.GetValueOrDefault(finding.Rule, "");

    private Problem[] TooLong() => [.. Reasons.Where(r => r.Value.Length > 500)
        .Select(r => new Problem($"{r.Key} 的理由最多 500 字，收到 {Figures.Count(r.Value.Length)} 字。", "f-" + r.Key))];

    private bool Find(string matter, string? candidacy, string? post, int gate)
    {
        Case = GateCase.Find(Journal.World, matter, candidacy, post, gate, Actor, LegalTime.FromUnix(Journal.Clock.GetUtcNow().ToUnixTimeMilliseconds()))!;
        return Case is not null;
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Shown()
    {
        foreach (var (owner, items) in Case.RestrictedShown()) Journal.Desk.LogRestrictedRead(Actor, owner, items);
        return Page();
    }
}
