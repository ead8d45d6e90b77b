using Jishi.Record.Deciding;
using Jishi.Record.Matters;

namespace Jishi.Cli.Scenarios.Verbs;

/// <summary>A step that moves rows by the table of transitions.</summary>
internal abstract record RowStep : Step
{
    /// <summary>One row or several; each is an act of its own.</summary>
    public required OneOrMore On { get; init; }

    public required string Reason { get; init; }

    internal override async Task Run(Stage stage)
    {
        foreach (var (matter, row) in On.All.Select(stage.Reference)) await stage.Submit(Make(matter, row));
    }

    protected abstract Command Make(string matter, string row);
}

/// <summary>暂缓。</summary>
internal sealed record SuspendStep : RowStep
{
    protected override Command Make(string matter, string row) => new SuspendCandidacy(matter, row, Reason);
}

/// <summary>恢复。</summary>
internal sealed record ResumeStep : RowStep
{
    protected override Command Make(string matter, string row) => new ResumeCandidacy(matter, row, Reason);
}

/// <summary>冻结。</summary>
internal sealed record HoldStep : RowStep
{
    protected override Command Make(string matter, string row) => new HoldCandidacy(matter, row, Reason);
}

/// <summary>解除冻结。</summary>
internal sealed record ReleaseStep : RowStep
{
    /// <summary>核查结论：不实、部分属实不影响、属实影响任用，或其代码。</summary>
    public required string Finding { get; init; }

    protected override Command Make(string matter, string row) => new ReleaseCandidacy(matter, row, Finding, Reason);
}

/// <summary>撤回。</summary>
internal sealed record WithdrawStep : RowStep
{
    protected override Command Make(string matter, string row) => new WithdrawCandidacy(matter, row, Reason);
}

/// <summary>考察或表决未通过。</summary>
internal sealed record FailStep : RowStep
{
    protected override Command Make(string matter, string row) => new FailCandidacy(matter, row, Reason);
}

/// <summary>公示后取消或暂缓任职，按公示结论。</summary>
internal sealed record CancelByNoticeStep : RowStep
{
    protected override Command Make(string matter, string row) => new CancelByNotice(matter, row, Reason);
}

/// <summary>法定程序未通过。</summary>
internal sealed record RejectStep : RowStep
{
    protected override Command Make(string matter, string row) => new RejectByStatute(matter, row, Reason);
}

/// <summary>复议。</summary>
internal sealed record ReconsiderStep : RowStep
{
    public required string RaisedBy { get; init; }

    /// <summary>同意复议人数。</summary>
    public required int Agreeing { get; init; }

    /// <summary>应到会成员数。</summary>
    public required int Eligible { get; init; }

    /// <summary>Reason by rule id, for the warnings.</summary>
    public IReadOnlyDictionary<string, string> Reasons { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    protected override Command Make(string matter, string row) => new ReconsiderDecision(matter, row, RaisedBy, Agreeing, Eligible, Reason) { Reasons = Reasons };
}

/// <summary>延长试用。</summary>
internal sealed record ExtendStep : RowStep
{
    /// <summary>延长试用的情形，代码或名称。</summary>
    public required string Situation { get; init; }

    protected override Command Make(string matter, string row) => new ExtendProbation(matter, row, Situation, Reason);
}

/// <summary>试用不合格免去。</summary>
internal sealed record RemoveStep : RowStep
{
    protected override Command Make(string matter, string row) => new RemoveOnProbation(matter, row, Reason);
}

/// <summary>上级撤销。</summary>
internal sealed record RevokeStep : RowStep
{
    protected override Command Make(string matter, string row) => new RevokeDecision(matter, row, Reason);
}
