using System.Collections.Immutable;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Record.Matters;
using Jishi.Record.Rules;

namespace Jishi.Web.GateForms;

/// <summary>
/// What passing the gate would meet if what is typed were recorded: decided and folded as a real recording would be, on a world that nobody keeps.
/// What is typed wrongly is left out; the field says so when it is sent.
/// </summary>
public static class WhatIf
{
    public static IReadOnlyList<Finding> Findings(GateCase gate, GateForm form)
    {
        var inputs = GateChanges.Of(gate, form).Items;
        while (!inputs.IsEmpty)
        {
            var command = new RecordItems(gate.Target.Matter.Id, gate.Row?.Id, gate.Row is null ? gate.Target.Post.Id : null, gate.Gate.Number, inputs, []);
            var decision = command.Decide(new Setting(gate.World, gate.Actor, gate.Now));
            if (decision is Decision.Accepted accepted) return Judge(gate, accepted.Facts);
            var wrong = ((Decision.Refused)decision).Refusal.Problems.Select(p => p.Field).ToHashSet();
            var right = inputs.RemoveAll(i => wrong.Contains(i.Code));
            if (right.Length == inputs.Length) break;
            inputs = right;
        }

        return gate.Findings;
    }

    private static IReadOnlyList<Finding> Judge(GateCase gate, ImmutableArray<Filed> facts)
    {
        // No entry has such an index: nothing of this world is ever written.
        var index = long.MaxValue - facts.Length;
        var world = facts.Aggregate(gate.World, (w, f) => w.Apply(new EntryMeta(index++, f.Stream, "", gate.Now, false, gate.Actor), f.Fact));
        return GateCase.Find(world, gate.Target.Matter.Id, gate.Row?.Id, gate.Target.Post.Id, gate.Gate.Number, gate.Actor, gate.Now)!.Findings;
    }
}
