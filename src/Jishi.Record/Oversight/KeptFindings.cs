using System.Collections.Immutable;
using Jishi.Record.Catalogue;
using Jishi.Record.Facts;
using Jishi.Record.Matters;
using Jishi.Record.Meetings;
using Jishi.Record.Rules;

namespace Jishi.Record.Oversight;

/// <summary>A finding that an act was done in spite of, as its fact keeps it.</summary>
/// <param name="Matter">empty for a meeting over several matters</param>
/// <param name="Candidacy">the row, or the post of a motion; empty where the act concerned several rows at once</param>
/// <param name="Gate">0 for acts beside the gates</param>
public sealed record KeptFinding(string Matter, string Candidacy, Act Act, int Gate, Finding Finding);

/// <summary>The findings that facts keep, in the order in which they stand: what lists of findings are drawn from.</summary>
public static class KeptFindings
{
    public static ImmutableArray<KeptFinding> Of(EntryMeta meta, Fact fact) => fact switch
    {
        GatePassed f => All(f.Findings, meta, Act.PassGate, f.Gate, f.Candidacy ?? f.Post ?? ""),
        Signed f => All(f.Findings, meta, Act.Sign, 0, Only(f.Candidacies)),
        PackageSent f => All(f.Findings, meta, Act.SendPackage, 0, Only(f.Candidacies)),
        CandidateEntered f => All(f.Findings, meta, Act.EnterCandidate, 0, f.Id),
        MeetingOpened f => All(f.Findings, meta, Act.PlanAgenda, 7, f.Agenda is [var row] ? row.Candidacy : "", MatterOf(f.Agenda)),
        Reconsidered f => All(f.Findings, meta, Act.Reconsider, 7, f.Candidacy),
        MatterArchived f => All(f.Findings, meta, Act.Archive, 0, ""),
        _ => [],
    };

    private static ImmutableArray<KeptFinding> All(ValueList<Finding>? findings, EntryMeta meta, Act act, int gate, string candidacy, string? matter = null) =>
        findings is null ? [] : [.. findings.Select(f => new KeptFinding(matter ?? Owners.Split(meta.Stream).Id, candidacy, act, gate, f))];

    private static string Only(ImmutableArray<string> candidacies) => candidacies is [var one] ? one : "";

    private static string MatterOf(ImmutableArray<AgendaRow> agenda) => agenda.Select(r => r.Matter).Distinct(StringComparer.Ordinal).ToList() is [var one] ? one : "";
}
