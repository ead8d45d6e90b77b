using System.Buffers.Binary;
using System.Text;
using Jishi.Ledger.Crypto;

namespace Jishi.Ledger.Notes;

/// <summary>Signs notes with one named Ed25519 seed. The seed stays the caller's: the signer copies it and shows only its public half.</summary>
public sealed class NoteSigner
{
    private readonly byte[] _seed;

    /// <summary>Makes a signer.</summary>
    /// <param name="name">Name of the key: no Unicode space, no plus sign.</param>
    /// <param name="type">Plain signatures, or cosignatures. One seed must not serve both.</param>
    /// <param name="seed">32 bytes.</param>
    public NoteSigner(string name, NoteKeyType type, ReadOnlySpan<byte> seed)
    {
        _seed = seed.ToArray();
        Key = new VerifierKey(name, type, Ed25519.PublicKey(seed));
    }

    /// <summary>The public half.</summary>
    public VerifierKey Key { get; }

    /// <summary>The same seed under another name.</summary>
    public NoteSigner Named(string name) => new(name, Key.Type, _seed);

    /// <summary>A plain signature over a text.</summary>
    /// <exception cref="InvalidOperationException">This signer cosigns.</exception>
    public NoteSignature Sign(string text)
    {
        Require(NoteKeyType.Ed25519);
        return new NoteSignature(Key.Name, Key.KeyId, Ed25519.Sign(_seed, Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>
    /// A cosignature (tlog-cosignature v1) of a checkpoint: «at that time this was the largest consistent tree I had seen of that log». Ask
    /// <see cref="Witness"/> first.
    /// </summary>
    /// <param name="checkpoint">What is cosigned.</param>
    /// <param name="time">Seconds since 1970-01-01 UTC; more than 0.</param>
    /// <exception cref="InvalidOperationException">This signer signs plain notes.</exception>
    public NoteSignature Cosign(Checkpoint checkpoint, long time)
    {
        Require(NoteKeyType.CosignatureV1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(time);
        var signature = new byte[8 + Ed25519.SignatureSize];
        BinaryPrimitives.WriteInt64BigEndian(signature, time);
        Ed25519.Sign(_seed, VerifierKey.CosignedMessage(checkpoint.Text, time)).CopyTo(signature, 8);
        return new NoteSignature(Key.Name, Key.KeyId, signature);
    }

    private void Require(NoteKeyType type)
    {
        if (Key.Type != type)
            throw new InvalidOperationException($"The key {Key.Name} is of type {Key.Type}.");
    }
}
