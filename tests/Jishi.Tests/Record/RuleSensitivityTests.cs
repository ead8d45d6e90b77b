using System.Collections.Immutable;
using System.Globalization;
using Jishi.Record.Gates;
using Jishi.Record.Rules;

namespace Jishi.Tests.Record;

/// <summary>
/// An example that no number can turn proves nothing about the number. So every number and every date of every rule is moved by the smallest
/// step, both ways, and the examples are judged again: nearly every move must turn one. The others stand in insensitive.csv with the reason.
/// </summary>
public sealed class RuleSensitivityTests
{
    private const int LeastPercent = 98;

    private static readonly List<(string Move, string Reason)> Listed = [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Samples", "rules", "insensitive.csv"))
        .Skip(1).Select(l => l.Split(',', 2)).Select(p => (p[0], p[1]))];

    [Fact]
    public void Nearly_every_move_of_a_number_or_date_turns_an_example_and_the_others_are_explained()
    {
        var moves = RuleBook.All.SelectMany(rule => Moves(rule).Select(m => (m.Name, Turns: Turns(rule, m)))).ToList();
        var idle = moves.Where(m => !m.Turns).Select(m => m.Name).ToList();
        Assert.Empty(idle.Except(Listed.Select(l => l.Move), StringComparer.Ordinal));
        Assert.Empty(Listed.Select(l => l.Move).Except(idle, StringComparer.Ordinal));
        Assert.True((moves.Count - idle.Count) * 100 >= moves.Count * LeastPercent, $"{idle.Count} of {moves.Count} moves turn no example");
    }

    [Fact]
    public void Every_explanation_is_one() => Assert.All(Listed, l => Assert.True(l.Reason.Length >= 10, l.Move));

    /// <summary>The rule with a date moved, or a number put in place of its own.</summary>
    private sealed record Move(string Name, Rule Rule, Parameter? Instead = null);

    private static IEnumerable<Move> Moves(Rule rule) =>
    [
        .. from days in Both where rule.From is not null select new Move($"{rule.Id} from {Sign(days)}", rule with { From = rule.From!.Value.AddDays(days) }),
        .. from days in Both where rule.Until is not null select new Move($"{rule.Id} until {Sign(days)}", rule with { Until = rule.Until!.Value.AddDays(days) }),
        .. from parameter in rule.Parameters
           from n in Enumerable.Range(0, parameter.Values.Length)
           from move in Moves(parameter, n)
           select new Move($"{rule.Id} {parameter.Name}[{n}] {move.Name}", rule, parameter with { Values = [.. parameter.Values[..n], move.Value, .. parameter.Values[(n + 1)..]] }),
    ];

    private static IEnumerable<(string Name, DatedValue Value)> Moves(Parameter parameter, int n)
    {
        var value = parameter.Values[n];
        if (parameter.Choices.IsEmpty)
        {
            foreach (var by in Both) yield return (Sign(by), value with { Value = value.Value with { Numerator = value.Value.Numerator + by } });
        }
        else
        {
            for (var choice = 0; choice < parameter.Choices.Length; choice++)
            {
                if (choice != value.Value.Whole) yield return ($"={choice}", value with { Value = choice });
            }
        }

        if (value.From is not { } from) yield break;
        foreach (var by in Both) yield return ($"from {Sign(by)}", value with { From = from.AddDays(by) });
    }

    private static readonly ImmutableArray<int> Both = [-1, 1];

    private static string Sign(int by) => by.ToString("+0;-0", CultureInfo.InvariantCulture);

    private static bool Turns(Rule rule, Move move) => rule.Examples.Any(example =>
    {
        var docket = example.Docket(rule);
        var moved = move.Instead is { } instead ? docket with { Instead = ImmutableDictionary<(string, string), Parameter>.Empty.Add((rule.Id, instead.Name), instead) } : docket;
        return Outcome(rule, docket) != Outcome(move.Rule, moved);
    });

    /// <summary>What the office feels of a verdict: what it is, and whether it stops the act.</summary>
    private static (Judgement Judgement, RuleKind? Kind) Outcome(Rule rule, Docket docket)
    {
        var verdict = RuleBook.Verdict(rule, docket);
        return (verdict.Judgement, verdict.Kind);
    }
}
