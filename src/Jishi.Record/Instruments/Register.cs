namespace Jishi.Record.Instruments;

/// <summary>The register of instruments that rules and items cite. A rule that cites what is not here does not build.</summary>
public static class Register
{
    public static readonly Instrument DemocraticReform = new("S000", "扩大民主改革交流");
    public static readonly Instrument SecretarySupervision = new("S001", "有效监督县委书记用人方案");
    public static readonly Instrument WholeProcessRecord = new("S002", "干部选拔任用工作全程纪实问题研究");
    public static readonly Instrument PersonnelReform = new("S003", "围绕事业科学发展谱写干部人事制度改革新篇章");
    public static readonly Instrument EngagementSystem = new("S004", "干部聘任制拓展交流");
    public static readonly Instrument Regulations2002 = new("条例2002", "党政领导干部选拔任用工作条例（2002年）") { From = new(2002, 7, 9) };
    public static readonly Instrument Regulations2014 = new("条例2014", "党政领导干部选拔任用工作条例（2014年）") { From = new(2014, 1, 14) };
    public static readonly Instrument Regulations2019 = new("条例2019", "党政领导干部选拔任用工作条例（2019年）") { From = new(2019, 3, 3) };
    public static readonly Instrument Supervision2019 = new("监督办法2019", "干部选拔任用工作监督检查和责任追究办法");

    public static IReadOnlyList<Instrument> All { get; } =
        [DemocraticReform, SecretarySupervision, WholeProcessRecord, PersonnelReform, EngagementSystem, Regulations2002, Regulations2014, Regulations2019, Supervision2019];

    /// <summary>The versions of the regulations on selection, oldest first. Their first days are quoted from memory (SEQ-19).</summary>
    public static IReadOnlyList<Instrument> Regulations { get; } = [Regulations2002, Regulations2014, Regulations2019];

    /// <summary>The version in force on a day; null before the first that is held here.</summary>
    public static Instrument? RegulationsOn(DateOnly day) => Regulations.LastOrDefault(r => r.From <= day);

    /// <summary>The sources of an item as screens show them: source documents by title, regulations as cited.</summary>
    public static string Titles(string source) => string.Join('；', source.Split(';', StringSplitOptions.RemoveEmptyEntries)
        .Select(s => All.FirstOrDefault(i => string.Equals(i.Id, s, StringComparison.Ordinal)) is { } known ? $"《{known.Title}》" : s));
}
