using System.Globalization;
using System.Text;

namespace Jishi.Record.Cadres;

/// <summary>公民身份号码 (GB 11643): 17 digits and a check character; before 1999 15 digits, without century and check character.</summary>
public static class IdNumbers
{
    private const string CheckCharacters = "10X98765432";
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Without blanks and invisible marks, digits half-width, a final x in upper case. What is no number stays what it is.</summary>
    public static string Normal(string text)
    {
        var id = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.Control) continue;
            id.Append(c switch
            {
                >= '０' and <= '９' => (char)(c - '０' + '0'),
                'x' or 'ｘ' or 'Ｘ' => 'X',
                _ => c,
            });
        }

        return id.ToString();
    }

    /// <summary>What two numbers are compared by: normal, and 15 digits made 18. The number of 15 digits itself is never changed in the record.</summary>
    public static string ForMatching(string text)
    {
        var id = Normal(text);
        if (id.Length != 15 || !id.All(char.IsAsciiDigit)) return id;
        var full = string.Concat(id.AsSpan(0, 6), "19", id.AsSpan(6));
        return full + CheckCharacter(full);
    }

    /// <summary>What is wrong with a normal number, in Chinese; null when 18 digits and check character agree, or 15 digits hold a day.</summary>
    public static string? WhatIsWrong(string id)
    {
        var isOld = id.Length == 15 && id.All(char.IsAsciiDigit);
        var isNew = id.Length == 18 && id.AsSpan(0, 17).IndexOfAnyExceptInRange('0', '9') < 0 && (char.IsAsciiDigit(id[17]) || id[17] == 'X');
        if (!isOld && !isNew) return $"应为 18 位（17 位数字加 1 位校验码）或旧的 15 位，现为 {id.EnumerateRunes().Count()} 位";
        if (BirthOf(id) is null) return "第 7 位起不是有效的出生日期";
        return isNew && id[17] != CheckCharacter(id) ? $"校验码不符，末位应为 {CheckCharacter(id)}，可能有一位写错" : null;
    }

    /// <summary>The day of birth in a number of 15 or 18 digits, or null when there is no such day.</summary>
    public static DateOnly? BirthOf(string id)
    {
        var day = id.Length switch { 15 => "19" + id[6..12], 18 => id[6..14], _ => "" };
        return DateOnly.TryParseExact(day, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year >= 1900 ? date : null;
    }

    /// <summary>The check character that the first 17 digits ask for.</summary>
    public static char CheckCharacter(string id)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++) sum += (id[i] - '0') * Weights[i];
        return CheckCharacters[sum % 11];
    }
}
