using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G2Motion;
using Jishi.Record.Gates.G3Nomination;
using Jishi.Record.Gates.G3Nomination.M04Recommendation;
using Jishi.Record.Gates.G4Inspection;
using Jishi.Record.Gates.G6Consultation.M07MatterReport;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G7Decision;

/// <summary>Why a row is not to be discussed: what was seen of an item, and what must be first.</summary>
internal sealed record Bar(DataItem Item, string Seen, string Required);

/// <summary>The bars that the two lists have in common: those of the regulations and the five of the local practice. Null where the bar does not stand.</summary>
internal static class AgendaBars
{
    public static readonly DataItem[] Reads =
    [
        MotionItems.SelectionMethod, RecommendationItems.RecommendMethod, RecommendationItems.RecommendationEndedAt, MatterReportItems.ReportReply,
        InspectionItems.InspectionReport, InspectionItems.PetitionCheck,
    ];

    /// <summary>Promotions only, as the rule on recommendation has it, and not those that the superior agreed to propose without one.</summary>
    public static Bar? Unrecommended(Dossier dossier)
    {
        if (dossier.Kind != "PROMOTE" || dossier.Has(RecommendationItems.RecommendationEndedAt)) return null;
        if (Ways.WhyNoRecommendation(dossier) is not null) return null;
        if (dossier.Get(RecommendationItems.RecommendMethod) is "ORG" && dossier.Get(MatterReportItems.ReportReply) is "AGREE") return null;
        return new Bar(RecommendationItems.RecommendationEndedAt, "没有民主推荐的记录", "先经民主推荐，或者经上级同意由组织推荐");
    }

    /// <summary>Those who rise, as the rule on inspection has it.</summary>
    public static Bar? Uninspected(Dossier dossier) => dossier.Kind is "PROMOTE" or "FURTHER" or "CONVERT" && !dossier.Has(InspectionItems.InspectionReport)
        ? new Bar(InspectionItems.InspectionReport, "没有考察材料", "先经组织考察，形成考察材料")
        : null;

    /// <summary>A report that can be looked into and was not.</summary>
    public static Bar? Unchecked(Dossier dossier) => !NineGates.Asks(InspectionItems.PetitionCheck, dossier) ? null : dossier.Get(InspectionItems.PetitionCheck) switch
    {
        null => new Bar(InspectionItems.PetitionCheck, "未填", "核查信访举报并写明结论"),
        "UNCHECKED" => new Bar(InspectionItems.PetitionCheck, "未核清", "核查有了结论再上会"),
        _ => null,
    };

    public static Verdict Verdict(IReadOnlyCollection<Bar> bars) => bars.Count == 0 ? Rules.Verdict.Holds : Rules.Verdict.Broken(
        bars.Select(b => new Sighting(b.Item.Code, b.Seen)), bars.Select(b => new Sighting(b.Item.Code, b.Required)));
}
