using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Jishi.Ledger.Merkle;

namespace Jishi.Ledger.Notes;

/// <summary>
/// The head of a log at one size (C2SP tlog-checkpoint): the text of a signed note. Once signed it binds: a later head that is not consistent with it is
/// proof of tampering.
/// </summary>
public sealed class Checkpoint
{
    /// <summary>Makes a checkpoint.</summary>
    /// <param name="origin">Identity of the log, one non-empty line.</param>
    /// <param name="size">Leaves in the tree.</param>
    /// <param name="root">Root at that size, 32 bytes.</param>
    /// <param name="extensions">Further non-empty lines; best none.</param>
    /// <exception cref="ArgumentException">A part is malformed.</exception>
    public Checkpoint(string origin, long size, ReadOnlySpan<byte> root, params IReadOnlyList<string> extensions)
    {
        if (!IsLine(origin) || size < 0 || root.Length != MerkleHash.Size || !extensions.All(IsLine))
            throw new ArgumentException("A checkpoint has an origin of one line, a size, a root of 32 bytes and extension lines that are not empty.", nameof(origin));
        (Origin, Size, Root, Extensions) = (origin, size, root.ToArray(), extensions);
        Text = string.Create(CultureInfo.InvariantCulture, $"{origin}\n{size}\n{Convert.ToBase64String(root)}\n") + string.Concat(extensions.Select(line => line + "\n"));
    }

    /// <summary>Identity of the log.</summary>
    public string Origin { get; }

    /// <summary>Leaves in the tree.</summary>
    public long Size { get; }

    /// <summary>Root at that size, 32 bytes.</summary>
    public ReadOnlyMemory<byte> Root { get; }

    /// <summary>Lines after the root.</summary>
    public IReadOnlyList<string> Extensions { get; }

    /// <summary>The note text, which ends in a newline.</summary>
    public string Text { get; }

    /// <summary>Reads a note text.</summary>
    /// <exception cref="InvalidDataException">It is no checkpoint.</exception>
    public static Checkpoint Parse(string text) => TryParse(text, out var checkpoint) ? checkpoint : throw new InvalidDataException("This text is no checkpoint.");

    /// <summary>Reads a note text; false when it is no checkpoint in its one right spelling.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Checkpoint? checkpoint)
    {
        checkpoint = null;
        var lines = text.Split('\n');
        if (lines.Length < 4 || lines[^1].Length != 0 || !lines[..^1].All(IsLine))
            return false;
        if (!long.TryParse(lines[1], NumberStyles.None, CultureInfo.InvariantCulture, out var size) || (lines[1][0] == '0' && lines[1].Length > 1))
            return false;
        if (StrictBase64.Read(lines[2]) is not { Length: MerkleHash.Size } root)
            return false;
        checkpoint = new Checkpoint(lines[0], size, root, lines[3..^1]);
        return true;
    }

    /// <summary>The checkpoint as a note signed by one key.</summary>
    public SignedNote Sign(NoteSigner signer) => SignedNote.Of(Text, signer.Sign(Text));

    private static bool IsLine(string line) => line.Length > 0 && !line.Any(c => c < ' ');
}
