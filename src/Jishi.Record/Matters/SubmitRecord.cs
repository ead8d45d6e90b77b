using System.Collections.Immutable;
using Jishi.Record.Accounts;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Record.Gates;
using Jishi.Record.Gates.G7Decision;
using Jishi.Record.Gates.G8Appointment.M11Appointment;
using Jishi.Record.Rules;

namespace Jishi.Record.Matters;

/// <summary>
/// Sends a submission node upward for candidacies of a matter: FIRST after the decision, SECOND after the appointment. A late one is
/// accepted with a finding that stays. 初次提交、二次提交。
/// </summary>
public sealed record SubmitRecord(string MatterId, string Node, IReadOnlyList<string> Candidacies, IReadOnlyDictionary<string, string> Reasons) : Command
{
    public override IReadOnlyList<string> MayBeGivenBy => Roles.Recording;

    private bool IsFirst => string.Equals(Node, "FIRST", StringComparison.Ordinal);

    public override Decision Decide(Setting at)
    {
        if (at.World.Matters.GetValueOrDefault(MatterId) is not { } matter) return Decision.NotFound($"没有选任事项 {MatterId}。");
        if (!IsFirst && !string.Equals(Node, "SECOND", StringComparison.Ordinal)) return Decision.Malformed("提交节点应为 FIRST（初次）或 SECOND（二次）。", nameof(Node));
        if (Candidacies.Count == 0) return Decision.Malformed("没有选人选。", nameof(Candidacies));
        var rows = Candidacies.Distinct().Select(id => matter.Candidacies.GetValueOrDefault(id)).ToList();
        if (rows.Any(r => r is null)) return Decision.NotFound("所选人选中有本事项没有的。");
        if (rows.Select(r => WhyNot(at.World, r!)).OfType<string>().FirstOrDefault() is { } message) return Decision.State(message);
        var sorted = Findings.Sort(Judge(at.World, [.. rows.Select(r => at.World.Dossier(matter, r!))], new Attempt(Act.SendPackage, at.Now, Node: Node)), Reasons);
        if (sorted.Blocking.Count > 0) return Decision.Blocked(RefusalKind.Blocked, sorted.Blocking);
        if (sorted.Unreasoned.Count > 0) return Decision.Blocked(RefusalKind.NeedsReason, sorted.Unreasoned);
        var item = IsFirst ? DecisionItems.FirstSubmittedAt : AppointmentItems.SecondSubmittedAt;
        var stream = Streams.Matter(MatterId);
        return new Decision.Accepted(
            [
                new Filed(stream, new PackageSent(Node, [.. rows.Select(r => r!.Id)], new([.. sorted.Passed]))),
                new Filed(stream, new ItemsRecorded(Owners.Matter(MatterId), IsFirst ? 7 : 8, [new ItemEntry(item.Code, LegalTime.ToSecond(at.Now), null, at.Now)])),
            ],
            [.. sorted.Passed]);
    }

    private string? WhyNot(World world, Candidacy row)
    {
        var name = world.Cadres[row.CadreId].Name;
        var gate = IsFirst ? 7 : 8;
        if (!row.Passages.ContainsKey(gate)) return $"{name}的关口 {gate} {NineGates.Number(gate).Name}还没有办结，不能提交。";
        if (States.WhyFrozen(row, name, IsFirst ? Frozen.FirstSubmission : Frozen.SecondSubmission) is { } frozen) return frozen;
        if (!IsFirst && !row.Submitted.ContainsKey("FIRST")) return $"{name}还没有初次提交，先初次提交，再二次提交。";
        return row.Submitted.TryGetValue(Node, out var index) ? $"{name}已经提交过（第 {index} 号分录）。" : null;
    }

    /// <summary>What sending these records together meets; what several of them meet alike stands once.</summary>
    public static IEnumerable<Finding> Judge(World world, IReadOnlyList<Dossier> dossiers, Attempt attempt) =>
        dossiers.SelectMany(d => RuleBook.Judge(world.Docket(d, attempt) with { Together = dossiers })).Distinct();
}
