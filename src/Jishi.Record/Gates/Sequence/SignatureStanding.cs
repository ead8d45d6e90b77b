using Jishi.Record.Catalogue;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.Sequence;

/// <summary>
/// Whether a signature still stands. It covers all that its node is about, as it was: what was corrected, recorded anew or passed
/// again since voids it. Derived, so that no act can forget to.
/// </summary>
public static class SignatureStanding
{
    /// <summary>The signature at the node and position, if there is one that stands.</summary>
    public static NodeSignature? Of(Dossier dossier, string node, string position) =>
        dossier.Signatures.GetValueOrDefault((node, position)) is { } signature && Stands(dossier, signature) ? signature : null;

    /// <summary>Of several positions of a node, those where no signature stands. The record is gone through once for all of them.</summary>
    public static IEnumerable<SigningPosition> Unsigned(Dossier dossier, string node, IEnumerable<SigningPosition> positions)
    {
        var signed = positions.Select(p => (Position: p, Signature: dossier.Signatures.GetValueOrDefault((node, p.Code)))).ToList();
        var since = signed.Max(s => s.Signature?.Index) is null ? null : LastChange(dossier, node);
        return signed.Where(s => !(s.Signature?.Index >= since)).Select(s => s.Position);
    }

    private static bool Stands(Dossier dossier, NodeSignature signature) => signature.Index >= LastChange(dossier, signature.Node);

    /// <summary>The last entry that passed a gate of the node or changed an item of it: what was signed before it does not stand. Null while a gate is open, and nothing stands.</summary>
    private static long? LastChange(Dossier dossier, string node)
    {
        var last = -1L;
        foreach (var gate in Gates(dossier, node))
        {
            if (dossier.Passages.GetValueOrDefault(gate.Number) is not { } passage) return null;
            last = Math.Max(last, passage.Index);
        }

        var isSent = IsSent(dossier, node);
        foreach (var item in Completeness.Asked(dossier, node))
        {
            if (!item.IsSystem && !(isSent && item.Scope == Scope.Cadre) && dossier.Find(item) is { } recorded) last = Math.Max(last, recorded.Index);
        }

        return last;
    }

    /// <summary>Why the signature no longer stands, in words; null while it does.</summary>
    public static string? WhyVoid(Dossier dossier, NodeSignature signature)
    {
        var gates = Gates(dossier, signature.Node).ToList();
        if (gates.FirstOrDefault(g => !dossier.HasPassed(g.Number)) is { } open) return $"关口 {open.Number} {open.Name}已退回，签字失效";
        if (gates.FirstOrDefault(g => dossier.Passages[g.Number].Index > signature.Index) is { } again) return $"关口 {again.Number} {again.Name}签字后退回重办，签字失效";
        var changed = Changed(dossier, signature.Node, signature.Index).ToList();
        return changed.Count == 0 ? null : $"签字后改动了{string.Join('、', changed.Take(3).Select(i => i.Name))}{(changed.Count > 3 ? $"等 {changed.Count} 项" : "")}，签字失效";
    }

    /// <summary>
    /// Items of a node that changed after an entry. The people file goes on living: once the node is sent, what changes there is no change of the
    /// record that was signed.
    /// </summary>
    public static IEnumerable<DataItem> Changed(Dossier dossier, string node, long since) => Covered(dossier, node)
        .Where(i => dossier.Find(i)?.Index > since && (i.Scope != Scope.Cadre || !IsSent(dossier, node)));

    /// <summary>The items that a signature or a recheck at a node is about; the check before filing is about all of them.</summary>
    public static IEnumerable<DataItem> Covered(Dossier dossier, string node) => Completeness.Asked(dossier, node).Where(i => !i.IsSystem);

    /// <summary>The gates whose passages a node covers.</summary>
    private static IEnumerable<Gate> Gates(Dossier dossier, string node)
    {
        var last = Last(dossier, node);
        return NineGates.For(dossier).Where(g => g.Number <= last);
    }

    /// <summary>The gate that must be passed before anybody signs at the node.</summary>
    public static int Last(Dossier dossier, string node) => node switch
    {
        "FIRST" => 7,
        "SECOND" => 8,
        _ => NineGates.For(dossier).Max(g => g.Number),
    };

    private static bool IsSent(Dossier dossier, string node) => dossier.Submitted.ContainsKey(node) || (node == SigningPositions.Archive && dossier.Submitted.ContainsKey("SECOND"));
}
