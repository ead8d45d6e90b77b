using Jishi.Record.Accounts;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Web.Shell;

/// <summary>Puts a stored finding into words, for page, board and API alike: title and basis from the rule book, what was seen and required from the finding.</summary>
public static class FindingWords
{
    /// <summary>More names than this are counted, not listed.</summary>
    private const int Most = 6;

    /// <param name="seesRestricted">False hides what restricted items hold, never that something is wrong with them.</param>
    public static FindingView View(Finding finding, string? whose = null, bool seesRestricted = true)
    {
        var rule = RuleBook.Find(finding.Rule);
        return new FindingView(Weight(finding.Kind), Title(finding), finding.Rule)
        {
            Whose = whose,
            Id = AnchorOf(finding),
            Seen = Say(finding.Seen, seesRestricted),
            Required = Say(finding.Required, seesRestricted),
            Basis = rule is null ? "本关办结条件" : string.Join('；', rule.Basis.Select(Cite)) + (rule.Note is null ? "" : $"（{rule.Note}）"),
            Verification = Word(rule?.Verification ?? Verification.Assumed),
            Handled = finding.State == FindingState.Lifted ? Handling(finding) : null,
            Standing = finding switch
            {
                { State: FindingState.Lifted } => StateChip.Done.Saying("已解除"),
                { Reason.Length: > 0 } => StateChip.Warn.Saying("已说明理由"),
                { Judged: false } => StateChip.None.Saying("缺数据，判不了"),
                _ => null,
            },
        };
    }

    /// <summary>What was said for passing in spite of it: the reason of a warning, or who lifted a block and why; empty for neither.</summary>
    public static string Handling(Finding finding) => finding.Lifted is { } words
        ? string.Join('；', words.Select(w => $"{w.By.Name}（{Roles.Name(w.By.Role)}）：{w.Reason}"))
        : finding.Reason ?? "";

    /// <summary>The finding in one line, for the head of a form. A gate's own condition is named by its item.</summary>
    public static string Line(Finding finding, bool seesRestricted = true)
    {
        var values = string.Join('、', finding.Required.Select(s => ValueOf(s, seesRestricted)).Distinct(StringComparer.Ordinal));
        if (RuleBook.Find(finding.Rule) is null && finding.Seen.Count == 1) return $"{Say(finding.Seen, seesRestricted)}，{values}（{finding.Rule}）";
        // Where what is required says one thing of all that was seen, the names are not said twice.
        var required = values.Contains('、', StringComparison.Ordinal) ? Say(finding.Required, seesRestricted) : values;
        return $"{Title(finding)}（{finding.Rule}）：{Say(finding.Seen, seesRestricted)}" + (required.Length == 0 ? "" : $"；要求：{required}");
    }

    /// <summary>Where a page shows the finding: at the item that a gate wants, else at the rule's own place.</summary>
    public static string AnchorOf(Finding finding) =>
        RuleBook.Find(finding.Rule) is null && finding.Seen.Count > 0 ? finding.Seen[0].Of : "f-" + finding.Rule;

    public static string Title(Finding finding) => TitleOf(finding.Rule);

    public static string TitleOf(string rule) =>
        RuleBook.Find(rule)?.Title ?? (rule is ['G', >= '1' and <= '9'] ? $"{NineGates.Number(rule[1] - '0').Name}办结条件" : rule);

    /// <summary>The items that a finding is about, so that it can stand at their fields.</summary>
    public static IEnumerable<string> ItemsOf(Finding finding) =>
        finding.Seen.Concat(finding.Required).Select(s => s.Of).Where(of => CatalogueOfItems.Find(of) is not null).Distinct(StringComparer.Ordinal);

    /// <summary>Document and article: «《…》防止事后纪实».</summary>
    public static string Cite(Basis basis) => $"《{basis.Instrument.Title}》{basis.Article}";

    /// <summary>How far a basis was checked, as it is shown beside it.</summary>
    public static string Word(Verification verification) => verification switch
    {
        Verification.Verified => "已核对",
        Verification.Recalled => "依据待核（据记忆）",
        Verification.Seed => "出自经验材料，不是法规",
        _ => "依据待核（本系统设定）",
    };

    /// <summary>The chip of a kind of rule.</summary>
    public static StateChip Chip(RuleKind kind) => kind switch
    {
        RuleKind.Block => StateChip.Block,
        RuleKind.Warn => StateChip.Warn,
        _ => StateChip.Open.Saying("提示"),
    };

    // Sightings of one value are said together: «甲、乙 未填，丙 3».
    private static string Say(IReadOnlyList<Sighting> sightings, bool seesRestricted) =>
        string.Join('，', sightings.GroupBy(s => ValueOf(s, seesRestricted), StringComparer.Ordinal).Select(g => $"{Names([.. g])} {g.Key}"));

    private static string Names(IReadOnlyList<Sighting> alike)
    {
        var names = string.Join('、', alike.Take(Most).Select(s => CatalogueOfItems.NameOf(s.Of)));
        return alike.Count > Most ? $"{names}等 {alike.Count} 项" : names;
    }

    private static string ValueOf(Sighting sighting, bool seesRestricted) =>
        seesRestricted || CatalogueOfItems.Find(sighting.Of)?.Item.Confidentiality != Confidentiality.Restricted || sighting.Value is "未填" or "须填写"
            ? sighting.Value
            : "（限授权人员查看）";

    private static FindingWeight Weight(RuleKind kind) => kind switch
    {
        RuleKind.Block => FindingWeight.Block,
        RuleKind.Warn => FindingWeight.Warning,
        _ => FindingWeight.Note,
    };
}
