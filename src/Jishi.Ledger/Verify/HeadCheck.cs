using Jishi.Ledger.Merkle;

namespace Jishi.Ledger.Verify;

/// <summary>
/// Compares the saved checkpoints with the stored tiles alone, in the time of a few hundred reads however long the ledger is. It finds an older or
/// another ledger put in place of the one that was signed; it does not look at entries: that is what <see cref="LedgerVerifier"/> is for.
/// </summary>
public static class HeadCheck
{
    /// <summary>Entries in the report is the size of the tree; nothing is said of what they hold.</summary>
    /// <param name="size">Leaves in the tree.</param>
    /// <param name="against">Checkpoints and keys; its tiles must give every full tile, and of level 0 also the unfinished one.</param>
    public static VerifyReport Run(long size, VerifyAgainst against)
    {
        ArgumentNullException.ThrowIfNull(against.Tiles);
        var findings = new VerifyFindings();
        var checkpoints = new CheckpointWalk(against, findings);
        while (checkpoints.Next is { } next && next <= size) checkpoints.At(next, () => Root(next, against.Tiles));
        checkpoints.End(size);
        return new VerifyReport(findings.Count == 0, size, Root(size, against.Tiles), findings.FirstBad(), findings.Sentences()) { CheckpointsHeld = checkpoints.Held };
    }

    private static byte[] Root(long size, TileReader tiles)
    {
        var last = tiles(0, size / Tile.Width);
        var leaves = Enumerable.Range(0, (int)(size % Tile.Width)).Select(i => last.Slice(i * MerkleHash.Size, MerkleHash.Size).ToArray()).ToList();
        return MerkleEdge.Rebuild(size, tiles, leaves).Root();
    }
}
