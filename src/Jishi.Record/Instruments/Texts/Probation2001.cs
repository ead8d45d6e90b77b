using System.Collections.Immutable;

namespace Jishi.Record.Instruments.Texts;

/// <summary>试用期暂行规定的条文，就所知列出。</summary>
internal static class Probation2001
{
    public static ImmutableArray<Article> Articles { get; } =
    [
        new("第二条", "哪些职务实行试用期；非领导职务转任同级领导职务同样试用"),
        new("第三条", "试用期一年，从试用任职通知起算") { Verification = Verification.Verified },
        new("期满考核", "试用期满考核，胜任的正式任职，不胜任的免去试任职务", "ProbationOutcome"),
        new("试用期满后转正", "试用期满才能转正；有较大失误不宜继续的可以提前解除"),
    ];
}
