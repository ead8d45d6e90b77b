using System.Text;
using System.Text.Json;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates;
using Jishi.Tests.Ledger;

namespace Jishi.Tests.Record;

/// <summary>Every item of the catalogue reads what people write, says in Chinese what is wrong, and never throws.</summary>
public sealed class ItemTypeTests
{
    public static TheoryData<string> Items => [.. CatalogueOfItems.All.Select(l => l.Item.Code)];

    [Theory, MemberData(nameof(Items))]
    public void A_valid_value_reads_writes_and_reads_again_equal(string code)
    {
        var type = TypeOf(code);
        for (ulong seed = 0; seed < 20; seed++)
        {
            var json = ItemSamples.Valid(type, new SeededGenerator(seed));
            var first = type.Read(json);
            Assert.True(first.Error is null, $"{json.GetRawText()}: {first.Error}");
            var written = Write(type, first.Value!);
            var again = type.Read(written);
            Assert.True(again.Error is null, $"{written.GetRawText()}: {again.Error}");
            Assert.True(Equals(first.Value, again.Value), written.GetRawText());
            Assert.Equal(first.Value!.GetHashCode(), again.Value!.GetHashCode());
            Assert.Equal(written.GetRawText(), Write(type, again.Value).GetRawText());
            Assert.False(string.IsNullOrWhiteSpace(type.Show(first.Value)));
        }
    }

    [Theory, MemberData(nameof(Items))]
    public void An_invalid_value_gets_a_sentence_in_Chinese(string code)
    {
        var type = TypeOf(code);
        foreach (var (why, json) in ItemSamples.Invalid(type))
        {
            var reading = type.Read(json);
            if (IsEmptyText(type, json)) continue; // «no value» is the caller's to sort out
            Assert.True(reading.Error is not null, $"{why} was read as {reading.Value}");
            AssertSentence(reading.Error!);
        }
    }

    [Theory, MemberData(nameof(Items))]
    public void No_JSON_makes_it_throw(string code)
    {
        var type = TypeOf(code);
        var random = new SeededGenerator(20261024);
        for (var i = 0; i < 300; i++)
        {
            var json = ItemSamples.AnyJson(random);
            var reading = Xunit.Record.Exception(() => Try(type, json));
            Assert.True(reading is null, $"{json}: {reading}");
        }
    }

    [Fact]
    public void A_share_is_two_counts_and_never_more_than_the_whole()
    {
        foreach (var (why, json) in ItemSamples.Invalid(ItemTypes.Percent)) Assert.True(ItemTypes.Percent.Read(json).Error is not null, why);
        Assert.Equal(new Percent(49, 84), ItemTypes.Percent.Read(ItemSamples.Json("49/84")).Value);
        Assert.Equal(new Percent(0, 1), ItemTypes.Percent.Read(ItemSamples.Json(new { part = 0, whole = 1 })).Value);
    }

    [Theory]
    [InlineData("2026-2-30", "2026 年 2 月没有 30 日。")]
    [InlineData("2026-13-1", "没有 13 月。")]
    [InlineData("2026-03", "要写到日，例如 2026-03-05。")]
    public void A_day_that_is_not_there_is_named(string text, string error) => Assert.Equal(error, ItemTypes.Date.Read(ItemSamples.Json(text)).Error);

    [Fact]
    public void Ten_megabytes_of_text_are_refused_with_the_limit_named()
    {
        var reading = ItemTypes.LongText.Read(ItemSamples.Json(new string('长', 10_000_000 / 3)));
        Assert.Equal("最多 20,000 字，收到 3,333,333 字；请精简，或作为证据文件上传。", reading.Error);
    }

    [Fact]
    public void Rare_characters_count_as_one_and_500_of_them_fit() =>
        Assert.Null(ItemTypes.Text.Read(ItemSamples.Json(string.Concat(Enumerable.Repeat("𠮷", 500)))).Error);

    [Theory]
    [InlineData("\"\\ud842\\udfb7\\u4dae\"", true)]
    [InlineData("\"\\\\ud842\"", true)]
    [InlineData("\"\\\"\\ud842\\udfb7\\\\\"", true)]
    [InlineData("\"\\ud842\"", false)]
    [InlineData("\"\\udfb7\\ud842\"", false)]
    [InlineData("\"\\ud842 \\udfb7\"", false)]
    [InlineData("\"\\ud842\\ud842\\udfb7\"", false)]
    public void Escaped_characters_are_read_when_they_are_whole(string json, bool whole) => Assert.Equal(whole, ItemTypes.Text.Read(ItemSamples.Raw(json)).Error is null);

    [Fact]
    public void Broken_UTF8_is_refused()
    {
        using var document = JsonDocument.Parse(new byte[] { (byte)'"', 0xE9, 0x95, (byte)'"' });
        AssertSentence(ItemTypes.Text.Read(document.RootElement).Error!);
    }

    [Fact]
    public void A_quoted_value_is_cut_between_characters_and_shows_no_control_marks()
    {
        var error = ItemTypes.Integer.Read(ItemSamples.Json("x" + string.Concat(Enumerable.Repeat("𠮷", 40)))).Error!;
        AssertSentence(error);
        AssertSentence(ItemTypes.Integer.Read(ItemSamples.Json("1\u202e2\u0007")).Error!);
    }

    [Fact]
    public void Several_codes_may_be_written_with_spaces_between()
    {
        var type = new CodesType(CommonCodes.PetitionResult);
        Assert.Equal(new ValueList<string>(["NONE", "FALSE"]), type.Read(ItemSamples.Json("不实， 无反映")).Value);
        Assert.Equal(new ValueList<string>(["NONE"]), type.Read(ItemSamples.Json(new[] { "NONE", "NONE" })).Value);
    }

    [Fact]
    public void Two_people_of_one_name_differ_by_id_and_a_name_alone_is_compared_by_name()
    {
        Assert.False(new Person("李娜", "c1").IsSame(new Person("李娜", "c2")));
        Assert.True(new Person("李娜", "c1").IsSame(new Person("李娜")));
        Assert.True(new Person("李娜（曾用名）", "c1").IsSame(new Person("李娜", "c1")));
    }

    [Fact]
    public void Partial_dates_order_by_the_first_day_they_can_mean()
    {
        Assert.True(new PartialDate(1990) < new PartialDate(1990, 2));
        Assert.True(new PartialDate(1990, 2, 28) > new PartialDate(1990, 2));
        Assert.Equal(new DateOnly(1990, 1, 1), new PartialDate(1990).First);
    }

    private static ItemType TypeOf(string code) => CatalogueOfItems.Find(code)!.Item.Type;

    private static void Try(ItemType type, string json)
    {
        var reading = type.Read(ItemSamples.Raw(json));
        if (reading.Error is { } error) AssertSentence(error);
        else Assert.True(Equals(reading.Value, type.Read(Write(type, reading.Value!)).Value));
    }

    private static bool IsEmptyText(ItemType type, JsonElement json) => type is TextType && json.ValueKind == JsonValueKind.String && json.GetRawText() == "\"\"";

    private static void AssertSentence(string error)
    {
        Assert.EndsWith("。", error, StringComparison.Ordinal);
        Assert.Contains(error, c => c is >= '\u4e00' and <= '\u9fff');
        Assert.Equal(error, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(error)));
        Assert.DoesNotContain(error, c => char.IsControl(c) || c is '\u202e' or '\ufffd');
    }

    private static JsonElement Write(ItemType type, object value)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer)) type.Write(writer, value);
        return JsonDocument.Parse(buffer.ToArray()).RootElement.Clone();
    }
}
