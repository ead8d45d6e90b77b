using System.Globalization;
using Jishi.Record.Batches;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G7Decision;
using Jishi.Record.Register;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.Limits;

/// <summary>What the rules about caps share: the row's own batch, the day of its meeting, the term, and what lifts a cap.</summary>
internal static class Caps
{
    public const string Lifted = "已写明突破限额的特殊情况及批准";

    public const string Historical = "历史补录：当年的批次和会议没有都在账本里，不判限额";

    public const string TermNote = "届期从政策包写明的本届起始日（termStart）算；没有写的，算到会议当日为止的五年";

    public const string OrganNote = "按选任事项的责任单位计；没有归入批次的事项自成一批；只数账本里先于本次列入议程的，会前撤回、未通过的不计";

    /// <summary>How long a term lasts where the policy pack does not say when it began.</summary>
    public static Parameter TermYears { get; } = new("termYears", "没有写本届起始日时的届期", "年", 5);

    /// <summary>Why the caps do not ask; null when they do.</summary>
    public static string? WhyNot(Docket docket) => docket.Dossier.IsHistorical ? Historical : docket.Dossier.Has(BatchItems.BatchSpecialReason) ? Lifted : null;

    /// <summary>The day of the row's meeting: as it was held, as the batch plans it, or that of the act.</summary>
    public static DateOnly MeetingOn(Docket docket)
    {
        var dossier = docket.Dossier;
        if (dossier.Has(DecisionItems.DecisionStartedAt)) return LegalTime.Day(dossier.Get(DecisionItems.DecisionStartedAt));
        return dossier.Has(BatchItems.BatchMeetingOn) ? dossier.Get(BatchItems.BatchMeetingOn) : LegalTime.Day(docket.Attempt.At);
    }

    /// <summary>The first day of the term in which a meeting lies.</summary>
    public static DateOnly TermStart(Docket docket, string rule, DateOnly on) =>
        docket.Policy.TermStart is { } start && start <= on ? start : on.AddYears(-(int)docket.Value(rule, TermYears)).AddDays(1);

    /// <summary>The batches of the term but the row's own, and then its own.</summary>
    public static (IReadOnlyList<BatchUse> Others, BatchUse Own) InTerm(Docket docket, DateOnly from)
    {
        var all = docket.Usage.Value.Batches.Concat(docket.Usage.Value.Unbatched).ToList();
        var counted = all.Find(b => b.IsOwn) ?? new BatchUse(docket.Dossier.Show(BatchItems.BatchNo) ?? "", null, 0, IsMass: false, IsOwn: true);
        var own = counted with
        {
            Adjusted = Math.Max(counted.Adjusted, docket.Dossier.Get(BatchItems.BatchAdjustedCount)),
            IsMass = counted.IsMass || docket.Dossier.Get(BatchItems.BatchIsMassAdjustment),
        };
        return ([.. all.Where(b => !b.IsOwn && (b.On is not { } on || on >= from))], own);
    }

    public static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>Batches of an example that went before.</summary>
    public static Usage After(params BatchUse[] batches) => new() { Batches = batches };
}
