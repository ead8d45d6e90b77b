using Jishi.Record.Instruments.Texts;

namespace Jishi.Record.Instruments;

/// <summary>The register of instruments that rules and items cite. A rule that cites what is not here does not build.</summary>
public static class InstrumentRegister
{
    public static readonly Instrument DemocraticReform = new("S000", "扩大民主改革交流") { Articles = Texts.DemocraticReform.Articles };
    public static readonly Instrument SecretarySupervision = new("S001", "有效监督县委书记用人方案") { Articles = Texts.SecretarySupervision.Articles };
    public static readonly Instrument WholeProcessRecord = new("S002", "干部选拔任用工作全程纪实问题研究") { Articles = Texts.WholeProcessRecord.Articles };
    public static readonly Instrument PersonnelReform = new("S003", "围绕事业科学发展谱写干部人事制度改革新篇章") { Articles = Texts.PersonnelReform.Articles };
    public static readonly Instrument EngagementSystem = new("S004", "干部聘任制拓展交流") { Articles = Texts.EngagementSystem.Articles };
    public static readonly Instrument Regulations2002 = new("条例2002", "党政领导干部选拔任用工作条例（2002年）") { From = new(2002, 7, 9), Until = new(2014, 1, 13), IsRegulation = true, Articles = Texts.Regulations2002.Articles };
    public static readonly Instrument Regulations2014 = new("条例2014", "党政领导干部选拔任用工作条例（2014年）") { From = new(2014, 1, 14), Until = new(2019, 3, 2), IsRegulation = true, Articles = Texts.Regulations2014.Articles };
    public static readonly Instrument Regulations2019 = new("条例2019", "党政领导干部选拔任用工作条例（2019年）") { From = new(2019, 3, 3), IsRegulation = true, Articles = Texts.Regulations2019.Articles };
    public static readonly Instrument Supervision2019 = new("监督办法2019", "干部选拔任用工作监督检查和责任追究办法") { IsRegulation = true, Articles = Texts.Supervision2019.Articles };

    public static readonly Instrument Voting2004 = new("表决办法2004", "党的地方委员会全体会议对下一级党委、政府领导班子正职拟任人选和推荐人选表决办法") { From = new(2004, 4, 8), IsRegulation = true, Articles = Texts.Voting2004.Articles };
    public static readonly Instrument OpenSelection2004 = new("公选2004", "公开选拔党政领导干部工作暂行规定") { From = new(2004, 4, 8), IsRegulation = true, Articles = Texts.OpenSelection2004.Articles };
    public static readonly Instrument Probation2001 = new("试用2001", "党政领导干部任职试用期暂行规定") { From = new(2001, 2, 6), IsRegulation = true, Articles = Texts.Probation2001.Articles };
    public static readonly Instrument Terms2006 = new("任期2006", "党政领导干部职务任期暂行规定") { IsRegulation = true, Articles = Texts.Terms2006.Articles };
    public static readonly Instrument Recusal2006 = new("回避2006", "党政领导干部任职回避暂行规定") { IsRegulation = true, Articles = Texts.Recusal2006.Articles };
    public static readonly Instrument Reporting2010 = new("事项报告2010", "党政领导干部选拔任用工作有关事项报告办法（试行）") { From = new(2010, 3, 1), IsRegulation = true, Articles = Texts.Reporting2010.Articles };
    public static readonly Instrument Accountability2010 = new("追责2010", "党政领导干部选拔任用工作责任追究办法（试行）") { IsRegulation = true, Articles = Texts.Accountability2010.Articles };
    public static readonly Instrument Assessment2019 = new("考核条例2019", "党政领导干部考核工作条例") { IsRegulation = true, Articles = Texts.Assessment2019.Articles };

    /// <summary>What rests on no text but on a choice of this program, and says so.</summary>
    public static readonly Instrument Own = new("本目录设定", "纪实数据项目录与规则库说明") { Articles = Texts.Own.Articles };

    public static IReadOnlyList<Instrument> All { get; } =
    [
        DemocraticReform, SecretarySupervision, WholeProcessRecord, PersonnelReform, EngagementSystem, Regulations2002, Regulations2014, Regulations2019, Supervision2019,
        Voting2004, OpenSelection2004, Probation2001, Terms2006, Recusal2006, Reporting2010, Accountability2010, Assessment2019, Own,
    ];

    /// <summary>The versions of the regulations on selection, oldest first. Their first days are quoted from memory (SEQ-19).</summary>
    public static IReadOnlyList<Instrument> Regulations { get; } = [Regulations2002, Regulations2014, Regulations2019];

    /// <summary>The version in force on a day; null before the first that is held here.</summary>
    public static Instrument? RegulationsOn(DateOnly day) => Regulations.LastOrDefault(r => r.From <= day);

    /// <summary>The sources of an item as screens show them: source documents by title, regulations as cited.</summary>
    public static string Titles(string source) => string.Join('；', source.Split(';', StringSplitOptions.RemoveEmptyEntries)
        .Select(s => All.FirstOrDefault(i => string.Equals(i.Id, s, StringComparison.Ordinal)) is { } known ? $"《{known.Title}》" : s));
}
