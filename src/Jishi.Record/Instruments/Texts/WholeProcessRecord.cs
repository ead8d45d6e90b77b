using System.Collections.Immutable;

namespace Jishi.Record.Instruments.Texts;

/// <summary>《干部选拔任用工作全程纪实问题研究》中规则所据的部分。</summary>
internal static class WholeProcessRecord
{
    public static ImmutableArray<Article> Articles { get; } =
    [
        new("“1+8”道关口依次推进", "关口依序推进") { Verification = Verification.Seed },
        new("各环节按发生先后纪实", "环节时间不倒置") { Verification = Verification.Seed },
        new("防止事后纪实", "事后补录预警；批量补录识别") { Verification = Verification.Seed },
        new("每个关键环节明确责任领导和具体责任人", "责任领导与具体责任人必填") { Verification = Verification.Seed },
        new("分层纪实，谁经手谁记录", "分层纪实人匹配") { Verification = Verification.Seed },
        new("四签：记录人、干部科科长、干部监督科科长、分管副部长依次签字", "四签次序") { Verification = Verification.Seed },
        new("三级签字后上报", "三级签字齐全") { Verification = Verification.Seed },
        new("分层纪实与四签", "签字回避") { Verification = Verification.Seed },
        new("填写完毕后由他人复核", "他人复核") { Verification = Verification.Seed },
        new("填写率、完整率均为百分之百", "填写率百分之百；完整率百分之百") { Verification = Verification.Seed },
        new("决定任用后五日内初次提交", "初次提交五日内") { Verification = Verification.Seed },
        new("正式任用后二次提交", "任职后二次提交") { Verification = Verification.Seed },
        new("每批调整完毕、签字齐全后立卷归档", "立卷归档") { Verification = Verification.Seed },
        new("纪实内容签字后，改动须留痕", "更正留痕") { Verification = Verification.Seed },
        new("分类纪实：按岗位、按人员", "分类纪实深度") { Verification = Verification.Seed },
        new("文字、专项表册、音像三位一体", "纪实方式三位一体") { Verification = Verification.Seed },
        new("纪实人之间衔接沟通", "纪实人衔接") { Verification = Verification.Seed },
        new("上级审核后可以退回", "退回须补正") { Verification = Verification.Seed },
        new("非领导职务纳入纪实", "非领导职务全覆盖") { Verification = Verification.Seed },
        new("空缺岗位向社会公布", "空缺岗位公示") { Verification = Verification.Seed },
        new("初始提名环节", "提名主体明确；推荐登记表与署名；不足一栏必填") { Verification = Verification.Seed },
        new("首提责任人的确定", "首提责任人；书记提名不失真") { Verification = Verification.Seed },
        new("提名理由的填写", "理由不得空泛") { Verification = Verification.Seed },
        new("三推荐做法", "三推荐记录齐全") { Verification = Verification.Seed },
        new("二比一考察", "差额考察") { Verification = Verification.Seed },
        new("裸官任用纪实", "裸官限制") { Verification = Verification.Seed },
        new("任现职不满一年的延伸考察", "任现职一年内延伸考察") { Verification = Verification.Seed },
        new("量化评分，按分排名", "量化评分排名") { Verification = Verification.Seed },
        new("个别谈话", "个别谈话人数") { Verification = Verification.Seed },
        new("差额酝酿", "差额酝酿") { Verification = Verification.Seed },
        new("五人小组与书记办公会的写实", "五人小组与书记办公会写实") { Verification = Verification.Seed },
        new("晒履历、比贡献，五方面比较", "人选比较写实") { Verification = Verification.Seed },
        new("分别征求纪委、检察院、综治办意见", "多部门会签") { Verification = Verification.Seed },
        new("联席会议制度", "联席会议意见") { Verification = Verification.Seed },
        new("差额票决", "差额票决") { Verification = Verification.Seed },
        new("纪要、票决结果与音像相符", "会前会后一致") { Verification = Verification.Seed },
    ];
}
