using System.Collections.Immutable;
using System.Globalization;

namespace Jishi.Record.Oversight.Signals;

/// <summary>Signals of votes: swings between classes or rounds, few votes and yet inspected, most votes and yet left out.</summary>
public static class VoteSignals
{
    public static readonly SignalKind Swing = new("vote-swing", "票数悬殊", "同一人选在各类投票人之间，或首次与二次推荐之间，得票率的差别在千次里不到一次会偶然出现（卡方检验；预期不足五票的类别不算）。各类人本来看法可以不同，两轮的投票人多半是同一批，检验只是粗略的尺子。");
    public static readonly SignalKind LowVote = new("low-vote", "低票入围", "列为考察对象的人选，会议推荐得票不到有效票的三分之一。推荐票不是选举票，低票的实干者可以考察，理由应在记录里。");
    public static readonly SignalKind TopOmitted = new("top-omitted", "高票落选", "同一职位会议推荐得票最多的人选没有列为考察对象，得票较少的列了。可能另有不得列为考察对象的情形。");

    public static IEnumerable<Signal> Swings(IReadOnlyList<CaseFacts> cases) =>
        from c in cases
        from compared in new[] { (What: "各类投票人", Tallies: c.Classes), (What: "两次推荐", Tallies: c.Meeting is { } first && !c.Rounds.IsEmpty ? [first, .. c.Rounds] : ImmutableArray<Tally>.Empty) }
        where Chance.Rejects(compared.Tallies) == true
        select new Signal(Swing, $"{c.Row.Name}，{compared.What}", [.. compared.Tallies.Select(Figure)], [c.Row]);

    public static IEnumerable<Signal> LowVotes(IReadOnlyList<CaseFacts> cases) =>
        from c in cases
        where c is { IsInspectee: true, Meeting: { Valid: > 0 } }
        let meeting = c.Meeting
        where meeting.Votes * 3 < meeting.Valid
        select new Signal(LowVote, $"{c.Row.Name}，{c.Row.Post}", [Figure(meeting)], [c.Row]);

    public static IEnumerable<Signal> TopsOmitted(IReadOnlyList<CaseFacts> cases) =>
        from post in cases.Where(c => c.Meeting is not null).GroupBy(c => (c.Row.Matter, c.Post))
        let most = post.MaxBy(c => c.Meeting!.Votes)!
        let chosen = post.Where(c => c.IsInspectee && c.Meeting!.Votes < most.Meeting!.Votes).ToList()
        where !most.IsInspectee && chosen.Count > 0
        select new Signal(
            TopOmitted,
            $"{most.Row.Name}，{most.Row.Post}",
            [new("未列入的得票", Of(most.Meeting!)), .. chosen.Select(c => new SignalFigure($"列入的{c.Row.Name}", Of(c.Meeting!)))],
            [most.Row, .. chosen.Select(c => c.Row)]);

    private static SignalFigure Figure(Tally tally) => new(tally.Of.Length == 0 ? "未写类别" : tally.Of, Of(tally));

    private static string Of(Tally tally) => string.Create(CultureInfo.InvariantCulture, $"{tally.Votes}/{tally.Valid}");
}
