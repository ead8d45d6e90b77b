using Jishi.Ledger.Merkle;

namespace Jishi.Ledger.Notes;

/// <summary>What a witness answers to a checkpoint (C2SP tlog-witness, add-checkpoint), with the HTTP status the protocol gives it.</summary>
public enum WitnessVerdict
{
    /// <summary>Consistent: keep it as the latest, then cosign it.</summary>
    Cosign = 200,

    /// <summary>The old size is larger than the checkpoint's.</summary>
    Malformed = 400,

    /// <summary>No known key of the log signed it, or the signature of a known key does not hold.</summary>
    NotSigned = 403,

    /// <summary>Nothing is known of that origin.</summary>
    UnknownOrigin = 404,

    /// <summary>The old size is not that of the latest cosigned checkpoint: the sender must prove from there.</summary>
    Conflict = 409,

    /// <summary>The log was rewritten, or the proof does not show that it was not. Never cosign; keep what was sent, it may be evidence.</summary>
    Inconsistent = 422,
}

/// <summary>
/// Decides on checkpoints of others: pure, so it can be tried and re-run. The caller must compare with the latest checkpoint and persist the new one in one
/// transaction, and persist before the cosignature leaves the house: otherwise two requests at once could roll a log back.
/// </summary>
public static class Witness
{
    /// <summary>Judges a submitted note.</summary>
    /// <param name="latest">The latest checkpoint cosigned for that origin; null when none was.</param>
    /// <param name="submitted">The log's signed checkpoint.</param>
    /// <param name="oldSize">The size the sender proves from.</param>
    /// <param name="consistencyProof">From the old size to the submitted one; empty when either is the same or the old one is 0.</param>
    /// <param name="origin">The log this sender speaks for.</param>
    /// <param name="logKeys">The keys trusted for that origin; none means that the origin is unknown.</param>
    public static WitnessVerdict Update(
        Checkpoint? latest, SignedNote submitted, long oldSize, IReadOnlyList<byte[]> consistencyProof, string origin, IReadOnlyCollection<VerifierKey> logKeys)
    {
        if (!Checkpoint.TryParse(submitted.Text, out var next))
            return WitnessVerdict.Malformed;
        if (logKeys.Count == 0 || !string.Equals(next.Origin, origin, StringComparison.Ordinal))
            return WitnessVerdict.UnknownOrigin;
        if (!submitted.TryVerify(logKeys, out _))
            return WitnessVerdict.NotSigned;
        if (oldSize < 0 || oldSize > next.Size)
            return WitnessVerdict.Malformed;
        return oldSize != (latest?.Size ?? 0) ? WitnessVerdict.Conflict : Update(latest, next, consistencyProof);
    }

    /// <summary>Judges a checkpoint whose signature was checked, against the latest one cosigned for the same origin.</summary>
    public static WitnessVerdict Update(Checkpoint? latest, Checkpoint next, IReadOnlyList<byte[]> consistencyProof)
    {
        if (latest is not null && !string.Equals(latest.Origin, next.Origin, StringComparison.Ordinal))
            return WitnessVerdict.UnknownOrigin;
        if (latest is not null && next.Size < latest.Size)
            return WitnessVerdict.Malformed;
        if (next.Size == 0 && !next.Root.Span.SequenceEqual(MerkleHash.EmptyRoot))
            return WitnessVerdict.Inconsistent;
        var holds = latest is null or { Size: 0 }
            ? consistencyProof.Count == 0
            : MerkleProof.VerifyConsistency(latest.Size, next.Size, consistencyProof, latest.Root.Span, next.Root.Span);
        return holds ? WitnessVerdict.Cosign : WitnessVerdict.Inconsistent;
    }
}
