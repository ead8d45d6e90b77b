using System.Collections.Immutable;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G1Qualification;
using Jishi.Record.Gates.G3Nomination.M05InspecteeSelection;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.Sequence;

/// <summary>How a case is to be recorded: how deep, by the class of its post and of its person, and in which forms, gate by gate.</summary>
public static class RecordManner
{
    /// <summary>The depths in the order of their table.</summary>
    private static readonly ImmutableArray<string> Depths = ["FOCUS", "DETAILED", "SPECIAL", "ROUTINE"];

    /// <summary>What the depth is read from: the class of the post, the class of the person, and whether the family has moved abroad.</summary>
    public static readonly ImmutableArray<DataItem> Classes = [QualificationItems.PostRiskClass, QualificationItems.CandidateClass, InspecteeSelectionItems.SpouseChildrenAbroad];

    /// <summary>
    /// Codes of RecordDepth on two axes, both of which count: key and critical posts and persons whose family has moved abroad are recorded in
    /// focus, other posts in detail; reserve cadres specially, all others as routine. What is not recorded yet decides nothing.
    /// </summary>
    /// <remarks>Source: 《干部选拔任用工作全程纪实问题研究》, classes of record.</remarks>
    public static IReadOnlyList<string> Depth(Dossier dossier)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        if (dossier.Get(QualificationItems.PostRiskClass) is { } post) found.Add(post is "KEY" or "CRITICAL" ? "FOCUS" : "DETAILED");
        if (dossier.Get(InspecteeSelectionItems.SpouseChildrenAbroad) is { } abroad && abroad != "NO") found.Add("FOCUS");
        if (dossier.Get(QualificationItems.CandidateClass) is { } person)
        {
            if (person.Contains("RESERVE")) found.Add("SPECIAL");
            if (!person.Contains("RESERVE") || person.Any(c => c is "NONLEAD" or "GENERAL")) found.Add("ROUTINE");
        }

        return [.. Depths.Where(found.Contains)];
    }

    /// <summary>Codes of RecordForm that a gate asks for: text everywhere, forms for nomination and inspection, sound or film for the decision.</summary>
    public static ImmutableArray<string> Forms(int gate) => gate switch
    {
        3 or 4 => ["TEXT", "FORM"],
        7 => ["TEXT", "AV"],
        _ => ["TEXT"],
    };
}
