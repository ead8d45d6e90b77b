using System.Globalization;
using Jishi.Record.Catalogue;
using Jishi.Record.Clocks;
using Jishi.Record.Gates;
using Jishi.Record.Matters;
using Jishi.Record.Rules;

namespace Jishi.Cli.Scenarios.Verbs;

/// <summary>Compares the fill rate and the completeness of a matter, or of several together, with a count made by hand. 核对填写率、完整率。</summary>
internal sealed record CountStep : Step
{
    public required OneOrMore Matter { get; init; }

    /// <summary>«12/13»: rows with a record, of all rows.</summary>
    public string? Fill { get; init; }

    /// <summary>«1440/1560»: items settled, of those owed.</summary>
    public string? Complete { get; init; }

    internal override Task Run(Stage stage)
    {
        var matters = Matter.All.Select(m => stage.World.Matters.GetValueOrDefault(m) ?? throw stage.Wrong($"没有选任事项 {m}。"));
        var filling = Filling.Of(stage.World, matters);
        Compare(stage, "填写率", Fill, filling.FillRate);
        Compare(stage, "完整率", Complete, filling.Completeness);
        return Task.CompletedTask;
    }

    private static void Compare(Stage stage, string name, string? counted, Percent found)
    {
        var words = string.Create(CultureInfo.InvariantCulture, $"{found.Part}/{found.Whole}");
        if (counted is not null && counted != words) stage.Differs($"{name}应为 {counted}，实为 {words}。");
    }
}

/// <summary>Compares a clock of a row with what it should be on the step's day. 核对期限。</summary>
internal sealed record ClockStep : Step
{
    public required string On { get; init; }

    /// <summary>Code of the clock: FIRST, NOTICE …</summary>
    public required string Kind { get; init; }

    /// <summary>The last day.</summary>
    public string? Due { get; init; }

    /// <summary>Running, DoneOnTime, DoneLate, Overdue, Elapsed, CutShort; or None.</summary>
    public required string State { get; init; }

    internal override Task Run(Stage stage)
    {
        if (ClockKinds.Find(Kind) is null) throw stage.Wrong($"没有期限“{Kind}”；可用：{string.Join('、', ClockKinds.All.Select(k => k.Code))}。");
        var (matter, row) = stage.Row(On);
        var clock = CaseClocks.Of(stage.World, matter, row, LegalTime.Day(stage.Now)).FirstOrDefault(c => c.Kind.Code == Kind);
        var found = clock?.State.ToString() ?? "None";
        if (found != State) stage.Differs($"{Kind} 应为 {State}，实为 {found}。");
        else if (Due is not null && clock is not null && ItemTypes.Date.Show(clock.Due) != Due) stage.Differs($"{Kind} 应到 {Due}，实到 {ItemTypes.Date.Show(clock.Due)}。");
        return Task.CompletedTask;
    }
}

/// <summary>Asks one rule what it would say if the gate were passed now, whatever else stands against it. 核对一条规则的判断。</summary>
internal sealed record JudgeStep : Step
{
    public required string On { get; init; }

    public required int Gate { get; init; }

    public required string Rule { get; init; }

    /// <summary>Holds, Broken or CannotJudge.</summary>
    public required Judgement Verdict { get; init; }

    internal override Task Run(Stage stage)
    {
        if (Gate is < 1 or > 9) throw stage.Wrong($"没有第 {Gate} 关，关口为 1 到 9。");
        var rule = RuleBook.Find(Rule) ?? throw stage.Wrong($"规则库中没有 {Rule}。");
        var (matter, row) = stage.Row(On);
        var docket = stage.World.Docket(stage.World.Dossier(matter, row), new Attempt(Act.PassGate, stage.Now, Gate));
        if (!RuleBook.At(docket.Attempt).Contains(rule)) throw stage.Wrong($"{Rule} 不在办结第 {Gate} 关时判。");
        var found = RuleBook.Verdict(rule, docket).Judgement;
        if (found != Verdict) stage.Differs($"{Rule} 应为{Words.Of(Verdict)}，实为{Words.Of(found)}。");
        return Task.CompletedTask;
    }
}
