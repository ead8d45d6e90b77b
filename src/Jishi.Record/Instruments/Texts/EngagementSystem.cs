using System.Collections.Immutable;

namespace Jishi.Record.Instruments.Texts;

/// <summary>《干部聘任制拓展交流》中规则所据的部分。</summary>
internal static class EngagementSystem
{
    public static ImmutableArray<Article> Articles { get; } =
    [
        new("正职公开推荐", "公开推荐同票同权；提名差额比例") { Verification = Verification.Seed },
        new("差额考察到底", "差额考察") { Verification = Verification.Seed },
        new("联合审计，先审后任", "审计先行") { Verification = Verification.Seed },
        new("待岗", "一时难查清先待岗") { Verification = Verification.Seed },
        new("差额到底", "差额酝酿") { Verification = Verification.Seed },
        new("差额票决", "差额票决") { Verification = Verification.Seed },
        new("工作变动的交接", "工作交接") { Verification = Verification.Seed },
    ];
}
