using System.Collections.Immutable;

namespace Jishi.Record.Instruments.Texts;

/// <summary>《扩大民主改革交流》中规则所据的部分。</summary>
internal static class DemocraticReform
{
    public static ImmutableArray<Article> Articles { get; } =
    [
        new("非领导职务纳入纪实", "非领导职务全覆盖") { Verification = Verification.Seed },
        new("公开选拔放宽资历", "资历放宽须公告") { Verification = Verification.Seed },
        new("科级跨部门竞争上岗", "科级工龄放宽") { Verification = Verification.Seed },
        new("公开选拔和竞争上岗", "方式须有理由") { Verification = Verification.Seed },
        new("民主推荐", "须经民主推荐") { Verification = Verification.Seed },
        new("会议投票推荐", "票数勾稽") { Verification = Verification.Seed },
        new("分类投票、分类汇总", "分类票汇总一致") { Verification = Verification.Seed },
        new("不简单以票取人", "其他人选低票说明") { Verification = Verification.Seed },
        new("二次推荐", "二次推荐触发；二次推荐范围一致") { Verification = Verification.Seed },
        new("推荐前提供材料", "会前材料充分") { Verification = Verification.Seed },
        new("扩大推荐范围", "参加范围适度扩大") { Verification = Verification.Seed },
        new("差额考察", "差额考察") { Verification = Verification.Seed },
        new("未经考察不讨论", "须经组织考察") { Verification = Verification.Seed },
        new("扩大考察预告", "考察预告") { Verification = Verification.Seed },
        new("任现职不满两年的考察原岗位", "任现职两年内延伸考察") { Verification = Verification.Seed },
        new("集体面谈", "集体面谈") { Verification = Verification.Seed },
        new("一分钟即兴发言视频", "即兴发言视频") { Verification = Verification.Seed },
        new("纪检机关书面意见", "凡提四必") { Verification = Verification.Seed },
        new("民意调查分类进行", "民意调查分类") { Verification = Verification.Seed },
        new("材料提前几天送阅", "材料提前送阅") { Verification = Verification.Seed },
        new("纪委书面复函通过后方可作为拟提拔对象", "纪委书面意见") { Verification = Verification.Seed },
        new("党外干部征求统战意见", "党外人选征求统战") { Verification = Verification.Seed },
        new("征求分管领导意见", "分管领导意见") { Verification = Verification.Seed },
        new("征求主管部门主要负责同志意见", "二级单位主管意见") { Verification = Verification.Seed },
        new("人大常委会委员函询一致后提交", "人大函询一致后提交") { Verification = Verification.Seed },
        new("征求全委会成员意见", "闭会期征求全委") { Verification = Verification.Seed },
        new("常委会到会人数", "三分之二到会") { Verification = Verification.Seed },
        new("五个不研究", "五个不研究") { Verification = Verification.Seed },
        new("票决结果", "票数合计") { Verification = Verification.Seed },
        new("逐个介绍、逐一发言", "逐人介绍逐一发言") { Verification = Verification.Seed },
        new("暂缓或不予表决", "分歧大暂缓") { Verification = Verification.Seed },
        new("暂缓的不得变相提交", "暂缓期间冻结") { Verification = Verification.Seed },
        new("重要岗位无记名票决", "无记名票决") { Verification = Verification.Seed },
        new("全委会票决", "下一级正职全委会票决") { Verification = Verification.Seed },
        new("人大、政协主要领导列席常委会", "列席不表决") { Verification = Verification.Seed },
        new("公示期间的反映", "反映未核清暂缓任职") { Verification = Verification.Seed },
        new("依法推荐、提名", "法定程序未过不得任职") { Verification = Verification.Seed },
        new("延长试用半年", "延长半年") { Verification = Verification.Seed },
    ];
}
