namespace Jishi.Ledger.Verify;

/// <summary>
/// Gathers what is wrong and decides which entry to name first; the order of the evidence is told at <see cref="LedgerVerifier"/>. Keeps the first hundred
/// sentences and counts the rest.
/// </summary>
internal sealed class VerifyFindings
{
    private const int Kept = 100;

    private readonly List<string> _sentences = [];
    private long? _tile;      // the first leaf that differs from its tile: exact
    private long? _position;  // the first entry that contradicts itself, by where it stands
    private long? _suspect;   // the same, by what it suggests happened: an inserted entry shows only on the one after it
    private long? _missing;   // the first entry beyond the end that once existed
    private (long From, long To)? _range; // where the first checkpoint that no longer fits says the change lies

    internal long Count { get; private set; }

    /// <summary>Notes a row that contradicts itself. Entries below <paramref name="proven"/> stand under a checkpoint that fits: they are beyond suspicion.</summary>
    internal void Row(long position, long index, RowVerdict verdict, long proven)
    {
        switch (verdict.Fault)
        {
            case RowFault.HeaderMalformed: Header(position, position, $"分录 {position} 的头部不是规范编码。"); break;
            case RowFault.IndexDiffers:
                // The header of the next entry up means that one was put in before it; any other number says nothing about elsewhere.
                var suspect = verdict.Claimed == index - 1 ? Math.Clamp(verdict.Claimed, proven, position) : position;
                Header(position, suspect, $"分录 {position} 的头部写的序号是 {verdict.Claimed}。");
                break;
            case RowFault.BodyMalformed: Header(position, position, $"分录 {position} 的正文已损坏，无法读出。"); break;
            default: Header(position, position, $"分录 {position} 的正文与头部的摘要不符。"); break;
        }
    }

    internal void Header(long position, long suspect, string sentence)
    {
        _position = Least(_position, position);
        _suspect = Least(_suspect, suspect);
        Say(sentence);
    }

    internal void Tile(long position, string sentence)
    {
        _tile = position;
        Say(sentence);
    }

    internal void Missing(long first, string sentence)
    {
        _missing = Least(_missing, first);
        Say(sentence);
    }

    internal void Range(long from, long to, string sentence)
    {
        _range ??= (from, to);
        Say(sentence);
    }

    internal void Say(string sentence)
    {
        if (Count++ < Kept)
            _sentences.Add(sentence);
    }

    internal long? FirstBad()
    {
        if (_tile is { } exact)
            return Least(exact, _position);
        if (_range is var (from, to))
            return _suspect < to ? _suspect : from;
        return _suspect ?? _missing;
    }

    internal IReadOnlyList<string> Sentences() => Count > Kept ? [.. _sentences, $"另有 {Count - Kept} 处问题未逐一列出。"] : _sentences;

    private static long? Least(long? a, long? b) => a is null || b < a ? b : a;
}
