using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates;
using Jishi.Record.Gates.G1Qualification;
using Jishi.Record.Gates.G4Inspection;
using Jishi.Record.Gates.G7Decision;
using Jishi.Record.Gates.G8Appointment.M11Appointment;
using Jishi.Record.Gates.G9Confirmation;
using Jishi.Record.Gates.Sequence;
using Jishi.Record.Rules;

namespace Jishi.Cli.Scenarios.Verbs;

/// <summary>Drafts the values of one module for one row: link items from the module's span and persons, the rest from the plausible values.</summary>
internal sealed class Draft(Stage stage, Dossier dossier, Module module, Span span)
{
    private readonly Plausible _plausible = Plausible.Values;

    /// <summary>What is recorded when the work begins: its start, and what had to be done before it.</summary>
    public static bool IsOfStart(DataItem item, Module module) => item == module.Link?.StartedAt || item == InspectionItems.PreInspectionNotice;

    /// <summary>A start is a fact of its own moment, a notice before it of an earlier day, everything else of the end; nothing happens later than now.</summary>
    public DateTimeOffset OccurredAt(DataItem item)
    {
        var at = item == InspectionItems.PreInspectionNotice ? DayBeforeWork() : item == module.Link?.StartedAt ? span.From : span.To;
        return at < stage.Now ? at : stage.Now;
    }

    /// <summary>A working day lies between here and the start.</summary>
    private DateTimeOffset DayBeforeWork()
    {
        var at = span.From;
        while (!stage.World.Policy.Calendar.IsWorkday(LegalTime.Day(at))) at = at.AddDays(-1);
        return at.AddDays(-1);
    }

    /// <summary>A value that the item's type accepts; null for a conditional item whose condition does not hold by what is known.</summary>
    public JsonElement? Value(DataItem item, int gate, Known known)
    {
        if (module.Link is { } link && OfLink(link, item) is { } text) return Text(text);
        if (item == SequenceItems.RecorderHandover && Handovers() is { Count: > 0 } rows) return JsonSerializer.SerializeToElement(rows);
        if (_plausible.Of(item.Code) is { } node) return Put(node) is { } value && !IsBlank(value) ? JsonSerializer.SerializeToElement(value) : null;
        var closing = NineGates.Number(gate).Closes.FirstOrDefault(c => c.Item == item);
        return closing is null && !IsOwed(item, known) ? null : ByType(item, closing);
    }

    private bool IsOwed(DataItem item, Known known) => Requirements.Of(item, known, dossier.Kind, stage.World.Policy) is Requirement.Always or Requirement.Required;

    private string? OfLink(Link link, DataItem item) => item == link.StartedAt ? LegalTime.Show(span.From)
        : item == link.EndedAt ? LegalTime.Show(span.To)
        : item == link.ResponsibleLeader ? _plausible.Persons(module.Code)[0]
        : item == link.ResponsibleOfficer ? _plausible.Persons(module.Code)[1]
        : item == link.Recorder ? _plausible.Persons(module.Code)[2]
        : null;

    /// <summary>Each who came into the record took over from who recorded before, when the gate began; whoever runs this step is one of them.</summary>
    private List<Dictionary<string, string>> Handovers() =>
    [
        .. RecorderHandovers.Changes(dossier, 7, new Person(stage.Actor().Name, stage.Actor().Id)).Select(c => new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Gate"] = c.Gate.Code, ["HandedBy"] = c.From.Name, ["TakenBy"] = c.To.Name, ["HandedAt"] = LegalTime.Show(StartOf(c.Gate)), ["Outstanding"] = "无",
        }),
    ];

    private DateTimeOffset StartOf(Gate gate) => gate.Modules.Select(m => m.Link?.StartedAt).OfType<DataItem<DateTimeOffset>>().FirstOrDefault(dossier.Has) is { } started ? dossier.Get(started) : span.From;

    public async Task<EvidenceFile> Paper(string paper) =>
        await stage.Put($"{NameOf(paper)}.txt", $"{NameOf(paper)}\n{dossier.PostTitle}\n{LegalTime.Show(span.To)}\n（虚构材料，供演示）\n");

    public string NameOf(string paper)
    {
        var name = paper.Split(';', '；', '（')[0];
        return dossier.CadreName.Length > 0 ? $"{name}（{dossier.CadreName}）" : name;
    }

    /// <summary>What stands for an item that no plausible value is written for.</summary>
    private JsonElement? ByType(DataItem item, Closing? closing) => item.Type switch
    {
        { CodeTable: { } table } => Text(closing is { Accept: [var first, ..] } ? first : table.Rows[0].Code),
        IntegerType => JsonSerializer.SerializeToElement(1),
        DecimalType => Text("86.5"),
        PercentType => Text("1/1"),
        YesNoType => JsonSerializer.SerializeToElement(false),
        DateType or MonthType => Text(Words("{toDay}")),
        DateTimeType => Text(LegalTime.Show(span.To)),
        AttachmentType => JsonSerializer.SerializeToElement(new { name = $"{NameOf(item.Name)}.txt", text = $"{item.Name}\n{Words("{name}，{post}\n{toDay}")}\n（虚构材料，供演示）\n" }),
        SignatureType => JsonSerializer.SerializeToElement(new { by = _plausible.Persons(module.Code)[0], at = LegalTime.Show(span.To) }),
        TableType table => JsonSerializer.SerializeToElement(new[] { new Dictionary<string, string>(StringComparer.Ordinal) { [(table.Columns.FirstOrDefault(c => c.Type is TextType) ?? table.Columns[0]).Code] = "无" } }),
        _ => Text("已按规定办理"),
    };

    /// <summary>A placeholder that nothing stands for leaves the item open: somebody without a present post has none to leave.</summary>
    private static bool IsBlank(JsonNode node) => node is JsonValue value && value.TryGetValue<string>(out var text) && text.Length == 0;

    private JsonNode? Put(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map.Select(p => KeyValuePair.Create(p.Key, Put(p.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Put)]),
        JsonValue value when value.TryGetValue<string>(out var text) => JsonValue.Create(Words(text)),
        _ => node?.DeepClone(),
    };

    private string Words(string text) => Plausible.Pick(text, dossier.CandidacyId + dossier.CadreName)
        .Replace("{name}", dossier.CadreName, StringComparison.Ordinal)
        .Replace("{names}", Names(), StringComparison.Ordinal)
        .Replace("{decidedDay}", Day(DayOf(DecisionItems.DecisionEndedAt)), StringComparison.Ordinal)
        .Replace("{issuedDay}", Day(Issued), StringComparison.Ordinal)
        .Replace("{probationDue}", Day(ConfirmationGate.LastDay(dossier.Has(ConfirmationItems.ProbationStartOn) ? dossier.Get(ConfirmationItems.ProbationStartOn) : Issued)), StringComparison.Ordinal)
        .Replace("{post}", dossier.PostTitle, StringComparison.Ordinal)
        .Replace("{current}", dossier.Get(QualificationItems.CurrentPost)?.Title ?? "", StringComparison.Ordinal)
        .Replace("{matter}", stage.World.Matters[dossier.MatterId].Title, StringComparison.Ordinal)
        .Replace("{depth}", Depth(), StringComparison.Ordinal)
        .Replace("{year-1}", Year(1), StringComparison.Ordinal)
        .Replace("{year-2}", Year(2), StringComparison.Ordinal)
        .Replace("{year-3}", Year(3), StringComparison.Ordinal)
        .Replace("{from}", LegalTime.Show(span.From), StringComparison.Ordinal)
        .Replace("{to}", LegalTime.Show(span.To), StringComparison.Ordinal)
        .Replace("{fromDay}", LegalTime.Show(span.From)[..10], StringComparison.Ordinal)
        .Replace("{toDay}", LegalTime.Show(span.To)[..10], StringComparison.Ordinal);

    /// <summary>Everybody of the matter, as one notice names them.</summary>
    private string Names() => string.Join('、', stage.World.Matters[dossier.MatterId].Candidacies.Values.Select(c => stage.World.Cadres[c.CadreId].Name));

    /// <summary>The day of a date that is recorded, else that on which this work ends.</summary>
    private DateOnly DayOf(DataItem<DateTimeOffset> item) => LegalTime.Day(dossier.Has(item) ? dossier.Get(item) : span.To);

    private DateOnly Issued => dossier.Has(AppointmentItems.AppointmentIssuedOn) ? dossier.Get(AppointmentItems.AppointmentIssuedOn) : LegalTime.Day(span.From);

    private static string Day(DateOnly day) => ItemTypes.Date.Show(day);

    /// <summary>The depth that the classes ask for; kinds of appointment that pass no gate with classes are recorded as routine.</summary>
    private string Depth() => RecordManner.Depth(dossier) is { Count: > 0 } depth ? string.Join('、', depth) : "ROUTINE";

    /// <summary>The year that many before the module's work: what assessments are of.</summary>
    private string Year(int before) => (LegalTime.Day(span.To).Year - before).ToString(CultureInfo.InvariantCulture);

    private static JsonElement Text(string text) => JsonSerializer.SerializeToElement(text);
}
