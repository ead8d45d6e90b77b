using System.Collections.Immutable;
using Jishi.Record.Catalogue;
using Jishi.Record.Facts;

namespace Jishi.Record.Meetings;

/// <summary>A row of an agenda: a candidacy of some matter.</summary>
public sealed record AgendaRow(string Matter, string Candidacy);

/// <summary>A meeting (会议): its own stream, over rows of several matters.</summary>
public sealed record Meeting(string Id, string Title, ItemBag Items, ImmutableArray<AgendaRow> Agenda);

public sealed record MeetingOpened(string Id, string Title, ImmutableArray<AgendaRow> Agenda) : Fact;
