using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jishi.Record.Catalogue;
using Jishi.Tests.Ledger;

namespace Jishi.Tests.Record;

/// <summary>Makes valid and invalid JSON for any item type, as forms, scenarios and the API would send it. Ids are those of <see cref="County"/>.</summary>
internal static class ItemSamples
{
    public const string RareName = "𠮷䶮";

    public static JsonElement Json(object? value) => JsonSerializer.SerializeToElement(value);

    /// <summary>JSON as text, for what a serializer would not write (a lone surrogate).</summary>
    public static JsonElement Raw(string json) => JsonDocument.Parse(json).RootElement.Clone();

    public static JsonElement Valid(ItemType type, SeededGenerator random) => Json(Node(type, random));

    public static IEnumerable<(string Why, JsonElement Json)> Invalid(ItemType type)
    {
        foreach (var common in new[] { "null", "\"\\ud800\"", "{\"\\ud800\":1}", "[[]]", "[null]" }) yield return (common, Raw(common));
        foreach (var own in Own(type)) yield return own;
    }

    /// <summary>Any JSON at all, three levels deep, with the property names that types look for.</summary>
    public static string AnyJson(SeededGenerator random, int depth = 3) => (depth == 0 ? random.Below(6) : random.Below(8)) switch
    {
        0 => "null",
        1 => random.Below(2) == 0 ? "true" : "false",
        2 => Pick(random, "0", "-1", "1", "5e400", "1.5", "9223372036854775808", "1e-7", "200000000", "2026"),
        3 or 4 or 5 => Pick(random, "\"\"", "\" \"", "\"\\ud800\"", "\"\\u202e\"", "\"\\u0000\"", "\"2026-02-30\"", "\"2026-03-05\"", "\"9999-12-31T23:59:59Z\"",
            "\"0001-01-01\"", "\"0001-01-01T00:00:00+14:00\"", "\"120/100\"", "\"9/0\"", "\"49/84\"", "\"是\"", "\"𠮷䶮\"", "\"NONE\"", "\"、、\"", "\"99999999999999999999\"", "\"-\"", "\"2026年\"", "\"年月日\""),
        6 => $"[{string.Join(',', Enumerable.Range(0, random.Below(4)).Select(_ => AnyJson(random, depth - 1)))}]",
        _ => $"{{{string.Join(',', Enumerable.Range(0, random.Below(5)).Select(_ => Pick(random, Names) + ":" + AnyJson(random, depth - 1)))}}}",
    };

    private static readonly string[] Names =
        ["\"name\"", "\"id\"", "\"by\"", "\"at\"", "\"part\"", "\"whole\"", "\"sha256\"", "\"size\"", "\"mediaType\"", "\"Post\"", "\"HeldOn\"", "\"Gist\"", "\"\\ud800\"", "\"Person\"", "\"Votes\""];

    private static T Pick<T>(SeededGenerator random, params T[] from) => from[random.Below(from.Length)];

    private static JsonNode? Node(ItemType type, SeededGenerator random) => type switch
    {
        TextType { IsLong: true } => $"第一段 {RareName}。\n第二段\t{random.Below(1000)}",
        TextType => $"{RareName} {random.Below(1000)}",
        CodesType c => new JsonArray([.. c.CodeTable.Rows.Where(_ => random.Below(3) == 0).Append(c.CodeTable.Rows[random.Below(c.CodeTable.Rows.Length)]).Select(r => (JsonNode?)r.Code)]),
        CodeType c => random.Below(2) == 0 ? c.CodeTable.Rows[random.Below(c.CodeTable.Rows.Length)].Code : c.CodeTable.Rows[random.Below(c.CodeTable.Rows.Length)].Label,
        DateType => Pick(random, "2026-03-05", "2026.3.5", "2026/3/5", "20260305", "2026年3月5日", "2024-02-29", "1949-10-01", "2100-12-31"),
        MonthType => Pick(random, "1990", "1990-01", "199001", "1990.01", "1990年1月", "1990年", "1990-01-31", "19900131"),
        DateTimeType => Pick(random, "2026-10-24 09:00", "2026-10-24T09:00:00+08:00", "2026-10-24", "2026年10月24日 9:05", "2026-10-24T01:00:00Z", "2026-10-24T09:00", "2026-10-24 09:00:59"),
        IntegerType => random.Below(2) == 0 ? random.Below(100_000_001) : random.Below(1000).ToString(CultureInfo.InvariantCulture),
        DecimalType => Pick(random, "86.50", "86.5", "0", "-3.25", "100"),
        PercentType => Percent(random),
        YesNoType => Pick<JsonNode>(random, true, false, "是", "否", "true", "false"),
        PeopleType => random.Below(2) == 0 ? $"韩立冬、{RareName}，周砚田" : new JsonArray(Node(ItemTypes.Person, random), Node(ItemTypes.Person, random)),
        PersonType => random.Below(2) == 0 ? RareName : new JsonObject { ["name"] = "沈知行", ["id"] = "c1" },
        OrganType => random.Below(2) == 0 ? RareName : new JsonObject { ["name"] = "榆岭县教育体育局", ["id"] = "jyj" },
        PostType => random.Below(2) == 0 ? RareName : new JsonObject { ["name"] = "县教育体育局局长", ["id"] = "p1" },
        AttachmentType => new JsonArray(Paper(random), Paper(random)),
        SignatureType => random.Below(2) == 0
            ? new JsonObject { ["by"] = RareName, ["at"] = "2026-10-24 09:00" }
            : new JsonObject { ["by"] = "许望川", ["id"] = "c2", ["at"] = "2026-10-24T09:00:30+08:00" },
        TableType t => new JsonArray([.. Enumerable.Range(0, 1 + random.Below(3)).Select(_ => Row(t, random))]),
        _ => throw new InvalidOperationException(type.GetType().Name),
    };

    private static JsonNode Percent(SeededGenerator random)
    {
        var whole = 1 + random.Below(200);
        var part = random.Below(whole + 1);
        return random.Below(2) == 0 ? string.Create(CultureInfo.InvariantCulture, $"{part}/{whole}") : new JsonObject { ["part"] = part, ["whole"] = whole };
    }

    private static JsonObject Paper(SeededGenerator random) => new()
    {
        ["sha256"] = Convert.ToHexStringLower(random.Bytes(32)),
        ["name"] = $"考察材料 {RareName}.pdf",
        ["size"] = random.Below(1_000_000),
        ["mediaType"] = "application/pdf",
    };

    private static JsonObject Row(TableType table, SeededGenerator random)
    {
        var row = new JsonObject();
        var sure = random.Below(table.Columns.Count);
        for (var i = 0; i < table.Columns.Count; i++)
        {
            if (i == sure || random.Below(4) > 0) row[table.Columns[i].Code] = Node(table.Columns[i].Type, random);
        }

        return row;
    }

    private static IEnumerable<(string Why, JsonElement Json)> Own(ItemType type) => type switch
    {
        TextType t => Texts(t.Max, t.IsLong).Append(("a number", Json(5))).Append(("an object", Raw("{}"))),
        CodesType => Of("", "没有的值", new[] { "没有的值" }, Array.Empty<string>(), 5, "、"),
        CodeType => Of("", "没有的值", 5, true, Array.Empty<string>()),
        DateType => Of("", "2026-02-30", "2026-13-01", "2026-3", "2026", "1949-09-30", "2101-01-01", "明天", "20260230", "2026-3-5-1", "２０２６-03-05", true),
        MonthType => Of("", "2026-02-30", "2026-13", "1899", "2101", "90.1", "1990-", "年", true),
        DateTimeType => Of("", "2026-02-30 09:00", "2026-10-24 24:01", "9999-12-31T23:59:59Z", "0001-01-01 00:00", "0001-01-01T00:00:00+14:00", "1948-12-31", "2101-01-01", "9:00", 5, true),
        IntegerType => Of("", "一百", "1.5", "-1", "100000001", 1.5, true, "99999999999999999999", "１２", "1 000"),
        DecimalType => Of("", "八十六", "86.555", "1e2", "99999999999", true, new string('9', 40)),
        PercentType => Of("", "120/100", "1/0", "-1/2", "49", "49/84/2", "四十九/八十四", 49, true, new { part = "1", whole = "2" }, new { part = 120, whole = 100 }, new { part = 1.5, whole = 2 }, new { part = 1 }),
        YesNoType => Of("", "yes", "也许", 1),
        PeopleType => Of("", "、", Array.Empty<string>(), new[] { "" }, Enumerable.Repeat("韩立冬", 501), 5e10.ToString("F0", CultureInfo.InvariantCulture) + "\u202e").Concat(People()),
        PersonType or OrganType or PostType => Texts(500, false).Concat(Of("", new { }, new { id = "c1" }, new { name = "" }, true,
            new { name = "韩立冬", id = new string('x', 65) }, new { name = "韩立冬", id = "a b" }, new { name = "韩立冬", id = "\u202e" })),
        AttachmentType => Attachments(),
        SignatureType => Of("", "韩立冬", new { }, new { by = "韩立冬" }, new { by = "", at = "2026-10-24" }, new { by = "韩立冬", at = "2026-02-30" }, new { by = "韩立冬", at = "9999-12-31T23:59:59Z" },
            new { by = "韩\u202e立冬", at = "2026-10-24" }, new { by = new string('长', 501), at = "2026-10-24" }, new { by = "韩立冬", id = new string('x', 65), at = "2026-10-24" }),
        TableType t => Tables(t),
        _ => throw new InvalidOperationException(type.GetType().Name),
    };

    private static IEnumerable<(string Why, JsonElement Json)> Texts(int max, bool isLong)
    {
        yield return ("one character too many", Json(new string('长', max + 1)));
        yield return ("one rare character too many", Json(string.Concat(Enumerable.Repeat("𠮷", max + 1))));
        foreach (var sign in "\u0000\u0007\u001b\u202e\u2066\u200f\ufeff\u061c\u200b\ufffd") yield return (string.Create(CultureInfo.InvariantCulture, $"U+{(int)sign:X4}"), Json($"韩{sign}立冬"));
        if (!isLong) yield return ("a line break", Json("韩\n立冬"));
    }

    private static IEnumerable<(string Why, JsonElement Json)> People() =>
        [("an object among names", Raw("[\"韩立冬\",{\"name\":[]}]")), ("a bidirectional mark in the second name", Json("韩立冬、林\u202e晓禾"))];

    private static IEnumerable<(string Why, JsonElement Json)> Attachments()
    {
        var hash = new string('a', 64);
        foreach (var one in Of("", "x.pdf", Array.Empty<object>(), new[] { "x.pdf" })) yield return one;
        foreach (var wrong in new object[]
        {
            new { sha256 = hash[1..], name = "a.pdf", size = 1, mediaType = "application/pdf" },
            new { sha256 = hash.ToUpperInvariant(), name = "a.pdf", size = 1, mediaType = "application/pdf" },
            new { sha256 = hash, name = "", size = 1, mediaType = "application/pdf" },
            new { sha256 = hash, name = new string('长', 301), size = 1, mediaType = "application/pdf" },
            new { sha256 = hash, name = "考察\u202efdp.exe", size = 1, mediaType = "application/pdf" },
            new { sha256 = hash, name = "a.pdf", size = -1, mediaType = "application/pdf" },
            new { sha256 = hash, name = "a.pdf", size = "1", mediaType = "application/pdf" },
            new { sha256 = hash, name = "a.pdf", size = 1.5, mediaType = "application/pdf" },
            new { sha256 = hash, name = "a.pdf", size = 1 },
        }) yield return (wrong.ToString()!, Json(new[] { wrong }));
        yield return ("201 files", Json(Enumerable.Repeat(new { sha256 = hash, name = "a.pdf", size = 1, mediaType = "application/pdf" }, 201)));
    }

    private static IEnumerable<(string Why, JsonElement Json)> Tables(TableType table)
    {
        var first = table.Columns[0];
        foreach (var one in Of("", "一行", Array.Empty<object>(), new[] { new { } }, new[] { "一行" }, new[] { new { NoSuchColumn = "x" } })) yield return one;
        yield return ("a lone surrogate in a cell", Raw($"[{{\"{first.Code}\":\"\\ud800\"}}]"));
        yield return ("2,001 rows", new JsonArray([.. Enumerable.Range(0, 2001).Select(_ => Row(table, new SeededGenerator(1)))]).Deserialize<JsonElement>());
        foreach (var column in table.Columns)
        {
            foreach (var (why, wrong) in Own(column.Type).Where(w => w.Json is not { ValueKind: JsonValueKind.String } || w.Json.GetString()!.Length > 0))
                yield return ($"{column.Code}: {why}", Json(new[] { new Dictionary<string, JsonElement> { [column.Code] = wrong } }));
        }
    }

    private static IEnumerable<(string Why, JsonElement Json)> Of(params object[] values) => values.Select(v => (Json(v).GetRawText() is { Length: > 60 } longer ? longer[..60] : Json(v).GetRawText(), Json(v)));
}
