namespace Jishi.Papers.Lrm;

/// <summary>The 33 positions of a .lrm file: which element of the newer form each one is. Seen in files of the 2.x editor and in public readers of them.</summary>
internal static class LrmFields
{
    public const int Count = 33;
    public const int Degrees = 9;
    public const int Schools = 10;
    public const int FirstOfFamily = 20;
    public const int FamilyColumns = 5;

    /// <summary>Position and element of the fields that are one text. 12 to 15 are empty; 9, 10 and 20 to 24 are several values each.</summary>
    public static readonly IReadOnlyList<(int At, string Element)> Plain =
    [
        (0, "XingMing"), (1, "XingBie"), (2, "ChuShengNianYue"), (3, "MinZu"), (4, "JiGuan"), (5, "RuDangShiJian"), (6, "JianKangZhuangKuang"),
        (7, "ChuShengDi"), (8, "CanJiaGongZuoShiJian"), (11, "ZhuanYeJiShuZhiWu"), (16, "ShuXiZhuanYeYouHeZhuanChang"), (17, "JianLi"),
        (18, "JiangChengQingKuang"), (19, "NianDuKaoHeJieGuo"), (25, "XianRenZhiWu"), (26, "NiRenZhiWu"), (27, "NiMianZhiWu"), (28, "RenMianLiYou"),
        (29, "ChengBaoDanWei"), (30, "JiSuanNianLingShiJian"), (31, "TianBiaoRen"), (32, "TianBiaoShiJian"),
    ];

    /// <summary>The fields between the quotes; null when the text is not quoted fields at all. Quotes are not escaped in this format: only `","` ends a field.</summary>
    public static IReadOnlyList<string>? Split(string text)
    {
        var body = text.ReplaceLineEndings("\n").Trim('\n', ' ', '\t', '\u001A');
        if (body.Length < 2 || body[0] != '"' || body[^1] != '"') return null;
        return body[1..^1].Split("\",\"");
    }

    /// <summary>全日制上@在职上, each 学历#学位: four texts, "" for what is not there.</summary>
    public static (string FullTimeFirst, string FullTimeSecond, string InServiceFirst, string InServiceSecond) Four(string field)
    {
        var kinds = field.Split('@', 2);
        var fullTime = kinds[0].Split('#', 2);
        var inService = kinds.Length > 1 ? kinds[1].Split('#', 2) : [];
        return (fullTime[0], fullTime.ElementAtOrDefault(1) ?? "", inService.ElementAtOrDefault(0) ?? "", inService.ElementAtOrDefault(1) ?? "");
    }
}
