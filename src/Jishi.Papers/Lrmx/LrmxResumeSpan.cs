namespace Jishi.Papers.Lrmx;

/// <summary>The dates at the head of a line of 简历 and what follows them.</summary>
/// <param name="From">Null when the dates could not be read; the problem then says why.</param>
internal sealed record LrmxResumeSpan(LooseDate? From, LooseDate? To, string Rest, string? ProblemZh)
{
    private const string Dashes = "-—–－―─~～至";
    private static readonly string[] Now = ["今", "现在"];

    /// <summary>Null when the line does not start with a date and a dash.</summary>
    public static LrmxResumeSpan? Read(string line)
    {
        var text = line.Trim();
        var at = DateEnd(text, 0);
        if (at < 4) return null;
        var dash = SkipBlanks(text, at);
        var afterDash = dash;
        while (afterDash < text.Length && Dashes.Contains(text[afterDash])) afterDash++;
        if (afterDash == dash) return null;
        var start = SkipBlanks(text, afterDash);
        var end = DateEnd(text, start);

        // An open end is followed by text, which may itself start with a digit: only what looks like a year and more is a date.
        var hasEnd = end - start >= 4 && IsDigit(text[start]);
        if (hasEnd) return Build(text, text[..at], text[start..end], text[end..]);
        return Build(text, text[..at], "", WithoutNow(text[start..], text[afterDash - 1]));
    }

    private static LrmxResumeSpan Build(string text, string fromText, string toText, string rest)
    {
        var (from, to) = (LrmxDates.Read(fromText), LrmxDates.Read(toText));
        var problem = from.ProblemZh ?? to.ProblemZh;
        return problem is null
            ? new LrmxResumeSpan(from.Date, to.Date, rest.Trim(), null)
            : new LrmxResumeSpan(null, null, text, $"起止年月无法读出：{problem}");
    }

    /// <summary>Drops 至今 and 现在. The dash has eaten 至 already; a lone 今 must stand alone, or 今日报社 would lose a character.</summary>
    private static string WithoutNow(string rest, char lastDash)
    {
        var now = Now.FirstOrDefault(word => rest.StartsWith(word, StringComparison.Ordinal));
        if (now is null) return rest;
        var stands = lastDash == '至' || rest.Length == now.Length || char.IsWhiteSpace(rest[now.Length]);
        return stands ? rest[now.Length..] : rest;
    }

    private static int DateEnd(string text, int at)
    {
        while (at < text.Length && (text[at] is '.' or '．' or '/' || IsDigit(text[at]) || IsYearSign(text, at))) at++;
        return at;
    }

    private static bool IsDigit(char c) => c is (>= '0' and <= '9') or (>= '０' and <= '９');

    private static bool IsYearSign(string text, int at) => at >= 4 && text[at] is '年' or '月';

    private static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        return at;
    }
}
