using Jishi.Ledger.Merkle;
using Jishi.Ledger.Notes;
using Jishi.Record.Policy;

namespace Jishi.Store;

/// <summary>How a checkpoint that somebody kept stands to a ledger.</summary>
public enum Standing
{
    /// <summary>The ledger contains what the checkpoint signed.</summary>
    Held,

    /// <summary>It signed entries that a restore lost, and the lineage names them.</summary>
    NamedAsLost,

    /// <summary>It signed more entries than the ledger's last lineage has: they were cut off, or the database is an older copy.</summary>
    Beyond,

    /// <summary>It contradicts the ledger, or is not this ledger's.</summary>
    Wrong,
}

/// <summary>A checkpoint that was kept elsewhere, judged against the lineages of a ledger whose entries were verified already.</summary>
public sealed record KeptCheckpoint(Standing Standing, Checkpoint? Checkpoint, string Sentence)
{
    /// <param name="root">Root of the ledger at a size up to its own.</param>
    public static KeptCheckpoint Judge(ReadOnlyMemory<byte> bytes, IReadOnlyList<VerifierKey> keys, IReadOnlyList<Lineage> lineages, long entries, Func<long, byte[]> root)
    {
        if (Read(bytes) is not var (note, checkpoint)) return new(Standing.Wrong, null, "另存的检查点格式不正确。");
        if (keys.Count > 0 && !note.TryVerify(LineageKeys.Of(keys, [bytes]), out _)) return Wrong(checkpoint, "没有可信的签名");
        var place = lineages.ToList().FindIndex(l => l.Origin == checkpoint.Origin);
        if (place < 0) return Wrong(checkpoint, $"属于另一本账“{checkpoint.Origin}”");
        var next = place + 1 < lineages.Count ? lineages[place + 1] : null;
        if (next is not null && checkpoint.Size > next.From) return AfterBackup(checkpoint, next);
        if (checkpoint.Size > entries)
            return new(Standing.Beyond, checkpoint, $"另存的检查点记有 {checkpoint.Size} 条分录，账本只有 {entries} 条：分录 {entries} 起被截去，或账本是旧的备份。");
        return checkpoint.Root.Span.SequenceEqual(root(checkpoint.Size))
            ? new(Standing.Held, checkpoint, $"另存的检查点（{checkpoint.Size} 条）与账本一致。")
            : Wrong(checkpoint, $"的根值与账本不一致：前 {checkpoint.Size} 条之中有改动");
    }

    /// <summary>What a lineage says of a loss, for whoever looks at the ledger; null where nothing was restored.</summary>
    public static string? Loss(Lineage lineage) => lineage.Restored is not { } restored ? null
        : $"本账本于 {Record.Catalogue.LegalTime.Show(lineage.OpenedAt)} 从备份恢复（第 {lineage.From} 号分录），"
            + (restored.Lost() == 0 ? "没有检查点证明丢失过分录。" : $"第 {restored.Size} 至 {restored.WitnessedSize - 1} 号共 {restored.Lost()} 条分录丢失，须由纸面材料补录。")
            + $"原因：{restored.Reason}。签字：{string.Join('、', restored.Signers.Select(s => $"{s.Name}（{Record.Accounts.Roles.Name(s.Role)}）"))}。";

    private static KeptCheckpoint AfterBackup(Checkpoint checkpoint, Lineage next)
    {
        var restored = next.Restored;
        var named = restored is not null && (checkpoint.Size < restored.WitnessedSize
            || (checkpoint.Size == restored.WitnessedSize && Convert.ToHexStringLower(checkpoint.Root.Span) == restored.WitnessedRoot));
        return named
            ? new(Standing.NamedAsLost, checkpoint, $"另存的检查点记有 {checkpoint.Size} 条分录，其中第 {next.From} 号起在恢复时丢失，第 {next.From} 号分录已载明。")
            : new(Standing.Wrong, checkpoint, $"另存的检查点记有 {checkpoint.Size} 条分录，恢复时（第 {next.From} 号分录）只载明到 {restored?.WitnessedSize} 条：丢失的比载明的多，请报告上级查明。");
    }

    private static KeptCheckpoint Wrong(Checkpoint checkpoint, string why) => new(Standing.Wrong, checkpoint, $"另存的检查点（{checkpoint.Size} 条）{why}。");

    private static (SignedNote Note, Checkpoint Checkpoint)? Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var note = SignedNote.Parse(bytes.Span);
            return Checkpoint.TryParse(note.Text, out var checkpoint) ? (note, checkpoint) : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
