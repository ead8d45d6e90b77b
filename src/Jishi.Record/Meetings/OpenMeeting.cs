using System.Collections.Immutable;
using Jishi.Record.Accounts;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Record.Gates;
using Jishi.Record.Gates.G7Decision;
using Jishi.Record.Matters;
using Jishi.Record.Rules;

namespace Jishi.Record.Meetings;

/// <summary>
/// Opens a meeting with its agenda: candidacies of any matters. A row keeps the meeting that it was last put before. Every row is judged: a block
/// stops the planning and a warning wants a reason. A meeting that was held already is a fact: it is recorded, and what the rules found stays with it. 排会。
/// </summary>
public sealed record OpenMeeting(string Id, string Title, IReadOnlyList<AgendaRow> Agenda) : Command
{
    /// <summary>When it was held, for a meeting that is recorded afterwards; null for one that is still to come.</summary>
    public DateTimeOffset? HeldAt { get; init; }

    /// <summary>Code or name of the kind of meeting, where it is known already.</summary>
    public string? Kind { get; init; }

    /// <summary>Reason by rule id, for the warnings.</summary>
    public IReadOnlyDictionary<string, string> Reasons { get; init; } = ImmutableDictionary<string, string>.Empty;

    public override IReadOnlyList<string> MayBeGivenBy => Roles.Recording;

    public override Decision Decide(Setting at)
    {
        if (!Ids.IsValid(Id)) return Decision.Malformed($"会议{Ids.Rule}。", nameof(Id));
        if (at.World.Meetings.ContainsKey(Id)) return Decision.State($"会议 {Id} 已经有了。");
        if (Words.Check("会议名称", Title, 200, nameof(Title)) is { } title) return Decision.No(RefusalKind.Malformed, title);
        if (Agenda.Count == 0) return Decision.Malformed("议程里没有人选。", nameof(Agenda));
        if (new ItemReader(at).WhenWrong(HeldAt) is { } when) return Decision.Malformed(when, nameof(HeldAt));
        if (Kind is not null && CodeOf(at.World) is null) return Decision.Malformed($"会议类别“{Kind}”不在可选值中：{string.Join('、', at.World.Policy.CodeBook.Of(DecisionCodes.MeetingKind).Rows.Select(r => r.Label))}。", nameof(Kind));
        foreach (var row in Agenda.Distinct())
        {
            if (at.World.Candidacy(row.Matter, row.Candidacy) is not { } candidacy) return Decision.NotFound($"没有人选 {row.Matter}/{row.Candidacy}。");
            if (candidacy.Passages.ContainsKey(7)) return Decision.State($"{at.World.Cadres[candidacy.CadreId].Name}的讨论决定已办结，不能再列入议程。");
            if (States.WhyFrozen(candidacy, at.World.Cadres[candidacy.CadreId].Name, Frozen.Agenda) is { } frozen) return Decision.State(frozen);
        }

        if (Agenda.Select(r => at.World.Matters[r.Matter].IsHistorical).Distinct().Count() > 1) return Decision.Malformed("同一次会议的议程里不能既有历史补录的人选，又有在办的人选。", nameof(Agenda));
        return Judged(at, new MeetingOpened(Id, Title.Trim(), [.. Agenda.Distinct()]), Told(at));
    }

    private Decision Judged(Setting at, MeetingOpened opened, ItemsRecorded? told)
    {
        var (blocking, unreasoned, passed) = Findings.Sort(Judge(at, opened, told), Reasons);
        if (!IsHeld(at.World))
        {
            if (blocking.Count > 0) return Decision.Blocked(RefusalKind.Blocked, blocking);
            if (unreasoned.Count > 0) return Decision.Blocked(RefusalKind.NeedsReason, unreasoned);
        }

        var kept = blocking.Concat(unreasoned).Concat(passed).ToImmutableArray();
        var stream = Streams.Meeting(Id);
        var meeting = new Filed(stream, opened with { Findings = kept.IsEmpty ? null : new(kept) });
        return new Decision.Accepted(told is null ? [meeting] : [meeting, new Filed(stream, told)], kept);
    }

    /// <summary>
    /// What the rules find of every row, on the world as it would be with this meeting and what is told of it: at the time at which it is told to have
    /// been held, or now. The rows must exist.
    /// </summary>
    public static IReadOnlyList<Finding> Judge(Setting at, MeetingOpened opened, ItemsRecorded? told)
    {
        var entry = new EntryMeta(long.MaxValue, Streams.Meeting(opened.Id), "", at.Now, false, at.Actor);
        var world = at.World.Apply(entry, opened);
        if (told is not null) world = world.Apply(entry, told);
        var attempt = new Attempt(Act.PlanAgenda, told?.Items.FirstOrDefault(i => i.Code == DecisionItems.DecisionStartedAt.Code)?.OccurredAt ?? at.Now);
        return
        [
            .. opened.Agenda
                .Select(row => world.Dossier(world.Matters[row.Matter], world.Candidacy(row.Matter, row.Candidacy)!))
                .SelectMany(dossier => RuleBook.Judge(world.Docket(dossier, attempt)))
                .Distinct(),
        ];
    }

    /// <summary>What is told of the meeting with its agenda becomes items of its own record.</summary>
    private ItemsRecorded? Told(Setting at)
    {
        var items = new List<ItemEntry>();
        if (CodeOf(at.World) is { } kind) items.Add(new ItemEntry(DecisionItems.MeetingKind.Code, kind, null, LegalTime.ToMillisecond(HeldAt ?? at.Now)));
        if (HeldAt is { } held) items.Add(new ItemEntry(DecisionItems.DecisionStartedAt.Code, LegalTime.ToSecond(held), null, LegalTime.ToMillisecond(held)));
        return items.Count == 0 ? null : new ItemsRecorded(Owners.Meeting(Id), 7, [.. items]);
    }

    /// <summary>Whoever enters a matter from paper records meetings of the past.</summary>
    private bool IsHeld(World world) => HeldAt is not null || world.Matters[Agenda[0].Matter].IsHistorical;

    private string? CodeOf(World world) => Kind is null ? null : world.Policy.CodeBook.Find(DecisionCodes.MeetingKind, Kind);
}
