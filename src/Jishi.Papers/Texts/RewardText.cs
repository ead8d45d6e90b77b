using System.Globalization;
using System.Text.RegularExpressions;

namespace Jishi.Papers.Texts;

/// <summary>One reward or punishment. <paramref name="On"/> is «2021» or «2021-05»; By is "" when the text names no organ, IsPunishment null when it does not tell.</summary>
public sealed record RewardPart(string On, string By, string What, bool? IsPunishment);

/// <summary>Reads 奖惩情况: «2021年5月，经某县委批准，记三等功；». A sentence without a date is left to the text.</summary>
public static partial class RewardText
{
    private static readonly string[] Punishments = ["处分", "警告", "记过", "记大过", "降级", "撤职", "开除", "留党察看", "诫勉", "通报批评", "撤销"];
    private static readonly string[] Rewards = ["奖", "功", "先进", "表彰", "称号", "模范", "标兵", "能手", "优秀", "荣誉"];

    public static IReadOnlyList<RewardPart> Read(string text) =>
        [.. Brackets.Split(text, "；;。\n").Select(piece => Sentence().Match(piece)).Where(m => m.Success && IsDate(m)).Select(Part)];

    private static bool IsDate(Match match) => Number(match, "year") is >= 1949 and <= 2100 && (!match.Groups["month"].Success || Number(match, "month") is >= 1 and <= 12);

    private static RewardPart Part(Match match)
    {
        var month = match.Groups["month"].Success ? string.Create(CultureInfo.InvariantCulture, $"-{Number(match, "month"):00}") : "";
        var what = match.Groups["what"].Value.Trim();
        return new RewardPart(match.Groups["year"].Value + month, match.Groups["by"].Value.Trim(), what, KindOf(what));
    }

    private static bool? KindOf(string what) =>
        Array.Exists(Punishments, w => what.Contains(w, StringComparison.Ordinal)) ? true : Array.Exists(Rewards, w => what.Contains(w, StringComparison.Ordinal)) ? false : null;

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        "^(?<year>[0-9]{4})(年((?<month>[0-9]{1,2})月)?([0-9]{1,2}日)?|\\.(?<month>[0-9]{1,2})(\\.[0-9]{1,2})?)[，,、 ]*(经(?<by>[^，,]{2,60}?)(批准|同意|决定)[，,]?)?(?<what>\\S.*)$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sentence();
}
