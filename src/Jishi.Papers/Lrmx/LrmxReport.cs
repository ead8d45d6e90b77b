namespace Jishi.Papers.Lrmx;

/// <summary>Collects the lines of one reading. Capped, so that a hostile file cannot make a report larger than itself.</summary>
internal sealed class LrmxReport
{
    public const int Cap = 2000;
    private readonly List<LrmxReportLine> lines = [];

    public IReadOnlyList<LrmxReportLine> Lines => lines;

    public void File(LrmxLevel level, string messageZh, int line = 0) => Add(new LrmxReportLine("", "文件", line, level, messageZh, ""));

    public void Add(LrmxPlace place, LrmxLevel level, string messageZh, string seen = "") =>
        Add(new LrmxReportLine(place.Element, place.NameZh, place.Line, level, messageZh, LrmxText.Shorten(seen)));

    private void Add(LrmxReportLine line)
    {
        // Errors are never dropped: the reason of a refusal may be the very last line.
        if (lines.Count < Cap || line.Level is LrmxLevel.Error) lines.Add(line);
        else if (lines.Count == Cap) lines.Add(new LrmxReportLine("", "文件", 0, LrmxLevel.Warning, $"问题超过 {Cap} 条，其余未列出", ""));
    }
}

/// <summary>Where in the file a report line points.</summary>
internal sealed record LrmxPlace(string Element, string NameZh, int Line);
