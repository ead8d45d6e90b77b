using Jishi.Record.Catalogue;

namespace Jishi.Record.Gates.G1Qualification;

/// <summary>关口 1 的代码表。</summary>
public static class QualificationCodes
{
    public static readonly CodeTable Sex = new("Sex", "性别",
        ("M", "男"),
        ("F", "女"));

    public static readonly CodeTable Ethnicity = new("Ethnicity", "民族",
        ("01", "汉族"), ("02", "蒙古族"), ("03", "回族"), ("04", "藏族"), ("05", "维吾尔族"), ("06", "苗族"),
        ("07", "彝族"), ("08", "壮族"), ("09", "布依族"), ("10", "朝鲜族"), ("11", "满族"), ("12", "侗族"),
        ("13", "瑶族"), ("14", "白族"), ("15", "土家族"), ("16", "哈尼族"), ("17", "哈萨克族"), ("18", "傣族"),
        ("19", "黎族"), ("20", "傈僳族"), ("21", "佤族"), ("22", "畲族"), ("23", "高山族"), ("24", "拉祜族"),
        ("25", "水族"), ("26", "东乡族"), ("27", "纳西族"), ("28", "景颇族"), ("29", "柯尔克孜族"), ("30", "土族"),
        ("31", "达斡尔族"), ("32", "仫佬族"), ("33", "羌族"), ("34", "布朗族"), ("35", "撒拉族"), ("36", "毛南族"),
        ("37", "仡佬族"), ("38", "锡伯族"), ("39", "阿昌族"), ("40", "普米族"), ("41", "塔吉克族"), ("42", "怒族"),
        ("43", "乌孜别克族"), ("44", "俄罗斯族"), ("45", "鄂温克族"), ("46", "德昂族"), ("47", "保安族"), ("48", "裕固族"),
        ("49", "京族"), ("50", "塔塔尔族"), ("51", "独龙族"), ("52", "鄂伦春族"), ("53", "赫哲族"), ("54", "门巴族"),
        ("55", "珞巴族"), ("56", "基诺族"), ("97", "其他"), ("98", "外国血统中国籍人士"));

    public static readonly CodeTable AppointmentKind = new("AppointmentKind", "任用类别",
        ("PROMOTE", "提拔"),
        ("FURTHER", "进一步使用"),
        ("LATERAL", "平级调整"),
        ("CONVERT", "职级公务员转任领导职务"),
        ("NONLEAD", "晋升非领导职务（职级）"),
        ("REMOVE", "免职"),
        ("DEMOTE", "降职"),
        ("CONTINUE", "连任续聘"));

    public static readonly CodeTable PostRiskClass = new("PostRiskClass", "岗位类别",
        ("KEY", "重点岗位"),
        ("CRITICAL", "关键岗位"),
        ("GENERAL", "一般岗位"));

    public static readonly CodeTable CandidateClass = new("CandidateClass", "人员类别",
        ("RESERVE", "后备干部"),
        ("NONLEAD", "非领导职务干部"),
        ("GENERAL", "一般领导干部"),
        ("NONPARTY", "非中共党员"),
        ("VETERAN", "军转干部"),
        ("EXTERNAL", "社会选拔人员"))
    { IsOpen = true };

    public static readonly CodeTable QualificationVerdict = new("QualificationVerdict", "任职资格审查结论",
        ("MEET", "符合"),
        ("EXCEPTION", "破格"),
        ("FAIL", "不符合"),
        ("PENDING", "待补证"));

    public static readonly CodeTable PoliticalStatus = new("PoliticalStatus", "政治面貌",
        ("CPC", "中共党员"),
        ("PROBATIONARY", "中共预备党员"),
        ("LEAGUE", "共青团员"),
        ("RCCK", "民革党员"),
        ("CDL", "民盟盟员"),
        ("CNDCA", "民建会员"),
        ("CAPD", "民进会员"),
        ("CPWDP", "农工党党员"),
        ("ZHIGONG", "致公党党员"),
        ("JIUSAN", "九三学社社员"),
        ("TAIMENG", "台盟盟员"),
        ("NOPARTY", "无党派人士"),
        ("MASSES", "群众"));
}
