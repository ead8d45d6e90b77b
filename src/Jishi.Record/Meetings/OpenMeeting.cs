using System.Collections.Immutable;
using Jishi.Record.Accounts;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Record.Matters;

namespace Jishi.Record.Meetings;

/// <summary>Opens a meeting with its agenda: candidacies of any matters. A row keeps the meeting that it was last put before. 排会。</summary>
public sealed record OpenMeeting(string Id, string Title, IReadOnlyList<AgendaRow> Agenda) : Command
{
    public override IReadOnlyList<string> MayBeGivenBy => Roles.Recording;

    public override Decision Decide(Setting at)
    {
        if (!Ids.IsValid(Id)) return Decision.Malformed($"会议{Ids.Rule}。", nameof(Id));
        if (at.World.Meetings.ContainsKey(Id)) return Decision.State($"会议 {Id} 已经有了。");
        if (Words.Check("会议名称", Title, 200, nameof(Title)) is { } title) return Decision.No(RefusalKind.Malformed, title);
        if (Agenda.Count == 0) return Decision.Malformed("议程里没有人选。", nameof(Agenda));
        foreach (var row in Agenda.Distinct())
        {
            if (at.World.Candidacy(row.Matter, row.Candidacy) is not { } candidacy) return Decision.NotFound($"没有人选 {row.Matter}/{row.Candidacy}。");
            if (candidacy.Passages.ContainsKey(7)) return Decision.State($"{at.World.Cadres[candidacy.CadreId].Name}的讨论决定已办结，不能再列入议程。");
            if (States.WhyFrozen(candidacy, at.World.Cadres[candidacy.CadreId].Name, Frozen.Agenda) is { } frozen) return Decision.State(frozen);
        }

        if (Agenda.Select(r => at.World.Matters[r.Matter].IsHistorical).Distinct().Count() > 1) return Decision.Malformed("同一次会议的议程里不能既有历史补录的人选，又有在办的人选。", nameof(Agenda));
        return Decision.Of(new Filed(Streams.Meeting(Id), new MeetingOpened(Id, Title.Trim(), [.. Agenda.Distinct()])));
    }
}
