using System.Collections.Immutable;
using Jishi.Record.Deciding;
using Jishi.Record.Rules;

namespace Jishi.Store;

/// <summary>What became of a submitted command.</summary>
public abstract record Outcome
{
    private Outcome()
    {
    }

    /// <summary>The facts are in the ledger, synced.</summary>
    public sealed record Done(Receipt Receipt) : Outcome;

    /// <summary>Nothing was appended.</summary>
    public sealed record Refused(Refusal Refusal) : Outcome;
}

/// <summary>
/// Proof to the caller that a command is in the ledger: entries <paramref name="First"/> to First + Count - 1. Count is 0 when the command
/// changed nothing. <paramref name="Repeated"/>: the same command id was taken before, and this is its first receipt.
/// </summary>
public sealed record Receipt(string CommandId, long First, int Count, DateTimeOffset RecordedAt, ImmutableArray<Finding> Findings, bool Repeated);
