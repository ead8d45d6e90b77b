using System.Collections.Immutable;

namespace Jishi.Record.Instruments.Texts;

/// <summary>有关事项报告办法（试行）：须事先报告的情形，据记忆。</summary>
internal static class Reporting2010
{
    public static ImmutableArray<Article> Articles { get; } =
    [
        new("须报告的事项", "机构变动、主要领导离任、破格、近亲属、问责后复出等须事先报告的情形", "ReportableKinds"),
    ];
}
