using Jishi.Papers.Lrmx;
using Jishi.Record.Catalogue;

namespace Jishi.Tests.Papers;

public sealed class LrmxToCadreTests
{
    private static LrmxCadre Map(string inner) => LrmxToCadre.Map(LrmxSample.ReadPerson(inner).Form());

    private static object? ValueOf(LrmxCadre cadre, string code) =>
        cadre.Fields.FirstOrDefault(f => f.Item.Code == code) is { } field ? field.Item.Type.Read(field.Input.Value!.Value).Value : null;

    [Theory]
    [InlineData("200108", "CPC", "2001-08")]
    [InlineData("民建", "CNDCA", null)]
    [InlineData("民建200108", "CPC", "2001-08")]
    [InlineData("九三学社", "JIUSAN", null)]
    [InlineData("无党派", "NOPARTY", null)]
    [InlineData("群众", "MASSES", null)]
    [InlineData("", null, null)]
    public void Reads_party_and_date_from_one_field(string text, string? status, string? joined)
    {
        var cadre = Map($"<XingMing>张三</XingMing><RuDangShiJian>{text}</RuDangShiJian>");
        Assert.Equal(status, ValueOf(cadre, "PoliticalStatus"));
        Assert.Equal(joined, ValueOf(cadre, "PartyJoinedOn")?.ToString());
        Assert.Equal(text.Length == 0 ? null : text, ValueOf(cadre, "PartyJoinedText"));
    }

    [Fact]
    public void Leaves_out_what_an_item_refuses_and_takes_the_rest()
    {
        var cadre = Map("<XingMing>张三</XingMing><XingBie>某</XingBie><MinZu>汉</MinZu>");
        Assert.Null(ValueOf(cadre, "CandidateSex"));
        Assert.Equal("01", ValueOf(cadre, "Ethnicity"));
        Assert.Equal(new Person("张三"), ValueOf(cadre, "CandidateName"));
        var line = Assert.Single(cadre.Report);
        Assert.Equal(("XingBie", LrmxLevel.Error), (line.Element, line.Level));
    }

    [Fact]
    public void Keeps_a_family_row_whose_date_does_not_read()
    {
        var cadre = Map("<XingMing>张三</XingMing><JiaTingChengYuan><Item><ChengWei>父亲</ChengWei><XingMing>张父</XingMing><ChuShengRiQi>不详</ChuShengRiQi></Item></JiaTingChengYuan>");
        var row = Assert.Single((ValueList<TableRow>)ValueOf(cadre, "FamilyMembers")!);
        Assert.Equal("张父", row.Get<string>("Name"));
        Assert.False(row.Cells.ContainsKey("BirthDate"));
        Assert.Contains(cadre.Report, l => l.Level == LrmxLevel.Error && l.MessageZh.Contains("出生年月", StringComparison.Ordinal));
    }

    [Fact]
    public void Keeps_texts_and_unknown_elements_as_they_stand()
    {
        var cadre = Map("<XingMing>𠮷</XingMing><JianLi>2008.09--2012.07  学习\n（其间：挂职）</JianLi><XinLanMu>新的</XinLanMu>");
        Assert.Equal("2008.09--2012.07  学习\n（其间：挂职）", ValueOf(cadre, "Resume"));
        Assert.Contains("<XinLanMu>新的</XinLanMu>", (string)ValueOf(cadre, "UnknownElements")!);
    }

    [Theory]
    [InlineData(LrmxSample.V30)]
    [InlineData(LrmxSample.V32)]
    [InlineData(LrmxSample.V2025)]
    public void Maps_every_sample(string name)
    {
        var cadre = LrmxToCadre.Map(LrmxSample.ReadFile(name).Form());
        Assert.Equal(cadre.Fields.Count, cadre.Fields.Select(f => f.Item.Code).Distinct().Count());
        Assert.All(cadre.Fields, f => Assert.Null(f.Item.Type.Read(f.Input.Value!.Value).Error));
    }
}
