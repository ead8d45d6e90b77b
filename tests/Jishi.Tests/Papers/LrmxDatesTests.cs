using Jishi.Papers.Lrmx;

namespace Jishi.Tests.Papers;

public sealed class LrmxDatesTests
{
    [Theory]
    [InlineData("199001", "1990.01")]
    [InlineData("19900105", "1990.01.05")]
    [InlineData("1990", "1990")]
    [InlineData("1990.01", "1990.01")]
    [InlineData("1990.1", "1990.01")]
    [InlineData("1990.01.05", "1990.01.05")]
    [InlineData("1990年1月", "1990.01")]
    [InlineData("1990年1月5日", "1990.01.05")]
    [InlineData("1990年", "1990")]
    [InlineData("１９９０．０１", "1990.01")]
    [InlineData(" 1990 01 ", "1990.01")]
    [InlineData("1990春", "1990春")]
    [InlineData("1990夏", "1990夏")]
    [InlineData("1990秋", "1990秋")]
    [InlineData("1990冬", "1990冬")]
    [InlineData("1990初", "1990初")]
    [InlineData("1990中", "1990中")]
    [InlineData("1990底", "1990底")]
    [InlineData("20000229", "2000.02.29")]
    public void Reads_every_shape_of_date(string text, string printed)
    {
        var reading = LrmxDates.Read(text);
        Assert.Null(reading.ProblemZh);
        Assert.Equal(printed, reading.Date?.ToString());
    }

    [Theory]
    [InlineData("199013", "没有 13 月")]
    [InlineData("199000", "没有 0 月")]
    [InlineData("19900230", "没有 30 日")]
    [InlineData("20230229", "没有 29 日")]
    [InlineData("189901", "年份 1899")]
    [InlineData("19901", "应写成")]
    [InlineData("某某", "应写成")]
    [InlineData("1990.01.05.07", "应写成")]
    [InlineData("..", "应写成")]
    [InlineData("年月", "应写成")]
    [InlineData("99999999999999999999", "应写成")]
    public void Says_in_Chinese_why_a_date_cannot_be_read(string text, string why)
    {
        var reading = LrmxDates.Read(text);
        Assert.Null(reading.Date);
        Assert.Contains(why, reading.ProblemZh);
        Assert.Contains(text, reading.ProblemZh);
    }

    [Fact]
    public void An_empty_date_is_neither_a_date_nor_a_problem() =>
        Assert.Equal(new LooseDateReading(null, null), LrmxDates.Read(" \n　"));

    [Theory]
    [InlineData("200108", "2001.08", "")]
    [InlineData("2001.08", "2001.08", "")]
    [InlineData("民建", null, "民建")]
    [InlineData("九三", null, "九三")]
    [InlineData("九三学社", null, "九三")]
    [InlineData("无党派", null, "无党派")]
    [InlineData("民建；民盟", null, "民建,民盟")]
    [InlineData("九三；民建；民盟", null, "九三,民建,民盟")]
    [InlineData("200108；民建", "2001.08", "民建")]
    [InlineData("200108;民建;民盟", "2001.08", "民建,民盟")]
    [InlineData("(民建)", null, "民建")]
    [InlineData("（民建）", null, "民建")]
    [InlineData("(民建、民盟)", null, "民建,民盟")]
    [InlineData("(九三、民建、民盟)", null, "九三,民建,民盟")]
    [InlineData("民建200108", "2001.08", "民建")]
    [InlineData("民建2001.08", "2001.08", "民建")]
    [InlineData("中共党员200108", "2001.08", "")]
    [InlineData("", null, "")]
    [InlineData("群众", null, "")]
    public void Reads_every_shape_of_party_and_date(string text, string? since, string parties)
    {
        var reading = LrmxParty.Read(text);
        Assert.Empty(reading.ProblemsZh);
        Assert.Equal(since, reading.Joined.CpcSince?.ToString());
        Assert.Equal(parties, string.Join(',', reading.Joined.OtherParties));
    }

    [Theory]
    [InlineData("甲党", "不是党派简称")]
    [InlineData("200113", "没有 13 月")]
    [InlineData("200108；200209", "两个入党时间")]
    [InlineData("中共党员", "没有入党年月")]
    public void Tells_what_is_wrong_with_the_party_and_keeps_the_rest(string text, string why) =>
        Assert.Contains(why, Assert.Single(LrmxParty.Read(text).ProblemsZh));

    [Fact]
    public void Party_values_compare_by_content() =>
        Assert.Equal(LrmxParty.Read("200108；民建").Joined, LrmxParty.Read("民建2001.08").Joined);
}
