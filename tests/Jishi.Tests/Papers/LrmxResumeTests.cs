using Jishi.Papers.Lrmx;

namespace Jishi.Tests.Papers;

public sealed class LrmxResumeTests
{
    [Fact]
    public void Splits_a_resume_into_segments_with_an_open_end()
    {
        var reading = LrmxResume.Read("2008.09--2012.07  某大学学习\n2012.07--2016.06  某县某镇科员\n2016.06--         某县某局副局长");
        Assert.Empty(reading.Notes);
        Assert.Equal(["某大学学习", "某县某镇科员", "某县某局副局长"], reading.Segments.Select(s => s.Text));
        Assert.Equal(new LooseDate(2012, 7, null), reading.Segments[0].To);
        Assert.Null(reading.Segments[2].To);
        Assert.Equal([1, 2, 3], reading.Segments.Select(s => s.Line));
    }

    [Theory]
    [InlineData("2012.07-2016.06 某局")]
    [InlineData("2012.07—2016.06 某局")]
    [InlineData("2012.07——2016.06　某局")]
    [InlineData("2012.07～2016.06某局")]
    [InlineData("2012.07 -- 2016.06  某局")]
    [InlineData("2012年7月至2016年6月 某局")]
    [InlineData("201207--201606  某局")]
    [InlineData("２０１２．０７－－２０１６．０６　某局")]
    public void Reads_the_dashes_that_people_type(string line)
    {
        var segment = Assert.Single(LrmxResume.Read(line).Segments);
        Assert.Equal(("2012.07", "2016.06", "某局"), (segment.From.ToString(), segment.To?.ToString(), segment.Text));
    }

    [Theory]
    [InlineData("2016.06--至今  某局")]
    [InlineData("2016.06至今某局")]
    [InlineData("2016.06--今 某局")]
    [InlineData("2016.06--现在 某局")]
    [InlineData("2016.06--         某局")]
    public void An_open_end_may_be_said_in_words(string line)
    {
        var segment = Assert.Single(LrmxResume.Read(line).Segments);
        Assert.Null(segment.To);
        Assert.Equal("某局", segment.Text);
    }

    [Fact]
    public void A_work_place_that_begins_with_now_keeps_its_name() =>
        Assert.Equal("今日报社编辑", LrmxResume.Read("2016.06--  今日报社编辑").Segments[0].Text);

    [Fact]
    public void Indented_and_bracketed_lines_belong_to_the_segment_above()
    {
        var reading = LrmxResume.Read(
            "2012.07--2016.06  某县某镇科员（其间：\n2013.03--2014.03在某村挂职锻炼）\n2016.06--2018.01  某局\n                  2016.09--2017.09 在职学习\n2018.01--         某局");
        Assert.Equal(3, reading.Segments.Count);
        Assert.Contains("2013.03--2014.03", reading.Segments[0].Text);
        Assert.Contains("2016.09--2017.09", reading.Segments[1].Text);
        Assert.Empty(reading.Notes);
    }

    [Fact]
    public void An_unclosed_bracket_does_not_swallow_the_segments_after_it() =>
        Assert.Equal(2, LrmxResume.Read("2012.07--2016.06  科员（其间\n2016.06--2018.01  副科长").Segments.Count);

    [Theory]
    [InlineData("2012.07--2016.06 甲\n2016.09-- 乙", "中间空 3 个月", 2)]
    [InlineData("2012.07--2016.06 甲\n2016.01-- 乙", "重叠 5 个月", 2)]
    [InlineData("2012.07-- 甲\n2016.01-- 乙", "没有写止", 1)]
    [InlineData("2016.07--2012.06 甲", "先后颠倒", 1)]
    [InlineData("2012--2016 甲", "只有年", 1)]
    [InlineData("2012.07--2016.06", "没有内容", 1)]
    [InlineData("2012.13--2016.06 甲", "没有 13 月", 1)]
    [InlineData("某大学学习\n2012.07-- 乙", "没有起止年月", 1)]
    public void Tells_gaps_overlaps_and_odd_dates_with_their_line(string text, string words, int line)
    {
        var note = Assert.Single(LrmxResume.Read(text).Notes);
        Assert.Contains(words, note.MessageZh);
        Assert.Equal(line, note.Line);
    }

    [Fact]
    public void A_resume_note_in_the_report_names_the_line_of_the_file()
    {
        var reading = LrmxSample.ReadPerson("<XingMing>张三</XingMing>\n<JianLi>2012.07--2016.06 甲\n2016.09-- 乙</JianLi>");
        var note = Assert.Single(reading.Lines("JianLi", LrmxLevel.Info));
        Assert.Equal(4, note.Line);
        Assert.Equal("2012.07--2016.06 甲\n2016.09-- 乙", reading.Form()["JianLi"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n  \n")]
    [InlineData("--\n年--月\n2012--\n.....--.....\n----")]
    public void Odd_text_is_no_exception(string text) => Assert.NotNull(LrmxResume.Read(text));
}
