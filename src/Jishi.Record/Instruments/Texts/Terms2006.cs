using System.Collections.Immutable;

namespace Jishi.Record.Instruments.Texts;

/// <summary>任期暂行规定的条文，就所知列出；任期规则不在九道关口之内。</summary>
internal static class Terms2006
{
    public static ImmutableArray<Article> Articles { get; } =
    [
        new("第三条", "每个任期五年"),
        new("第四条", "任期内保持稳定"),
        new("第六条", "同一职位连任的限制"),
        new("第七条", "同一层次任职年限的限制"),
    ];
}
