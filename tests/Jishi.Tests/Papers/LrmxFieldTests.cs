using System.Text;
using Jishi.Papers.Lrmx;

namespace Jishi.Tests.Papers;

public sealed class LrmxFieldTests
{
    private const string Jpeg = "/9j/4AAQSkZJRgABAQEASABIAAD/2Q==";

    [Theory]
    [InlineData("张 三", "张三")]
    [InlineData("张　三", "张三")]
    [InlineData("张\n三", "张三")]
    [InlineData("买买提。艾力", "买买提·艾力")]
    [InlineData("买买提.艾力", "买买提·艾力")]
    [InlineData("买买提？艾力", "买买提·艾力")]
    [InlineData("买买提、艾力", "买买提·艾力")]
    public void A_name_is_cleaned_as_the_editor_does_and_the_change_is_told(string written, string name)
    {
        var reading = LrmxSample.ReadPerson($"<XingMing>{written}</XingMing>");
        Assert.Equal(name, reading.Form()["XingMing"]);
        Assert.Contains(name, Assert.Single(reading.Lines("XingMing", LrmxLevel.Info)).MessageZh);
    }

    [Theory]
    [InlineData("𠮷田")]
    [InlineData("䶮")]
    [InlineData("王\U000200A0")]
    [InlineData("买买提·艾力")]
    public void A_rare_name_survives_byte_for_byte(string name)
    {
        var reading = LrmxSample.ReadPerson($"<XingMing>{name}</XingMing><JianLi>2012.07--  任{name}秘书</JianLi>");
        Assert.Equal(Encoding.UTF8.GetBytes(name), Encoding.UTF8.GetBytes(reading.Form()["XingMing"]));
        Assert.Contains(name, reading.Form()["JianLi"]);
        Assert.Empty(reading.Lines("XingMing", LrmxLevel.Warning));
    }

    [Fact]
    public void Right_to_left_marks_leave_names_and_stay_in_other_text_with_a_warning()
    {
        var reading = LrmxSample.ReadPerson("<XingMing>张\u202E三\u200B</XingMing><XianRenZhiWu>某局\u202E长</XianRenZhiWu>");
        Assert.Equal("张三", reading.Form()["XingMing"]);
        Assert.Equal("某局\u202E长", reading.Form()["XianRenZhiWu"]);
        Assert.Contains("U+202E", Assert.Single(reading.Lines("XingMing", LrmxLevel.Warning)).MessageZh);
        var line = Assert.Single(reading.Lines("XianRenZhiWu", LrmxLevel.Warning));
        Assert.Equal("某局U+202E长", line.ValueSeen);
    }

    [Fact]
    public void Forbidden_control_characters_are_taken_out_with_a_warning()
    {
        var reading = LrmxSample.ReadPerson("<XingMing>张\u000B三</XingMing>");
        Assert.Equal("张三", reading.Form()["XingMing"]);
        Assert.Contains("U+000B", Assert.Single(reading.Lines("XingMing", LrmxLevel.Warning)).MessageZh);
    }

    [Fact]
    public void A_locally_made_character_is_kept_with_a_warning()
    {
        var reading = LrmxSample.ReadPerson("<XingMing>张\uE123</XingMing>");
        Assert.Equal("张\uE123", reading.Form()["XingMing"]);
        Assert.Contains("自造字", Assert.Single(reading.Lines("XingMing", LrmxLevel.Warning)).MessageZh);
    }

    [Fact]
    public void An_unreadable_birth_date_is_an_error_on_that_field_alone()
    {
        var reading = LrmxSample.ReadPerson("<XingMing>张三</XingMing><ChuShengNianYue>某年</ChuShengNianYue><MinZu>汉族</MinZu>");
        Assert.Equal(("某年", "汉族"), (reading.Form()["ChuShengNianYue"], reading.Form()["MinZu"]));
        Assert.Equal("ChuShengNianYue", Assert.Single(reading.Report, line => line.Level == LrmxLevel.Error).Element);
    }

    [Fact]
    public void A_family_birth_date_names_its_row()
    {
        var reading = LrmxSample.ReadPerson(
            "<XingMing>张三</XingMing><JiaTingChengYuan><Item><ChengWei>父亲</ChengWei></Item><Item><ChengWei>母亲</ChengWei><ChuShengRiQi>196113</ChuShengRiQi></Item></JiaTingChengYuan>");
        Assert.Contains("第 2 行", Assert.Single(reading.Lines("JiaTingChengYuan/Item/ChuShengRiQi", LrmxLevel.Error)).NameZh);
    }

    [Theory]
    [InlineData("XingBie", "未知")]
    [InlineData("MinZu", "汉")]
    [InlineData("RuDangShiJian", "甲党")]
    [InlineData("GaiGeQianRenZhiNianLingJieXian", "58")]
    [InlineData("ShenFenZheng", "1101011990010112")]
    [InlineData("ShenFenZheng", "110101199013011233")]
    [InlineData("ShenFenZheng", "110101199001011230")]
    public void A_doubtful_value_is_kept_with_a_warning(string element, string value)
    {
        var reading = LrmxSample.ReadPerson($"<XingMing>张三</XingMing><{element}>{value}</{element}>");
        Assert.Equal(value, reading.Form()[element]);
        Assert.Single(reading.Lines(element, LrmxLevel.Warning));
    }

    [Theory]
    [InlineData("11010519491231002x")]
    [InlineData(" 110105 19491231 002X ")]
    [InlineData("１１０１０５１９４９１２３１００２Ｘ")]
    public void An_identity_number_is_tidied_and_its_check_character_counted(string written)
    {
        var reading = LrmxSample.ReadPerson($"<XingMing>张三</XingMing><ShenFenZheng>{written}</ShenFenZheng>");
        Assert.Equal("11010519491231002X", reading.Form()["ShenFenZheng"]);
        Assert.Empty(reading.Lines("ShenFenZheng", LrmxLevel.Warning));
        Assert.Single(reading.Lines("ShenFenZheng", LrmxLevel.Info));
    }

    [Fact]
    public void An_identity_number_against_birth_and_sex_gives_warnings()
    {
        var reading = LrmxSample.ReadPerson(
            "<XingMing>张三</XingMing><XingBie>男</XingBie><ChuShengNianYue>195001</ChuShengNianYue><ShenFenZheng>11010519491231002X</ShenFenZheng>");
        Assert.Equal(2, reading.Lines("ShenFenZheng", LrmxLevel.Warning).Length);
    }

    [Fact]
    public void A_name_that_is_empty_is_an_error_but_the_rest_imports()
    {
        var reading = LrmxSample.ReadPerson("<XingMing/><MinZu>汉族</MinZu>");
        Assert.Equal("汉族", reading.Form()["MinZu"]);
        Assert.Single(reading.Lines("XingMing", LrmxLevel.Error));
    }

    [Fact]
    public void A_text_over_the_limit_is_kept_whole_with_a_warning()
    {
        var post = string.Concat(Enumerable.Repeat("𠮷", 325));
        var reading = LrmxSample.ReadPerson($"<XingMing>张三</XingMing><XianRenZhiWu>{post}</XianRenZhiWu><NiRenZhiWu>{post[2..]}</NiRenZhiWu>");
        Assert.Equal(post, reading.Form()["XianRenZhiWu"]);
        Assert.Contains("325 字，超过表格规定的 324 字", Assert.Single(reading.Lines("XianRenZhiWu", LrmxLevel.Warning)).MessageZh);
        Assert.Empty(reading.Lines("NiRenZhiWu", LrmxLevel.Warning));
    }

    [Fact]
    public void A_huge_resume_is_read_whole()
    {
        var text = string.Concat(Enumerable.Repeat("2012.07--2012.07  某局（\n", 200_000));
        var reading = LrmxSample.ReadPerson($"<XingMing>张三</XingMing><JianLi>{text}</JianLi>");
        Assert.Equal(text.TrimEnd().Length, reading.Form()["JianLi"].Length);
        Assert.True(reading.Report.Count < 2100);
    }

    [Theory]
    [InlineData("XXXXXXXX not base64 XXXXXXXX", "损坏")]
    [InlineData("/9j/4AAQSkZJRgABA", "损坏")]
    [InlineData("R0lGODlhAQABAAAAACw=", "既不是 JPEG 也不是 PNG")]
    public void A_damaged_photo_is_dropped_and_the_rest_imports(string photo, string words)
    {
        var reading = LrmxSample.ReadPerson($"<XingMing>张三</XingMing><ZhaoPian>{photo}</ZhaoPian>");
        Assert.Null(reading.Form().Photo);
        Assert.Equal("张三", reading.Form()["XingMing"]);
        Assert.Contains(words, Assert.Single(reading.Lines("ZhaoPian", LrmxLevel.Warning)).MessageZh);
    }

    [Fact]
    public void A_photo_with_a_web_prefix_or_line_breaks_is_read()
    {
        var prefixed = LrmxSample.ReadPerson($"<XingMing>张三</XingMing><ZhaoPian>data:image/jpeg;base64,{Jpeg}</ZhaoPian>");
        Assert.Single(prefixed.Lines("ZhaoPian", LrmxLevel.Warning));
        var wrapped = LrmxSample.ReadPerson($"<XingMing>张三</XingMing><ZhaoPian>\n{Jpeg[..10]}\r\n{Jpeg[10..]}\n</ZhaoPian>");
        Assert.Empty(wrapped.Lines("ZhaoPian", LrmxLevel.Warning));
        Assert.Equal(Convert.FromBase64String(Jpeg), prefixed.Form().Photo?.Bytes.ToArray());
        Assert.Equal(Convert.FromBase64String(Jpeg), wrapped.Form().Photo?.Bytes.ToArray());
    }

    [Fact]
    public void A_png_photo_is_told_by_its_bytes()
    {
        var png = Convert.ToBase64String([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. "IEND"u8]);
        var reading = LrmxSample.ReadPerson($"<XingMing>张三</XingMing><ZhaoPian>{png}</ZhaoPian>");
        Assert.Equal("image/png", reading.Form().Photo?.MediaType);
        Assert.Single(reading.Lines("ZhaoPian", LrmxLevel.Info));
    }
}
