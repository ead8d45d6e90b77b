using System.Buffers.Binary;
using System.Text;

namespace Jishi.Ledger.Notes;

/// <summary>One signature line of a note: <c>— NAME base64(key id || signature)</c>.</summary>
/// <param name="Name">Name of the key.</param>
/// <param name="KeyId">First four bytes of the key's hash, big-endian.</param>
/// <param name="Signature">What follows the key id: 64 bytes for Ed25519, 8 + 64 for a cosignature.</param>
public sealed record NoteSignature(string Name, uint KeyId, ReadOnlyMemory<byte> Signature)
{
    /// <summary>The line with its newline.</summary>
    public string Line
    {
        get
        {
            var bytes = new byte[4 + Signature.Length];
            BinaryPrimitives.WriteUInt32BigEndian(bytes, KeyId);
            Signature.CopyTo(bytes.AsMemory(4));
            return $"— {Name} {Convert.ToBase64String(bytes)}\n";
        }
    }
}

/// <summary>A signature that was checked and holds.</summary>
/// <param name="Key">Who signed.</param>
/// <param name="Time">Seconds since 1970-01-01 UTC when a witness says it signed; null for a plain signature.</param>
public sealed record VerifiedSignature(VerifierKey Key, long? Time);

/// <summary>
/// A text with signatures below it (C2SP signed-note). Reading one says nothing about its truth: nothing of the text may be used before
/// <see cref="TryVerify"/> held.
/// </summary>
public sealed class SignedNote
{
    /// <summary>Longest note in bytes.</summary>
    public const int MaxBytes = 1 << 20;

    /// <summary>Most signature lines in one note.</summary>
    public const int MaxSignatures = 64;

    private const string SignatureMark = "— ";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private SignedNote(string text, IReadOnlyList<NoteSignature> signatures) => (Text, Signatures) = (text, signatures);

    /// <summary>The signed text, which ends in a newline.</summary>
    public string Text { get; }

    /// <summary>The signature lines in order, known or unknown.</summary>
    public IReadOnlyList<NoteSignature> Signatures { get; }

    /// <summary>Puts signatures under a text.</summary>
    /// <exception cref="ArgumentException">The text does not end in a newline, holds a control character, or there is no signature.</exception>
    public static SignedNote Of(string text, params IReadOnlyList<NoteSignature> signatures)
    {
        if (!text.EndsWith('\n') || HasControls(text) || signatures.Count is 0 or > MaxSignatures)
            throw new ArgumentException("A note is a text ending in a newline, without control characters, with one signature or more.", nameof(text));
        return new SignedNote(text, signatures);
    }

    /// <summary>Reads a note.</summary>
    /// <exception cref="InvalidDataException">It is malformed; the message says where.</exception>
    public static SignedNote Parse(ReadOnlySpan<byte> note)
    {
        var all = Utf8(note);
        var blank = all.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (HasControls(all) || blank < 0 || !all.EndsWith('\n') || blank + 2 == all.Length)
            throw new InvalidDataException("A note is a text, an empty line, and signature lines, without control characters.");
        var lines = all[(blank + 2)..^1].Split('\n');
        if (lines.Length > MaxSignatures)
            throw new InvalidDataException($"A note has at most {MaxSignatures} signatures.");
        return new SignedNote(all[..(blank + 1)], [.. lines.Select(ParseLine)]);
    }

    /// <summary>The bytes of the note.</summary>
    public byte[] Encode() => Encoding.UTF8.GetBytes(Text + "\n" + string.Concat(Signatures.Select(signature => signature.Line)));

    /// <summary>The note with one more signature line at its end.</summary>
    public SignedNote With(NoteSignature signature) => Of(Text, [.. Signatures, signature]);

    /// <summary>
    /// True when one known key or more signed the text. Lines of unknown keys are passed over; one line of a known key that does not hold makes the whole
    /// note false (signed-note, section Signatures).
    /// </summary>
    public bool TryVerify(IReadOnlyCollection<VerifierKey> known, out IReadOnlyList<VerifiedSignature> verified)
    {
        var held = new List<VerifiedSignature>();
        verified = [];
        foreach (var signature in Signatures)
        {
            var keys = known.Where(key => key.KeyId == signature.KeyId && string.Equals(key.Name, signature.Name, StringComparison.Ordinal)).ToList();
            if (keys.Count == 0)
                continue;
            if (keys.Select(key => key.Verify(Text, signature)).FirstOrDefault(result => result is not null) is not { } good)
                return false;
            held.Add(good);
        }
        verified = held;
        return held.Count > 0;
    }

    /// <summary>True when the text may name a key: not empty, no Unicode space, no plus sign, no control character.</summary>
    public static bool IsKeyName(string name) => name.Length > 0 && !name.Any(c => char.IsWhiteSpace(c) || c is '+' or < ' ');

    private static NoteSignature ParseLine(string line)
    {
        var space = line.LastIndexOf(' ');
        if (!line.StartsWith(SignatureMark, StringComparison.Ordinal) || space <= SignatureMark.Length)
            throw new InvalidDataException("A signature line is not of the form «— name base64».");
        var name = line[SignatureMark.Length..space];
        var bytes = StrictBase64.Read(line[(space + 1)..]);
        if (!IsKeyName(name) || bytes is null || bytes.Length < 5)
            throw new InvalidDataException("A signature line has a malformed key name or signature.");
        return new NoteSignature(name, BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes.AsMemory(4));
    }

    private static string Utf8(ReadOnlySpan<byte> note)
    {
        if (note.Length > MaxBytes)
            throw new InvalidDataException($"A note is at most {MaxBytes} bytes long.");
        try
        {
            return StrictUtf8.GetString(note);
        }
        catch (ArgumentException e)
        {
            throw new InvalidDataException("A note is UTF-8.", e);
        }
    }

    private static bool HasControls(string text) => text.Any(c => c is < ' ' and not '\n');
}
