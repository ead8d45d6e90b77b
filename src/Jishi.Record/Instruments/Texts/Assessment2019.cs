using System.Collections.Immutable;

namespace Jishi.Record.Instruments.Texts;

/// <summary>考核工作条例；年度考核自己的规则不在九道关口之内。</summary>
internal static class Assessment2019
{
    public static ImmutableArray<Article> Articles { get; } =
    [
        new("考核等次", "年度考核的等次和结果运用", "RecentAssessments"),
    ];
}
