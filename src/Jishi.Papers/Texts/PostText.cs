using System.Text.RegularExpressions;

namespace Jishi.Papers.Texts;

/// <summary>One post of 现任职务. <paramref name="Organ"/> is "" when the text does not tell it.</summary>
public sealed record PostPart(string Organ, string Title);

/// <summary>
/// Splits 现任职务 into posts: 县财政局局长、党组书记 is 局长 and 党组书记 of 县财政局. What does not end in a known title stays one title without
/// organ. A second reading beside the text, which stays what counts.
/// </summary>
public static partial class PostText
{
    public static IReadOnlyList<PostPart> Read(string text)
    {
        var parts = new List<PostPart>();
        var organ = "";
        foreach (var piece in Brackets.Split(text, "、，,；;\n"))
        {
            var match = Post().Match(piece);
            if (!match.Success) parts.Add(new PostPart("", piece));
            else
            {
                // A title without an organ belongs to the organ named before it.
                if (match.Groups["organ"].Length > 0) organ = match.Groups["organ"].Value;
                parts.Add(new PostPart(organ, match.Groups["title"].Value));
            }
        }

        return parts;
    }

    [GeneratedRegex(
        "^(?<organ>.*?)(?<title>(党组|党委|党工委|机关党委|党总支|党支部|纪检组|工会)?(常务副|第一副|副|代理|代|第一|名誉)?"
        + "(书记|常委|委员|成员|局长|主任|县长|市长|区长|州长|省长|镇长|乡长|部长|科长|处长|厅长|股长|所长|院长|校长|园长|厂长|总经理|经理|董事长|秘书长|主席|检察长|庭长|总队长|支队长|大队长|中队长|队长|政委|教导员|站长|馆长|台长|社长|总编辑|行长|会长|组长|秘书"
        + "|([一二三四]级)?(巡视员|调研员|主任科员|科员|高级法官|法官|高级检察官|检察官|高级警长|警长)|办事员|教师|医师|干部)(（[^）]*）|\\([^)]*\\))?)$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Post();
}
