using System.Collections.Immutable;

namespace Jishi.Record.Instruments.Texts;

/// <summary>干部选拔任用工作监督检查和责任追究办法：重点内容和事先报告的事项，就所知列出。</summary>
internal static class Supervision2019
{
    public static ImmutableArray<Article> Articles { get; } =
    [
        new("第一条", "制定的目的和依据") { Verification = Verification.Verified, IsElsewhere = true },
        new("第二条", "指导思想") { Verification = Verification.Verified, IsElsewhere = true },
        new("第三条", "监督检查和责任追究的原则") { Verification = Verification.Verified, IsElsewhere = true },
        new("第四条", "由谁监督检查") { Verification = Verification.Verified, IsElsewhere = true },
        new("第五条", "适用范围") { Verification = Verification.Verified, IsElsewhere = true },
        new("第六条", "监督检查党管干部原则的执行") { Verification = Verification.Verified, IsElsewhere = true },
        new("第七条", "监督检查用人标准和导向") { Verification = Verification.Verified, IsElsewhere = true },
        new("有关事项报告", "哪些选任事项须事先报告、上级在几个工作日内答复", "ReportableKinds"),
    ];
}
