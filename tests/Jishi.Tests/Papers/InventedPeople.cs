using System.Globalization;
using System.Text;
using Jishi.Record.Cadres;
using Jishi.Tests.Ledger;

namespace Jishi.Tests.Papers;

/// <summary>An invented person of 云岭县. The region 990000 of the number is given to no place.</summary>
internal sealed record Invented(string Name, string Sex, DateOnly Born, string IdNumber, string Unit, string Post)
{
    public string Birth => Born.ToString("yyyy.MM", CultureInfo.InvariantCulture);
}

/// <summary>Makes people, and papers about them, from a fixed seed.</summary>
internal static class InventedPeople
{
    private static readonly string[] Surnames = ["沈", "何", "韩", "周", "林", "欧阳", "𠮷", "䶮", "陆", "苏", "方", "谢"];
    private static readonly string[] Given = ["知行", "远舟", "立冬", "砚田", "晓禾", "一鸣", "𠮷安", "望舒", "思源", "明远", "若水", "子衿", "清和", "景行", "怀瑾"];
    private static readonly string[] Units = ["县财政局", "县教育体育局", "县水利局", "县农业农村局", "县审计局"];
    private static readonly string[] Titles = ["局长", "副局长、党组成员", "党组书记、局长", "四级调研员"];

    public static IReadOnlyList<Invented> Make(int count, ulong seed)
    {
        var random = new SeededGenerator(seed);
        return [.. Enumerable.Range(1, count).Select(n => One(n, random))];
    }

    private static Invented One(int number, SeededGenerator random)
    {
        var name = Surnames[random.Below(Surnames.Length)] + Given[random.Below(Given.Length)];
        if (random.Below(40) == 0) name = "阿卜杜拉·买买提";
        var isMan = random.Below(2) == 0;
        var born = new DateOnly(1966 + random.Below(30), 1 + random.Below(12), 1 + random.Below(28));
        var digits = string.Create(CultureInfo.InvariantCulture, $"990{number:000}{born:yyyyMMdd}{(2 * random.Below(400)) + (isMan ? 1 : 0):000}");
        var unit = Units[random.Below(Units.Length)];
        return new Invented(name, isMan ? "男" : "女", born, digits + IdNumbers.CheckCharacter(digits), unit, unit + Titles[random.Below(Titles.Length)]);
    }

    /// <summary>The form of the 3.2 editor, with a photo of 8 by 10 squares where one is given.</summary>
    public static byte[] Form(Invented person, byte[]? photo = null) => Encoding.UTF8.GetBytes($"""
        <?xml version="1.0" encoding="utf-8"?>
        <Person>
          <XingMing>{person.Name}</XingMing><XingBie>{person.Sex}</XingBie><ChuShengNianYue>{person.Born:yyyyMM}</ChuShengNianYue><MinZu>汉族</MinZu>
          <RuDangShiJian>201506</RuDangShiJian><CanJiaGongZuoShiJian>201207</CanJiaGongZuoShiJian><JianKangZhuangKuang>健康</JianKangZhuangKuang>
          <XianRenZhiWu>{person.Post}</XianRenZhiWu>
          <JianLi>2008.09--2012.07  某大学学习
        2012.07--2016.06  云岭县某镇科员
        2016.06--         {person.Post}</JianLi>
          <JiangChengQingKuang>2019年5月，经云岭县委批准，记三等功；</JiangChengQingKuang>
          <NianDuKaoHeJieGuo>2023年年度考核称职，2024年、2025年年度考核优秀。</NianDuKaoHeJieGuo>
          <JiaTingChengYuan><Item><ChengWei>父亲</ChengWei><XingMing>某父</XingMing><ChuShengRiQi>196001</ChuShengRiQi><ZhengZhiMianMao>群众</ZhengZhiMianMao><GongZuoDanWeiJiZhiWu>退休</GongZuoDanWeiJiZhiWu></Item></JiaTingChengYuan>
          <ShenFenZheng>{person.IdNumber}</ShenFenZheng><ZhaoPian>{(photo is null ? "" : Convert.ToBase64String(photo))}</ZhaoPian><Version>3.2.1.6</Version>
        </Person>
        """);

    public static readonly object?[] Heading = ["序号", "姓　名", "性别", "出生\n年月", "民族", "身份证号码", "现任职务", "任现职时间", "参加工作时间"];

    public static object?[] Row(Invented person, int number) =>
        [number, person.Name, person.Sex, person.Birth, "汉族", person.IdNumber, person.Post, "2021.03", "2005.07"];

    /// <summary>A roster by unit, 13 of whose rows are broken, each in a way of its own; the row numbers of the broken ones.</summary>
    public static (byte[] File, IReadOnlyList<int> Broken) Roster(IReadOnlyList<Invented> people)
    {
        var file = new XlsxFile().Sheet("县直").Row("云岭县县管干部名册").Merge("A1:I1").Row(Heading);
        var (row, number, broken) = (2, 0, new List<int>());
        foreach (var unit in people.GroupBy(p => p.Unit))
        {
            file.Row($"{unit.Key}（{unit.Count()}人）").Merge($"A{++row}:I{row}");
            foreach (var person in unit)
            {
                row++;
                var cells = Row(person, ++number);
                if (number % 38 == 1 && broken.Count < 13)
                {
                    Break(cells, broken.Count, people);
                    broken.Add(row);
                }

                file.Row(cells);
                if (number % 50 == 0) (_, row) = (file.Row(), row + 1);
            }
        }

        return (file.Row("合计", $"{people.Count}人").Save(), broken);
    }

    private static void Break(object?[] cells, int way, IReadOnlyList<Invented> people)
    {
        const int Name = 1, Sex = 2, Birth = 3, Ethnicity = 4, Id = 5, Post = 6, Since = 7, Started = 8;
        switch (way)
        {
            case 0: cells[Name] = null; break;
            case 1: cells[Name] = "沈知行2"; break;
            case 2: cells[Sex] = "先生"; break;
            case 3: cells[Birth] = "一九八〇年"; break;
            case 4: cells[Birth] = "1980.13"; break;
            case 5: cells[Birth] = new Num(1985.1m); break;
            case 6: cells[Ethnicity] = "火星族"; break;
            case 7: cells[Id] = people[0].IdNumber[..17]; break;
            case 8: cells[Id] = ((string)cells[Id]!)[..17] + (((string)cells[Id]!)[17] == '1' ? '2' : '1'); break;
            case 9: cells[Id] = new Num(990001198005012015m); break;
            case 10: cells[Post] = "#N/A"; break;
            case 11: cells[Since] = "1950.01"; break;
            default: (cells[Birth], cells[Id], cells[Started]) = (null, null, null); break;
        }
    }

    /// <summary>The smallest file that a browser would take for a JPEG of this size: headers only.</summary>
    public static byte[] Jpeg(int width, int height, int orientation = 1)
    {
        byte[] exif = [0xFF, 0xE1, 0, 34, .. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0];
        return [0xFF, 0xD8, .. exif, 0xFF, 0xC0, 0, 11, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0, 0xFF, 0xD9];
    }
}
