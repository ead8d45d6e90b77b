using System.Collections.Immutable;
using System.Text;
using Jishi.Ledger.Verify;
using Jishi.Record;

namespace Jishi.Store.Folding;

/// <summary>
/// Compares the chains by which objects are folded with the entries. A chain that leaves an entry out would hide it from every page while the
/// ledger itself still verifies. Fed in index order; holds the last index of every stream.
/// </summary>
internal sealed class ChainCheck(LedgerReader reader, Func<World> world)
{
    /// <summary>More sentences say nothing more.</summary>
    private const int Most = 20;

    private readonly Dictionary<string, long> _lasts = new(StringComparer.Ordinal);
    private readonly HashSet<(string Stream, long Index)> _touches = [.. reader.Touches()];
    private readonly ImmutableArray<(long Index, string Sentence)>.Builder _problems = ImmutableArray.CreateBuilder<(long, string)>();
    private readonly char[] _stream = new char[1024];
    private long _seen;

    /// <summary>Kinds whose entries change something beside their own stream: see <see cref="World.AlsoChanges"/>. Items are recorded in their owner's stream; those of batches and meetings reach a register.</summary>
    private static readonly ImmutableArray<byte[]> Reaching =
        [.. new[] { "MeetingOpened", "CandidacyFailed", "CandidacySuspended", "CandidacyResumed", "Reconsidered", "MatterArchived", "MatterBatched", "MatterOpened", "BatchOpened", "CandidateEntered", "CandidacyWithdrawn" }.Select(k => Encoding.UTF8.GetBytes($"\"kind\":\"{k}\"")),
        "\"stream\":\"batch/"u8.ToArray(), "\"stream\":\"meeting/"u8.ToArray()];

    public static bool MayReachOut(ReadOnlySpan<byte> header)
    {
        foreach (var kind in Reaching)
        {
            if (header.IndexOf(kind) >= 0) return true;
        }

        return false;
    }

    /// <summary>Takes rows in order, and of them those entries that may reach out, read.</summary>
    public void Take(LedgerRow[] rows, IReadOnlyList<StoredEntry> read)
    {
        var links = reader.Links(rows[0].Index, rows[^1].Index);
        foreach (var row in rows) Take(row, links.TryGetValue(row.Index, out var before) ? before : long.MinValue);
        foreach (var entry in read.Where(e => e.Fact is not null))
        {
            foreach (var stream in AlsoChanged(entry))
            {
                if (!_touches.Remove((stream, entry.Index)) && !reader.IsTouched(stream, entry.Index)) Say(entry.Index, $"分录 {entry.Index} 牵涉 {stream}，索引里却没有这一笔，有关页面会少显示。");
            }
        }
    }

    /// <summary>What does not fit, with the entry.</summary>
    public ImmutableArray<(long Index, string Sentence)> Finish()
    {
        foreach (var (stream, last) in reader.Streams())
        {
            if (last >= _seen) _lasts.Remove(stream); // grown since
            else if (!_lasts.Remove(stream, out var mine)) Say(last, $"索引里的 {stream} 在账本中没有分录。");
            else if (mine != last) Say(Math.Min(mine, last), $"索引说 {stream} 的最后一条是分录 {last}，实为分录 {mine}，有关页面会少显示。");
        }

        foreach (var (stream, mine) in _lasts) Say(mine, $"索引里没有 {stream}，有关页面不会显示。");
        foreach (var (stream, index) in _touches.Where(t => t.Index < _seen)) Say(index, $"索引说分录 {index} 牵涉 {stream}，分录里却没有。");
        return _problems.ToImmutable();
    }

    /// <summary>Nothing where what the world is folded of does not read: the verifier names that entry, and then the chains are not asked.</summary>
    private ImmutableArray<string> AlsoChanged(StoredEntry entry)
    {
        try
        {
            return [.. world().AlsoChanges(entry.Meta, entry.Fact!)];
        }
        catch (Exception e) when (Verification.IsUnreadable(e))
        {
            return [];
        }
    }

    private void Take(LedgerRow row, long before)
    {
        _seen = row.Index + 1;
        if (StreamOf(row.Header.Span) is not { Length: > 0 } stream) return; // the verifier names it
        var lasts = _lasts.GetAlternateLookup<ReadOnlySpan<char>>();
        var mine = lasts.TryGetValue(stream, out var last) ? last : -1;
        if (mine != before) Say(row.Index, $"索引把分录 {row.Index} 接在{(before < 0 ? "开头" : $"分录 {before} 之后")}，应接在{(mine < 0 ? "开头" : $"分录 {mine} 之后")}。");
        lasts[stream] = row.Index;
    }

    /// <summary>The stream is the last member of a header, and ids need no escapes.</summary>
    private ReadOnlySpan<char> StreamOf(ReadOnlySpan<byte> header)
    {
        var at = header.LastIndexOf(",\"stream\":\""u8);
        if (at < 0) return [];
        var text = header[(at + 11)..^2];
        return Encoding.UTF8.TryGetChars(text, _stream, out var n) ? _stream.AsSpan(0, n) : [];
    }

    private void Say(long index, string sentence)
    {
        if (_problems.Count < Most) _problems.Add((index, sentence + "请停止录入，用 jishi rebuild 从账本重建索引。"));
    }
}
