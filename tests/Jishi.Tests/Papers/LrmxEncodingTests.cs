using System.Text;
using Jishi.Papers.Lrmx;

namespace Jishi.Tests.Papers;

public sealed class LrmxEncodingTests
{
    private const string Body = "<Person><XingMing>张三</XingMing><XianRenZhiWu>某县财政局局长、党组书记</XianRenZhiWu></Person>";

    [Theory]
    [InlineData("<?xml version=\"1.0\" encoding=\"gb2312\"?>")]
    [InlineData("<?xml version=\"1.0\" encoding=\"GB18030\"?>")]
    [InlineData("<?xml version=\"1.0\" encoding=\"utf-8\"?>")]
    [InlineData("")]
    public void Gb18030_bytes_are_read_with_a_warning_whatever_the_declaration(string declaration)
    {
        var gb = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        var reading = LrmxReader.Read(gb.GetBytes(declaration + Body), "x.lrmx");
        Assert.Equal(("张三", "某县财政局局长、党组书记"), (reading.Form()["XingMing"], reading.Form()["XianRenZhiWu"]));
        Assert.Contains("GB18030", Assert.Single(reading.Lines("", LrmxLevel.Warning)).MessageZh);
    }

    [Fact]
    public void Rare_characters_survive_gb18030()
    {
        var gb = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        Assert.Equal("𠮷䶮", LrmxReader.Read(gb.GetBytes("<Person><XingMing>𠮷䶮</XingMing></Person>"), "x").Form()["XingMing"]);
    }

    [Fact]
    public void A_declaration_that_contradicts_utf8_bytes_is_told_and_not_believed()
    {
        var reading = LrmxSample.ReadXml("<?xml version=\"1.0\" encoding=\"gb2312\"?>" + Body);
        Assert.Equal("张三", reading.Form()["XingMing"]);
        Assert.Contains("gb2312", Assert.Single(reading.Lines("", LrmxLevel.Warning)).MessageZh);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    [InlineData(true, false)]
    public void Utf16_is_read_with_a_warning(bool bigEndian, bool mark)
    {
        var encoding = new UnicodeEncoding(bigEndian, mark);
        var reading = LrmxReader.Read(encoding.GetPreamble().Concat(encoding.GetBytes(Body)).ToArray(), "x.lrmx");
        Assert.Equal("张三", reading.Form()["XingMing"]);
        Assert.Contains("UTF-16", Assert.Single(reading.Lines("", LrmxLevel.Warning)).MessageZh);
    }

    [Fact]
    public void A_few_damaged_bytes_cost_one_field_and_not_the_paper()
    {
        var bytes = Encoding.UTF8.GetBytes(Body);
        bytes[bytes.AsSpan().IndexOf("局长"u8)] = 0xFF;
        var reading = LrmxReader.Read(bytes, "x.lrmx");
        Assert.Equal("张三", reading.Form()["XingMing"]);
        Assert.Single(reading.Lines("XianRenZhiWu", LrmxLevel.Error));
        Assert.Contains("损坏的字节", Assert.Single(reading.Lines("", LrmxLevel.Warning)).MessageZh);
    }
}
