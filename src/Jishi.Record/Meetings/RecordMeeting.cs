using Jishi.Record.Accounts;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Record.Matters;

namespace Jishi.Record.Meetings;

/// <summary>
/// Records what a meeting holds for all its rows: kind, chair, roll, absent and recused, method, minutes. A meeting without quorum is recorded
/// as it was. Also for a meeting whose rows have gone before another one since: its minutes may come late. 记会议。
/// </summary>
public sealed record RecordMeeting(string MeetingId, IReadOnlyList<ItemInput> Items, IReadOnlyList<EvidenceInput> Evidence) : Command
{
    public override IReadOnlyList<string> MayBeGivenBy => Roles.Recording;

    public override Decision Decide(Setting at)
    {
        if (at.World.Meetings.GetValueOrDefault(MeetingId) is not { } meeting) return Decision.NotFound($"没有会议 {MeetingId}。");
        if (meeting.IsArchived(at.World)) return Decision.State($"{meeting.Title}议的事项都已归档，只供查阅。");
        var record = new OwnRecord(Streams.Meeting(MeetingId), Owners.Meeting(MeetingId), 7, Meeting.Own, "会议");
        return record.Decide(at, Items, Evidence, _ => meeting.IsDecided(at.World) ? "这次会上已有人选办结讨论决定，改已记录的值请走“更正”，写明理由和批准人。" : null);
    }
}
