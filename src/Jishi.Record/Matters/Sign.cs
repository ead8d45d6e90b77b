using Jishi.Record.Accounts;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Record.Gates;
using Jishi.Record.Gates.G7Decision;
using Jishi.Record.Gates.Sequence;
using Jishi.Record.Policy;
using Jishi.Record.Rules;

namespace Jishi.Record.Matters;

/// <summary>
/// Signs over the records of candidacies at a node: the three levels before a submission, the four before filing. The map of duties says which
/// role signs where; a substitute signs only where the regular signer must stand back or there is none. 签字。
/// </summary>
public sealed record Sign(string MatterId, string Node, string Position, IReadOnlyList<string> Candidacies, IReadOnlyDictionary<string, string> Reasons) : Command
{
    /// <summary>The session's word; signatures by a person's own key come with their keys.</summary>
    public const string Suite = "none";

    public override IReadOnlyList<string> MayBeGivenBy => Roles.Signing;

    public override Decision Decide(Setting at)
    {
        if (at.World.Matters.GetValueOrDefault(MatterId) is not { } matter) return Decision.NotFound($"没有选任事项 {MatterId}。");
        if (SigningPositions.At(Node).FirstOrDefault(p => p.Code == Position) is not { } position)
            return Decision.Malformed(SigningPositions.At(Node).Any() ? $"{SigningPositions.NameOf(Node)}没有这个签字位置，有：{string.Join('、', SigningPositions.At(Node).Select(p => p.Name))}。" : "签字节点应为 FIRST（初次提交）、SECOND（二次提交）或 ARCHIVE（立卷归档）。", nameof(Position));
        if (Candidacies.Count == 0) return Decision.Malformed("没有选人选。", nameof(Candidacies));
        var rows = Candidacies.Distinct().Select(id => matter.Candidacies.GetValueOrDefault(id)).ToList();
        if (rows.Any(r => r is null)) return Decision.NotFound("所选人选中有本事项没有的。");
        var dossiers = rows.Select(r => at.World.Dossier(matter, r!)).ToList();
        var (isSubstitute, refusal) = MaySign(at, position.Duty.In(at.World.Policy), dossiers);
        if (refusal is not null) return refusal;
        if (matter.Volume is not null) return Decision.State(matter.ReadOnly);
        if (rows.Select((r, n) => WhyFrozen(r!, dossiers[n].CadreName)).OfType<string>().FirstOrDefault() is { } frozen) return Decision.State(frozen);
        return dossiers.Select(d => WhyNot(d, position)).OfType<string>().FirstOrDefault() is { } message ? Decision.State(message) : Judged(at, dossiers, isSubstitute);
    }

    private Decision Judged(Setting at, List<Dossier> dossiers, bool isSubstitute)
    {
        var attempt = new Attempt(Act.Sign, at.Now, Node: Node, Position: Position, By: new Person(at.Actor.Name, at.Actor.Id));
        var sorted = Findings.Sort(Judge(at.World, dossiers, attempt), Reasons);
        if (sorted.Blocking.Count > 0) return Decision.Blocked(RefusalKind.Blocked, sorted.Blocking);
        if (sorted.Unreasoned.Count > 0) return Decision.Blocked(RefusalKind.NeedsReason, sorted.Unreasoned);
        var signed = new Signed(Node, Position, [.. dossiers.Select(d => d.CandidacyId)], Suite, isSubstitute, new([.. sorted.Passed]));
        return new Decision.Accepted([new Filed(Streams.Matter(MatterId), signed)], [.. sorted.Passed]);
    }

    /// <summary>What signing over these records meets; what several of them meet alike stands once.</summary>
    public static IEnumerable<Finding> Judge(World world, IEnumerable<Dossier> dossiers, Attempt attempt) =>
        dossiers.SelectMany(d => RuleBook.Judge(world.Docket(d, attempt))).Distinct();

    private string? WhyFrozen(Candidacy row, string name) => Node switch
    {
        "FIRST" => States.WhyFrozen(row, name, Frozen.FirstSubmission),
        "SECOND" => States.WhyFrozen(row, name, Frozen.SecondSubmission),
        _ => null,
    };

    private string? WhyNot(Dossier dossier, SigningPosition position)
    {
        var last = NineGates.Number(SignatureStanding.Last(dossier, Node));
        if (!dossier.HasPassed(last.Number)) return $"{dossier.CadreName}的关口 {last.Number} {last.Name}还没有办结，不能为{SigningPositions.NameOf(Node)}签字。";
        if (dossier.Submitted.TryGetValue(Node, out var index)) return $"{dossier.CadreName}已经{SigningPositions.NameOf(Node)}（第 {index} 号分录），不再签字。";
        if (Node == SigningPositions.Archive && !dossier.Submitted.ContainsKey("SECOND")) return $"{dossier.CadreName}还没有二次提交，提交后再为立卷归档签字。";
        return SignatureStanding.Of(dossier, Node, Position) is { } done ? $"{dossier.CadreName}的纪实已由{done.By.By}签过（{position.Name}，第 {done.Index} 号分录），签字有效，不必重签。" : null;
    }

    /// <summary>The regular role signs. A substitute does where every regular signer recorded the decision that is signed last, or nobody holds the role.</summary>
    private static (bool IsSubstitute, Decision? Refusal) MaySign(Setting at, Duty duty, List<Dossier> dossiers)
    {
        if (duty.Roles.Contains(at.Actor.Capacity)) return (false, null);
        if (!duty.Substitutes.Contains(at.Actor.Capacity)) return (false, Decision.No(RefusalKind.Forbidden, new Problem($"{duty.Name}由{duty.Holders}签，{Roles.Name(at.Actor.Capacity)}不在其列。")));
        var regular = at.World.Accounts.Values.Where(a => duty.Roles.Any(a.Holds)).Select(a => new Person(a.Name, a.Id)).ToList();
        var free = regular.Where(p => !dossiers.Any(d => StandsBack(d, duty, p))).ToList();
        return free.Count == 0 ? (true, null) : (false, Decision.State($"{duty.Name}应由{string.Join('、', free.Select(p => p.Name))}签；须回避或无人任此岗时，才由替代人签。"));
    }

    private static bool StandsBack(Dossier dossier, Duty duty, Person person) =>
        string.Equals(duty.Code, Duties.SignDeputyHead.Code, StringComparison.Ordinal) && dossier.Get(DecisionItems.DecisionRecorder) is { } recorder && person.IsSame(recorder);
}
