using Jishi.Ledger.Merkle;
using Jishi.Ledger.Notes;

namespace Jishi.Ledger.Verify;

/// <summary>Compares the growing tree with saved checkpoints, smallest first.</summary>
internal sealed class CheckpointWalk
{
    private readonly VerifyFindings _findings;
    private readonly Queue<Checkpoint> _ahead;

    internal CheckpointWalk(VerifyAgainst against, VerifyFindings findings)
    {
        _findings = findings;
        _ahead = new Queue<Checkpoint>(against.Checkpoints.Select(note => Read(note, against)).OfType<Checkpoint>().OrderBy(c => c.Size));
        At(new MerkleFrontier());
    }

    internal int Held { get; private set; }

    /// <summary>Size of the largest checkpoint so far that fits; the entries below it are as they were signed.</summary>
    internal long LastGood { get; private set; }

    /// <summary>Size of the smallest checkpoint that is still to be compared; null when there is none.</summary>
    internal long? Next => _ahead.TryPeek(out var next) ? next.Size : null;

    internal void At(MerkleFrontier tree) => At(tree.Size, tree.Root);

    internal void At(long size, Func<byte[]> rootOf)
    {
        while (_ahead.TryPeek(out var next) && next.Size == size)
        {
            _ahead.Dequeue();
            if (next.Root.Span.SequenceEqual(rootOf()))
            {
                Held++;
                LastGood = next.Size;
                continue;
            }
            var where = next.Size == 0 ? "" : $"分录 {LastGood} 至 {next.Size - 1} 之间有改动。";
            _findings.Range(LastGood, next.Size, $"保存的检查点（{next.Size} 条）的根哈希与账本不一致。{where}");
        }
    }

    internal void End(long entries)
    {
        if (_ahead.Count == 0)
            return;
        var largest = _ahead.Max(checkpoint => checkpoint.Size);
        _findings.Missing(entries, $"保存的检查点记有 {largest} 条分录，账本只有 {entries} 条：分录 {entries} 起被截去，或账本是旧的备份。");
    }

    private Checkpoint? Read(ReadOnlyMemory<byte> bytes, VerifyAgainst against)
    {
        try
        {
            var note = SignedNote.Parse(bytes.Span);
            if (!Checkpoint.TryParse(note.Text, out var checkpoint))
                _findings.Say("有一份保存的检查点格式不正确。");
            else if (against.TrustedKeys.Count > 0 && !note.TryVerify(against.TrustedKeys, out _))
                _findings.Say($"保存的检查点（{checkpoint.Size} 条）没有可信的签名。");
            else if (against.Origin is { } origin && !string.Equals(origin, checkpoint.Origin, StringComparison.Ordinal))
                _findings.Say($"保存的检查点（{checkpoint.Size} 条）属于另一本账“{checkpoint.Origin}”。");
            else
                return checkpoint;
        }
        catch (InvalidDataException)
        {
            _findings.Say("有一份保存的检查点格式不正确。");
        }
        return null;
    }
}
