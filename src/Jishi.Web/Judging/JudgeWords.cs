using Jishi.Record.Judging;
using Jishi.Record.Rules;
using Jishi.Store.Judging;
using Jishi.Web.Shell;

namespace Jishi.Web.Judging;

/// <summary>What a judgement made again says to people, for page and command line alike.</summary>
public static class JudgeWords
{
    public static string Verdict(JudgeReport report) => report switch
    {
        { IsSimulation: true } => $"换用这个政策包，{report.Deviating} 次办理会有不同。",
        { Unread: > 0 } => $"有 {report.Unread} 次办理所依据的记录读不出来，无从复判。请核验账本。",
        { Unexplained: > 0 } => $"有 {report.Unexplained} 次办理与当时的结果不同，规则库却没有变。请保留现场，核查规则和记录。",
        { Deviating: > 0 } => $"规则库没有变的，全部与当时相同；另有 {report.Deviating} 次办理因规则库更新或依法隐去而不同。",
        _ => "全部与当时的结果相同。",
    };

    public static string Of(DeviationKind kind, bool isSimulation) => kind switch
    {
        DeviationKind.Appeared => isSimulation ? "原来没有，换包后有" : "当时没有，现在有",
        DeviationKind.Vanished => isSimulation ? "原来有，换包后没有" : "当时有，现在没有",
        _ => "两次不同",
    };

    public static string Of(DeviationCause cause) => cause switch
    {
        DeviationCause.RuleIsNew => "当时的规则库还没有这一条",
        DeviationCause.RuleIsGone => "现在的规则库已没有这一条",
        DeviationCause.RuleChanged => "规则库更新后这一条有变",
        DeviationCause.Redacted => "所读的数据项其后依法隐去",
        DeviationCause.Policy => "换了政策包",
        _ => "规则库没有变，原因不明",
    };

    /// <summary>How heavily a finding weighs and what it says.</summary>
    public static string Of(Finding finding, bool seesRestricted) => $"{FindingWords.Chip(finding.Kind).Word}：{FindingWords.Line(finding, seesRestricted)}";
}
