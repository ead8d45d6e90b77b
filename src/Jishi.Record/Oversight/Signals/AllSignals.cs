using System.Collections.Immutable;

namespace Jishi.Record.Oversight.Signals;

/// <summary>All signals, in the order in which a page shows them. A new one is a line here and a function beside its like.</summary>
public static class AllSignals
{
    private static readonly ImmutableArray<(SignalKind Kind, Func<IReadOnlyList<CaseFacts>, IEnumerable<Signal>> Find)> Finders =
    [
        (RecordingSignals.LateShare, RecordingSignals.Late),
        (RecordingSignals.BulkBackfill, RecordingSignals.Bulk),
        (VoteSignals.Swing, VoteSignals.Swings),
        (VoteSignals.LowVote, VoteSignals.LowVotes),
        (VoteSignals.TopOmitted, VoteSignals.TopsOmitted),
        (NominationSignals.Failing, NominationSignals.NomineesThatFail),
        (NominationSignals.Pairs, NominationSignals.RepeatedPairs),
        (NominationSignals.Tailored, NominationSignals.OnlyOneFits),
        (TimingSignals.Departure, TimingSignals.BeforeDepartures),
        (TimingSignals.Shortened, TimingSignals.ShortenedSteps),
    ];

    public static IEnumerable<SignalKind> Kinds => Finders.Select(f => f.Kind);

    /// <summary>What the cases show; the same cases give the same signals in the same order.</summary>
    public static ImmutableArray<Signal> In(IReadOnlyList<CaseFacts> cases) => [.. Finders.SelectMany(f => f.Find(cases))];
}
