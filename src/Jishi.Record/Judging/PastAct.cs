using System.Collections.Immutable;
using Jishi.Record.Batches;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Record.Gates;
using Jishi.Record.Matters;
using Jishi.Record.Meetings;
using Jishi.Record.Rules;

namespace Jishi.Record.Judging;

/// <summary>
/// An act of the past that rules were judged at, read from its entry: what was found then, and the same judgement to be made again, by the code
/// that made it. What it is judged on is the world as it stood before the act's command, since that is what the command was decided on.
/// </summary>
/// <param name="At">The act and, for a passage or a correction, its gate.</param>
/// <param name="Matter">The matter, as it stood before; of an archive the first of the batch, of a meeting that of its first row.</param>
/// <param name="Rows">The candidacies whose records were judged, in the order of the act; none for the motion, which is of a post.</param>
/// <param name="Found">The findings that the entry keeps: those that the act passed with.</param>
/// <param name="Judge">Judges again on a world: the one before, or the same under another policy.</param>
public sealed record PastAct(EntryMeta Entry, JudgedAt At, Matter Matter, ImmutableArray<Candidacy> Rows, IReadOnlyList<Finding> Found, Func<World, IEnumerable<Finding>> Judge)
{
    /// <summary>Of a submission or a signature.</summary>
    public string Node { get; init; } = "";

    /// <summary>Of a signature.</summary>
    public string Position { get; init; } = "";

    /// <summary>The other matters of the rows.</summary>
    public ImmutableArray<Matter> Others { get; init; } = [];

    /// <summary>Rules were judged at the act that such a fact tells of.</summary>
    public static bool IsJudged(Fact fact) => fact is CandidateEntered or MeetingOpened or GatePassed or PackageSent or Signed or Reconsidered;

    /// <summary>The act that an entry tells of, or null where rules were not judged, or the world does not hold what was judged.</summary>
    /// <param name="before">The world before the command of the entry, at its moment.</param>
    /// <param name="told">What the same command recorded right after, if anything: some acts are judged with it.</param>
    public static PastAct? Of(World before, EntryMeta entry, Fact fact, ItemsRecorded? told = null) => fact switch
    {
        CandidateEntered f => Entering(before, entry, f, told),
        MeetingOpened f => Planning(before, entry, f, told),
        Reconsidered f => Reconsidering(before, entry, f, told),
        GatePassed f => Passage(before, entry, f),
        PackageSent f => OverRows(before, entry, f.Candidacies, new Attempt(Act.SendPackage, entry.RecordedAt, Node: f.Node), f.Findings, SubmitRecord.Judge),
        Signed f => OverRows(before, entry, f.Candidacies, new Attempt(Act.Sign, entry.RecordedAt, Node: f.Node, Position: f.Position, By: By(entry)), f.Findings, Sign.Judge),
        MatterArchived f => Archive(before, entry, f),
        ItemCorrected { Entry: { } item } f => Correction(before, entry, f, item.Code),
        _ => null,
    };

    /// <summary>The people whose records were judged, by name.</summary>
    public IEnumerable<string> Names(World before) => Rows.Select(r => before.Cadres.GetValueOrDefault(r.CadreId)?.Name ?? r.Id);

    /// <summary>True when what an owner records is part of what was judged.</summary>
    public bool Reads(string owner)
    {
        var stream = Owners.StreamOf(owner);
        return Others.Append(Matter).Any(m => stream == Streams.Matter(m.Id) || (m.BatchId is { } batch && stream == Streams.Batch(batch)))
            || Rows.Any(r => stream == Streams.Cadre(r.CadreId) || (r.MeetingId is { } meeting && stream == Streams.Meeting(meeting)));
    }

    private static PastAct? Passage(World before, EntryMeta entry, GatePassed fact)
    {
        var id = Owners.Split(entry.Stream).Id;
        if (Target.Find(before, id, fact.Candidacy, fact.Post, fact.Gate).Found is not { } target) return null;
        return new PastAct(entry, JudgedAt.Passing(fact.Gate), target.Matter, target.Candidacy is { } row ? [row] : [], fact.Findings,
            world => Target.Find(world, id, fact.Candidacy, fact.Post, fact.Gate).Found is { } again ? PassGate.Judge(world, again.Dossier, fact.Gate, entry.RecordedAt) : []);
    }

    private static PastAct? Entering(World before, EntryMeta entry, CandidateEntered fact, ItemsRecorded? told)
    {
        if (before.Matters.GetValueOrDefault(Owners.Split(entry.Stream).Id) is not { } matter || !matter.Posts.ContainsKey(fact.PostId) || !before.Cadres.ContainsKey(fact.CadreId)) return null;
        var row = EnterCandidate.AsEntered(Given(before, entry), fact, told?.Items ?? []);
        return new PastAct(entry, Act.EnterCandidate, matter, [row], fact.Findings ?? ValueList<Finding>.Empty, world => EnterCandidate.Judge(Given(world, entry), matter, row));
    }

    private static PastAct? Planning(World before, EntryMeta entry, MeetingOpened fact, ItemsRecorded? told)
    {
        var rows = fact.Agenda.Select(r => before.Candidacy(r.Matter, r.Candidacy)).OfType<Candidacy>().ToImmutableArray();
        if (rows.Length < fact.Agenda.Length || rows.IsEmpty) return null;
        var matters = fact.Agenda.Select(r => r.Matter).Distinct(StringComparer.Ordinal).Select(m => before.Matters[m]).ToList();
        return new PastAct(entry, Act.PlanAgenda, matters[0], rows, fact.Findings ?? ValueList<Finding>.Empty, world => OpenMeeting.Judge(Given(world, entry), fact, told))
        {
            Others = [.. matters.Skip(1)],
        };
    }

    private static PastAct? Reconsidering(World before, EntryMeta entry, Reconsidered fact, ItemsRecorded? told)
    {
        if (told is not { Items: [var basis, ..] } || before.Matters.GetValueOrDefault(Owners.Split(entry.Stream).Id) is not { } matter) return null;
        return matter.Candidacies.GetValueOrDefault(fact.Candidacy) is not { } row ? null : new PastAct(
            entry, Act.Reconsider, matter, [row], fact.Findings ?? ValueList<Finding>.Empty,
            world => ReconsiderDecision.Judge(Given(world, entry), world.Dossier(matter, row), basis));
    }

    /// <summary>An act over several records of one matter.</summary>
    private static PastAct? OverRows(
        World before, EntryMeta entry, ImmutableArray<string> candidacies, Attempt attempt, IReadOnlyList<Finding> found, Func<World, IReadOnlyList<Dossier>, Attempt, IEnumerable<Finding>> judge)
    {
        if (before.Matters.GetValueOrDefault(Owners.Split(entry.Stream).Id) is not { } matter) return null;
        var rows = candidacies.Select(c => matter.Candidacies.GetValueOrDefault(c)).OfType<Candidacy>().ToImmutableArray();
        return rows.Length < candidacies.Length ? null : new PastAct(entry, attempt.Act, matter, rows, found,
            world => judge(world, [.. rows.Select(r => world.Dossier(matter, r))], attempt))
        { Node = attempt.Node, Position = attempt.Position };
    }

    /// <summary>A batch is archived at once, by one entry a matter: the first stands for all.</summary>
    private static PastAct? Archive(World before, EntryMeta entry, MatterArchived fact)
    {
        var matters = before.Batches.GetValueOrDefault(fact.Batch)?.Matters(before).ToList() ?? [];
        return matters.Count == 0 || entry.Stream != Streams.Matter(matters[0].Id) ? null : new PastAct(
            entry, Act.Archive, matters[0], [.. matters.SelectMany(m => m.Candidacies.Values)], fact.Findings ?? ValueList<Finding>.Empty,
            world => ArchiveBatch.Judge(world, matters, entry.RecordedAt))
        { Others = [.. matters.Skip(1)] };
    }

    /// <summary>The fact names the owner of the value, not the row on which the corrector stood; the rules ask all rows that share it alike.</summary>
    private static PastAct? Correction(World before, EntryMeta entry, ItemCorrected fact, string code)
    {
        if (CatalogueOfItems.Find(code)?.Item is not { } item || Sharing(before, entry, fact.Owner) is not var (matter, row)) return null;
        var attempt = new Attempt(Act.Correct, entry.RecordedAt, fact.Gate, By: By(entry)) { Amends = new Amendment(item, fact.Reason, fact.ApprovedBy.Name) };
        return new PastAct(entry, new JudgedAt(Act.Correct, fact.Gate), matter, [row], [],
            world => Target.Find(world, matter.Id, row.Id, null, fact.Gate).Found is { } target ? CorrectItem.Judge(world, target, attempt) : []);
    }

    /// <summary>A row whose record holds the owner's values; null for a batch that is corrected by itself.</summary>
    private static (Matter Matter, Candidacy Row)? Sharing(World before, EntryMeta entry, string owner)
    {
        var (scope, id, part) = Owners.Split(owner);
        if (scope == "meeting")
        {
            return before.Meetings.GetValueOrDefault(id)?.Agenda
                .Select(a => before.Candidacy(a.Matter, a.Candidacy) is { } row ? (before.Matters[a.Matter], row) : ((Matter, Candidacy)?)null)
                .FirstOrDefault(r => r is not null && r.Value.Item2.MeetingId == id);
        }

        if (before.Matters.GetValueOrDefault(Owners.Split(entry.Stream).Id) is not { } matter) return null;
        var rows = matter.Candidacies.Values.Where(c => scope switch
        {
            "candidacy" => c.Id == part,
            "post" or "ballot" => c.PostId == part,
            _ => true,
        });
        return rows.MinBy(c => c.Id, StringComparer.Ordinal) is { } first ? (matter, first) : null;
    }

    /// <summary>What the command was given.</summary>
    private static Setting Given(World world, EntryMeta entry) => new(world, entry.Actor, entry.RecordedAt);

    private static Person By(EntryMeta entry) => new(entry.Actor.Name, entry.Actor.Id);
}
