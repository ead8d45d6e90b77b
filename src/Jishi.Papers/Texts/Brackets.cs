namespace Jishi.Papers.Texts;

/// <summary>Splits texts at marks that do not stand within brackets.</summary>
internal static class Brackets
{
    /// <summary>The pieces without blanks at their ends; empty ones are left out.</summary>
    public static IReadOnlyList<string> Split(string text, string marks)
    {
        var pieces = new List<string>();
        var (depth, start) = (0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is '（' or '(' or '《') depth++;
            else if (text[at] is '）' or ')' or '》') depth = Math.Max(0, depth - 1);
            else if (depth == 0 && marks.Contains(text[at]))
            {
                pieces.Add(text[start..at].Trim());
                start = at + 1;
            }
        }

        pieces.Add(text[start..].Trim());
        return [.. pieces.Where(p => p.Length > 0)];
    }
}
