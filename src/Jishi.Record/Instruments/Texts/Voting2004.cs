using System.Collections.Immutable;

namespace Jishi.Record.Instruments.Texts;

/// <summary>全委会表决办法的条文，就所知列出。</summary>
internal static class Voting2004
{
    public static ImmutableArray<Article> Articles { get; } =
    [
        new("第一条", "制定的目的和依据") { Verification = Verification.Verified, IsElsewhere = true },
        new("第二条", "适用于省级和设区的市、自治州的全委会") { Verification = Verification.Verified },
        new("第三条", "下一级党政正职由常委会提名、全委会无记名票决；闭会期急需的先征求全委会成员意见") { Verification = Verification.Verified },
        new("第四条", "表决的程序：公布名单、逐一介绍、审议、投票、宣布", "VoteMethod") { Verification = Verification.Verified },
        new("第五条", "本人和亲属在审议时回避，审议后参加投票") { Verification = Verification.Verified },
        new("第六条", "说明有关问题；分歧大的由常委会决定是否暂缓") { Verification = Verification.Verified },
        new("第七条", "三分之二以上委员到会；可投同意、不同意、弃权，不得另提他人") { Verification = Verification.Verified },
    ];
}
