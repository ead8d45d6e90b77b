using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates;
using Jishi.Record.Gates.G1Qualification;
using Jishi.Record.Gates.G7Decision;
using Jishi.Record.Rules;

namespace Jishi.Cli.Scenarios;

/// <summary>What of a dossier the steps of a scenario can tell: values, reasons and papers, each recorded when and by whom the dossier says.</summary>
internal sealed class ToldRecord
{
    private const string Example = "例子.txt";

    private readonly List<(DataItem Item, int Gate, Recorded Recorded, JsonNode? Value)> _items = [];
    private readonly List<(DataItem Item, int Gate)> _papers = [];
    private readonly Dossier _dossier;

    public ToldRecord(Dossier dossier)
    {
        _dossier = dossier;
        foreach (var (item, gate) in CatalogueOfItems.All.Select(l => (l.Item, l.Gate?.Number ?? 0)).Where(i => IsTold(i.Item, i.Item2)))
        {
            if (dossier.Find(item) is { } recorded && !IsOfEntry(item, recorded)) _items.Add((item, gate, recorded, recorded.Value is { } value ? Json(item, value) : null));
            if (gate > 0 && dossier.Bag(item.Scope).Evidence.ContainsKey(item.Code)) _papers.Add((item, gate));
        }

        People = [.. _items.Select(i => i.Recorded.By).Append("林晓禾").Distinct(StringComparer.Ordinal).Select((name, n) => (string.Create(CultureInfo.InvariantCulture, $"p{n + 1}"), name))];
    }

    /// <summary>Who recorded: account id and name.</summary>
    public ImmutableArray<(string Id, string Name)> People { get; }

    /// <summary>A day before the first record.</summary>
    public DateTimeOffset Start => (_items.Count == 0 ? Sketch.At("2026-09-01 09:00") : _items.Min(i => i.Recorded.RecordedAt)).AddDays(-1);

    /// <summary>When the last of it was recorded.</summary>
    public DateTimeOffset End => _items.Count == 0 ? Start : _items.Max(i => i.Recorded.RecordedAt);

    public bool NeedsMeeting => _items.Any(i => i.Item.Scope == Scope.Meeting);

    public bool NeedsBatch => _items.Any(i => i.Item.Scope == Scope.Batch);

    /// <summary>Values of the people file that belong to no gate; they come with the registration.</summary>
    public JsonObject OfCadreFile => new(_items.Where(IsOfFile).Select(i => KeyValuePair.Create(i.Item.Code, i.Value?.DeepClone())));

    /// <summary>Why the times of the record cannot be told, or null: a journal's clock does not go back.</summary>
    public string? WhyNot() =>
        _items.Any(i => i.Recorded.OccurredAt > i.Recorded.RecordedAt) ? "它有发生之前就录入的内容。"
        : _items.Any(i => IsOfFile(i) && i.Value is null) ? "它在干部档案里写了不适用。"
        : CatalogueOfItems.All.Any(l => !NotApplicable.IsTaken(l, _dossier.Kind) && _items.Any(i => i.Item == l.Item && i.Value is null)) ? "它在本项都应填写的地方写了不适用。"
        : null;

    /// <summary>The same dossier with nothing in it but what the steps tell, and what entering the candidate records.</summary>
    public Dossier Alone(Dossier dossier)
    {
        var sketch = _items.Aggregate(Entered(dossier), Put);
        return _papers.Aggregate(sketch, (s, p) => s.WithPaper(p.Item)).Docket.Dossier;
    }

    /// <summary>The dossier when its meeting is recorded, before anything else is.</summary>
    public Dossier AtMeeting(Dossier dossier) => _items.Where(IsOfFile).Aggregate(Entered(dossier), Put).Docket.Dossier;

    /// <summary>What entering the candidate records, and the start of a meeting that was held.</summary>
    private Sketch Entered(Dossier dossier)
    {
        var bare = new Dossier { MatterId = "m1", CandidacyId = "c1", CadreName = dossier.CadreName, PostTitle = dossier.PostTitle, Kind = dossier.Kind, IsHistorical = dossier.IsHistorical };
        var sketch = new Sketch(new Docket(bare, new Attempt(Act.PassGate, Start, 1)))
            .Set(QualificationItems.CandidateName, dossier.CadreName).Set(QualificationItems.ProposedPost, dossier.PostTitle).Set(QualificationItems.AppointmentKind, dossier.Kind);
        return NeedsMeeting ? sketch.Set(DecisionItems.DecisionStartedAt, LegalTime.Show(Start)) : sketch;
    }

    private static Sketch Put(Sketch sketch, (DataItem Item, int Gate, Recorded Recorded, JsonNode? Value) i) => i.Value is { } value
        ? sketch.Set(i.Item, i.Item.Type is AttachmentType ? Written(i.Item, i.Recorded.Value!)! : value, LegalTime.Show(i.Recorded.OccurredAt), LegalTime.Show(i.Recorded.RecordedAt), i.Recorded.By)
        : sketch.NotApplicable(i.Item, i.Recorded.NotApplicable ?? "", i.Recorded.By);

    /// <summary>The steps, in the order in which they were recorded; papers last.</summary>
    public IEnumerable<object> Steps(string row)
    {
        foreach (var group in _items.Where(i => !IsOfFile(i)).GroupBy(i => (i.Recorded.RecordedAt, i.Recorded.By, i.Gate)).OrderBy(g => g.Key.RecordedAt))
        {
            var items = new JsonObject(group.Select(i => KeyValuePair.Create<string, JsonNode?>(i.Item.Code, Told(i))));
            var (at, by) = (LegalTime.Show(group.Key.RecordedAt), People.First(p => p.Name == group.Key.By).Id);
            if (group.Key.Gate == 0) yield return new { @do = "recordBatch", batch = "b1", at, by, items };
            else yield return new { @do = "record", on = row, gate = group.Key.Gate, at, by, items };
        }

        foreach (var (item, gate) in _papers) yield return new { @do = "attach", on = row, gate, item = item.Code, name = Example, text = item.Code };
    }

    private static JsonObject Told((DataItem Item, int Gate, Recorded Recorded, JsonNode? Value) item)
    {
        var at = LegalTime.Show(item.Recorded.OccurredAt);
        return item.Value is { } value ? new JsonObject { ["value"] = value.DeepClone(), ["at"] = at } : new JsonObject { ["notApplicable"] = item.Recorded.NotApplicable, ["at"] = at };
    }

    /// <summary>Values that a gate's form or the batch's takes; what the program fills no step may write.</summary>
    private static bool IsTold(DataItem item, int gate) => !item.IsSystem && (gate > 0 || item.Scope is Scope.Cadre or Scope.Batch);

    private static bool IsOfFile((DataItem Item, int Gate, Recorded Recorded, JsonNode? Value) item) => item.Gate == 0 && item.Item.Scope == Scope.Cadre;

    /// <summary>Entering the candidate records the kind already; the same again would be refused as no news.</summary>
    private bool IsOfEntry(DataItem item, Recorded recorded) => item == QualificationItems.AppointmentKind && recorded.Value is string kind && kind == _dossier.Kind;

    /// <summary>As people write it. Nobody but the candidate is registered, so people, posts and organs go by name.</summary>
    private static JsonNode? Json(DataItem item, object value) =>
        item.Type is AttachmentType ? new JsonArray(new JsonObject { ["name"] = Example, ["text"] = item.Code }) : WithoutIds(Written(item, value));

    private static JsonNode? Written(DataItem item, object value)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer)) item.Type.Write(writer, value);
        return JsonNode.Parse(buffer.ToArray());
    }

    private static JsonNode? WithoutIds(JsonNode? node)
    {
        if (node is JsonObject named && named.ContainsKey("name")) named.Remove("id");
        foreach (var child in node switch { JsonObject o => o.Select(p => p.Value), JsonArray a => a, _ => [] }) WithoutIds(child);
        return node;
    }
}
