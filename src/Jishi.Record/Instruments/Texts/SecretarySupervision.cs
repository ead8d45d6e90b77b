using System.Collections.Immutable;

namespace Jishi.Record.Instruments.Texts;

/// <summary>《有效监督县委书记用人方案》中规则所据的部分。</summary>
internal static class SecretarySupervision
{
    public static ImmutableArray<Article> Articles { get; } =
    [
        new("五类人员任前审核", "破格先经上级同意；事先报告未复不上会；五类人员任前审核；近亲属提拔报告") { Verification = Verification.Seed },
        new("按核定职数配备", "职数管理") { Verification = Verification.Seed },
        new("动议的情形", "动议四种情形") { Verification = Verification.Seed },
        new("书记动议只提方向", "主要领导不指定职位人选") { Verification = Verification.Seed },
        new("方案由组织部门提出", "方案由组织部门提出") { Verification = Verification.Seed },
        new("提名主体", "提名主体明确") { Verification = Verification.Seed },
        new("推荐干部登记表", "推荐登记表与署名") { Verification = Verification.Seed },
        new("不得推荐亲属和身边工作人员", "禁荐亲属身边人员") { Verification = Verification.Seed },
        new("初始提名从后备干部中产生", "一般出自后备") { Verification = Verification.Seed },
        new("未通过的一年内不得再推荐", "一年内不得再荐") { Verification = Verification.Seed },
        new("不得授意、暗示", "禁止授意暗示") { Verification = Verification.Seed },
        new("民主推荐", "须经民主推荐") { Verification = Verification.Seed },
        new("个人推荐人选的得票率", "个人推荐人选得票过半") { Verification = Verification.Seed },
        new("影响期内不得使用", "影响期核对") { Verification = Verification.Seed },
        new("考察组长负责制", "考察组长负责与签字") { Verification = Verification.Seed },
        new("考察预告", "考察预告") { Verification = Verification.Seed },
        new("经济责任审计", "审计先行") { Verification = Verification.Seed },
        new("考察情况及时听取汇报", "考察情况及时听取") { Verification = Verification.Seed },
        new("组织部门独立负责考察", "考察组成员回避") { Verification = Verification.Seed },
        new("会前酝酿", "先酝酿后上会") { Verification = Verification.Seed },
        new("四个主要领导反对的不提交", "分歧大不提交") { Verification = Verification.Seed },
        new("酝酿不能代替决定", "五人小组与书记办公会写实") { Verification = Verification.Seed },
        new("书记听取方案与初审", "书记初审写实") { Verification = Verification.Seed },
        new("征求分管领导意见", "分管领导意见") { Verification = Verification.Seed },
        new("联席会议监督", "联席会议意见") { Verification = Verification.Seed },
        new("对批量调整干部的次数和比例设限", "一届批量调整上限；一届调整比例上限；限额用量预告") { Verification = Verification.Seed },
        new("对常委会讨论干部任免的次数设限", "年度讨论次数上限") { Verification = Verification.Seed },
        new("每批提拔人数多的事先请示上级", "单批提拔报批") { Verification = Verification.Seed },
        new("每次调整任前报备", "每批任前报备") { Verification = Verification.Seed },
        new("逐一发表意见", "逐人介绍逐一发言") { Verification = Verification.Seed },
        new("书记不得首先表态", "主要负责人最后表态") { Verification = Verification.Seed },
        new("暂缓决定", "分歧大暂缓；暂缓期间冻结") { Verification = Verification.Seed },
        new("复议须一半以上成员同意", "复议须过半数同意") { Verification = Verification.Seed },
        new("无记名投票", "无记名票决") { Verification = Verification.Seed },
        new("乡镇和部门正职由全委会票决", "乡镇部门正职全委审议") { Verification = Verification.Seed },
        new("差额票决", "差额票决") { Verification = Verification.Seed },
        new("多数人不同意的不得决定", "多数反对不得坚持") { Verification = Verification.Seed },
        new("未获通过的一年内不得再提", "未通过冻结") { Verification = Verification.Seed },
        new("任前公示", "公示期不少于五个工作日；公示内容齐全") { Verification = Verification.Seed },
        new("组织、纪检部门分别设举报电话", "举报渠道双设") { Verification = Verification.Seed },
        new("公示反映的核查", "反映未核清暂缓任职") { Verification = Verification.Seed },
        new("试用期", "试用期一年；期满考核再定；试用不宜提前免") { Verification = Verification.Seed },
    ];
}
