using System.Collections.Immutable;

namespace Jishi.Record.Instruments.Texts;

/// <summary>党政领导干部选拔任用工作条例（2019年）的条文，就所知列出。</summary>
internal static class Regulations2019
{
    public static ImmutableArray<Article> Articles { get; } =
    [
        new("第一条", "制定的目的和依据") { IsElsewhere = true },
        new("第二条", "选任干部的六项原则") { IsElsewhere = true },
        new("第三条", "政治标准放在首位，注重基层和实践，能上能下") { IsElsewhere = true },
        new("第四条", "哪些机关的领导成员按本条例选任，哪些参照", "AppointmentKind"),
        new("第七条", "领导干部的基本条件", "MoralityCheck") { Verification = Verification.Verified },
        new("第八条", "基本资格：工龄和基层经历、下级任职年限、学历、培训、身体、法定资格和党龄") { Verification = Verification.Verified },
        new("第九条", "逐级提拔；破格要符合什么条件、有哪些限度") { Verification = Verification.Verified },
        new("第十条", "从本单位以外选人的渠道", "CandidateSource"),
        new("第十一条", "平时对班子和干部的了解和分析研判"),
        new("第十二条", "什么情形可以提出启动选任的意见"),
        new("第十三条", "组织部门提出工作方案，报批后施行", "WorkPlanApproval"),
        new("第十四条", "动议时可以把公开选拔、竞争上岗作为产生人选的一种方式", "SelectionMethod"),
        new("第十六条", "选任须经民主推荐，结果作为重要参考，一年内有效") { Verification = Verification.Verified },
        new("第十七条", "换届按职位全额定向推荐，个别提拔按拟任职位推荐") { Verification = Verification.Verified },
        new("第十八条", "换届推荐的程序；会议推荐的参考人选应当差额") { Verification = Verification.Verified },
        new("第十九条", "换届推荐由哪些人参加；推荐人大、政府、政协领导成员要有党外代表") { Verification = Verification.Verified },
        new("第二十条", "个别提拔和进一步使用的推荐程序；先谈话的可以提出差额的参考人选") { Verification = Verification.Verified },
        new("第二十一条", "个别提拔的推荐由哪些人参加，人少的单位可以全体参加"),
        new("第二十二条", "文本没有核对"),
        new("第二十三条", "确定考察对象要综合考虑，推荐票不等于选举票"),
        new("第二十四条", "哪些情形不得列为考察对象"),
        new("第二十五条", "考察对象一般多于拟任职务人数"),
        new("第二十六条", "考察对象须经严格考察"),
        new("第二十七条", "考察德、能、勤、绩、廉，各类职务有侧重", "PerformanceAnalysis"),
        new("第二十八条", "考察的程序：方案、预告、多种了解方式、综合分析、反馈"),
        new("第二十九条", "考察中查阅人事档案、核实个人有关事项、听取纪检监察意见", "ArchiveCheck"),
        new("第三十条", "廉洁自律的结论性意见由谁出具", "IntegrityConclusion"),
        new("第三十七条", "哪些情形不得提交会议讨论"),
        new("第三十八条", "讨论任免须三分之二以上成员到会，逐一表态，主要负责人最后表态") { Verification = Verification.Verified },
        new("第三十九条", "逐个介绍、充分讨论、以应到会成员过半数同意形成决定") { Verification = Verification.Verified },
        new("第四十二条", "任前公示不少于五个工作日") { Verification = Verification.Verified },
        new("考察一章", "考察中要听取和核实的各项意见", "DisciplineReply", "PetitionCheck"),
        new("第八章", "依法推荐、提名和民主协商：须人大、政府、政协程序的职务", "StatutoryResult"),
        new("回避规定", "任职回避、公务回避和选任工作中的回避", "KinshipCheck"),
        new("施行日期", "2019 年 3 月 3 日起施行"),
    ];
}
