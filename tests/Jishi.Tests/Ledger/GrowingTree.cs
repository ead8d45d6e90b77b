using Jishi.Ledger.Merkle;

namespace Jishi.Tests.Ledger;

/// <summary>A tree kept as the store keeps it: full tiles in a table, the edge in memory.</summary>
internal sealed class GrowingTree
{
    internal MerkleEdge Edge { get; } = new();

    internal Dictionary<(int Level, long N), ReadOnlyMemory<byte>> Tiles { get; } = [];

    internal TileReader Stored => (level, n) => Tiles.GetValueOrDefault((level, n));

    internal TileReader Reader => Edge.Over(Stored);

    internal static GrowingTree Of(IEnumerable<byte[]> leaves)
    {
        var tree = new GrowingTree();
        foreach (var leaf in leaves)
            tree.Append(leaf);
        return tree;
    }

    internal void Append(byte[] leaf)
    {
        var filled = new List<Tile>();
        Edge.Append(leaf, filled);
        foreach (var tile in filled)
            Tiles.Add((tile.Level, tile.N), tile.Hashes);
    }
}
