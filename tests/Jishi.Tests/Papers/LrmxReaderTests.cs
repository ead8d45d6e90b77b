using System.Text;
using Jishi.Papers.Lrmx;

namespace Jishi.Tests.Papers;

public sealed class LrmxReaderTests
{
    [Theory]
    [InlineData(LrmxSample.V30, "3.0.2.12", 33)]
    [InlineData(LrmxSample.V32, "3.2.1.6", 34)]
    [InlineData(LrmxSample.V2025, "3.2.1.6", 36)]
    public void Reads_every_sample_without_an_unknown_element(string file, string version, int elements)
    {
        var form = LrmxSample.ReadFile(file).Form();
        Assert.Equal(version, form.Version);
        Assert.Empty(form.Unknown);
        Assert.Equal("image/jpeg", form.Photo?.MediaType);

        // The photo and the family table are elements of the file but not text fields of the form.
        Assert.Equal(elements - 2, form.Fields.Count);
    }

    [Fact]
    public void Reads_the_values_of_a_3_2_form()
    {
        var form = LrmxSample.ReadFile(LrmxSample.V32).Form();
        Assert.Equal("张三", form["XingMing"]);
        Assert.Equal("某县某局局长、党组书记", form["NiRenZhiWu"]);
        Assert.Equal("", form["ZaiZhiJiaoYu_XueLi"]);
        Assert.Equal(["妻子", "儿子", "父亲", "母亲"], form.Family.Select(row => row.Kinship));
        Assert.Equal(new LrmxFamilyRow("妻子", "李梅", "199205", "群众", "某县某学校教师", form.Family[0].Line), form.Family[0]);
        Assert.Equal("2012.07--2016.06  某县某镇科员", form["JianLi"].Split('\n')[1]);
        Assert.DoesNotContain('\r', form["JianLi"]);
    }

    [Fact]
    public void Reads_the_two_elements_of_the_2025_revision()
    {
        var form = LrmxSample.ReadFile(LrmxSample.V2025).Form();
        Assert.Equal("205301", form["DaoLingNianYue"]);
        Assert.Equal("改革前任职年龄界限为60岁", form["GaiGeQianRenZhiNianLingJieXian"]);
    }

    [Fact]
    public void Fields_carry_their_name_and_line_in_file_order()
    {
        var form = LrmxSample.ReadFile(LrmxSample.V32).Form();
        Assert.Equal(new LrmxField("XingMing", "姓名", "张三", 3), form.Fields[0]);
        Assert.Equal(form.Fields.OrderBy(field => field.Line), form.Fields);
    }

    [Fact]
    public void A_mark_and_the_kind_of_line_end_make_no_difference()
    {
        var text = Encoding.UTF8.GetString(LrmxSample.Bytes(LrmxSample.V32)).TrimStart('\uFEFF').Replace("\r\n", "\n");
        var forms = new[] { text, "\uFEFF" + text, "\uFEFF\uFEFF" + text, text.Replace("\n", "\r\n"), text.Replace("\n", "\r"), "\n\n" + text, text + "\n" }
            .Select(each => LrmxSample.ReadXml(each).Form())
            .ToList();
        Assert.All(forms, form => Assert.Equal(forms[0].Fields.Select(field => field.Text), form.Fields.Select(field => field.Text)));
        Assert.All(forms, form => Assert.Equal(4, form.Family.Count));
    }

    [Fact]
    public void Line_numbers_survive_blank_lines_before_the_declaration() =>
        Assert.Equal(5, LrmxSample.ReadXml("\n\n<?xml version=\"1.0\"?>\n<Person>\n<XingMing>张三</XingMing></Person>").Form().Fields[0].Line);

    [Theory]
    [InlineData("<JiGuan></JiGuan>")]
    [InlineData("<JiGuan/>")]
    [InlineData("<JiGuan>\n  </JiGuan>")]
    [InlineData("<JiGuan>\u3000&#xD;&#xA;</JiGuan>")]
    public void Every_shape_of_empty_is_empty(string element)
    {
        var reading = LrmxSample.ReadPerson("<XingMing>张三</XingMing>" + element);
        Assert.Equal("", reading.Form()["JiGuan"]);
        Assert.DoesNotContain(reading.Report, line => line.Element == "JiGuan");
    }

    [Fact]
    public void Elements_may_stand_in_any_order()
    {
        var form = LrmxSample.ReadPerson("<Version>3.2.1.6</Version><NiRenZhiWu>甲</NiRenZhiWu><JianLi/><XingMing>张三</XingMing>").Form();
        Assert.Equal(("3.2.1.6", "甲", "张三"), (form.Version, form["NiRenZhiWu"], form["XingMing"]));
    }

    [Theory]
    [InlineData("甲&乙公司")]
    [InlineData("甲 & 乙")]
    [InlineData("甲&nbsp;乙")]
    [InlineData("甲&#x1;乙")]
    [InlineData("甲&;乙")]
    [InlineData("小于<5人")]
    [InlineData("年龄<四十")]
    public void A_raw_ampersand_or_less_than_is_read_as_written_with_a_warning(string raw)
    {
        var reading = LrmxSample.ReadPerson($"<XingMing>张三</XingMing>\n<XianRenZhiWu>{raw}</XianRenZhiWu>\n<JiGuan>丙&amp;丁</JiGuan>");
        Assert.Equal(raw, reading.Form()["XianRenZhiWu"]);
        Assert.Equal("丙&丁", reading.Form()["JiGuan"]);
        var warning = Assert.Single(reading.Lines("XianRenZhiWu", LrmxLevel.Warning));
        Assert.Equal(3, warning.Line);
        Assert.StartsWith("第 3 行“现任职务”：", warning.SentenceZh);
        Assert.NotEmpty(warning.ValueSeen);
    }

    [Fact]
    public void A_repair_leaves_cdata_alone()
    {
        var form = LrmxSample.ReadPerson("<XingMing>张三</XingMing><JiangChengQingKuang><![CDATA[a&b]]></JiangChengQingKuang><JiGuan>甲&乙</JiGuan>").Form();
        Assert.Equal(("a&b", "甲&乙"), (form["JiangChengQingKuang"], form["JiGuan"]));
    }

    [Fact]
    public void Unknown_elements_are_kept_as_written_and_reported()
    {
        var reading = LrmxSample.ReadPerson(
            "<XingMing>张三</XingMing>\n<XinZiDuan a=\"1\">甲<b>乙</b></XinZiDuan><JiaTingChengYuan><Item><XingMing>李梅</XingMing><BeiZhu>丙</BeiZhu></Item></JiaTingChengYuan>");
        Assert.Equal(
            [new LrmxUnknown("XinZiDuan", "<XinZiDuan a=\"1\">甲<b>乙</b></XinZiDuan>", 3), new LrmxUnknown("JiaTingChengYuan/Item/BeiZhu", "<BeiZhu>丙</BeiZhu>", 3)],
            reading.Form().Unknown);
        Assert.Single(reading.Lines("XinZiDuan", LrmxLevel.Info));
        Assert.Single(reading.Lines("JiaTingChengYuan/Item/BeiZhu", LrmxLevel.Info));
    }

    [Fact]
    public void Missing_elements_are_said_once_each_and_the_2025_pair_only_when_one_is_there()
    {
        var old = LrmxSample.ReadPerson("<XingMing>张三</XingMing><ChuShengNianYue>199001</ChuShengNianYue>");
        Assert.Single(old.Lines("MinZu", LrmxLevel.Info));
        Assert.Contains("3.0", Assert.Single(old.Lines("ShenFenZheng", LrmxLevel.Info)).MessageZh);
        Assert.Empty(old.Lines("DaoLingNianYue", LrmxLevel.Info));
        var revised = LrmxSample.ReadPerson("<XingMing>张三</XingMing><DaoLingNianYue>205001</DaoLingNianYue>");
        Assert.Single(revised.Lines("GaiGeQianRenZhiNianLingJieXian", LrmxLevel.Info));
    }

    [Fact]
    public void A_repeated_element_with_another_text_is_an_error_and_the_first_counts()
    {
        var reading = LrmxSample.ReadPerson("<XingMing>张三</XingMing><JiGuan>甲</JiGuan><JiGuan>乙</JiGuan><MinZu>汉族</MinZu><MinZu>汉族</MinZu>");
        Assert.Equal("甲", reading.Form()["JiGuan"]);
        Assert.Equal("乙", Assert.Single(reading.Lines("JiGuan", LrmxLevel.Error)).ValueSeen);
        Assert.Single(reading.Lines("MinZu", LrmxLevel.Info));
        Assert.Equal(2, reading.Form().Fields.Count(field => field.Element == "JiGuan"));
    }

    [Fact]
    public void Blank_family_rows_are_left_out_and_more_than_seven_are_kept()
    {
        var rows = string.Concat(Enumerable.Repeat("<Item><ChengWei>哥哥</ChengWei><XingMing>张大</XingMing></Item><Item><ChengWei/></Item>", 9));
        var reading = LrmxSample.ReadPerson($"<XingMing>张三</XingMing><JiaTingChengYuan>{rows}</JiaTingChengYuan>");
        Assert.Equal(9, reading.Form().Family.Count);
        Assert.Contains("9 人", Assert.Single(reading.Lines("JiaTingChengYuan", LrmxLevel.Info)).MessageZh);
    }

    [Fact]
    public void Text_between_the_fields_is_reported() =>
        Assert.Equal("掉队的文字", LrmxSample.ReadPerson("<XingMing>张三</XingMing>掉队的文字").Lines("", LrmxLevel.Warning)[0].ValueSeen);

    [Fact]
    public void A_namespace_on_the_root_is_tolerated() =>
        Assert.Equal("张三", LrmxSample.ReadXml("<Person xmlns=\"urn:x\"><XingMing>张三</XingMing></Person>").Form()["XingMing"]);
}
