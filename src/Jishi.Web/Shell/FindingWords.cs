using Jishi.Record.Catalogue;
using Jishi.Record.Gates;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Web.Shell;

/// <summary>Puts a stored finding into words: title and basis from the rule book, what was seen and required from the finding.</summary>
public static class FindingWords
{
    public static FindingView View(Finding finding, string? whose = null)
    {
        var rule = RuleBook.Find(finding.Rule);
        return new FindingView(Weight(finding.Kind), Title(finding), finding.Rule)
        {
            Whose = whose,
            Id = AnchorOf(finding),
            Seen = Say(finding.Seen),
            Required = Say(finding.Required),
            Basis = rule is null ? null : string.Join('；', rule.Basis.Select(Cite)),
            Verification = rule is null ? null : Word(rule.Verification),
            Standing = finding.Reason is { Length: > 0 } ? StateChip.Warn.Saying("已说明理由") : null,
        };
    }

    /// <summary>The finding in one line, for the head of a form.</summary>
    public static string Line(Finding finding) =>
        $"{Title(finding)}（{finding.Rule}）：{Say(finding.Seen)}" + (finding.Required.Count == 0 ? "" : $"；要求{Say(finding.Required)}");

    /// <summary>Where a page shows the finding: at the item that a gate wants, else at the rule's own place.</summary>
    public static string AnchorOf(Finding finding) =>
        RuleBook.Find(finding.Rule) is null && finding.Seen.Count > 0 ? finding.Seen[0].Of : "f-" + finding.Rule;

    public static string Title(Finding finding) =>
        RuleBook.Find(finding.Rule)?.Title ?? (finding.Rule is ['G', >= '1' and <= '9'] ? $"{NineGates.Number(finding.Rule[1] - '0').Name}办结条件" : finding.Rule);

    private static string Say(ValueList<Sighting> sightings)
    {
        const int Most = 4;
        var said = string.Join('，', sightings.Take(Most).Select(s => $"{CatalogueOfItems.NameOf(s.Of)} {s.Value}"));
        return sightings.Count > Most ? $"{said}，等 {sightings.Count} 项" : said;
    }

    private static FindingWeight Weight(RuleKind kind) => kind switch
    {
        RuleKind.Block => FindingWeight.Block,
        RuleKind.Warn => FindingWeight.Warning,
        _ => FindingWeight.Note,
    };

    private static string Cite(Basis basis) => $"《{basis.Instrument.Title}》{basis.Article}";

    /// <summary>How far a basis was checked, as it is shown beside it.</summary>
    public static string Word(Verification verification) => verification switch
    {
        Verification.Verified => "已核对",
        Verification.Recalled => "据记忆，待核",
        Verification.Seed => "源自种子材料",
        _ => "本系统设定",
    };
}
