namespace Jishi.Papers.Lrmx;

/// <summary>What can only be said of the form as a whole: absent fields, the few that must not be empty, the version.</summary>
internal static class LrmxFormChecks
{
    public static void Run(LrmxForm form, IReadOnlyCollection<string> seen, LrmxReport report)
    {
        var is2025 = LrmxFieldTable.Root.Any(spec => spec.Presence is LrmxPresence.Since2025 && seen.Contains(spec.Element, StringComparer.Ordinal));
        foreach (var spec in LrmxFieldTable.Root.Where(spec => !seen.Contains(spec.Element, StringComparer.Ordinal)))
            ReportAbsent(spec, is2025, report);
        ReportVersion(form, report);
        ReportEmpty(form, "XingMing", LrmxLevel.Error, "姓名为空，无法确定是谁的表，请补填", report);
        ReportEmpty(form, "ChuShengNianYue", LrmxLevel.Warning, "出生年月为空，核对人员时只能依靠身份证号，请补填", report);
        LrmxIdentity.Compare(form, report);
    }

    private static void ReportAbsent(LrmxSpec spec, bool is2025, LrmxReport report)
    {
        var message = spec.Presence switch
        {
            LrmxPresence.Always => "文件中没有这个字段，按空白处理",
            LrmxPresence.Since32 => "文件中没有这个字段（3.0 版没有），按空白处理",
            LrmxPresence.Since2025 when is2025 => "文件中没有这个字段（2025 年修订后应有），按空白处理",
            _ => null,
        };
        if (message is not null) report.Add(new LrmxPlace(spec.Element, spec.NameZh, 0), LrmxLevel.Info, message);
    }

    private static void ReportVersion(LrmxForm form, LrmxReport report)
    {
        var version = form.Version;
        if (version.Length == 0) return;
        if (version.StartsWith("3.0.", StringComparison.Ordinal) || version.StartsWith("3.2.", StringComparison.Ordinal)) return;
        var place = new LrmxPlace("Version", "版本", form.Find("Version")?.Line ?? 0);
        report.Add(place, LrmxLevel.Info, "没有见过的版本，已按字段名读取，请抽查", version);
    }

    private static void ReportEmpty(LrmxForm form, string element, LrmxLevel level, string messageZh, LrmxReport report)
    {
        if (form[element].Length > 0) return;
        report.Add(new LrmxPlace(element, LrmxFieldTable.NameZh(element), form.Find(element)?.Line ?? 0), level, messageZh);
    }
}
