using System.Text.Json;
using Jishi.Record.Meetings;

namespace Jishi.Cli.Scenarios.Verbs;

/// <summary>排会。</summary>
internal sealed record OpenMeetingStep : Step
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>«matter/candidacy», of any matters.</summary>
    public required OneOrMore Agenda { get; init; }

    /// <summary>会已经开过的，写何时开的：照实记下，规则的发现随会议留存。</summary>
    public string? HeldAt { get; init; }

    /// <summary>会议类别，代码或名称。</summary>
    public string? Kind { get; init; }

    /// <summary>Reason by rule id, for the warnings.</summary>
    public IReadOnlyDictionary<string, string> Reasons { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    internal override Task Run(Stage stage) =>
        stage.Submit(new OpenMeeting(Id, Title, [.. Agenda.All.Select(stage.Reference).Select(r => new AgendaRow(r.Matter, r.Part))])
        {
            HeldAt = HeldAt is null ? null : stage.TimeOf(HeldAt, "heldAt"),
            Kind = Kind,
            Reasons = Reasons,
        });
}

/// <summary>记会议：到会、回避、表决方式、纪要。</summary>
internal sealed record RecordMeetingStep : Step
{
    public required string Meeting { get; init; }

    /// <summary>By code, as for «record».</summary>
    public required IReadOnlyDictionary<string, JsonElement> Items { get; init; }

    internal override IEnumerable<string> Codes => Items.Keys;

    internal override async Task Run(Stage stage) => await stage.Submit(new RecordMeeting(Meeting, await RecordStep.Inputs(stage, Items), []));
}

/// <summary>记发言，照次序。</summary>
internal sealed record SayStep : Step
{
    public required string Meeting { get; init; }

    /// <summary>«matter/candidacy» that is spoken about.</summary>
    public required string On { get; init; }

    public required string Speaker { get; init; }

    /// <summary>介绍人、成员、列席。</summary>
    public string Role { get; init; } = "成员";

    /// <summary>同意、不同意、缓议。</summary>
    public string? Opinion { get; init; }

    public required string Gist { get; init; }

    internal override Task Run(Stage stage)
    {
        var (matter, part) = stage.Reference(On);
        return stage.Submit(new MakeStatement(Meeting, new AgendaRow(matter, part), Speaker, Role, Opinion, Gist));
    }
}
