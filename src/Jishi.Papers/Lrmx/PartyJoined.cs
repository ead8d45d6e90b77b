namespace Jishi.Papers.Lrmx;

/// <summary>入党时间 as data. A date always belongs to 中共: the other parties carry none on the form.</summary>
/// <param name="CpcSince">When the person joined 中共; null for a person who did not.</param>
/// <param name="OtherParties">Short names in the order written: 民建, 九三, 无党派…</param>
public sealed record PartyJoined(LooseDate? CpcSince, IReadOnlyList<string> OtherParties)
{
    /// <summary>By content: a list compares by reference otherwise.</summary>
    public bool Equals(PartyJoined? other) =>
        other is not null && CpcSince == other.CpcSince && OtherParties.SequenceEqual(other.OtherParties, StringComparer.Ordinal);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(CpcSince, OtherParties.Count);
}

/// <summary>What 入党时间 says, with what could not be read; <c>ProblemsZh</c> is empty when all was read.</summary>
public sealed record PartyJoinedReading(PartyJoined Joined, IReadOnlyList<string> ProblemsZh);
