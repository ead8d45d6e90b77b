using System.Text.RegularExpressions;
using Jishi.Record.Catalogue;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G2Motion;

/// <summary>MOT-03 方案由组织部门提出。</summary>
public static partial class PlanDrafter
{
    public static readonly Rule Rule = new("MOT-03", "方案由组织部门提出", "具体的调整方案由组织（人事）部门研究提出，按程序审定后实施；不得由个人直接交办。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(2)],
        Gate = 2,
        Pack = "national",
        Basis = [new(InstrumentRegister.SecretarySupervision, "方案由组织部门提出"), new(InstrumentRegister.Regulations2019, "第十三条")],
        Verification = Verification.Seed,
        Note = "由谁提出，看工作方案审定一项的审定形式和审定人是否写到组织（人事）部门，没有写到的看动议提出主体",
        Reads = [MotionItems.WorkPlanApproval, MotionItems.MotionProposer],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "部务会研究提出，报县委主要领导审定", s => Approved(s, "部务会研究后报县委主要领导审定", "贺长川"), Judgement.Holds),
            new(ExampleKind.Fails, "书记直接交办方案", s => Approved(s, "书记直接交办", "贺长川"), Judgement.Broken),
            new(ExampleKind.Boundary, "写到了组织部，却是直接交办", s => Approved(s, "书记直接交办组织部执行", "贺长川"), Judgement.Broken),
            new(ExampleKind.Boundary, "没有写谁提出，动议由组织部门提出", s => Approved(s, "常委会审定", "县委常委会").Set(MotionItems.MotionProposer, "ORGDEPT"), Judgement.Holds),
            new(ExampleKind.Boundary, "没有写谁提出，动议由书记提出", s => Approved(s, "常委会审定", "县委常委会").Set(MotionItems.MotionProposer, "SECRETARY"), Judgement.Broken),
            new(ExampleKind.Exception, "单位人事部门提出也可以", s => Approved(s, "局党组审定人事科所提方案", "局党组"), Judgement.Holds),
            new(ExampleKind.Missing, "没有填工作方案审定", s => s.Set(MotionItems.MotionProposer, "ORGDEPT"), Judgement.CannotJudge),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        var dossier = docket.Dossier;
        if (dossier.Get(MotionItems.WorkPlanApproval) is not { } plan) return Verdict.Missing(MotionItems.WorkPlanApproval);
        var words = string.Join('；', plan.Select(r => $"{r.Get<string>("Form")} {r.Get<string>("ApprovedBy")}".Trim()));
        var isDrafted = Drafters().IsMatch(words) || dossier.Get(MotionItems.MotionProposer) is "ORGDEPT";
        return isDrafted && !Orders().IsMatch(words)
            ? Verdict.Holds
            : Verdict.Broken(MotionItems.WorkPlanApproval, $"{words}", $"由组织（人事）部门研究提出，写明提出的部门和审定的会议或领导");
    }

    [GeneratedRegex("组织|人事|部务会|干部[科处]|政治部", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Drafters();

    [GeneratedRegex("直接交办|个人交办|授意|指令", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Orders();

    private static Sketch Approved(Sketch sketch, string form, string by) => sketch.Set(MotionItems.WorkPlanApproval, new[] { new { Form = form, HeldOn = "2026-09-04", ApprovedBy = by } });
}
