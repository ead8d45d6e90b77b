using Jishi.Record;
using Jishi.Record.Deciding;
using Jishi.Record.Gates.G9Confirmation;
using Jishi.Record.Matters;
using Jishi.Record.Rules;

namespace Jishi.Web.Pages.Matters;

/// <summary>What the form of an act holds.</summary>
public sealed record ActInput(string Matter, string Candidacy, string Reason)
{
    public int Gate { get; init; }

    public IReadOnlyList<string> Items { get; init; } = [];

    public string Choice { get; init; } = "";

    public string RaisedBy { get; init; } = "";

    public long Agreeing { get; init; }

    public long Eligible { get; init; }

    public IReadOnlyDictionary<string, string> Reasons { get; init; } = System.Collections.Immutable.ImmutableDictionary<string, string>.Empty;
}

/// <summary>An act that moves one candidacy by the table of transitions: it needs a reason and is confirmed before it is written.</summary>
/// <param name="Lines">the lines of the table that the act may follow; the first that fits is the one</param>
public sealed record ActOnRow(string Code, string Word, string Icon, IReadOnlyList<Transition> Lines, Func<ActInput, Command> Make)
{
    /// <summary>The name of a choice that the form asks for besides the reason, and what can be chosen.</summary>
    public (string Words, IReadOnlyList<(string Value, string Words)> Values)? Choice { get; init; }

    public static IReadOnlyList<ActOnRow> All { get; } =
    [
        new("suspend", "暂缓", "player-pause", [Transitions.Suspend], i => new SuspendCandidacy(i.Matter, i.Candidacy, i.Reason)),
        new("resume", "恢复", "player-play", [Transitions.Resume], i => new ResumeCandidacy(i.Matter, i.Candidacy, i.Reason)),
        new("hold", "冻结", "lock", [Transitions.Hold], i => new HoldCandidacy(i.Matter, i.Candidacy, i.Reason)),
        new("release", "解除冻结", "player-play", [Transitions.Release], i => new ReleaseCandidacy(i.Matter, i.Candidacy, i.Choice, i.Reason))
        {
            Choice = ("核查结论", ReleaseCandidacy.Findings),
        },
        new("fail", "未通过", "circle-x", [Transitions.FailInspection, Transitions.FailVote], i => new FailCandidacy(i.Matter, i.Candidacy, i.Reason)),
        new("reconsider", "复议", "arrow-back-up", [Transitions.Reconsider], i => new ReconsiderDecision(i.Matter, i.Candidacy, i.RaisedBy, i.Agreeing, i.Eligible, i.Reason) { Reasons = i.Reasons }),
        new("notice", "公示后取消或暂缓任职", "hand-stop", [Transitions.CancelByNotice, Transitions.HoldByNotice], i => new CancelByNotice(i.Matter, i.Candidacy, i.Reason)),
        new("reject", "法定程序未通过", "circle-x", [Transitions.RejectByStatute], i => new RejectByStatute(i.Matter, i.Candidacy, i.Reason)),
        new("extend", "延长试用", "calendar-event", [Transitions.Extend], i => new ExtendProbation(i.Matter, i.Candidacy, i.Choice, i.Reason))
        {
            Choice = ("情形", [.. ConfirmationCodes.ProbationExtensionGround.Rows.Select(r => (r.Code, r.Label))]),
        },
        new("remove", "试用不合格免去", "circle-x", [Transitions.RemoveOnProbation], i => new RemoveOnProbation(i.Matter, i.Candidacy, i.Reason)),
        new("withdraw", "撤回", "circle-x", [Transitions.Withdraw], i => new WithdrawCandidacy(i.Matter, i.Candidacy, i.Reason)),
        new("revoke", "撤销", "hand-stop", [Transitions.Revoke], i => new RevokeDecision(i.Matter, i.Candidacy, i.Reason)),
        new("return", "退回", "arrow-back-up", [Transitions.Return], i => new ReturnGate(i.Matter, i.Candidacy, i.Gate, i.Items, i.Reason)),
    ];

    public bool Counts => Code == "reconsider";

    /// <summary>What follows from it for the row as it stands.</summary>
    public string Effect(World world, Candidacy row, Dossier dossier) => (Lines.FirstOrDefault(l => l.WhyNot(world, row, dossier) is null) ?? Lines[0]).Effect;

    /// <summary>Why the act is out of place for the row as it stands, or not the actor's to do; null when it is in place.</summary>
    public string? WhyNot(World world, Candidacy row, Dossier dossier, Actor actor)
    {
        if (Lines.Any(l => l.WhyNot(world, row, dossier) is null)) return Lines[0].By.Contains(actor.Capacity) ? null : $"由{string.Join('、', Lines[0].By.Select(Record.Accounts.Roles.Name))}办";
        return Lines[^1].WhyNot(world, row, dossier);
    }
}
