using System.Text;
using Jishi.Papers.Lrmx;

namespace Jishi.Tests.Papers;

public sealed class LrmxRefusalTests
{
    public static TheoryData<byte[], string> OtherFiles => new()
    {
        { [], "空的" },
        { "  \r\n\t"u8.ToArray(), "只有空白" },
        { "PK\u0003\u0004xxxx"u8.ToArray(), "ZIP" },
        { [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "7z" },
        { [0xD0, 0xCF, 0x11, 0xE0, 0xA1], "Word/Excel" },
        { "%PDF-1.7"u8.ToArray(), "PDF" },
        { [0xFF, 0xD8, 0xFF, 0xE0, 0], "JPEG" },
        { "\"张三\",\"男\""u8.ToArray(), ".lrm" },
        { "<!DOCTYPE html><html><body>请登录</body></html>"u8.ToArray(), "网页" },
        { "\n<HTML><body>请登录</body></HTML>"u8.ToArray(), "网页" },
        { "姓名：张三"u8.ToArray(), "不是 XML" },
        { [0x01, 0x02, 0x00, 0x03], "二进制" },
        { "<root><node name=\"type\"/></root>"u8.ToArray(), "根元素是 <root>" },
        { "<person><XingMing>张三</XingMing></person>"u8.ToArray(), "根元素是 <person>" },
        { "<Person><A>甲</A></Person>"u8.ToArray(), "没有任何任免审批表的字段" },
        { "<Person/>"u8.ToArray(), "没有任何任免审批表的字段" },
        { [0xFF, 0xFF, 0xFE, 0xFC, 0x80], "编码无法识别" },
    };

    [Theory]
    [MemberData(nameof(OtherFiles))]
    public void Another_kind_of_file_is_refused_by_its_name(byte[] file, string words) =>
        LrmxReader.Read(file, "x.lrmx").RefusedWith(words);

    [Fact]
    public void A_file_over_20_MB_is_refused() =>
        LrmxReader.Read(new byte[(20 * 1024 * 1024) + 1], "x.lrmx").RefusedWith("20 MB");

    [Fact]
    public void Damaged_xml_is_refused_with_line_and_field()
    {
        var reading = LrmxSample.ReadXml("<Person>\n<XingMing>张三</XingMing>\n<JiGuan>甲</MinZu>\n</Person>");
        reading.RefusedWith("第 3 行：文件损坏：“籍贯”附近");
        Assert.Equal(3, reading.Report[^1].Line);
    }

    [Fact]
    public void A_cut_off_file_is_refused_with_the_field_where_it_stops() =>
        LrmxSample.ReadXml("<Person>\n<XingMing>张三</XingMing>\n<JianLi>2012.07--").RefusedWith("第 3 行：文件不完整：读到“简历”处中断");

    [Fact]
    public void Any_cut_gives_a_form_or_a_reason()
    {
        foreach (var sample in new[] { LrmxSample.V30, LrmxSample.V32, LrmxSample.V2025 })
        {
            var whole = LrmxSample.Bytes(sample);
            for (var length = 0; length <= whole.Length; length += 3) CheckOutcome(whole[..length]);
        }
    }

    [Fact]
    public void Flipped_bytes_never_throw()
    {
        var whole = LrmxSample.Bytes(LrmxSample.V32);
        uint seed = 20260601;
        for (var round = 0; round < 3000; round++)
        {
            var damaged = (byte[])whole.Clone();
            var flips = 1 + (Next(ref seed) % 6);
            for (var i = 0; i < flips; i++) damaged[Next(ref seed) % (uint)damaged.Length] = (byte)Next(ref seed);
            CheckOutcome(damaged);
        }
    }

    [Fact]
    public void Pieces_of_xml_in_wild_order_never_throw()
    {
        string[] pieces =
        [
            "<Person>", "</Person>", "<XingMing>", "</XingMing>", "<JiaTingChengYuan>", "<Item>", "</Item>", "</JiaTingChengYuan>", "<JianLi>", "</JianLi>",
            "&", "<", ">", "&#x1F;", "&#xD800;", "<![CDATA[", "]]>", "<!--", "-->", "<?a", "?>", "2012.07--", "张三", "\n", "\u0001", "\uFFFE", "<a:b>", "</a:b>", "\"", "<ZhaoPian>data:", "</ZhaoPian>",
        ];
        uint seed = 7;
        for (var round = 0; round < 3000; round++)
        {
            var text = new StringBuilder("<Person>");
            for (var i = 0; i < 12; i++) text.Append(pieces[Next(ref seed) % (uint)pieces.Length]);
            CheckOutcome(Encoding.UTF8.GetBytes(text.Append("</Person>").ToString()));
        }
    }

    [Fact]
    public void A_dtd_with_a_billion_laughs_is_refused() =>
        LrmxSample.ReadXml(
            "<?xml version=\"1.0\"?><!DOCTYPE Person [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><Person><XingMing>&b;</XingMing></Person>")
            .RefusedWith("DTD");

    [Fact]
    public void An_external_entity_is_refused() =>
        LrmxSample.ReadXml("<!DOCTYPE Person SYSTEM \"file:///etc/passwd\"><Person><XingMing>张三</XingMing></Person>").RefusedWith("DTD");

    [Fact]
    public void Nesting_and_numbers_beyond_a_form_are_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 200_000));
        LrmxSample.ReadXml($"<Person>{deep}").RefusedWith("结构异常");
        var many = string.Concat(Enumerable.Repeat("<a/>", 200_000));
        LrmxSample.ReadXml($"<Person>{many}</Person>").RefusedWith("结构异常");
    }

    [Theory]
    [InlineData("&")]
    [InlineData("&\n")]
    [InlineData("< ")]
    [InlineData("<![CDATA[")]
    [InlineData("\u0001")]
    public void A_flood_of_faults_neither_hangs_nor_floods_the_report(string fault)
    {
        var flood = string.Concat(Enumerable.Repeat(fault, 4_000_000 / fault.Length));
        var reading = LrmxSample.ReadXml($"<Person><XingMing>张三</XingMing><JianLi>{flood}</JianLi></Person>");
        Assert.True(reading.Report.Count < 2100);
        Assert.True(reading.Form is not null || reading.RefusalZh is not null);
    }

    private static void CheckOutcome(byte[] file)
    {
        var reading = LrmxReader.Read(file, "x.lrmx");
        if (reading.Form is null) Assert.False(string.IsNullOrWhiteSpace(reading.RefusalZh));
        else Assert.Null(reading.RefusalZh);
        Assert.All(reading.Report, line => Assert.NotEmpty(line.MessageZh));
    }

    /// <summary>Numerical Recipes' linear generator: the same bytes on every machine.</summary>
    private static uint Next(ref uint seed)
    {
        seed = (seed * 1664525u) + 1013904223u;
        return seed >> 8;
    }
}
