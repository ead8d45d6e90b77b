using System.Globalization;
using Jishi.Record.Gates;
using Jishi.Record.Gates.Sequence;
using Jishi.Record.Policy;
using Jishi.Record.Rules;

namespace Jishi.Tests.Record;

/// <summary>The examples that stand with the rules are their tests.</summary>
public sealed class RuleExampleTests
{
    public static IEnumerable<TheoryDataRow<string, int>> Examples =>
        from rule in RuleBook.All
        from index in Enumerable.Range(0, rule.Examples.Length)
        let example = rule.Examples[index]
        select new TheoryDataRow<string, int>(rule.Id, index) { TestDisplayName = $"{rule.Id} {example.Kind}: {example.Title} -> {example.Expect}" };

    [Theory, MemberData(nameof(Examples))]
    public void Rule_example_gets_its_verdict(string id, int index)
    {
        var rule = RuleBook.Find(id)!;
        var example = rule.Examples[index];
        var docket = example.Docket(rule);
        Assert.Contains(rule, RuleBook.At(docket.Attempt));
        var verdict = RuleBook.Verdict(rule, docket);
        Assert.Equal(example.Expect, verdict.Judgement);
        Assert.Equal(verdict.Judgement != Judgement.Holds, RuleBook.Judge(rule, docket) is not null);
        if (verdict.Judgement == Judgement.Holds) return;
        Assert.NotEmpty(verdict.Seen);
        Assert.NotEmpty(verdict.Required);
        Assert.All(verdict.Seen.Concat(verdict.Required), s => Assert.Matches("[\\u4e00-\\u9fff]", CatalogueOfItems.NameOf(s.Of)));
    }

    [Theory, MemberData(nameof(Examples))]
    public void The_same_docket_gets_the_same_verdict_again(string id, int index)
    {
        var rule = RuleBook.Find(id)!;
        var docket = rule.Examples[index].Docket(rule);
        Assert.Equal(RuleBook.Verdict(rule, docket), RuleBook.Verdict(rule, rule.Examples[index].Docket(rule)));
        Assert.Equal(RuleBook.Verdict(rule, docket), RuleBook.Verdict(rule, docket));
    }

    /// <summary>The number of the rule decides: with every local value there is an example that turns when it is one less or more.</summary>
    [Theory]
    [InlineData("SEQ-03", "lateWorkdays")]
    [InlineData("SEQ-13", "firstSubmitDays")]
    [InlineData("SEQ-14", "secondSubmitDays")]
    public void A_boundary_example_turns_when_the_parameter_does(string id, string parameter)
    {
        var rule = RuleBook.Find(id)!;
        var value = rule.Parameters.Single(p => p.Name == parameter).Values[^1].Value.Whole;
        var boundaries = rule.Examples.Where(e => e.Kind == ExampleKind.Boundary).ToList();
        var within = boundaries.Single(e => e.Expect == Judgement.Holds);
        var beyond = boundaries.Single(e => e.Expect == Judgement.Broken);
        Assert.Equal(Judgement.Broken, Under(rule, within, parameter, value - 1));
        Assert.Equal(Judgement.Holds, Under(rule, within, parameter, value));
        Assert.Equal(Judgement.Broken, Under(rule, beyond, parameter, value));
        Assert.Equal(Judgement.Holds, Under(rule, beyond, parameter, value + 1));
    }

    [Fact]
    public void A_pack_may_tighten_a_parameter_and_never_loosen_it()
    {
        Assert.Empty(PolicyCheck.Problems(Pack("SEQ-13", "firstSubmitDays", 3)));
        Assert.Contains("只能从严", Assert.Single(PolicyCheck.Problems(Pack("SEQ-13", "firstSubmitDays", 6))).Message, StringComparison.Ordinal);
        Assert.Single(PolicyCheck.Problems(Pack("SEQ-13", "firstSubmitDays", -1)));
        Assert.Single(PolicyCheck.Problems(Pack("SEQ-99", "firstSubmitDays", 1)));
        Assert.Single(PolicyCheck.Problems(Pack("SEQ-13", "noSuchNumber", 1)));
    }

    [Fact]
    public void A_pack_names_each_value_once_and_no_day_as_both_holiday_and_workday()
    {
        var twice = Pack("SEQ-13", "firstSubmitDays", 3);
        Assert.Single(PolicyCheck.Problems(twice with { Values = [.. twice.Values, new LocalValue("SEQ-13", "firstSubmitDays", 2)] }));
        Assert.Single(PolicyCheck.Problems(twice with { Holidays = [new(2026, 10, 1)], MakeUpDays = [new(2026, 10, 1)] }));
        Assert.NotEmpty(PolicyCheck.Problems(twice with { Values = default }));
        Assert.NotEmpty(PolicyCheck.Problems(twice with { Title = new string('长', 201) }));
    }

    /// <summary>A late record over the National Day week is not late: the days between are no workdays.</summary>
    [Fact]
    public void Late_records_count_the_workdays_of_the_pack_in_force()
    {
        var pack = Pack("SEQ-03", "lateWorkdays", 3) with { Holidays = [.. Enumerable.Range(0, 7).Select(d => new DateOnly(2026, 10, 1).AddDays(d))] };
        var sketch = Sketch.Blank()
            .Set(Jishi.Record.Gates.G4Inspection.InspectionItems.TalkInterviewCount, "23", occurred: "2026-09-30 09:00", recorded: "2026-10-10 09:00")
            .Passing(4);
        Assert.Equal(Judgement.Broken, LateRecord.Rule.Holds(sketch.Docket).Judgement);
        Assert.Equal(Judgement.Holds, LateRecord.Rule.Holds(sketch.Docket with { Calendar = pack.Calendar, Policy = pack }).Judgement);
    }

    private static Judgement Under(Rule rule, Example example, string parameter, long value) =>
        RuleBook.Verdict(rule, example.Docket(rule) with { Policy = Pack(rule.Id, parameter, value) }).Judgement;

    private static PolicyPack Pack(string rule, string parameter, long value) =>
        PolicyPack.None with { Id = "yuling", Title = "榆岭县政策包", Values = [new LocalValue(rule, parameter, value)] };
}
