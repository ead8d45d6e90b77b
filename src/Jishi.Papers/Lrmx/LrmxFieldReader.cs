using System.Text;

namespace Jishi.Papers.Lrmx;

/// <summary>Cleans and checks the text of one field. Nothing is cut: a value that breaks a rule is kept and reported.</summary>
internal static class LrmxFieldReader
{
    private static readonly string[] PeoplesWithoutZu = ["穿青人", "其他", "外国血统", "外国血统中国籍人士", "外国民族", "加入中国籍的外国人"];

    private static readonly string[] AgeLimits =
    [
        "改革前任职年龄界限为55岁", "改革前任职年龄界限为60岁", "改革前任职年龄界限为63岁",
        "改革前任职年龄界限为65岁", "改革前任职年龄界限为66岁", "已到龄人员",
    ];

    public static string Read(LrmxSpec spec, string raw, LrmxPlace place, LrmxReport report)
    {
        var text = Clean(spec, raw, place, report);
        if (text.Length == 0) return text;
        CheckCharacters(text, place, report);
        CheckLength(spec, text, place, report);
        if (spec.Kind is LrmxKind.Line && text.Contains('\n'))
            report.Add(place, LrmxLevel.Info, "本栏不应换行，内容已原样保留", text);
        Check(spec.Kind, text, place, report);
        return text;
    }

    private static string Clean(LrmxSpec spec, string raw, LrmxPlace place, LrmxReport report) => spec.Kind switch
    {
        LrmxKind.Name => LrmxNames.Clean(raw, place, report),
        LrmxKind.Identity => LrmxIdentity.Clean(raw, place, report),
        LrmxKind.Resume or LrmxKind.Lines => raw.Trim('\n', ' ', '\t', '\u3000'),
        _ => raw.Trim(),
    };

    private static void Check(LrmxKind kind, string text, LrmxPlace place, LrmxReport report)
    {
        switch (kind)
        {
            case LrmxKind.Sex when text is not ("男" or "女"):
                report.Add(place, LrmxLevel.Warning, "性别应填“男”或“女”，请核对", text);
                break;
            case LrmxKind.Date when LrmxDates.Read(text).ProblemZh is { } problem:
                report.Add(place, LrmxLevel.Error, problem, text);
                break;
            case LrmxKind.Party:
                foreach (var problem in LrmxParty.Read(text).ProblemsZh) report.Add(place, LrmxLevel.Warning, problem, text);
                break;
            case LrmxKind.Ethnic when !text.EndsWith('族') && !PeoplesWithoutZu.Contains(text, StringComparer.Ordinal):
                report.Add(place, LrmxLevel.Warning, "民族应填全称，如“汉族”，请核对", text);
                break;
            case LrmxKind.AgeLimit when !AgeLimits.Contains(text, StringComparer.Ordinal):
                report.Add(place, LrmxLevel.Warning, "不是规定的改革前任职年龄界限（55、60、63、65、66岁或已到龄人员），请核对", text);
                break;
        }
    }

    private static void CheckCharacters(string text, LrmxPlace place, LrmxReport report)
    {
        var invisible = new SortedSet<string>(StringComparer.Ordinal);
        var local = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var rune in text.EnumerateRunes())
        {
            if (LrmxText.IsInvisible(rune)) invisible.Add(LrmxText.Code(rune));
            else if (LrmxText.IsPrivateUse(rune)) local.Add(LrmxText.Code(rune));
        }

        if (invisible.Count > 0)
            report.Add(place, LrmxLevel.Warning, $"有看不见的控制字符 {string.Join('、', invisible.Take(5))}，已原样保留，请在编辑器中删除", text);
        if (local.Count > 0)
            report.Add(place, LrmxLevel.Warning, $"有自造字 {string.Join('、', local.Take(5))}，换一台电脑可能显示为方框，请改用标准汉字", text);
        if (text.Contains('\uFFFD'))
            report.Add(place, LrmxLevel.Error, $"有损坏的字符“{Rune.ReplacementChar}”，请对照原表更正", text);
    }

    private static void CheckLength(LrmxSpec spec, string text, LrmxPlace place, LrmxReport report)
    {
        // 简历 is free on the form, but the national set that it is exchanged through keeps 8000 characters (A1701).
        const int ResumeInNationalSet = 8000;
        var length = LrmxText.Length(text);
        var isFree = spec.Kind is LrmxKind.Line or LrmxKind.Lines or LrmxKind.Name or LrmxKind.Party or LrmxKind.Ethnic;
        if (isFree && spec.MaxLength > 0 && length > spec.MaxLength)
            report.Add(place, LrmxLevel.Warning, $"有 {length} 字，超过表格规定的 {spec.MaxLength} 字，已全部保留，请压缩", text);
        if (spec.Kind is LrmxKind.Resume && length > ResumeInNationalSet)
            report.Add(place, LrmxLevel.Info, $"有 {length} 字，与干部信息系统交换时超过 {ResumeInNationalSet} 字的部分可能丢失", text);
    }
}
