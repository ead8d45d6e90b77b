using System.Collections.Immutable;
using Jishi.Record.Calendar;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates;
using Jishi.Record.Gates.G2Motion;
using Jishi.Record.Gates.G3Nomination.M03Nomination;
using Jishi.Record.Gates.G3Nomination.M04Recommendation;
using Jishi.Record.Gates.G4Inspection;
using Jishi.Record.Gates.G7Decision;
using Jishi.Record.Gates.Sequence;
using Jishi.Record.Matters;
using Jishi.Record.Rules;

namespace Jishi.Record.Oversight.Signals;

/// <summary>Votes out of valid ballots, of one class of voters or of one round.</summary>
public sealed record Tally(string Of, long Votes, long Valid);

/// <summary>What one recorder took down of one gate: how many values, and how many of them late.</summary>
public sealed record RecordedBy(string Recorder, int Gate, int Values, int Late);

/// <summary>
/// What the signals read of a candidacy: little enough to hold a province's in memory. A pure extract of its dossier; a value that is not recorded is null.
/// </summary>
public sealed record CaseFacts(SignalRow Row, string Post, string Organ, string Kind, CandidacyState State)
{
    /// <summary>Who first put the person forward, and the unit or person named as nominator.</summary>
    public string? Proposer { get; init; }

    public string? Nominator { get; init; }

    /// <summary>The meeting recommendation as a whole, by class of voters, and by round.</summary>
    public Tally? Meeting { get; init; }

    public ImmutableArray<Tally> Classes { get; init; } = [];

    public ImmutableArray<Tally> Rounds { get; init; } = [];

    /// <summary>Fixed as an inspectee: gate 3 was passed.</summary>
    public bool IsInspectee { get; init; }

    public DateOnly? DecidedOn { get; init; }

    /// <summary>The secretary named the person or the post at the motion, as recorded.</summary>
    public bool SecretaryNamed { get; init; }

    public ImmutableArray<RecordedBy> Records { get; init; } = [];

    /// <summary>Days from the start to the end of a gate's work, both counted; absent where either is not recorded.</summary>
    public ImmutableDictionary<int, int> Days { get; init; } = ImmutableDictionary<int, int>.Empty;

    public long? Talks { get; init; }

    /// <summary>Who took down values of several gates within an hour (SEQ-04); null where nobody did.</summary>
    public string? BulkBy { get; init; }

    public bool HasFailed => State is CandidacyState.Failed or CandidacyState.Removed;

    /// <summary>The facts of a candidacy. Late: later than the rule SEQ-03 allows, by the calendar of the policy.</summary>
    public static CaseFacts Of(World world, Matter matter, Candidacy candidacy)
    {
        var dossier = world.Dossier(matter, candidacy);
        var post = matter.Posts[candidacy.PostId];
        return new CaseFacts(
            new SignalRow(matter.Id, candidacy.Id, dossier.CadreName, post.Title), post.Id,
            post.OrganId is { } organ && world.Organs.GetValueOrDefault(organ) is { } known ? known.Name : "", candidacy.Kind, candidacy.State)
        {
            Proposer = dossier.Get(NominationItems.FirstProposer)?.Name,
            Nominator = dossier.Get(NominationItems.Nominator),
            Meeting = dossier.Has(RecommendationItems.MeetingVotes) && dossier.Has(RecommendationItems.BallotsValid)
                ? new Tally("会议推荐", dossier.Get(RecommendationItems.MeetingVotes), dossier.Get(RecommendationItems.BallotsValid)) : null,
            Classes = [.. Tallies(dossier.Get(RecommendationItems.BallotCategoryTable), r => r.Get<string>("Category") ?? "", "For")],
            Rounds = [.. Tallies(dossier.Get(RecommendationItems.SecondRoundTally), _ => "二次推荐", "Votes")],
            IsInspectee = dossier.HasPassed(3),
            DecidedOn = dossier.HasPassed(7) && dossier.Has(DecisionItems.DecisionEndedAt) ? LegalTime.Day(dossier.Get(DecisionItems.DecisionEndedAt)) : null,
            SecretaryNamed = dossier.Get(MotionItems.SecretaryNamedPerson),
            Records = dossier.IsHistorical ? [] : [.. RecordsOf(dossier, world)],
            Days = DaysOf(dossier),
            Talks = dossier.Has(InspectionItems.TalkInterviewCount) ? dossier.Get(InspectionItems.TalkInterviewCount) : null,
            BulkBy = BulkByOf(world, dossier),
        };
    }

    private static IEnumerable<Tally> Tallies(ValueList<TableRow>? rows, Func<TableRow, string> of, string votes) =>
        (rows ?? ValueList<TableRow>.Empty).Where(r => r.Cells.ContainsKey(votes) && r.Cells.ContainsKey("Valid")).Select(r => new Tally(of(r), r.Get<long>(votes), r.Get<long>("Valid")));

    private static IEnumerable<RecordedBy> RecordsOf(Dossier dossier, World world)
    {
        var limit = (world.Policy.Value("SEQ-03", LateRecord.LateWorkdays.Name) ?? LateRecord.LateWorkdays.Values[^1].Value).Whole;
        return from gate in NineGates.All
               from recorded in gate.Items.Where(i => i.Scope != Scope.Cadre && !i.IsSystem).Select(dossier.Find)
               where recorded?.Value is not null
               group recorded by (recorded.By, gate.Number) into g
               select new RecordedBy(g.Key.By, g.Key.Number, g.Count(), g.Count(r => LateRecord.DaysLate(r, world.Policy.Calendar) > limit));
    }

    private static ImmutableDictionary<int, int> DaysOf(Dossier dossier) =>
        (from gate in NineGates.All
         let links = gate.Modules.Select(m => m.Link).OfType<Link>().Where(l => dossier.Has(l.StartedAt) && dossier.Has(l.EndedAt)).ToList()
         where links.Count > 0
         let first = LegalTime.Day(links.Min(l => dossier.Get(l.StartedAt)))
         let last = LegalTime.Day(links.Max(l => dossier.Get(l.EndedAt)))
         where last >= first
         select (gate.Number, Days: last.DayNumber - first.DayNumber + 1)).ToImmutableDictionary(x => x.Number, x => x.Days);

    private static string? BulkByOf(World world, Dossier dossier) =>
        RuleBook.Verdict(BulkBackfill.Rule, world.Docket(dossier, new Attempt(Act.SendPackage, DateTimeOffset.UnixEpoch))) is { Judgement: Judgement.Broken } bulk
            ? bulk.Seen.First(s => s.Of == "record.bulk").Value
            : null;
}
