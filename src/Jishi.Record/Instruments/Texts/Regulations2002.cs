using System.Collections.Immutable;

namespace Jishi.Record.Instruments.Texts;

/// <summary>党政领导干部选拔任用工作条例（2002年）的条文，据记忆，多未核对。</summary>
internal static class Regulations2002
{
    public static ImmutableArray<Article> Articles { get; } =
    [
        new("第一条", "制定的目的和依据") { Verification = Verification.Verified, IsElsewhere = true },
        new("第二条", "选任干部的六项原则") { Verification = Verification.Verified, IsElsewhere = true },
        new("第四条", "适用范围", "AppointmentKind") { Verification = Verification.Verified },
        new("参加民主推荐的人员", "换届推荐由哪些人参加，要有党外代表"),
        new("换届的民主推荐", "换届按职位设置全额定向推荐"),
        new("民主推荐结果的有效期", "民主推荐结果一年内有效"),
        new("任前公示", "任前公示七至十五天"),
        new("施行日期", "2002 年 7 月 9 日起施行"),
    ];
}
