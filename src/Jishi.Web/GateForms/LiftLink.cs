using System.Globalization;
using Jishi.Record.Gates;
using Jishi.Record.Policy;
using Jishi.Record.Rules;
using Jishi.Web.Shell;

namespace Jishi.Web.GateForms;

/// <summary>The way from a block to the page where it is lifted, for those who have a part in that, and only where its basis lets it be lifted. 解除阻断。</summary>
public static class LiftLink
{
    /// <summary>One link, or none.</summary>
    public static IEnumerable<LinkView> Of(GateCase gate, Finding finding)
    {
        if (!finding.IsBlocking || RuleBook.Find(finding.Rule) is not { } rule || Lifting.WhyNot(rule) is not null) yield break;
        if (!TwoRoles.HasPart(gate.World.Policy, gate.Actor.Capacity) || gate.Target.Matter.Volume is not null) yield break;
        var words = Lifting.WordsFor(finding, gate.Dossier, new BlockedAct(Act.PassGate, gate.Gate.Number));
        var whose = gate.Row is { } row ? $"Candidacy={row.Id}" : $"Post={gate.Target.Post.Id}";
        yield return new LinkView(
            words.Length == 0 ? "解除阻断" : $"{words[0].By.Name}已提出解除，去确认",
            string.Create(CultureInfo.InvariantCulture, $"/matters/{gate.Target.Matter.Id}/lift?{whose}&Gate={gate.Gate.Number}&Rule={finding.Rule}"));
    }
}
