using Jishi.Record.Accounts;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Record.Matters;

namespace Jishi.Record.Batches;

/// <summary>Puts a matter into a batch, or moves it from another. A suspended, held or reconsidered row may not go elsewhere with its matter. 归入批次。</summary>
public sealed record PutIntoBatch(string MatterId, string BatchId) : Command
{
    public override IReadOnlyList<string> MayBeGivenBy => Roles.Recording;

    public override Decision Decide(Setting at)
    {
        if (at.World.Matters.GetValueOrDefault(MatterId) is not { } matter) return Decision.NotFound($"没有选任事项 {MatterId}。");
        if (at.World.Batches.GetValueOrDefault(BatchId) is not { } batch) return Decision.NotFound($"没有批次 {BatchId}。");
        if (matter.Volume is not null) return Decision.State(matter.ReadOnly);
        if (batch.Volume is not null) return Decision.State(batch.ReadOnly);
        if (matter.BatchId == BatchId) return Decision.State($"{matter.Title}已在批次{batch.Title}里。");
        var frozen = matter.BatchId is null ? [] : matter.Candidacies.Values
            .Select(row => States.WhyFrozen(row, at.World.Cadres[row.CadreId].Name, Frozen.Move)).OfType<string>().Select(m => new Problem(m)).ToArray();
        return frozen.Length > 0 ? Decision.No(RefusalKind.State, frozen) : Decision.Of(new Filed(Streams.Matter(MatterId), new MatterBatched(BatchId)));
    }
}
