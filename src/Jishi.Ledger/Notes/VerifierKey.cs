using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Jishi.Ledger.Crypto;

namespace Jishi.Ledger.Notes;

/// <summary>Signature types of C2SP signed-note that the ledger knows.</summary>
public enum NoteKeyType
{
    /// <summary>Ed25519 over the note text.</summary>
    Ed25519 = 0x01,

    /// <summary>Ed25519 cosignature of a checkpoint with a time (C2SP tlog-cosignature v1).</summary>
    CosignatureV1 = 0x04,
}

/// <summary>The public half of a note key, named; its text form is <c>NAME+HEX(key id)+BASE64(type || public key)</c>.</summary>
public sealed class VerifierKey
{
    private readonly byte[] _publicKey;

    /// <summary>Makes a key of its parts.</summary>
    /// <param name="name">No Unicode space, no plus sign.</param>
    /// <param name="type">What it signs.</param>
    /// <param name="publicKey">32 bytes (RFC 8032).</param>
    /// <exception cref="ArgumentException">A part is malformed.</exception>
    public VerifierKey(string name, NoteKeyType type, ReadOnlySpan<byte> publicKey)
    {
        if (!SignedNote.IsKeyName(name) || type is not (NoteKeyType.Ed25519 or NoteKeyType.CosignatureV1) || publicKey.Length != Ed25519.PublicKeySize)
            throw new ArgumentException("A note key has a name without space or plus, a known type and a public key of 32 bytes.", nameof(name));
        (Name, Type, _publicKey) = (name, type, publicKey.ToArray());
        KeyId = BinaryPrimitives.ReadUInt32BigEndian(Sha256.Hash([.. Encoding.UTF8.GetBytes(name), (byte)'\n', (byte)type, .. publicKey]));
    }

    /// <summary>The key's name, as it stands in signature lines.</summary>
    public string Name { get; }

    /// <summary>What it signs.</summary>
    public NoteKeyType Type { get; }

    /// <summary>SHA-256(name || 0x0A || type || public key), first four bytes, big-endian: an identifier, no proof.</summary>
    public uint KeyId { get; }

    /// <summary>32 bytes (RFC 8032).</summary>
    public ReadOnlyMemory<byte> PublicKey => _publicKey;

    /// <summary>The same public key under another name: its key id is another one too.</summary>
    /// <exception cref="ArgumentException">The name cannot name a key.</exception>
    public VerifierKey Named(string name) => new(name, Type, _publicKey);

    /// <summary>Reads the text form.</summary>
    /// <exception cref="FormatException">Malformed, of another type, or its key id does not belong to it.</exception>
    public static VerifierKey Parse(string text)
    {
        var parts = text.Split('+', 3);
        var material = parts.Length == 3 ? StrictBase64.Read(parts[2]) : null;
        if (material is null || material.Length != 1 + Ed25519.PublicKeySize || material[0] is not (0x01 or 0x04) || !SignedNote.IsKeyName(parts[0]))
            throw new FormatException("A verifier key is NAME+HEX+BASE64 of an Ed25519 or cosignature key.");
        var key = new VerifierKey(parts[0], (NoteKeyType)material[0], material.AsSpan(1));
        return string.Equals(parts[1], key.HexId, StringComparison.Ordinal) ? key : throw new FormatException("The key id does not belong to this verifier key.");
    }

    /// <summary>The text form.</summary>
    public override string ToString() => $"{Name}+{HexId}+{Convert.ToBase64String([(byte)Type, .. _publicKey])}";

    /// <summary>What the signature says when it is this key's over the text, else null. Name and key id were matched by the caller.</summary>
    internal VerifiedSignature? Verify(string text, NoteSignature signature) => Type == NoteKeyType.Ed25519
        ? Ed25519.Verify(_publicKey, Encoding.UTF8.GetBytes(text), signature.Signature.Span) ? new VerifiedSignature(this, null) : null
        : VerifyCosignature(text, signature.Signature.Span);

    /// <summary>The bytes a cosignature signs: a fixed first line, the time, then the whole text of the checkpoint (tlog-cosignature).</summary>
    internal static byte[] CosignedMessage(string text, long time) =>
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"cosignature/v1\ntime {time}\n{text}"));

    private string HexId => KeyId.ToString("x8", CultureInfo.InvariantCulture);

    private VerifiedSignature? VerifyCosignature(string text, ReadOnlySpan<byte> signature)
    {
        if (signature.Length != 8 + Ed25519.SignatureSize || !Checkpoint.TryParse(text, out _))
            return null;
        var time = BinaryPrimitives.ReadInt64BigEndian(signature);
        return time >= 0 && Ed25519.Verify(_publicKey, CosignedMessage(text, time), signature[8..]) ? new VerifiedSignature(this, time) : null;
    }
}
