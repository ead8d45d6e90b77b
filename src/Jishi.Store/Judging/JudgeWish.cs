using Jishi.Record.Policy;

namespace Jishi.Store.Judging;

/// <summary>What of a ledger is to be judged again, and by what.</summary>
/// <param name="From">First day on which what was recorded is judged; null from the beginning.</param>
/// <param name="To">Last day; null to the end.</param>
/// <param name="Policy">A policy pack in place of those that were in force: what would it have stopped or said? Null to judge as it was judged.</param>
public sealed record JudgeWish(DateOnly? From = null, DateOnly? To = null, PolicyPack? Policy = null)
{
    /// <summary>Rows that are listed; what comes after is only counted.</summary>
    public int MostRows { get; init; } = 5_000;
}

/// <summary>How far a judgement is, in entries.</summary>
public readonly record struct JudgeProgress(long Done, long Total);
