using System.Collections.Immutable;
using Jishi.Record.Judging;
using Jishi.Record.Rules;

namespace Jishi.Store.Judging;

/// <summary>Why an act gets another judgement now than it got then.</summary>
public enum DeviationCause
{
    /// <summary>Nothing explains it: the rule book is the same. Somebody must look.</summary>
    Unexplained,

    /// <summary>The rule book adopted at the time did not have the rule.</summary>
    RuleIsNew,

    /// <summary>This program's rule book does not have the rule any more.</summary>
    RuleIsGone,

    /// <summary>The rule book has changed since, and this rule judges otherwise.</summary>
    RuleChanged,

    /// <summary>An item that the rule reads was redacted by law after the act: it cannot be judged as it was.</summary>
    Redacted,

    /// <summary>Another policy pack was asked for.</summary>
    Policy,
}

/// <summary>One finding of one act that is not what it was.</summary>
/// <param name="Index">The act's entry.</param>
/// <param name="Names">The people whose records were judged; the post of a motion.</param>
public sealed record JudgedRow(long Index, DateTimeOffset At, JudgedAt Act, string Organ, string Matter, string MatterNumber, ImmutableArray<string> Names, Deviation Deviation, DeviationCause Cause);

/// <summary>Of one rule and the organ whose matters they are: acts that would be stopped, warned of or reported now and were not, and findings that are gone or have other values.</summary>
public sealed record JudgeTally(string Rule, string Organ, long Blocked, long Warned, long Reported, long Vanished, long Changed);

/// <summary>What came of judging a stretch of the ledger again.</summary>
/// <param name="Entries">Entries that were read.</param>
/// <param name="Acts">Acts among them that rules were judged at.</param>
/// <param name="Findings">Findings that these acts passed with.</param>
/// <param name="Deviating">Acts that are judged otherwise now.</param>
/// <param name="Unexplained">Of these, acts that should have been judged alike.</param>
/// <param name="Unread">Acts that could not be judged, because their world does not fold; they name a damaged or foreign entry.</param>
public sealed record JudgeReport(long Entries, long Acts, long Findings, long Deviating, long Unexplained, long Unread)
{
    /// <summary>True where a policy pack was tried.</summary>
    public bool IsSimulation { get; init; }

    /// <summary>Acts under a rule book other than this program's.</summary>
    public long UnderOtherBook { get; init; }

    /// <summary>By rule, then organ.</summary>
    public ImmutableArray<JudgeTally> Tallies { get; init; } = [];

    /// <summary>The first rows, in the order of the ledger.</summary>
    public ImmutableArray<JudgedRow> Rows { get; init; } = [];

    /// <summary>Rows there are, listed or not.</summary>
    public long AllRows { get; init; }

    /// <summary>Every act that should be judged as it was is.</summary>
    public bool Reproduces => Unexplained == 0 && Unread == 0;
}
