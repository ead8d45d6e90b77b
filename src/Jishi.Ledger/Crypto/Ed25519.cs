using System.Security.Cryptography;

namespace Jishi.Ledger.Crypto;

/// <summary>Ed25519 signatures (RFC 8032, the pure variant) by libcrypto. Seeds and public keys are 32 bytes, signatures 64 bytes.</summary>
/// <remarks>Whoever holds a seed owns its life: this class keeps none. Every call throws <see cref="DllNotFoundException"/> where OpenSSL 3 is missing.</remarks>
public static unsafe class Ed25519
{
    /// <summary>Length of a private seed in bytes.</summary>
    public const int SeedSize = 32;

    /// <summary>Length of a public key in bytes.</summary>
    public const int PublicKeySize = 32;

    /// <summary>Length of a signature in bytes.</summary>
    public const int SignatureSize = 64;

    /// <summary>A new private seed from the system's random source.</summary>
    public static byte[] NewSeed() => RandomNumberGenerator.GetBytes(SeedSize);

    /// <summary>The public key of a seed (RFC 8032 section 5.1.5).</summary>
    /// <exception cref="ArgumentException">The seed is not 32 bytes long.</exception>
    public static byte[] PublicKey(ReadOnlySpan<byte> seed)
    {
        var key = Private(seed);
        try
        {
            var result = new byte[PublicKeySize];
            var length = (nuint)PublicKeySize;
            fixed (byte* to = result)
                Require(LibCrypto.EVP_PKEY_get_raw_public_key(key, to, ref length));
            return result;
        }
        finally
        {
            LibCrypto.EVP_PKEY_free(key);
        }
    }

    /// <summary>Signs a message with a seed.</summary>
    /// <exception cref="ArgumentException">The seed is not 32 bytes long.</exception>
    public static byte[] Sign(ReadOnlySpan<byte> seed, ReadOnlySpan<byte> message)
    {
        var key = Private(seed);
        var context = LibCrypto.EVP_MD_CTX_new();
        try
        {
            var signature = new byte[SignatureSize];
            var length = (nuint)SignatureSize;
            Require(LibCrypto.EVP_DigestSignInit(context, 0, 0, 0, key));
            fixed (byte* to = signature, from = message)
                Require(LibCrypto.EVP_DigestSign(context, to, ref length, from, (nuint)message.Length));
            return signature;
        }
        finally
        {
            LibCrypto.EVP_MD_CTX_free(context);
            LibCrypto.EVP_PKEY_free(key);
        }
    }

    /// <summary>True when the signature is the key's over the message. Keys, signatures of a wrong length and malformed keys are false, never an error.</summary>
    public static bool Verify(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        if (publicKey.Length != PublicKeySize || signature.Length != SignatureSize)
            return false;
        nint key;
        fixed (byte* from = publicKey)
            key = LibCrypto.EVP_PKEY_new_raw_public_key(LibCrypto.Ed25519KeyType, 0, from, PublicKeySize);
        if (key == 0)
            return false;
        var context = LibCrypto.EVP_MD_CTX_new();
        try
        {
            Require(LibCrypto.EVP_DigestVerifyInit(context, 0, 0, 0, key));
            fixed (byte* sig = signature, from = message)
                return LibCrypto.EVP_DigestVerify(context, sig, SignatureSize, from, (nuint)message.Length) == 1;
        }
        finally
        {
            LibCrypto.EVP_MD_CTX_free(context);
            LibCrypto.EVP_PKEY_free(key);
        }
    }

    private static nint Private(ReadOnlySpan<byte> seed)
    {
        if (seed.Length != SeedSize)
            throw new ArgumentException("An Ed25519 seed is 32 bytes long.", nameof(seed));
        nint key;
        fixed (byte* from = seed)
            key = LibCrypto.EVP_PKEY_new_raw_private_key(LibCrypto.Ed25519KeyType, 0, from, SeedSize);
        return key != 0 ? key : throw new CryptographicException("libcrypto would not take the Ed25519 seed.");
    }

    private static void Require(int result)
    {
        if (result != 1)
            throw new CryptographicException("libcrypto refused an Ed25519 operation.");
    }
}
