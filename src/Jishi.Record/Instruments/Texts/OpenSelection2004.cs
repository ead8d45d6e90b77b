using System.Collections.Immutable;

namespace Jishi.Record.Instruments.Texts;

/// <summary>公开选拔暂行规定的条文，就所知列出；公开选拔自己的程序不在九道关口之内。</summary>
internal static class OpenSelection2004
{
    public static ImmutableArray<Article> Articles { get; } =
    [
        new("第一条", "制定的目的和依据") { Verification = Verification.Verified, IsElsewhere = true },
        new("第二条", "公开选拔是选任的一种方式", "SelectionMethod") { Verification = Verification.Verified },
        new("第三条", "公开选拔要坚持的原则") { Verification = Verification.Verified, IsElsewhere = true },
        new("第四条", "公开选拔适用于哪些职务") { Verification = Verification.Verified },
        new("第五条", "哪些情形一般应当公开选拔") { Verification = Verification.Verified },
    ];
}
