using System.Collections.Immutable;
using Jishi.Record.Accounts;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Record.Gates.G7Decision;
using Jishi.Record.Matters;

namespace Jishi.Record.Meetings;

/// <summary>
/// Takes down a statement on a row, in the order of speaking; it also becomes the next line of the row's item «逐一发言意见». Who should have
/// spoken last is a rule's business: what was said is recorded as it was said. 记发言。
/// </summary>
public sealed record MakeStatement(string MeetingId, AgendaRow Row, string Speaker, string Role, string? Opinion, string Gist, DateTimeOffset? OccurredAt = null) : Command
{
    public static IReadOnlyList<string> SpeakerRoles { get; } = ["介绍人", "成员", "列席"];

    public static IReadOnlyList<string> Opinions { get; } = ["同意", "不同意", "缓议"];

    public override IReadOnlyList<string> MayBeGivenBy => Roles.Recording;

    public override Decision Decide(Setting at)
    {
        if (at.World.Meetings.GetValueOrDefault(MeetingId) is not { } meeting) return Decision.NotFound($"没有会议 {MeetingId}。");
        if (!meeting.Agenda.Contains(Row) || at.World.Candidacy(Row.Matter, Row.Candidacy) is not { } row) return Decision.NotFound($"会议 {meeting.Title} 的议程里没有 {Row.Matter}/{Row.Candidacy}。");
        if (WhyNot(at.World, meeting, row) is { } message) return Decision.State(message);
        var problems = Problems(at).ToArray();
        if (problems.Length > 0) return Decision.No(RefusalKind.Malformed, problems);
        var opinion = string.IsNullOrWhiteSpace(Opinion) ? null : Opinion;
        var when = LegalTime.ToMillisecond(OccurredAt ?? at.Now);
        return Decision.Of(
            new Filed(Streams.Meeting(MeetingId), new StatementMade(Row, new Person(Speaker.Trim()), Role, opinion, Gist.Trim(), when)),
            new Filed(Streams.Matter(Row.Matter), new ItemsRecorded(Owners.Candidacy(Row.Matter, Row.Candidacy), 7, [Line(at.World, row, opinion, when)])));
    }

    private static string? WhyNot(World world, Meeting meeting, Candidacy row)
    {
        var name = world.Cadres[row.CadreId].Name;
        if (row.MeetingId != meeting.Id) return $"{name}已列入后一次会议，先前会议的发言不再增加。";
        if (row.Returned.GetValueOrDefault(7) is { } back && !back.Items.Contains(DecisionItems.StatementTable.Code)) return $"{name}的讨论决定退回时没有列出发言意见，不能补记。";
        return row.Passages.ContainsKey(7)
            ? $"{name}的讨论决定已办结，补记发言请在讨论决定关口更正“{DecisionItems.StatementTable.Name}”。"
            : States.WhyFrozen(row, name, Frozen.Record);
    }

    private IEnumerable<Problem> Problems(Setting at)
    {
        if (Words.Check("发言人", Speaker, 50, nameof(Speaker)) is { } speaker) yield return speaker;
        if (!SpeakerRoles.Contains(Role)) yield return new Problem($"发言人身份应为{string.Join('、', SpeakerRoles)}之一。", nameof(Role));
        if (!string.IsNullOrWhiteSpace(Opinion) && !Opinions.Contains(Opinion)) yield return new Problem($"意见应为{string.Join('、', Opinions)}之一。", nameof(Opinion));
        if (Role == "成员" && string.IsNullOrWhiteSpace(Opinion)) yield return new Problem("成员的发言须记明意见。", nameof(Opinion));
        if (Words.Check("要点", Gist, 2000, nameof(Gist)) is { } gist) yield return gist;
        if (new ItemReader(at).WhenWrong(OccurredAt) is { } wrong) yield return new Problem(wrong, nameof(OccurredAt));
    }

    /// <summary>The row's item with one more line, numbered by its place.</summary>
    private ItemEntry Line(World world, Candidacy row, string? opinion, DateTimeOffset when)
    {
        var before = row.Items.Find(DecisionItems.StatementTable)?.Value as ValueList<TableRow> ?? ValueList<TableRow>.Empty;
        var cells = ImmutableDictionary<string, object>.Empty
            .Add("Order", (long)before.Count + 1).Add("Speaker", new Person(Speaker.Trim())).Add("Role", Role)
            .Add("Candidate", new Person(world.Cadres[row.CadreId].Name, row.CadreId)).Add("Gist", Gist.Trim());
        return new ItemEntry(DecisionItems.StatementTable.Code, new ValueList<TableRow>([.. before, new TableRow(opinion is null ? cells : cells.Add("Opinion", opinion))]), null, when);
    }
}
