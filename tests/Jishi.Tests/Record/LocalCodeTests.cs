using System.Text.Json;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Record.Gates;
using Jishi.Record.Matters;
using Jishi.Record.Policy;

namespace Jishi.Tests.Record;

/// <summary>Codes that an office adds to open tables: taken only under its pack, shown by its labels, never lost and never changed.</summary>
public sealed class LocalCodeTests
{
    private static readonly LocalCode Joint = new("MeetingKind", "JOINT", "联席会议");

    private readonly County _county = new();

    [Theory]
    [InlineData("NoSuchTable", "X", "甲", "没有代码表 NoSuchTable")]
    [InlineData("Sex", "X", "甲", "代码表性别（Sex）由全国统一")]
    [InlineData("MeetingKind", "joint", "联席会议", "代码只能用大写字母")]
    [InlineData("MeetingKind", "联席", "联席会议", "代码只能用大写字母")]
    [InlineData("MeetingKind", "", "联席会议", "代码只能用大写字母")]
    [InlineData("MeetingKind", "JOINT", " ", "没有写会议类别 JOINT 的名称")]
    [InlineData("MeetingKind", "JOINT", "联席\u202e会议", "U+202E")]
    [InlineData("MeetingKind", "STANDING", "书记会", "已有 STANDING“常委会”，只能增加")]
    [InlineData("MeetingKind", "CWH", "常委会", "已有 STANDING“常委会”，只能增加")]
    public void A_pack_adds_codes_to_open_tables_and_changes_none(string table, string code, string label, string says) =>
        Assert.Contains(PolicyCheck.Problems(Pack(new LocalCode(table, code, label))), p => p.Message.Contains(says, StringComparison.Ordinal));

    [Fact]
    public void A_code_or_label_stands_once_in_a_pack()
    {
        Assert.Empty(PolicyCheck.Problems(Pack(Joint, new("MeetingKind", "THEME", "务虚座谈会"))));
        Assert.Contains(PolicyCheck.Problems(Pack(Joint, new("MeetingKind", "JOINT", "别的"))), p => p.Message.Contains("“JOINT”写了两次", StringComparison.Ordinal));
        Assert.Contains(PolicyCheck.Problems(Pack(Joint, new("MeetingKind", "OTHER", "联席会议"))), p => p.Message.Contains("“联席会议”写了两次", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("NoSuchItem", "目录中没有数据项“NoSuchItem”")]
    [InlineData("CandidateName", "本就应填")]
    [InlineData("ReturnReason", "由系统填写")]
    [InlineData("SecondSubmittedAt", "由系统填写")]
    public void A_pack_requires_conditional_items_only(string code, string says) =>
        Assert.Contains(PolicyCheck.Problems(PolicyPack.None with { Requires = [code] }), p => p.Message.Contains(says, StringComparison.Ordinal));

    [Fact]
    public void A_local_code_is_taken_once_its_pack_is_adopted()
    {
        Meet();
        Assert.Contains("不在可选值中", _county.Refused(County.Recording(7, "MeetingKind", "JOINT"), RefusalKind.Malformed).Problems[0].Message, StringComparison.Ordinal);
        Adopt(Joint);
        _county.Record(7, "MeetingKind", "联席会议");
        var dossier = _county.World.Dossier(_county.World.Matters["m1"], _county.Row());
        var item = CatalogueOfItems.Find("MeetingKind")!.Item;
        Assert.Equal("JOINT", dossier.Find(item)!.Value);
        Assert.Equal("联席会议", dossier.Show(item));
        Assert.Contains("联席会议", _county.Refused(County.Recording(7, "MeetingKind", "没有的会"), RefusalKind.Malformed).Problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pack_that_follows_keeps_the_codes_of_the_one_before()
    {
        Adopt(Joint);
        var refusal = _county.As(County.Head).Refused(new ProposePolicy(Pack()), RefusalKind.Malformed);
        Assert.Equal("现行政策包给代码表会议类别（MeetingKind）增加的 JOINT“联席会议”可能已在用，不能删去或改名。", Assert.Single(refusal.Problems).Message);
        _county.Refused(new ProposePolicy(Pack(Joint with { Label = "联系会议" })), RefusalKind.Malformed, "不能删去或改名");
        _county.Do(new ProposePolicy(Pack(Joint, new("MeetingKind", "THEME", "务虚座谈会")) with { Version = "2" }));
    }

    [Fact]
    public void A_ledger_is_read_with_every_code_that_any_pack_ever_added()
    {
        var facts = new[] { Entry("MeetingKind", "JOINT"), Entry("RecommendMaterials", new ValueList<string>(["ROSTER", "VIDEO"])) };
        var back = Assert.IsType<ItemsRecorded>(FactCodec.Decode(nameof(ItemsRecorded), 1, FactCodec.Encode(new ItemsRecorded("meeting/t", 7, [.. facts]))));
        Assert.Equal(facts.Select(f => f.Value), back.Items.Select(i => i.Value));
        Assert.Equal("JOINT", CatalogueOfItems.Find("MeetingKind")!.Item.Type.Show("JOINT"));
    }

    [Fact]
    public void No_other_code_is_taken_from_a_ledger_on_trust()
    {
        Assert.NotNull(CatalogueOfItems.Find("CandidateSex")!.Item.Type.Read(ItemSamples.Json("X"), CodeBook.AsRecorded).Error);
        Assert.NotNull(CatalogueOfItems.Find("MeetingKind")!.Item.Type.Read(ItemSamples.Json("没有的会"), CodeBook.AsRecorded).Error);
        Assert.NotNull(CatalogueOfItems.Find("MeetingKind")!.Item.Type.Read(ItemSamples.Json("MeetingKindOfTooManyLetters0123456789"), CodeBook.AsRecorded).Error);
    }

    [Fact]
    public void Codes_of_a_table_column_and_of_a_choice_of_several_are_extended_too()
    {
        var book = new CodeBook([new("NominationRound", "VILLAGE", "村级海推"), new("RecommendMaterials", "VIDEO", "述职录像")]);
        var ballots = CatalogueOfItems.Find("NominationBallots")!.Item.Type;
        var read = ballots.Read(ItemSamples.Json(new[] { new { Round = "村级海推", Votes = 3 } }), book);
        Assert.Null(read.Error);
        Assert.Equal("轮次 村级海推，得票 3", ballots.Show(read.Value!, book));
        var several = CatalogueOfItems.Find("RecommendMaterials")!.Item.Type;
        Assert.Equal("干部名册、述职录像", several.Show(several.Read(ItemSamples.Json("述职录像、干部名册"), book).Value!, book));
    }

    private static PolicyPack Pack(params LocalCode[] codes) => new("yl", "榆岭县政策包", "1", [], [], []) { Codes = [.. codes] };

    private static ItemEntry Entry(string code, object value) => new(code, value, null, LegalTime.Parse("2026-09-01 09:00")!.Value);

    private void Adopt(params LocalCode[] codes)
    {
        _county.Do(new AdoptPolicy(Pack(codes)));
        _county.As(County.Recorder);
    }

    private void Meet() => _county.Do(new Jishi.Record.Meetings.OpenMeeting("cwh", "会", [new("m1", "r1")]) { HeldAt = _county.Now });
}
