using System.Collections.Immutable;

namespace Jishi.Record.Instruments.Texts;

/// <summary>党政领导干部选拔任用工作条例（2014年）的条文，就所知列出。</summary>
internal static class Regulations2014
{
    public static ImmutableArray<Article> Articles { get; } =
    [
        new("第一条", "制定的目的和依据") { Verification = Verification.Verified, IsElsewhere = true },
        new("第二条", "选任干部的七项原则") { Verification = Verification.Verified, IsElsewhere = true },
        new("第三条", "领导班子建设的要求，注重年轻干部和基层导向") { Verification = Verification.Verified, IsElsewhere = true },
        new("第四条", "适用范围", "AppointmentKind") { Verification = Verification.Verified },
        new("第八条", "基本资格：工龄和基层经历、下级任职年限、学历、培训、身体、法定资格和党龄") { Verification = Verification.Verified },
        new("第九条", "逐级提拔；破格要符合什么条件、有哪些限度") { Verification = Verification.Verified },
        new("民主推荐一章", "选任须经民主推荐及其程序"),
        new("第十七条", "换届会议推荐由哪些人参加，要有党外代表") { Verification = Verification.Verified },
        new("第十八条", "换届时可以差额提出初步名单，二次会议推荐", "SecondRoundReason") { Verification = Verification.Verified },
        new("第二十四条", "哪些情形不得列为考察对象；近三年考核有基本称职以下的不得列为") { Verification = Verification.Verified },
        new("第三十三条", "考察组两人以上，组长和成员的条件，考察工作负责制") { Verification = Verification.Verified },
        new("第三十四条", "讨论决定前分别酝酿；征求分管领导、党外和协管方的意见；协管方一个月不答视为同意") { Verification = Verification.Verified },
        new("第三十五条", "由党委（党组）集体决定；破格的先报上级组织部门同意，越级或不经推荐的在考察前报") { Verification = Verification.Verified },
        new("第三十六条", "市、县党政正职由上级常委会提名、全委会无记名票决；闭会期急需的先征求全委会成员意见") { Verification = Verification.Verified },
        new("第三十七条", "三分之二以上到会；逐一表态；分歧大或有重大问题不清的暂缓；复议须过半数同意") { Verification = Verification.Verified },
        new("第三十八条", "逐个介绍、充分讨论、以应到会成员过半数同意形成决定") { Verification = Verification.Verified },
        new("第三十九条", "报上级审批应附的材料") { Verification = Verification.Verified },
        new("第四十条", "任职的方式", "AppointmentMode"),
        new("第四十一条", "任前公示：范围、不少于五个工作日、内容、结果") { Verification = Verification.Verified },
        new("第四十二条", "非选举产生的厅局级以下职务试用期一年，期满考核") { Verification = Verification.Verified },
        new("第四十三条", "任职谈话") { Verification = Verification.Verified },
        new("第四十四条", "任职时间从何时算起") { Verification = Verification.Verified },
        new("施行日期", "2014 年 1 月 14 日起施行"),
    ];
}
