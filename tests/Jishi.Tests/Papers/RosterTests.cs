using Jishi.Papers.Rosters;
using Jishi.Record.Cadres;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G1Qualification;
using Jishi.Tests.Ledger;

namespace Jishi.Tests.Papers;

/// <summary>Rosters as offices keep them.</summary>
public sealed class RosterTests
{
    [Fact]
    public void Finds_the_heading_and_tells_units_blank_rows_and_totals_from_people()
    {
        var reading = Read(new XlsxFile().Sheet("县直")
            .Row("云岭县县管干部名册").Merge("A1:D1")
            .Row("（2026年11月）", null, null, "机密")
            .Row("序号", "姓　名", "出生\n年月（岁）", "现 任 职 务", "爱好")
            .Row("一、县财政局（2人）").Merge("A4:E4")
            .Row(1, "沈知行", "1980.05", "县财政局局长", "棋")
            .Row()
            .Row(2, "何远舟", "1981年6月", "县财政局副局长")
            .Row(3)
            .Row("序号", "姓名", "出生年月", "现任职务")
            .Row("县水利局").Merge("A10:E10")
            .Row(4, "韩立冬", "１９７９．０７", "县水利局局长")
            .Row("合计", "3人").Row("填表人：林晓禾"));
        Assert.Null(reading.RefusalZh);
        Assert.Empty(reading.Rejects);
        Assert.Equal([(5, "沈知行", "1980-05", "县财政局"), (7, "何远舟", "1981-06", "县财政局"), (11, "韩立冬", "1979-07", "县水利局")],
            reading.Rows.Select(r => (r.Row, r.Name, Value(r, QualificationItems.BirthDate), Value(r, CadreItems.WorkUnit))));
        Assert.Contains("爱好", Assert.Single(reading.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_headings_of_two_lines_and_a_unit_beside_its_people()
    {
        var reading = Read(new XlsxFile().Sheet("名册")
            .Row("单位", "姓名", "全日制教育", null, "在职教育", null, "出生日期").Merge("A1:A2").Merge("B1:B2").Merge("C1:D1").Merge("E1:F1").Merge("G1:G2")
            .Row(null, null, "学历", "毕业院校及专业", "学历", "毕业院校及专业")
            .Row("县审计局", "沈知行", "大学", "某大学会计专业", "中央党校研究生", "中央党校", "1980.05").Merge("A3:A4")
            .Row(null, "何远舟", "大专", null, null, null, "1981.06"));
        Assert.Empty(reading.Rejects);
        Assert.Equal(["县审计局", "县审计局"], reading.Rows.Select(r => Value(r, CadreItems.WorkUnit)));
        Assert.Equal("大学，某大学会计专业", Value(reading.Rows[0], CadreItems.FullTimeEducation));
        Assert.Equal("中央党校研究生，中央党校", Value(reading.Rows[0], CadreItems.InServiceEducation));
    }

    [Fact]
    public void Reads_dates_and_numbers_as_Excel_shows_them()
    {
        var reading = Read(Plain(
            ["甲一", XlsxFile.Day(1980, 5, 1, "yyyy\"年\"m\"月\""), "2015.06"],
            ["甲二", XlsxFile.Day(1980, 5, 12, "yyyy/m/d"), null],
            ["甲三", new Num(1985.1m, "0.00"), new Num(201506)],
            ["甲四", new Num(198011), XlsxFile.Day(2001, 8, 1, "yyyy.mm")]));
        Assert.Empty(reading.Rejects);
        Assert.Equal(["1980-05", "1980-05-12", "1985-10", "1980-11"], reading.Rows.Select(r => Value(r, QualificationItems.BirthDate)));
        Assert.Equal(["2015-06", null, "2015-06", "2001-08"], reading.Rows.Select(r => Value(r, QualificationItems.PartyJoinedOn)));
    }

    [Fact]
    public void Keeps_names_as_written_and_numbers_in_one_shape()
    {
        var ids = InventedPeople.Make(400, 7).Select(p => p.IdNumber).Where(i => i.EndsWith('X')).Take(2).ToArray();
        var reading = Read(new XlsxFile().Sheet("s").Row("姓名", "身份证号", "性别").Row("张 三", " " + ids[0].Replace('X', 'x'), "男").Row("阿卜杜拉·买买提", ids[1], "男").Row("李𠮷䶮", new Num(990001800501201), "女"));
        Assert.Empty(reading.Rejects);
        Assert.Equal(["张 三", "阿卜杜拉·买买提", "李𠮷䶮"], reading.Rows.Select(r => Value(r, QualificationItems.CandidateName)));
        Assert.Equal([ids[0], ids[1], "990001800501201"], reading.Rows.Select(r => Value(r, CadreItems.IdNumber)));
    }

    [Fact]
    public void Lists_thirteen_broken_rows_each_with_its_own_reason()
    {
        var (file, broken) = InventedPeople.Roster(InventedPeople.Make(500, 20261122));
        var reading = RosterReader.Read(file, "名册.xlsx");
        Assert.Equal(broken, reading.Rejects.Select(r => r.Row));
        Assert.Equal(487, reading.Rows.Count);
        string[] reasons =
        [
            "没有姓名", "姓名里有数字", "“先生”不在可选值中", "无法读出", "没有 13 月", "分不清是 1985 年 1 月还是 10 月", "“火星族”不在可选值中",
            "现为 17 位", "校验码不符", "后几位已经丢失", "公式错误", "早于出生年月", "没有身份证号，也没有出生年月",
        ];
        Assert.All(reasons.Zip(reading.Rejects), pair => Assert.Contains(pair.First, pair.Second.ReasonZh, StringComparison.Ordinal));
        Assert.All(reading.Rejects, r => Assert.False(string.IsNullOrEmpty(r.DoZh)));
        Assert.Equal("出生年月（D 列）", reading.Rejects[4].Field);
    }

    [Fact]
    public void Two_people_with_one_number_are_both_named()
    {
        var id = InventedPeople.Make(1, 1)[0].IdNumber;
        var reading = Read(new XlsxFile().Sheet("s").Row("姓名", "身份证号", "性别").Row("沈知行", id, "男").Row("何远舟", id, "女").Row("韩立冬", "", "男"));
        Assert.Empty(reading.Rows);
        Assert.Equal([2, 3, 4], reading.Rejects.Select(r => r.Row));
        Assert.Contains("第 3 行 何远舟", reading.Rejects[0].ReasonZh, StringComparison.Ordinal);
        Assert.Contains("第 2 行 沈知行", reading.Rejects[1].ReasonZh, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_person_twice_is_taken_once_when_the_rows_agree_and_not_at_all_when_they_differ()
    {
        var people = InventedPeople.Make(2, 3);
        var reading = Read(new XlsxFile().Sheet("s").Row("姓名", "身份证号", "职务")
            .Row(people[0].Name, people[0].IdNumber, "局长").Row(people[0].Name, people[0].IdNumber, "局长")
            .Row(people[1].Name, people[1].IdNumber, "局长").Row(people[1].Name, people[1].IdNumber, "副局长"));
        Assert.Equal(2, Assert.Single(reading.Rows).Row);
        Assert.Equal([3, 4, 5], reading.Rejects.Select(r => r.Row));
        Assert.Contains("不知以哪一行为准", reading.Rejects[2].ReasonZh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_over_two_rows_is_nobodys_guess()
    {
        var reading = Read(new XlsxFile().Sheet("s").Row("姓名", "出生年月", "职务").Row("沈知行", "1980.05", "局长").Merge("A2:A3").Row(null, "1981.06", "副局长"));
        Assert.Empty(reading.Rows);
        Assert.Equal(2, reading.Rejects.Count(r => r.ReasonZh.Contains("跨了第 2 至 3 行", StringComparison.Ordinal)));
    }

    [Fact]
    public void Reads_the_old_format_too()
    {
        var reading = RosterReader.Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Samples", "rosters", "roster_biff8.xls")), "名册.xls");
        Assert.Null(reading.RefusalZh);
        Assert.Empty(reading.Rejects);
        Assert.Equal([(4, "张 三", "1980-05", "县财政局"), (5, "李𠮷䶮", "1985-10", "县财政局")], reading.Rows.Select(r => (r.Row, r.Name, Value(r, QualificationItems.BirthDate), Value(r, CadreItems.WorkUnit))));
        Assert.Equal(["2021-03", "2022-03"], reading.Rows.Select(r => Value(r, QualificationItems.CurrentPostSince)));
        Assert.Equal("99000019851001402X", Value(reading.Rows[1], CadreItems.IdNumber));
    }

    [Fact]
    public void Leaves_hidden_sheets_and_sheets_without_a_heading_aside_and_says_so()
    {
        var reading = Read(new XlsxFile().Sheet("旧", isHidden: true).Row("姓名", "出生年月", "职务").Row("旧人", "1950.01", "x").Sheet("说明").Row("填表说明").Sheet("s").Row("姓名", "出生年月", "职务").Row("沈知行", "1980.05", "局长"));
        Assert.Equal("沈知行", Assert.Single(reading.Rows).Name);
        Assert.Equal(2, reading.Notes.Count);
    }

    [Fact]
    public void Refuses_what_is_no_roster()
    {
        Assert.Contains("没有找到表头", Read(new XlsxFile().Sheet("s").Row("名称", "数量").Row("椅子", "3")).RefusalZh, StringComparison.Ordinal);
        Assert.Contains("网页", RosterReader.Read("<html></html>"u8.ToArray(), "a.xls").RefusalZh, StringComparison.Ordinal);
        Assert.Contains("损坏", RosterReader.Read("PK\u0003\u0004坏了"u8.ToArray(), "a.xlsx").RefusalZh, StringComparison.Ordinal);
        Assert.Contains("空的", RosterReader.Read(Array.Empty<byte>(), "a.xlsx").RefusalZh, StringComparison.Ordinal);
    }

    [Fact]
    public void Never_throws_on_damaged_workbooks()
    {
        var random = new SeededGenerator(5);
        var whole = Plain(["甲一", "1980.05", "2015.06"]).Save();
        var old = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Samples", "rosters", "roster_biff8.xls"));
        for (var n = 0; n < 200; n++)
        {
            byte[] bytes = n % 2 == 0 ? [.. whole] : [.. old];
            for (var k = 0; k < 8; k++) bytes[8 + random.Below(bytes.Length - 8)] = (byte)random.Next();
            _ = RosterReader.Read(n % 7 == 0 ? bytes[..random.Below(bytes.Length)] : bytes, "x.xlsx");
        }
    }

    private static XlsxFile Plain(params object?[][] rows) => rows.Aggregate(new XlsxFile().Sheet("s").Row("姓名", "出生年月", "入党时间"), (file, row) => file.Row(row));

    private static RosterReading Read(XlsxFile file) => RosterReader.Read(file.Save(), "名册.xlsx");

    private static string? Value(RosterRow row, DataItem item) => row.Cadre.Fields.FirstOrDefault(f => f.Item == item)?.Input.Value is { } json ? item.Type.Show(item.Type.Read(json).Value!) : null;
}
