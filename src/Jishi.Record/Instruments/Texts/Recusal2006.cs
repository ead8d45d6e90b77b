using System.Collections.Immutable;

namespace Jishi.Record.Instruments.Texts;

/// <summary>任职回避暂行规定：亲属关系和回避的职务，就所知列出。</summary>
internal static class Recusal2006
{
    public static ImmutableArray<Article> Articles { get; } =
    [
        new("任职回避", "有哪些亲属关系的人不得在同一机关任哪些职务", "KinshipCheck"),
    ];
}
