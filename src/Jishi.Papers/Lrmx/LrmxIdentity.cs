using System.Text;
using Jishi.Record.Cadres;

namespace Jishi.Papers.Lrmx;

/// <summary>
/// 公民身份号码 (GB 11643): 17 digits and a check character. Everything here is at most a warning: an old paper with a wrong number
/// is still the person's paper, and the recognised birth date of a cadre may lawfully differ from the card.
/// </summary>
internal static class LrmxIdentity
{
    /// <summary>Without blanks and invisible marks, digits half-width, final x in upper case.</summary>
    public static string Clean(string text, LrmxPlace place, LrmxReport report)
    {
        var id = new StringBuilder(LrmxDates.Narrow(text).Replace('Ｘ', 'X').Replace('ｘ', 'x'));
        if (id.Length > 0 && id[^1] == 'x') id[^1] = 'X';
        var clean = id.ToString();
        if (!string.Equals(clean, text.Trim(), StringComparison.Ordinal))
            report.Add(place, LrmxLevel.Info, "身份证号已去掉空白并统一大小写", text);
        if (clean.Length > 0) Check(clean, place, report);
        return clean;
    }

    private static void Check(string id, LrmxPlace place, LrmxReport report)
    {
        if (!HasShape(id))
            report.Add(place, LrmxLevel.Warning, $"身份证号应为 18 位（17 位数字加 1 位校验码），现为 {LrmxText.Length(id)} 位，请核对", id);
        else if (LrmxDates.Read(id[6..14]).Date is null)
            report.Add(place, LrmxLevel.Warning, "身份证号第 7 至 14 位不是有效的出生日期，请核对", id);
        else if (id[17] != IdNumbers.CheckCharacter(id))
            report.Add(place, LrmxLevel.Warning, $"身份证号校验码不符，末位应为 {IdNumbers.CheckCharacter(id)}，请核对", id);
    }

    /// <summary>Birth month and sex as the number tells them against those of the form; silent when either side is unreadable.</summary>
    public static void Compare(LrmxForm form, LrmxReport report)
    {
        if (form.Find("ShenFenZheng") is not { } field || !HasShape(field.Text)) return;
        var place = new LrmxPlace(field.Element, field.NameZh, field.Line);
        var onCard = LrmxDates.Read(field.Text[6..14]).Date?.MonthNumber;
        var onForm = LrmxDates.Read(form["ChuShengNianYue"]).Date?.MonthNumber;
        if (onCard is not null && onForm is not null && onCard != onForm)
            report.Add(place, LrmxLevel.Warning, $"身份证号中的出生年月与“出生年月”{form["ChuShengNianYue"]} 不一致，请以干部档案认定为准核对", field.Text);
        var sexOnCard = (field.Text[16] - '0') % 2 == 1 ? "男" : "女";
        if (form["XingBie"] is "男" or "女" && !string.Equals(sexOnCard, form["XingBie"], StringComparison.Ordinal))
            report.Add(place, LrmxLevel.Warning, $"身份证号对应性别为{sexOnCard}，与“性别”{form["XingBie"]}不一致，请核对", field.Text);
    }

    private static bool HasShape(string id) =>
        id.Length == 18 && id.AsSpan(0, 17).IndexOfAnyExceptInRange('0', '9') < 0 && (char.IsAsciiDigit(id[17]) || id[17] == 'X');
}
