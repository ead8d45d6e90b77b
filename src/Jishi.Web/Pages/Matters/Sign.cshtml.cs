using Jishi.Record.Accounts;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.Sequence;
using Jishi.Record.Matters;
using Jishi.Record.Rules;
using Jishi.Store;
using Jishi.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Jishi.Web.Pages.Matters;

/// <summary>Signatures over the records of a matter at a node: who signed, what no longer stands and why, and the act of signing. 签字。</summary>
public sealed class SignModel(Journal journal) : PostingPage(journal)
{
    [BindProperty]
    public string Position { get; set; } = "";

    [BindProperty]
    public List<string> Rows { get; set; } = [];

    [BindProperty]
    public Dictionary<string, string> Reasons { get; set; } = new(StringComparer.Ordinal);

    public Matter Matter { get; private set; } = null!;

    public string Node { get; private set; } = "";

    public IReadOnlyList<SigningPosition> Positions { get; private set; } = [];

    public IReadOnlyList<Dossier> Dossiers { get; private set; } = [];

    /// <summary>Positions that this person's role may sign, as regular signer or as substitute.</summary>
    public IEnumerable<SigningPosition> Mine => Positions.Where(p => p.Duty.In(Journal.World.Policy) is var duty && (duty.Roles.Contains(Actor.Capacity) || duty.Substitutes.Contains(Actor.Capacity)));

    public string HoldersOf(SigningPosition position) => position.Duty.In(Journal.World.Policy).Holders;

    public IEnumerable<Finding> ToReason => (Refusal?.Findings ?? []).Where(f => f.Kind == RuleKind.Warn).DistinctBy(f => f.Rule);

    public IActionResult OnGet(string id, string node)
    {
        if (!Find(id, node)) return NotFound();
        Rows = [.. Dossiers.Select(d => d.CandidacyId)];
        Position = Mine.FirstOrDefault(p => Dossiers.Any(d => SignatureStanding.Of(d, Node, p.Code) is null))?.Code ?? "";
        return Page();
    }

    public async Task<IActionResult> OnPost(string id, string node)
    {
        if (!Find(id, node)) return NotFound();
        var reasons = Reasons.Where(r => !string.IsNullOrWhiteSpace(r.Value)).ToDictionary(StringComparer.Ordinal);
        return await Submit(new Sign(id, node, Position, Rows, reasons), $"已签字（{SigningPositions.Find(Position)?.Name}）", $"/matters/{id}/sign/{node}") ?? Page();
    }

    private bool Find(string id, string node)
    {
        var world = Journal.World;
        if (world.Matters.GetValueOrDefault(id) is not { } matter || !SigningPositions.At(node).Any()) return false;
        (Matter, Node, Positions) = (matter, node, [.. SigningPositions.At(node)]);
        Dossiers = [.. matter.Candidacies.Values.Select(c => world.Dossier(matter, c)).Where(d => d.HasPassed(SignatureStanding.Last(d, node)))];
        return true;
    }
}
