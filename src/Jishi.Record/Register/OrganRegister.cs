using System.Collections.Immutable;
using Jishi.Record.Batches;
using Jishi.Record.Catalogue;
using Jishi.Record.Facts;
using Jishi.Record.Gates.G7Decision;
using Jishi.Record.Matters;
using Jishi.Record.Meetings;

namespace Jishi.Record.Register;

/// <summary>
/// The register (登记) of one responsible organ: its batches, its meetings and who was put before them, for the rules that ask beyond one matter. A pure
/// fold of the facts that concern the organ, and of nothing else: it asks no other object, so it folds alone from what <see cref="World.AlsoChanges"/> names.
/// </summary>
public sealed partial record OrganRegister
{
    public static readonly OrganRegister Empty = new();

    private ImmutableDictionary<string, BatchLine> Batches { get; init; } = ImmutableDictionary.Create<string, BatchLine>(StringComparer.Ordinal);

    private ImmutableDictionary<string, MeetingLine> Meetings { get; init; } = ImmutableDictionary.Create<string, MeetingLine>(StringComparer.Ordinal);

    private ImmutableDictionary<string, MatterLine> Matters { get; init; } = ImmutableDictionary.Create<string, MatterLine>(StringComparer.Ordinal);

    private ImmutableDictionary<string, ImmutableArray<AgendaRow>> Standing { get; init; } = ImmutableDictionary.Create<string, ImmutableArray<AgendaRow>>(StringComparer.Ordinal);

    /// <summary>The rows in which a person stands or stood for a post of this organ, in the order of entry.</summary>
    public ImmutableArray<AgendaRow> RowsOf(string cadre) => Standing.GetValueOrDefault(cadre, []);

    /// <summary>The register after one more entry that concerns the organ.</summary>
    public OrganRegister Then(EntryMeta entry, Fact fact) => fact switch
    {
        MatterOpened f => this with { Matters = Matters.SetItem(f.Id, MatterLine.Empty) },
        BatchOpened f => this with { Batches = Batches.SetItem(f.Id, new BatchLine(f.Id)) },
        CandidateEntered f => this with { Standing = Standing.SetItem(f.CadreId, RowsOf(f.CadreId).Add(new AgendaRow(IdOf(entry), f.Id))) },
        MatterBatched f => Batched(IdOf(entry), f.Batch),
        MeetingOpened f => Opened(f, entry),
        CandidacyFailed f => Row(IdOf(entry), f.Candidacy, r => r with { Ended = true }),
        CandidacyWithdrawn f => Row(IdOf(entry), f.Candidacy, r => r with { Ended = true }),
        Reconsidered f => Row(IdOf(entry), f.Candidacy, r => r with { Ended = false }),
        ItemsRecorded f => f.Items.Aggregate(this, (register, item) => register.Told(f.Owner, item.Code, item.Value)),
        ItemCorrected { Entry: { } item } f => Told(f.Owner, item.Code, item.Value),
        BodyRedacted f => Told(f.Owner, f.Code, null),
        _ => this,
    };

    /// <summary>The register keeps the value of this item of a batch or a meeting.</summary>
    public static bool Keeps(string code) => Kept.Contains(code);

    private static ImmutableHashSet<string> Kept { get; } =
    [
        BatchItems.BatchNo.Code, BatchItems.BatchMeetingOn.Code, BatchItems.BatchIsMassAdjustment.Code, BatchItems.BatchAdjustedCount.Code,
        DecisionItems.MeetingKind.Code, DecisionItems.DecisionStartedAt.Code,
    ];

    private static string IdOf(EntryMeta entry) => Owners.Split(entry.Stream).Id;

    private OrganRegister Batched(string matter, string batch)
    {
        if (Matters.GetValueOrDefault(matter) is not { } line) return this;
        var batches = Batches;
        if (line.BatchId is { } before && batches.GetValueOrDefault(before) is { } old) batches = batches.SetItem(before, old with { Matters = old.Matters.Remove(matter) });
        var now = batches.GetValueOrDefault(batch) ?? new BatchLine(batch); // of another organ: what it declares is not told here
        return this with { Matters = Matters.SetItem(matter, line with { BatchId = batch }), Batches = batches.SetItem(batch, now with { Matters = now.Matters.Add(matter) }) };
    }

    private OrganRegister Opened(MeetingOpened fact, EntryMeta entry)
    {
        var (matters, meetings) = (Matters, Meetings.SetItem(fact.Id, new MeetingLine(fact.Id, entry.Index, LegalTime.Day(entry.RecordedAt))));
        foreach (var row in fact.Agenda.Distinct())
        {
            if (matters.GetValueOrDefault(row.Matter) is not { } matter) continue; // of another organ
            var line = matter.Rows.GetValueOrDefault(row.Candidacy);
            if (line is not null && meetings.GetValueOrDefault(line.Meeting) is { } before) meetings = meetings.SetItem(before.Id, before with { Here = before.Here - 1 });
            meetings = meetings.SetItem(fact.Id, meetings[fact.Id] with { Here = meetings[fact.Id].Here + 1 });
            matters = matters.SetItem(row.Matter, matter with { Rows = matter.Rows.SetItem(row.Candidacy, new RowLine(line?.First ?? entry.Index, fact.Id, Ended: false)) });
        }

        return this with { Matters = matters, Meetings = meetings };
    }

    private OrganRegister Row(string matter, string row, Func<RowLine, RowLine> change) =>
        Matters.GetValueOrDefault(matter) is { } line && line.Rows.GetValueOrDefault(row) is { } before
            ? this with { Matters = Matters.SetItem(matter, line with { Rows = line.Rows.SetItem(row, change(before)) }) }
            : this;

    private OrganRegister Told(string owner, string code, object? value)
    {
        var (scope, id, _) = Owners.Split(owner);
        if (scope == "batch" && Batches.GetValueOrDefault(id) is { } batch) return this with { Batches = Batches.SetItem(id, batch.Told(code, value)) };
        if (scope == "meeting" && Meetings.GetValueOrDefault(id) is { } meeting) return this with { Meetings = Meetings.SetItem(id, meeting.Told(code, value)) };
        return this;
    }

    /// <summary>A batch and what it declares of itself.</summary>
    private sealed record BatchLine(string Id)
    {
        public ImmutableHashSet<string> Matters { get; init; } = ImmutableHashSet.Create<string>(StringComparer.Ordinal);

        public string? Number { get; init; }

        public DateOnly? MeetingOn { get; init; }

        public bool IsMass { get; init; }

        public long Adjusted { get; init; }

        public BatchLine Told(string code, object? value) =>
            code == BatchItems.BatchNo.Code ? this with { Number = value as string }
            : code == BatchItems.BatchMeetingOn.Code ? this with { MeetingOn = value as DateOnly? }
            : code == BatchItems.BatchIsMassAdjustment.Code ? this with { IsMass = value is true }
            : code == BatchItems.BatchAdjustedCount.Code ? this with { Adjusted = value as long? ?? 0 }
            : this;
    }

    /// <summary>A meeting, its place in the ledger, and how many rows stand before it and no later one.</summary>
    private sealed record MeetingLine(string Id, long Index, DateOnly OpenedOn, int Here = 0, DateTimeOffset? HeldAt = null, string? Kind = null)
    {
        public DateOnly On => HeldAt is { } at ? LegalTime.Day(at) : OpenedOn;

        public MeetingLine Told(string code, object? value) =>
            code == DecisionItems.MeetingKind.Code ? this with { Kind = value as string }
            : code == DecisionItems.DecisionStartedAt.Code ? this with { HeldAt = value as DateTimeOffset? }
            : this;
    }

    private sealed record MatterLine(string? BatchId, ImmutableDictionary<string, RowLine> Rows)
    {
        public static readonly MatterLine Empty = new(null, ImmutableDictionary.Create<string, RowLine>(StringComparer.Ordinal));
    }

    /// <summary>Somebody who was put before a meeting: the entry that did so first, and the meeting that did so last.</summary>
    private sealed record RowLine(long First, string Meeting, bool Ended);
}
