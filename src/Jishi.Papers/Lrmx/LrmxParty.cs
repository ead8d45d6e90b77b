namespace Jishi.Papers.Lrmx;

/// <summary>
/// Reads 入党时间: YYYYMM · YYYY.MM · 民建 · 民建；民盟 · 200108；民建 · (民建) · (民建、民盟) · 民建200108 · 民建2001.08.
/// The last two are 民建 members who joined 中共 at that date.
/// </summary>
public static class LrmxParty
{
    private static readonly string[] Known = ["民革", "民盟", "民建", "民进", "农工党", "致公党", "九三", "台盟", "无党派"];

    private static readonly Dictionary<string, string> LongNames = new(StringComparer.Ordinal)
    {
        ["中国国民党革命委员会"] = "民革",
        ["中国民主同盟"] = "民盟",
        ["中国民主建国会"] = "民建",
        ["中国民主促进会"] = "民进",
        ["中国农工民主党"] = "农工党",
        ["农工"] = "农工党",
        ["农工民主党"] = "农工党",
        ["中国致公党"] = "致公党",
        ["致公"] = "致公党",
        ["九三学社"] = "九三",
        ["台湾民主自治同盟"] = "台盟",
        ["无党派人士"] = "无党派",
        ["无党派民主人士"] = "无党派",
    };

    private static readonly string[] Nothing = ["无", "群众"];
    private static readonly string[] Cpc = ["中共", "中共党员", "中国共产党", "中国共产党党员"];

    /// <summary>Never throws. Empty text, 无 and 群众 give no date and no party.</summary>
    public static PartyJoinedReading Read(string text)
    {
        var parties = new List<string>();
        var problems = new List<string>();
        LooseDate? since = null;
        var pieces = text.Split(['；', ';', '、', '，', ',', '(', ')', '（', '）', ' ', '\u3000', '\n', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);
        foreach (var piece in pieces)
        {
            var (name, dateText) = CutAtDigit(LrmxDates.Narrow(piece));
            if (name.Length > 0) AddParty(name, hasDate: dateText.Length > 0, parties, problems);
            if (dateText.Length > 0) since = AddDate(dateText, since, problems);
        }

        return new PartyJoinedReading(new PartyJoined(since, parties), problems);
    }

    private static (string Name, string Date) CutAtDigit(string piece)
    {
        var at = piece.AsSpan().IndexOfAnyInRange('0', '9');
        return at < 0 ? (piece, "") : (piece[..at], piece[at..]);
    }

    private static void AddParty(string name, bool hasDate, List<string> parties, List<string> problems)
    {
        if (Nothing.Contains(name, StringComparer.Ordinal)) return;
        if (Cpc.Contains(name, StringComparer.Ordinal))
        {
            if (!hasDate) problems.Add("写了中共党员但没有入党年月，请补写成“200108”");
            return;
        }

        var party = LongNames.GetValueOrDefault(name, name);
        if (!Known.Contains(party, StringComparer.Ordinal))
            problems.Add($"“{LrmxText.Shorten(name)}”不是党派简称，应为 {string.Join('、', Known)} 之一");
        if (!parties.Contains(party, StringComparer.Ordinal)) parties.Add(party);
    }

    private static LooseDate? AddDate(string dateText, LooseDate? since, List<string> problems)
    {
        var reading = LrmxDates.Read(dateText);
        if (reading.ProblemZh is { } problem) problems.Add(problem);
        if (reading.Date is null || since is null) return reading.Date ?? since;
        problems.Add($"写了两个入党时间 {since} 和 {reading.Date}，取前一个，请核对");
        return since;
    }
}
