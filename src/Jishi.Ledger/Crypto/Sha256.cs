using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Jishi.Ledger.Crypto;

/// <summary>
/// SHA-256 (FIPS 180-4) tuned for very many inputs of some dozens to some hundreds of bytes, which is what a ledger hashes. Falls back to the platform's
/// <see cref="SHA256"/> where libcrypto no longer exports its low-level calls; the digests are the same, only slower.
/// </summary>
public static unsafe class Sha256
{
    /// <summary>Length of a digest in bytes.</summary>
    public const int Size = 32;

    // Longer inputs leave the fast calls: those hold off the garbage collector while they run.
    private const int LongestFast = 16 * 1024;

    private static readonly bool Fast = LibCrypto.Sha256Init != null && FastAgreesWithPlatform();

    /// <summary>Digest of <paramref name="data"/> in a new array of 32 bytes.</summary>
    public static byte[] Hash(ReadOnlySpan<byte> data)
    {
        var digest = new byte[Size];
        Hash(data, digest);
        return digest;
    }

    /// <summary>Writes the digest of <paramref name="data"/> into the first 32 bytes of <paramref name="destination"/>.</summary>
    /// <exception cref="ArgumentException">The destination is shorter than 32 bytes.</exception>
    public static void Hash(ReadOnlySpan<byte> data, Span<byte> destination) => Hash([], data, destination);

    /// <summary>Writes the digest of <paramref name="first"/> || <paramref name="second"/> into the first 32 bytes of <paramref name="destination"/>.</summary>
    /// <exception cref="ArgumentException">The destination is shorter than 32 bytes.</exception>
    [SkipLocalsInit]
    public static void Hash(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, Span<byte> destination)
    {
        if (destination.Length < Size)
            throw new ArgumentException("The destination of a SHA-256 digest holds 32 bytes or more.", nameof(destination));
        if (Fast && first.Length + second.Length <= LongestFast)
            HashFast(first, second, destination);
        else
            HashSlow(first, second, destination);
    }

    [SkipLocalsInit]
    private static void HashFast(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, Span<byte> destination)
    {
        var context = stackalloc byte[LibCrypto.Sha256ContextBytes];
        fixed (byte* a = first, b = second, to = destination)
        {
            LibCrypto.Sha256Init(context);
            if (first.Length > 0)
                LibCrypto.Sha256Update(context, a, (nuint)first.Length);
            if (second.Length > 0)
                LibCrypto.Sha256Update(context, b, (nuint)second.Length);
            LibCrypto.Sha256Final(to, context);
        }
    }

    private static void HashSlow(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, Span<byte> destination)
    {
        if (first.IsEmpty)
        {
            SHA256.HashData(second, destination);
            return;
        }
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(first);
        hash.AppendData(second);
        hash.GetHashAndReset(destination);
    }

    // A library that exports the names but means something else must never hash a ledger.
    private static bool FastAgreesWithPlatform()
    {
        Span<byte> fast = stackalloc byte[Size];
        Span<byte> slow = stackalloc byte[Size];
        ReadOnlySpan<byte> probe = "the probe is longer than one block of sixty-four bytes, so that both the block and the padding are tried"u8;
        HashFast(probe[..7], probe[7..], fast);
        SHA256.HashData(probe, slow);
        return fast.SequenceEqual(slow);
    }
}
