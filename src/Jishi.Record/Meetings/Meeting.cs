using System.Collections.Immutable;
using Jishi.Record.Catalogue;
using Jishi.Record.Facts;
using Jishi.Record.Gates.G7Decision;
using Jishi.Record.Matters;
using Jishi.Record.Rules;

namespace Jishi.Record.Meetings;

/// <summary>A row of an agenda: a candidacy of some matter.</summary>
public sealed record AgendaRow(string Matter, string Candidacy);

/// <summary>What somebody said on a row, in the order of speaking.</summary>
/// <param name="Role">介绍人、成员 or 列席</param>
/// <param name="Opinion">同意、不同意 or 缓议; null where none was given</param>
public sealed record Statement(AgendaRow Row, Person Speaker, string Role, string? Opinion, string Gist, DateTimeOffset At, string By, long Index);

/// <summary>A meeting (会议): its own stream, over rows of several matters. Statements stand in the order in which they were made.</summary>
public sealed record Meeting(string Id, string Title, ItemBag Items, ImmutableArray<AgendaRow> Agenda)
{
    public ImmutableArray<Statement> Statements { get; init; } = [];

    /// <summary>When it was held, once that is recorded.</summary>
    public DateTimeOffset? HeldAt => Items.Find(DecisionItems.DecisionStartedAt)?.Value as DateTimeOffset?;

    public IEnumerable<Statement> On(AgendaRow row) => Statements.Where(s => s.Row == row);

    /// <summary>The items that a meeting holds for all its rows.</summary>
    public static ImmutableArray<DataItem> Own { get; } = [.. DecisionItems.Module.Items.Where(i => i.Scope == Scope.Meeting)];

    /// <summary>Rows of the agenda as they stand; a row that has gone before another meeting since is no longer decided here.</summary>
    public IEnumerable<(AgendaRow Row, Matter Matter, Candidacy Candidacy, bool IsHere)> Rows(World world) =>
        from row in Agenda
        let candidacy = world.Candidacy(row.Matter, row.Candidacy)
        where candidacy is not null
        select (row, world.Matters[row.Matter], candidacy, candidacy.MeetingId == Id);

    /// <summary>Some row's decision of this meeting was passed, now or before it was set aside: what it rests on changes by correction only.</summary>
    public bool IsDecided(World world) => Rows(world).Any(r =>
        (r.IsHere && r.Candidacy.Passages.ContainsKey(7)) || r.Candidacy.EarlierDecisions.Any(d => d.MeetingId == Id && d.Passage is not null));

    /// <summary>All matters of the agenda are archived.</summary>
    public bool IsArchived(World world) => Rows(world).All(r => r.Matter.Volume is not null);
}

public sealed record MeetingOpened(string Id, string Title, ImmutableArray<AgendaRow> Agenda) : Fact
{
    /// <summary>What the rules found of the rows: passed with a reason, or, of a meeting that was held already, all of it. Absent when there was nothing.</summary>
    public ValueList<Finding>? Findings { get; init; }
}

/// <summary>Somebody spoke on a row of the agenda. The order of these facts is the order of speaking.</summary>
public sealed record StatementMade(AgendaRow Row, Person Speaker, string Role, string? Opinion, string Gist, DateTimeOffset OccurredAt) : Fact;
