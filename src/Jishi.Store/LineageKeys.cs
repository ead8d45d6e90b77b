using Jishi.Ledger.Notes;

namespace Jishi.Store;

/// <summary>
/// A restore gives the ledger a new origin and keeps its key, and a checkpoint is signed under the origin of its time. What is trusted is the
/// key; which lineage a checkpoint belongs to, and how far that one reached, is judged against the lineages in the ledger (<see cref="KeptCheckpoint"/>).
/// </summary>
public static class LineageKeys
{
    /// <summary>The keys, under each name that the notes carry; a note that does not read names none.</summary>
    public static IReadOnlyCollection<VerifierKey> Of(IReadOnlyList<VerifierKey> keys, IEnumerable<ReadOnlyMemory<byte>> notes)
    {
        var names = notes.Select(OriginOf).OfType<string>().Where(SignedNote.IsKeyName).Distinct(StringComparer.Ordinal).ToList();
        return [.. keys, .. keys.SelectMany(key => names.Where(n => n != key.Name).Select(key.Named))];
    }

    private static string? OriginOf(ReadOnlyMemory<byte> note)
    {
        try
        {
            return Checkpoint.TryParse(SignedNote.Parse(note.Span).Text, out var checkpoint) ? checkpoint.Origin : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
