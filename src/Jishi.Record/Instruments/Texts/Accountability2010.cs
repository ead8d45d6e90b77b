using System.Collections.Immutable;

namespace Jishi.Record.Instruments.Texts;

/// <summary>责任追究办法（试行）：与选任程序有关的情形，就所知列出。</summary>
internal static class Accountability2010
{
    public static ImmutableArray<Article> Articles { get; } =
    [
        new("追责情形", "个人意志强加于组织、授意暗示、突击提拔等要追究责任的情形") { Verification = Verification.Verified },
    ];
}
