using Jishi.Record.Catalogue;
using Jishi.Record.Gates;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;
using Jishi.Web.Shell;

namespace Jishi.Web.GateForms;

/// <summary>
/// Puts a finding into words. Findings are stored as values, so the sentence is made here and nowhere else, for page, board and API alike.
/// </summary>
public static class FindingText
{
    /// <summary>More names than this are counted, not listed.</summary>
    private const int NamesShown = 8;

    /// <param name="seesRestricted">False hides what restricted items hold, never that something is wrong with them.</param>
    public static FindingView View(Finding finding, bool seesRestricted = true) =>
        new(Weight(finding), Title(finding), finding.Rule)
        {
            Seen = Sentence(finding.Seen, seesRestricted),
            Required = Sentence(finding.Required, seesRestricted),
            Basis = BasisOf(finding.Rule),
            Verification = Word(VerificationOf(finding.Rule)),
            Standing = Standing(finding),
        };

    public static string Title(Finding finding) => RuleBook.Find(finding.Rule)?.Title
        ?? (finding.Seen.Count > 0 ? CatalogueOfItems.NameOf(finding.Seen[0].Of) + "还不合办结条件" : "还不合办结条件");

    /// <summary>One line for a summary: what it is about, what is required, which rule.</summary>
    public static string Line(Finding finding, bool seesRestricted = true)
    {
        var required = Sentence(finding.Required, seesRestricted);
        return $"{Title(finding)}：{(required.Length > 0 ? required : Sentence(finding.Seen, seesRestricted))}（{finding.Rule}）";
    }

    /// <summary>«甲、乙：未填；丙：3»: sightings of one value are said together.</summary>
    public static string Sentence(IReadOnlyList<Sighting> sightings, bool seesRestricted = true) =>
        string.Join('；', sightings.GroupBy(s => ValueOf(s, seesRestricted), StringComparer.Ordinal).Select(g => $"{Names([.. g])}：{g.Key}"));

    /// <summary>How far a basis was checked, as screens and papers say it.</summary>
    public static string Word(Verification verification) => verification switch
    {
        Verification.Verified => "已核对",
        Verification.Recalled => "据记忆，待核",
        Verification.Seed => "源自种子材料",
        _ => "本系统设定",
    };

    public static string Word(RuleKind kind) => kind switch
    {
        RuleKind.Block => "阻断",
        RuleKind.Warn => "预警",
        _ => "提示",
    };

    /// <summary>Document and article: «《…》决定任用后五日内初次提交».</summary>
    public static string Cite(Basis basis) => $"《{basis.Instrument.Title}》{basis.Article}";

    /// <summary>Which items a finding is about, so that it can stand at their fields.</summary>
    public static IEnumerable<string> ItemsOf(Finding finding) =>
        finding.Seen.Concat(finding.Required).Select(s => s.Of).Where(of => CatalogueOfItems.Find(of) is not null).Distinct(StringComparer.Ordinal);

    private static FindingWeight Weight(Finding finding) => finding.Kind switch
    {
        RuleKind.Block => FindingWeight.Block,
        RuleKind.Warn => FindingWeight.Warning,
        _ => FindingWeight.Note,
    };

    private static StateChip? Standing(Finding finding) => finding switch
    {
        { Reason.Length: > 0 } => StateChip.Done.Saying("已说明理由"),
        { Judged: false } => StateChip.None.Saying("缺数据，不能判断"),
        _ => null,
    };

    private static string ValueOf(Sighting sighting, bool seesRestricted) =>
        seesRestricted || CatalogueOfItems.Find(sighting.Of)?.Item.Confidentiality != Confidentiality.Restricted || sighting.Value is "未填" or "须填写"
            ? sighting.Value
            : "（限授权人员查看）";

    private static string Names(IReadOnlyList<Sighting> alike)
    {
        var names = string.Join('、', alike.Take(NamesShown).Select(s => CatalogueOfItems.NameOf(s.Of)));
        return alike.Count > NamesShown ? $"{names}等 {alike.Count} 项" : names;
    }

    private static string BasisOf(string rule) => RuleBook.Find(rule) is { } known
        ? string.Join('；', known.Basis.Select(Cite)) + (known.Note is null ? "" : $"（{known.Note}）")
        : "本关办结条件";

    private static Verification VerificationOf(string rule) => RuleBook.Find(rule)?.Verification ?? Verification.Assumed;
}
