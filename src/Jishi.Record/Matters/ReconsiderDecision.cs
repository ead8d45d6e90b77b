using System.Collections.Immutable;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Record.Gates;
using Jishi.Record.Gates.G7Decision;
using Jishi.Record.Rules;

namespace Jishi.Record.Matters;

/// <summary>
/// Members, more than half of those eligible, want a decision reconsidered. Notice, document and second submission stop, the decision is set
/// aside and kept, and the row wants a new meeting. What it rests on is also recorded as the item of gate 7. 复议。
/// </summary>
/// <param name="Eligible">members of the deciding body today, in heads</param>
public sealed record ReconsiderDecision(string MatterId, string CandidacyId, string RaisedBy, long Agreeing, long Eligible, string Reason) : Command
{
    public override IReadOnlyList<string> MayBeGivenBy => Transitions.Reconsider.By;

    /// <summary>Reason by rule id, for the warnings.</summary>
    public IReadOnlyDictionary<string, string> Reasons { get; init; } = ImmutableDictionary<string, string>.Empty;

    public override Decision Decide(Setting at)
    {
        if (Words.Check("提出人", RaisedBy, 50, nameof(RaisedBy)) is { } problem) return Decision.No(RefusalKind.Malformed, problem);
        if (Eligible < 1) return Decision.Malformed("应到人数应为正整数。", nameof(Eligible));
        if (Agreeing < 0 || Agreeing > Eligible) return Decision.Malformed($"同意复议人数应在 0 到应到人数 {Eligible} 之间。", nameof(Agreeing));
        return Transitions.Reconsider.Decide(at, MatterId, CandidacyId, Reason, (row, dossier) => Agreeing * 2 > Eligible
            ? Judged(at, Basis(row, at), dossier)
            : Decision.State($"复议须超过应到会成员半数同意：应到 {Eligible} 人，至少 {(Eligible / 2) + 1} 人，现同意 {Agreeing} 人，原决定仍有效。"));
    }

    /// <summary>What the rules find of the record as it would be with this line of the basis.</summary>
    public static IReadOnlyList<Finding> Judge(Setting at, Dossier dossier, ItemEntry basis)
    {
        var recorded = new Recorded(basis.Value, null, basis.OccurredAt, at.Now, at.Actor.Name, long.MaxValue, at.Actor.Id);
        var asked = dossier with { Candidacy = dossier.Candidacy with { Values = dossier.Candidacy.Values.SetItem(basis.Code, recorded) } };
        return RuleBook.Judge(at.World.Docket(asked, new Attempt(Act.Reconsider, at.Now)));
    }

    private Decision Judged(Setting at, ItemEntry basis, Dossier dossier) => Findings.Sort(Judge(at, dossier, basis), Reasons) switch
    {
        { Blocking: { Count: > 0 } blocking } => Decision.Blocked(RefusalKind.Blocked, blocking),
        { Unreasoned: { Count: > 0 } unreasoned } => Decision.Blocked(RefusalKind.NeedsReason, unreasoned),
        { Passed: var passed } => new Decision.Accepted(
            [
                new Filed(Streams.Matter(MatterId), new Reconsidered(CandidacyId, new Person(RaisedBy.Trim()), Agreeing, Eligible, Reason.Trim()) { Findings = passed.Count == 0 ? null : new([.. passed]) }),
                new Filed(Streams.Matter(MatterId), new ItemsRecorded(Owners.Candidacy(MatterId, CandidacyId), 7, [basis])),
            ],
            [.. passed]),
    };

    /// <summary>The item «复议依据» with one more line.</summary>
    private ItemEntry Basis(Candidacy row, Setting at)
    {
        var before = row.Items.Find(DecisionItems.ReconsiderBasis)?.Value as ValueList<TableRow> ?? ValueList<TableRow>.Empty;
        var line = new TableRow(ImmutableDictionary<string, object>.Empty
            .Add("RaisedBy", new Person(RaisedBy.Trim())).Add("Agreeing", Agreeing).Add("Eligible", Eligible).Add("Reason", Reason.Trim()).Add("AgreedOn", LegalTime.Day(at.Now)));
        return new ItemEntry(DecisionItems.ReconsiderBasis.Code, new ValueList<TableRow>([.. before, line]), null, at.Now);
    }
}
