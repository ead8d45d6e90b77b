using Jishi.Cli.Scenarios;
using Jishi.Record.Gates;
using Jishi.Record.Rules;
using Jishi.Web.Tests.Cli;

namespace Jishi.Web.Tests.Scenarios;

/// <summary>Examples printed as scenarios: every rule of a passage that can be, plays; the others say why not.</summary>
public sealed class ExampleScenarioTests : InTemporaryFolder
{
    /// <summary>Of each rule the first example that fails and can be told; the other examples are told in the same way.</summary>
    public static TheoryData<string, int> Told
    {
        get
        {
            var told = new TheoryData<string, int>();
            foreach (var rule in RuleBook.All)
            {
                var number = Enumerable.Range(1, rule.Examples.Length).FirstOrDefault(n => rule.Examples[n - 1].Expect != Judgement.Holds && ExampleScenario.Of(rule, n).Yaml is not null);
                if (number > 0) told.Add(rule.Id, number);
            }

            return told;
        }
    }

    [Theory, MemberData(nameof(Told))]
    public async Task A_printed_example_plays_to_the_same_verdict(string id, int number)
    {
        var (exit, yaml, _) = await Prompt.Run("rules", "--scenario", id, "--example", $"{number}");
        Assert.Equal(0, exit);
        var (played, output, error) = await Prompt.Run("play", Write("example.yaml", yaml));
        Assert.True(played == 0, output + error + yaml);
        var verdict = RuleBook.Find(id)!.Examples[number - 1].Expect;
        var other = yaml.Replace($"\"verdict\":\"{verdict}\"", "\"verdict\":\"Holds\"", StringComparison.Ordinal);
        Assert.NotEqual(yaml, other);
        (played, output, _) = await Prompt.Run("play", Write("other.yaml", other));
        Assert.True(played == 1, "the verdict is not compared");
        Assert.Contains($"{id} 应为成立", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Most_rules_of_passages_can_be_told()
    {
        var passages = RuleBook.All.Where(r => r.At.Any(a => a.Act == Act.PassGate)).ToList();
        Assert.True(Told.Count * 2 >= passages.Count, $"{Told.Count} of {passages.Count}");
    }

    [Fact]
    public async Task What_one_record_does_not_decide_is_refused_with_the_reason()
    {
        var (exit, output, error) = await Prompt.Run("rules", "--scenario", "SEQ-13");
        Assert.Equal((1, ""), (exit, output));
        Assert.Contains("SEQ-13 的第 1 个例子", error, StringComparison.Ordinal);
        Assert.Equal(2, (await Prompt.Run("rules", "--scenario", "SEQ-99")).Exit);
        Assert.Equal(2, (await Prompt.Run("rules", "--scenario", "SEQ-13", "--example", "99")).Exit);
    }
}
