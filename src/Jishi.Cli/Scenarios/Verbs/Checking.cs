using System.Globalization;
using Jishi.Record.Catalogue;
using Jishi.Record.Clocks;
using Jishi.Record.Matters;

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
