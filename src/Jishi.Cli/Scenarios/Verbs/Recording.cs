using System.Text.Json;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Record.Matters;

namespace Jishi.Cli.Scenarios.Verbs;

/// <summary>记一笔。</summary>
internal sealed record RecordStep : Step
{
    /// <summary>«matter/candidacy»; or <see cref="Post"/>.</summary>
    public string? On { get; init; }

    /// <summary>«matter/post», for what is recorded before anybody stands for it.</summary>
    public string? Post { get; init; }

    public required int Gate { get; init; }

    /// <summary>By code: a value; or «value» or «notApplicable», with «at», when the fact happened.</summary>
    public required IReadOnlyDictionary<string, JsonElement> Items { get; init; }

    internal override IEnumerable<string> Codes => Items.Keys;

    internal override async Task Run(Stage stage)
    {
        var (matter, part) = stage.Reference(On ?? Post ?? throw stage.Wrong("没有写 on（人选）或 post（职位）。"));
        await stage.Submit(new RecordItems(matter, On is null ? null : part, On is null ? part : null, Gate, await Inputs(stage, Items), []));
    }

    /// <summary>Items as a step writes them, for whatever owns them.</summary>
    internal static async Task<IReadOnlyList<ItemInput>> Inputs(Stage stage, IReadOnlyDictionary<string, JsonElement> items)
    {
        var inputs = new List<ItemInput>();
        foreach (var (code, value) in items) inputs.Add(await Input(stage, code, value));
        return inputs;
    }

    private static Task<ItemInput> Input(Stage stage, string code, JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object || !json.EnumerateObject().All(p => p.Name is "value" or "at" or "notApplicable")) return stage.Input(code, json);
        DateTimeOffset? at = json.TryGetProperty("at", out var when) ? stage.TimeOf(when.ToString(), $"{code} 的 at") : null;
        var reason = json.TryGetProperty("notApplicable", out var r) ? r.ToString() : null;
        return stage.Input(code, json.TryGetProperty("value", out var value) ? value : default, reason, at);
    }
}

/// <summary>附证据：正文就写在这里，存为文本文件。</summary>
internal sealed record AttachStep : Step
{
    public required string On { get; init; }

    public required int Gate { get; init; }

    public required string Item { get; init; }

    /// <summary>File name, ending in .txt.</summary>
    public required string Name { get; init; }

    [System.Text.Json.Serialization.JsonPropertyName("text")]
    public required string Content { get; init; }

    internal override IEnumerable<string> Codes => [Item];

    internal override async Task Run(Stage stage)
    {
        var (matter, part) = stage.Reference(On);
        await stage.Submit(new RecordItems(matter, part, null, Gate, [], [new EvidenceInput(Item, await stage.Put(Name, Content))]));
    }
}

/// <summary>更正。</summary>
internal sealed record CorrectStep : Step
{
    public required string On { get; init; }

    public required int Gate { get; init; }

    public required string Item { get; init; }

    public required JsonElement Value { get; init; }

    public required string Reason { get; init; }

    public required string ApprovedBy { get; init; }

    internal override IEnumerable<string> Codes => [Item];

    internal override async Task Run(Stage stage)
    {
        var (matter, part) = stage.Reference(On);
        await stage.Submit(new CorrectItem(matter, part, Gate, await stage.Input(Item, Value), Reason, ApprovedBy));
    }
}

/// <summary>依法隐去。</summary>
internal sealed record RedactStep : Step
{
    /// <summary>«matter/candidacy» whose item it is, whichever object owns it.</summary>
    public required string On { get; init; }

    public required string Item { get; init; }

    /// <summary>依据。</summary>
    public required string Basis { get; init; }

    internal override IEnumerable<string> Codes => [Item];

    internal override Task Run(Stage stage)
    {
        var (matter, row) = stage.Row(On);
        var owner = Record.Gates.CatalogueOfItems.Find(Item)!.Item.Scope switch
        {
            Scope.Cadre => Owners.Cadre(row.CadreId),
            Scope.Matter => Owners.Matter(matter.Id),
            Scope.Post => Owners.Post(matter.Id, row.PostId),
            Scope.Ballot => Owners.Ballot(matter.Id, row.PostId),
            Scope.Meeting => Owners.Meeting(row.MeetingId ?? throw stage.Wrong("这个人选还没有排会。")),
            _ => Owners.Candidacy(matter.Id, row.Id),
        };
        return stage.Submit(new RedactItem(owner, Item, Basis));
    }
}
