using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;

namespace Jishi.Record.Matters;

/// <summary>What every correction owes, whoever owns the value: a reason, somebody else's approval, and a change.</summary>
internal static class Correction
{
    /// <summary>What is wrong with reason or approver, or null.</summary>
    public static Problem? Check(Actor actor, string reason, string approvedBy) =>
        Words.Check("更正理由", reason, 500, "Reason")
        ?? Words.Check("批准人", approvedBy, 50, "ApprovedBy")
        ?? (approvedBy.Trim() == actor.Name || approvedBy.Trim() == actor.Id ? new Problem("批准人不能是更正人本人。", "ApprovedBy") : null);

    public static bool IsSame(Recorded was, ItemEntry entry) =>
        Equals(was.Value, entry.Value) && string.Equals(was.NotApplicable, entry.NotApplicable, StringComparison.Ordinal);

    public static ItemCorrected Of(string owner, int gate, ItemEntry entry, Recorded was, string reason, string approvedBy) =>
        new(owner, gate, entry, new ItemEntry(entry.Code, was.Value, was.NotApplicable, was.OccurredAt), reason.Trim(), new Person(approvedBy.Trim()));
}
