using Jishi.Papers.Texts;
using Jishi.Record.Cadres;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Gates.G1Qualification;

namespace Jishi.Tests.Papers;

/// <summary>What the texts of a form say as rows.</summary>
public sealed class TextTests
{
    [Theory]
    [InlineData("县财政局局长、党组书记", "县财政局|局长 县财政局|党组书记")]
    [InlineData("县委副书记，县政府党组书记、县长", "县委|副书记 县政府|党组书记 县政府|县长")]
    [InlineData("县纪委副书记、县监委副主任（正科级）", "县纪委|副书记 县监委|副主任（正科级）")]
    [InlineData("四级调研员", "|四级调研员")]
    [InlineData("待岗", "|待岗")]
    [InlineData("某镇党委书记（其间：2020、2021年挂职）", "某镇|党委书记（其间：2020、2021年挂职）")]
    public void Splits_posts_and_carries_the_organ_on(string text, string expected) =>
        Assert.Equal(expected.Split(' '), PostText.Read(text).Select(p => $"{p.Organ}|{p.Title}"));

    [Theory]
    [InlineData("2023年年度考核称职，2024年年度考核优秀。", "2023称职 2024优秀")]
    [InlineData("2021、2022年均为称职，2023年度基本称职", "2021称职 2022称职 2023基本称职")]
    [InlineData("2020—2023年连续四年优秀", "2020优秀 2021优秀 2022优秀 2023优秀")]
    [InlineData("2019年至2021年年度考核合格；2022年不称职；2023年不确定等次", "2019合格 2020合格 2021合格 2022不称职 2023不定等次")]
    [InlineData("2022年优秀，2022年称职，2023年称职", "2023称职")]
    [InlineData("近三年均为称职", "")]
    public void Reads_assessments_year_by_year(string text, string expected) =>
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), AssessmentText.Read(text).Select(a => $"{a.Year}{a.Grade}"));

    [Fact]
    public void Reads_rewards_and_punishments_that_have_a_date()
    {
        var parts = RewardText.Read("2019年5月，经云岭县委批准，记三等功；2020.11，受到党内警告处分。\n2021年被评为全市先进工作者；无");
        Assert.Equal(
            [new RewardPart("2019-05", "云岭县委", "记三等功", false), new RewardPart("2020-11", "", "受到党内警告处分", true), new RewardPart("2021", "", "被评为全市先进工作者", false)],
            parts);
        Assert.Empty(RewardText.Read("无"));
        Assert.Empty(RewardText.Read("2019年13月，嘉奖"));
    }

    [Fact]
    public void Rows_follow_their_text_and_say_so_when_a_new_text_gives_none()
    {
        ItemInput[] inputs = [ItemInput.Of(QualificationItems.CurrentPost.Code, "县财政局局长、党组书记"), ItemInput.Of(CadreItems.AssessmentText.Code, "近三年均为称职")];
        var tables = CadreTables.From(inputs, ItemBag.Empty);
        var posts = Assert.Single(tables);
        Assert.Equal(CadreItems.Posts.Code, posts.Code);
        Assert.Equal(2, posts.Value!.Value.GetArrayLength());

        var recorded = ItemBag.Empty with { Values = ItemBag.Empty.Values.Add(CadreItems.Assessments.Code, new Recorded(new ValueList<TableRow>([]), null, default, default, "", 1)) };
        Assert.NotNull(CadreTables.From(inputs, recorded).Single(t => t.Code == CadreItems.Assessments.Code).NotApplicable);
    }

    [Fact]
    public void A_resume_becomes_segments_with_months()
    {
        var table = CadreTables.From([ItemInput.Of(CadreItems.Resume.Code, "2008.09--2012.07  某大学\n2012.09--         某局\n（其间：2013.03--2014.03 挂职）")], ItemBag.Empty).Single();
        var rows = (ValueList<TableRow>)CadreItems.ResumeSegments.Type.Read(table.Value!.Value).Value!;
        Assert.Equal(2, rows.Count);
        Assert.Equal(new PartialDate(2012, 9), rows[1].Get<PartialDate>("From"));
        Assert.False(rows[1].Cells.ContainsKey("To"));
        Assert.Contains("挂职", rows[1].Get<string>("Text"), StringComparison.Ordinal);
    }
}
