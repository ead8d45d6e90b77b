using System.Text;
using System.Text.Json;
using Jishi.Record.Catalogue;
using Jishi.Record.Facts;
using Jishi.Record.Gates.G1Qualification;
using Jishi.Record.Gates.G4Inspection;
using Jishi.Record.Policy;
using Jishi.Tests.Architecture;
using Jishi.Tests.Ledger;

namespace Jishi.Tests.Record;

/// <summary>What a fact is written as and read back from. Kinds and shapes live for ever.</summary>
public sealed class FactCodecTests
{
    public static TheoryData<string> Kinds => [.. FactCodec.KindNames];

    [Theory, MemberData(nameof(Kinds))]
    public void Every_fact_reads_back_as_it_was_written(string kind)
    {
        for (ulong seed = 0; seed < 100; seed++)
        {
            var fact = FactSamples.Of(kind, new SeededGenerator(seed));
            var parts = FactCodec.Encode(fact);
            Assert.Equal((kind, 1), FactCodec.KindOf(fact));
            Assert.Equal(parts.Count, parts.Select(p => p.Tag).Distinct(StringComparer.Ordinal).Count());
            var back = FactCodec.Decode(kind, 1, parts);
            Assert.True(FactSamples.Same(fact, back), $"seed {seed}: {Text(parts)}");
            Assert.Equal(Text(parts), Text(FactCodec.Encode(back!)));
        }
    }

    /// <summary>The approved bytes of one fact of each kind. A difference means that old ledgers would be read otherwise: make a new version with an upcaster instead.</summary>
    [Theory, MemberData(nameof(Kinds))]
    public void Every_kind_is_written_as_approved(string kind)
    {
        SourceTree.AssertApproved(Text(FactCodec.Encode(GoldenFacts.Of(kind))), "tests", "Jishi.Tests", "Record", "Golden", "facts", kind + ".json");
    }

    [Theory, MemberData(nameof(Kinds))]
    public void The_approved_bytes_read_back_as_the_fact(string kind)
    {
        using var approved = JsonDocument.Parse(File.ReadAllText(SourceTree.At("tests", "Jishi.Tests", "Record", "Golden", "facts", kind + ".json")));
        var parts = approved.RootElement.EnumerateObject().Select(p => new FactPart(p.Name, Encoding.UTF8.GetBytes(p.Value.GetRawText()))).ToList();
        Assert.True(FactSamples.Same(GoldenFacts.Of(kind), FactCodec.Decode(kind, 1, parts)));
    }

    /// <summary>Packs were adopted before a pack could add codes or require items.</summary>
    [Fact]
    public void A_pack_without_codes_and_requirements_reads_as_one_that_adds_none()
    {
        const string json = """{"id":"yuling","title":"榆岭县政策包","version":"2026.1","values":[],"holidays":[],"makeUpDays":[]}""";
        var pack = Assert.IsType<PolicyAdopted>(FactCodec.Decode(nameof(PolicyAdopted), 1, [new("pack", Encoding.UTF8.GetBytes(json))])).Pack;
        Assert.Empty(pack.Codes);
        Assert.Empty(pack.Requires);
    }

    [Fact]
    public void Every_approved_kind_is_still_known() => Assert.Equal(
        Directory.EnumerateFiles(SourceTree.At("tests", "Jishi.Tests", "Record", "Golden", "facts"), "*.json").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal),
        FactCodec.KindNames);

    [Fact]
    public void An_unknown_kind_or_version_is_not_read_but_not_thrown_at()
    {
        var parts = FactCodec.Encode(FactSamples.Of("RoleGranted", new SeededGenerator(1)));
        Assert.NotNull(FactCodec.Decode("RoleGranted", 1, parts));
        Assert.Null(FactCodec.Decode("RoleGranted", 2, parts));
        Assert.Null(FactCodec.Decode("RoleGranted", 0, parts));
        Assert.Null(FactCodec.Decode("rolegranted", 1, parts));
        Assert.Null(FactCodec.Decode("SomethingOfTheFuture", 1, parts));
    }

    [Fact]
    public void A_redacted_item_is_left_out_and_its_siblings_stay()
    {
        var fact = new ItemsRecorded("candidacy/m/c", 4,
        [
            new ItemEntry(InspectionItems.TalkInterviewCount.Code, 23L, null, LegalTime.FromUnix(0)),
            new ItemEntry(InspectionItems.MoralityCheck.Code, "好", null, LegalTime.FromUnix(0)),
        ]);
        var parts = FactCodec.Encode(fact);
        Assert.Equal(["owner", "gate", "item:TalkInterviewCount", "item:MoralityCheck"], parts.Select(p => p.Tag));
        parts[2] = default;
        var back = Assert.IsType<ItemsRecorded>(FactCodec.Decode("ItemsRecorded", 1, parts));
        Assert.Equal(("candidacy/m/c", 4), (back.Owner, back.Gate));
        Assert.Equal(InspectionItems.MoralityCheck.Code, Assert.Single(back.Items).Code);
    }

    [Fact]
    public void Items_come_back_in_the_order_of_their_parts_and_the_header_parts_anywhere()
    {
        var fact = (ItemsRecorded)FactSamples.Of("ItemsRecorded", new SeededGenerator(3));
        var parts = FactCodec.Encode(fact);
        parts.Reverse();
        var back = Assert.IsType<ItemsRecorded>(FactCodec.Decode("ItemsRecorded", 1, parts));
        Assert.Equal((fact.Owner, fact.Gate), (back.Owner, back.Gate));
        Assert.Equal(fact.Items.Reverse(), back.Items);
    }

    [Fact]
    public void A_value_that_no_type_reads_any_more_stays_as_a_note()
    {
        FactPart[] parts =
        [
            new("owner", "\"cadre/c1\""u8.ToArray()), new("gate", "1"u8.ToArray()),
            new("item:Retired", "{\"code\":\"Retired\",\"occurredAt\":0,\"value\":\"x\"}"u8.ToArray()),
            new("item:CandidateSex", "{\"code\":\"CandidateSex\",\"occurredAt\":0,\"value\":\"X\"}"u8.ToArray()),
        ];
        var back = Assert.IsType<ItemsRecorded>(FactCodec.Decode("ItemsRecorded", 1, parts));
        Assert.All(back.Items, i => Assert.StartsWith("〔不能识别：", i.NotApplicable, StringComparison.Ordinal));
        Assert.All(back.Items, i => Assert.Null(i.Value));
    }

    [Fact]
    public void Names_and_codes_are_written_raw_and_instants_as_milliseconds()
    {
        var fact = new ItemsRecorded("cadre/c1", 1, [new ItemEntry(QualificationItems.CandidateName.Code, new Person("𠮷䶮"), null, LegalTime.Parse("2026-10-24 09:00")!.Value)]);
        Assert.Contains("\"occurredAt\":1792803600000,\"value\":{\"name\":\"𠮷䶮\"}", Text(FactCodec.Encode(fact)).Replace("\\uD842\\uDFB7", "𠮷", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    /// <summary>All parts as one JSON object, in order, a part a line.</summary>
    private static string Text(IEnumerable<FactPart> parts) =>
        "{\n" + string.Join(",\n", parts.Select(p => $"  \"{p.Tag}\": {Encoding.UTF8.GetString(p.Json.Span)}")) + "\n}\n";

}
