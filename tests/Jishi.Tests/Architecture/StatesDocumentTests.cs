using System.Text;
using Jishi.Record.Accounts;
using Jishi.Record.Gates;
using Jishi.Record.Matters;

namespace Jishi.Tests.Architecture;

/// <summary>docs/states.md is the table of transitions as the program holds it, printed; JISHI_APPROVE=1 prints it anew.</summary>
public sealed class StatesDocumentTests
{
    [Fact]
    public void The_document_is_the_table() => SourceTree.AssertApproved(Text(), "docs", "states.md");

    [Fact]
    public void Every_state_stands_at_its_own_place() => Assert.All(Enum.GetValues<CandidacyState>(), s => Assert.Equal(s, States.Of(s).State));

    [Fact]
    public void Every_transition_has_a_code_of_its_own_and_somebody_who_may_take_it_down()
    {
        Assert.Equal(Transitions.All.Length, Transitions.All.Select(t => t.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.All(Transitions.All, t => Assert.NotEmpty(t.By));
        Assert.All(Transitions.All, t => Assert.NotEmpty(t.From));
    }

    private static string Text()
    {
        var text = new StringBuilder("""
            # States of a candidacy (人选的状态)

            Generated from `Matters/States.cs` and `Matters/Transitions.cs`; do not edit.

            A row goes forward by passing gates: InGate until gate 7, Decided, Appointed or Probation at gate 8, Confirmed at gate 9. What else may happen to it
            stands in the second table. Several states may lie over one row; what any of them freezes is frozen, and the strongest gives the row its name. A lifted
            state gives back what was beneath it. Siblings go on whatever happens to a row. Facts are recorded at open gates in every state but those that close the row.


            """.ReplaceLineEndings("\n"));
        text.Append("| state | 中文 | freezes | what to do |\n|---|---|---|---|\n");
        foreach (var state in States.All) text.Append($"| {state.State} | {state.Said} | {Frozen(state.Freezes)} | {(state.ToDo.Length == 0 ? "–" : state.ToDo)} |\n");
        text.Append("\n## What moves a row\n\n| act | 中文 | from | to | where | who decides | taken down by | needs in the record | what follows |\n|---|---|---|---|---|---|---|---|---|\n");
        foreach (var t in Transitions.All)
            text.Append($"| {t.Code} | {t.Word} | {string.Join(", ", t.From)} | {t.To?.ToString() ?? "where it was"} | {Where(t)} | {t.Who} | {string.Join('、', t.By.Select(Roles.Name))} | {Needs(t)} | {t.Effect} |\n");
        return text.ToString();
    }

    private static string Frozen(Frozen acts) => acts == Jishi.Record.Matters.Frozen.None ? "–" : string.Join('、', States.Acts.Where(a => acts.HasFlag(a.Act)).Select(a => a.Name));

    private static string Where(Transition t)
    {
        string[] parts =
        [
            t.At.Length > 0 ? $"at gate {string.Join(" or ", t.At)}" : "",
            t.Before > 0 ? $"before gate {t.Before} is passed" : "",
            t.After > 0 ? $"after gate {t.After} was decided" : "",
            t.OnAgenda ? "on the agenda of a meeting" : "",
            t.LocalPack is { } pack ? $"where the policy adopts `{pack}`" : "",
            t.Beneath ? "also beneath a state that closed the row" : "",
        ];
        return parts.Any(p => p.Length > 0) ? string.Join("; ", parts.Where(p => p.Length > 0)) : "anywhere";
    }

    private static string Needs(Transition t) => t.Needs.Length == 0 ? "–" : string.Join("; ", t.Needs.Select(n => $"`{n.Item.Code}` {string.Join(" or ", n.Accept)}"));
}
