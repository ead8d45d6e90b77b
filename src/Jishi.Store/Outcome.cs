using System.Collections.Immutable;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Record.Matters;
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
public sealed record Receipt(string CommandId, long First, int Count, DateTimeOffset RecordedAt, ImmutableArray<Finding> Findings, bool Repeated)
{
    /// <summary>Of a command that was taken before, from the entries that it appended.</summary>
    internal static Receipt Again(IEnumerable<(long RecordedAt, Fact? Fact)> entries, string id, long first, int count)
    {
        var list = entries.ToList();
        ImmutableArray<Finding> findings = [.. list.SelectMany(e => e.Fact switch
        {
            GatePassed passed => passed.Findings,
            PackageSent sent => sent.Findings,
            _ => ValueList<Finding>.Empty,
        })];
        return new Receipt(id, first, count, LegalTime.FromUnix(list[0].RecordedAt), findings, Repeated: true);
    }
}
