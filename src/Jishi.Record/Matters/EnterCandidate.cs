using System.Collections.Immutable;
using Jishi.Record.Accounts;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Record.Gates;
using Jishi.Record.Gates.G1Qualification;
using Jishi.Record.Rules;

namespace Jishi.Record.Matters;

/// <summary>
/// Enters a cadre as a candidate for a post; the proposed post and the kind of appointment are recorded with it. The rules on who may be entered
/// are judged: a block stops the entry, a warning wants a reason, and what was passed so stays with it. 列为人选。
/// </summary>
public sealed record EnterCandidate(string MatterId, string CandidacyId, string PostId, string CadreId, string Kind) : Command
{
    /// <summary>Reason by rule id, for the warnings.</summary>
    public IReadOnlyDictionary<string, string> Reasons { get; init; } = ImmutableDictionary<string, string>.Empty;

    public override IReadOnlyList<string> MayBeGivenBy => Roles.Recording;

    public override Decision Decide(Setting at)
    {
        if (at.World.Matters.GetValueOrDefault(MatterId) is not { } matter) return Decision.NotFound($"没有选任事项 {MatterId}。");
        if (matter.Volume is not null) return Decision.State(matter.ReadOnly);
        if (!Ids.IsValid(CandidacyId)) return Decision.Malformed($"人选{Ids.Rule}。", nameof(CandidacyId));
        if (matter.Candidacies.ContainsKey(CandidacyId)) return Decision.State($"人选 {CandidacyId} 已经有了。");
        if (matter.Posts.GetValueOrDefault(PostId) is not { } post) return Decision.Malformed($"本事项没有职位 {PostId}。", nameof(PostId));
        if (at.World.Cadres.GetValueOrDefault(CadreId) is not { } cadre) return Decision.Malformed($"干部库中没有 {CadreId}，请先登记或导入任免审批表。", nameof(CadreId));
        if (matter.Candidacies.Values.FirstOrDefault(c => c.CadreId == CadreId && c.PostId == PostId && !IsOver(c)) is { } twice)
            return Decision.State($"{cadre.Name}已是{post.Title}的人选（{twice.Id}）。");
        if (Kind is "RETIRE" or "退休") return Decision.Malformed("任用类别中没有退休：到龄退休按“免职”列入，经过的关口相同，退休写在免职的事由里。", nameof(Kind));
        if (KindsOfAppointment.All.FirstOrDefault(k => k.Code == Kind || k.Name == Kind) is not { } kind)
            return Decision.Malformed($"任用类别“{Kind}”不在可选值中：{string.Join('、', KindsOfAppointment.All.Select(k => k.Name))}。", nameof(Kind));
        ImmutableArray<ItemEntry> items =
        [
            new(QualificationItems.ProposedPost.Code, new PostName(post.Title, post.Id), null, at.Now),
            new(QualificationItems.AppointmentKind.Code, kind.Code, null, at.Now),
        ];
        var entered = new CandidateEntered(CandidacyId, PostId, CadreId);
        return Findings.Sort(Judge(at, matter, AsEntered(at, entered, items)), Reasons) switch
        {
            { Blocking: { Count: > 0 } blocking } => Decision.Blocked(RefusalKind.Blocked, blocking),
            { Unreasoned: { Count: > 0 } unreasoned } => Decision.Blocked(RefusalKind.NeedsReason, unreasoned),
            { Passed: var passed } => new Decision.Accepted(
                [
                    new Filed(Streams.Matter(MatterId), entered with { Findings = passed.Count > 0 ? new([.. passed]) : null }),
                    new Filed(Streams.Matter(MatterId), new ItemsRecorded(Owners.Candidacy(MatterId, CandidacyId), 1, items)),
                ],
                [.. passed]),
        };
    }

    /// <summary>What the rules find of a row as it would stand.</summary>
    public static IReadOnlyList<Finding> Judge(Setting at, Matter matter, Candidacy row) =>
        RuleBook.Judge(at.World.Docket(at.World.Dossier(matter, row), new Attempt(Act.EnterCandidate, at.Now)));

    /// <summary>The row as it would stand, with the items that are recorded with it.</summary>
    public static Candidacy AsEntered(Setting at, CandidateEntered entered, IEnumerable<ItemEntry> items)
    {
        var values = items.Select(i => KeyValuePair.Create(i.Code, new Recorded(i.Value, i.NotApplicable, i.OccurredAt, at.Now, at.Actor.Name, -1, at.Actor.Id)));
        return new Candidacy(entered.Id, entered.CadreId, entered.PostId, ItemBag.Empty with { Values = ItemBag.Empty.Values.SetItems(values) }, ImmutableDictionary<int, Passage>.Empty);
    }

    /// <summary>Who withdrew may stand again, but not to get round a suspension or a hold that still lies over the old row.</summary>
    private static bool IsOver(Candidacy row) => row.Has(CandidacyState.Withdrawn) && !row.Has(CandidacyState.Held) && !row.Has(CandidacyState.Suspended);
}
