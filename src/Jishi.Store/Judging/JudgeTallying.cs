using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Jishi.Record.Judging;
using Jishi.Record.Rules;

namespace Jishi.Store.Judging;

/// <summary>Gathers what acts were judged again into a report. Fed in the order of the ledger, by one thread.</summary>
internal sealed class JudgeTallying(JudgeWish wish)
{
    private readonly Dictionary<(string Rule, string Organ), JudgeTally> _tallies = [];
    private readonly ImmutableArray<JudgedRow>.Builder _rows = ImmutableArray.CreateBuilder<JudgedRow>();
    private long _acts;
    private long _findings;
    private long _deviating;
    private long _unexplained;
    private long _unread;
    private long _otherBook;
    private long _all;

    /// <summary>An act that rules were judged at, whose world does not hold what they were judged on.</summary>
    public void Unread() => _unread++;

    public void Add(Rejudged act)
    {
        _acts++;
        _findings += act.Found;
        if (act.IsUnderOtherBook) _otherBook++;
        if (act.Rows.IsEmpty) return;
        _deviating++;
        if (act.Rows.Any(r => r.Cause == DeviationCause.Unexplained)) _unexplained++;
        foreach (var row in act.Rows) Add(row);
    }

    public JudgeReport Finish(long entries) => new(entries, _acts, _findings, _deviating, _unexplained, _unread)
    {
        IsSimulation = wish.Policy is not null,
        UnderOtherBook = _otherBook,
        Tallies = [.. _tallies.Values.OrderBy(t => t.Rule, StringComparer.Ordinal).ThenBy(t => t.Organ, StringComparer.Ordinal)],
        Rows = _rows.ToImmutable(),
        AllRows = _all,
    };

    private void Add(JudgedRow row)
    {
        if (_all++ < wish.MostRows) _rows.Add(row);
        ref var tally = ref CollectionsMarshal.GetValueRefOrAddDefault(_tallies, (row.Deviation.Rule, row.Organ), out _);
        tally ??= new JudgeTally(row.Deviation.Rule, row.Organ, 0, 0, 0, 0, 0);
        tally = row.Deviation switch
        {
            { Heavier: RuleKind.Block } => tally with { Blocked = tally.Blocked + 1 },
            { Heavier: RuleKind.Warn } => tally with { Warned = tally.Warned + 1 },
            { Heavier: RuleKind.Report } => tally with { Reported = tally.Reported + 1 },
            { Kind: DeviationKind.Vanished } => tally with { Vanished = tally.Vanished + 1 },
            _ => tally with { Changed = tally.Changed + 1 },
        };
    }
}

/// <summary>One act, judged again.</summary>
/// <param name="Found">Findings that it passed with.</param>
internal sealed record Rejudged(long Found, bool IsUnderOtherBook, ImmutableArray<JudgedRow> Rows);
