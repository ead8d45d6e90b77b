using System.Globalization;
using System.Text;

namespace Jishi.Ledger.Merkle;

/// <summary>
/// Up to 256 consecutive hashes of one level of the tree (C2SP tlog-tiles). A hash of level L is the root of 256^L entries; level 0 holds leaf hashes.
/// </summary>
/// <param name="Level">0 to 63.</param>
/// <param name="N">Place of the tile in its level, from 0.</param>
/// <param name="Hashes">1 to 256 hashes of 32 bytes, end to end. Only tiles of 256 are stored and hashed into the level above.</param>
public sealed record Tile(int Level, long N, ReadOnlyMemory<byte> Hashes)
{
    /// <summary>Hashes in a full tile.</summary>
    public const int Width = 256;

    /// <summary>Bytes of a full tile.</summary>
    public const int Bytes = Width * MerkleHash.Size;

    /// <summary>The path of this tile: <c>tile/L/N</c>, and <c>.p/W</c> after it while the tile is partial.</summary>
    public string Path => PathOf(Level, N, Hashes.Length / MerkleHash.Size);

    /// <summary>The path of a tile as C2SP tlog-tiles writes it: index 1234067 becomes <c>x001/x234/067</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Level outside 0 to 63, n negative, width outside 1 to 256.</exception>
    public static string PathOf(int level, long n, int width = Width)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)level, 63u, nameof(level));
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)(width - 1), Width - 1u, nameof(width));
        var path = new StringBuilder((n % 1000).ToString("000", CultureInfo.InvariantCulture));
        for (var rest = n / 1000; rest > 0; rest /= 1000)
            path.Insert(0, string.Create(CultureInfo.InvariantCulture, $"x{rest % 1000:000}/"));
        path.Insert(0, string.Create(CultureInfo.InvariantCulture, $"tile/{level}/"));
        return width == Width ? path.ToString() : path.Append(CultureInfo.InvariantCulture, $".p/{width}").ToString();
    }
}

/// <summary>
/// Yields the hashes of tile <paramref name="n"/> of <paramref name="level"/>: all 256 (8,192 bytes), or the first of them where the tile is partial, or
/// none where it is not stored. A partial tile of level 1 or above may be left out: it is then computed from the full tiles below.
/// </summary>
public delegate ReadOnlyMemory<byte> TileReader(int level, long n);
