namespace Jishi.Ledger.Verify;

/// <summary>What a verification found.</summary>
/// <param name="Ok">True when nothing was found.</param>
/// <param name="Entries">Entries seen.</param>
/// <param name="Root">Root recomputed over them, 32 bytes; of a package, the root its checkpoint names.</param>
/// <param name="FirstBad">Index of the first entry that is not as it was; null when all are well or no entry is to blame. How exact: <see cref="LedgerVerifier"/>.</param>
/// <param name="Problems">Sentences in Simplified Chinese for the reader of the report, each naming its entry.</param>
public sealed record VerifyReport(bool Ok, long Entries, byte[] Root, long? FirstBad, IReadOnlyList<string> Problems)
{
    /// <summary>
    /// Entries with redacted items, in order. Digests cannot tell a lawful redaction from an unlawful one: the caller compares these with the
    /// entries that order redactions.
    /// </summary>
    public IReadOnlyList<long> Redacted { get; init; } = [];

    /// <summary>Sentences in Simplified Chinese that a reader must see though nothing is wrong now: what a restore lost.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>Checkpoints whose signature, size and root hold.</summary>
    public int CheckpointsHeld { get; init; }
}

/// <summary>What a ledger is compared with besides itself. The more of it comes from elsewhere than the ledger's own machine, the more it proves.</summary>
public sealed record VerifyAgainst
{
    /// <summary>Signed checkpoints that were saved or handed to others, in any order, as bytes of signed notes.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Checkpoints { get; init; } = [];

    /// <summary>
    /// Keys one of which must have signed each checkpoint. Empty: signatures are not looked at, so the checkpoints prove no more than the place they
    /// were kept in.
    /// </summary>
    public IReadOnlyCollection<Notes.VerifierKey> TrustedKeys { get; init; } = [];

    /// <summary>The log's origin; null when any will do.</summary>
    public string? Origin { get; init; }

    /// <summary>Stored leaf tiles: with them the first changed entry is named exactly. Only level 0 is read, on the caller's thread, each tile once.</summary>
    public Merkle.TileReader? Tiles { get; init; }

    /// <summary>Told the number of entries verified, some hundred times a second at most.</summary>
    public IProgress<long>? Progress { get; init; }
}

/// <summary>One stored entry as a verifier takes it. The bytes are as they are stored.</summary>
public readonly record struct LedgerRow(long Index, ReadOnlyMemory<byte> Header, ReadOnlyMemory<byte> Body);
