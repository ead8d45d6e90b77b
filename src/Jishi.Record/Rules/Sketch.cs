using System.Collections.Immutable;
using System.Text.Json;
using Jishi.Record.Catalogue;
using Jishi.Record.Register;

namespace Jishi.Record.Rules;

/// <summary>
/// Draws the docket of an example: a promotion with nothing recorded, to which the example adds what matters. Values are given as people
/// write them and go through the item's own reader, so that an example cannot hold what a form would refuse.
/// </summary>
public sealed record Sketch(Docket Docket)
{
    public static Sketch Blank() => new(new Docket(
        new Dossier { MatterId = "m", CandidacyId = "c", CadreName = "沈知行", PostTitle = "县教育体育局局长", Kind = "PROMOTE" },
        new Attempt(Act.PassGate, At("2026-10-30 10:00"), Gate: 1)));

    /// <summary>The blank at the first act at which a rule is judged, of a kind that it concerns, its local pack adopted.</summary>
    public static Sketch For(Rule rule)
    {
        var blank = Blank();
        var sketch = blank with { Docket = blank.Docket with { Attempt = new(rule.At[0].Act, At("2026-10-30 10:00"), Math.Max(1, rule.At[0].Gate)) } };
        if (!rule.Kinds.IsEmpty && !rule.Kinds.Contains(sketch.Docket.Dossier.Kind)) sketch = sketch.OfKind(rule.Kinds[0]);
        return rule.IsLocal ? sketch.Adopting(rule.Pack) : sketch;
    }

    /// <summary>The office adopted these local rule packs.</summary>
    public Sketch Adopting(params string[] packs) => this with { Docket = Docket with { Policy = Docket.Policy with { Packs = [.. packs] } } };

    /// <summary>The office has a value of its own.</summary>
    public Sketch With(string rule, Parameter parameter, Amount value) =>
        this with { Docket = Docket with { Policy = Docket.Policy with { Values = [.. Docket.Policy.Values, new Policy.LocalValue(rule, parameter.Name, value)] } } };

    /// <summary>An instant on Shanghai's clock.</summary>
    public static DateTimeOffset At(string text) => LegalTime.Parse(text) ?? throw new FormatException(text);

    public Sketch Passing(int gate, string at = "2026-10-30 10:00") => this with { Docket = Docket with { Attempt = new(Act.PassGate, At(at), gate) } };

    public Sketch Sending(string node, string at) => this with { Docket = Docket with { Attempt = new(Act.SendPackage, At(at), Node: node), Together = [Docket.Dossier] } };

    /// <summary>Signs: the node, the position, and who.</summary>
    public Sketch Signing(string node, string position, string by, string at = "2026-10-30 10:00") =>
        this with { Docket = Docket with { Attempt = new(Act.Sign, At(at), Node: node, Position: position, By: new Person(by)) } };

    /// <summary>Corrects an item of a gate that is passed.</summary>
    public Sketch Correcting(int gate, DataItem item, string reason, string approvedBy, string by = "林晓禾") =>
        this with { Docket = Docket with { Attempt = new(Act.Correct, At("2026-10-30 10:00"), gate, By: new Person(by)) { Amends = new(item, reason, approvedBy) } } };

    /// <summary>Enters the person as a candidate.</summary>
    public Sketch Entering(string at = "2026-10-30 10:00") => this with { Docket = Docket with { Attempt = new(Act.EnterCandidate, At(at)) } };

    /// <summary>Puts the row on the agenda of a meeting.</summary>
    public Sketch Planning(string at = "2026-10-30 10:00") => this with { Docket = Docket with { Attempt = new(Act.PlanAgenda, At(at)) } };

    /// <summary>What the organ has used of its caps, and where else the person stands.</summary>
    public Sketch Using(Usage usage) => this with { Docket = Docket with { Usage = new(usage) } };

    /// <summary>The policy says when the term of office began.</summary>
    public Sketch TermFrom(string day) => this with { Docket = Docket with { Policy = Docket.Policy with { TermStart = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) } } };

    /// <summary>The policy names these days as holidays and make-up days.</summary>
    public Sketch Calendar(DateOnly[] holidays, DateOnly[] makeUpDays) => this with { Docket = Docket with { Calendar = new([.. holidays], [.. makeUpDays]) } };

    /// <summary>The post as the matter calls it.</summary>
    public Sketch For(string post) => With(Docket.Dossier with { PostTitle = post });

    /// <summary>Sets a decision aside to be discussed again.</summary>
    public Sketch Reconsidering(string at = "2026-10-30 10:00") => this with { Docket = Docket with { Attempt = new(Act.Reconsider, At(at)) } };

    public Sketch Archiving(string at) => this with { Docket = Docket with { Attempt = new(Act.Archive, At(at)) } };

    /// <summary>Somebody signed before, in ledger entry <paramref name="index"/>.</summary>
    public Sketch SignedAt(string node, string position, string by = "林晓禾", long index = 100) => With(Docket.Dossier with
    {
        Signatures = Docket.Dossier.Signatures.SetItem((node, position), new NodeSignature(node, position, new Signature(by, null, At("2026-10-29 10:00")), false, "none", index)),
    });

    /// <summary>A row of the person is suspended: this one, or one of another matter.</summary>
    public Sketch Suspended(string matter, string reason) => With(Docket.Dossier with
    {
        Suspensions = Docket.Dossier.Suspensions.Add(new Cadres.Suspension(matter, "c", reason, LegalTime.Day(At("2026-10-20 09:00")))),
    });

    /// <summary>The meeting decides another row too.</summary>
    public Sketch OnAgendaWith(string cadreName, Func<Sketch, Sketch> given) => this with
    {
        Docket = Docket with { SameMeeting = [.. Docket.SameMeeting, given(new Sketch(Docket with { Dossier = Docket.Dossier with { CandidacyId = "r2", CadreName = cadreName } })).Docket.Dossier] },
    };

    /// <summary>The node was sent.</summary>
    public Sketch Sent(string node) => With(Docket.Dossier with { Submitted = Docket.Dossier.Submitted.SetItem(node, 90) });

    public Sketch Historical() => With(Docket.Dossier with { IsHistorical = true });

    /// <summary>Who holds which role in the office.</summary>
    public Sketch Holding(params (string Name, string Role)[] holders) => this with { Docket = Docket with { Holders = [.. holders.Select(h => new Holder(new Person(h.Name), h.Role))] } };

    /// <summary>The person failed at a gate of another matter.</summary>
    public Sketch Failed(int gate, string on) => With(Docket.Dossier with
    {
        Failures = Docket.Dossier.Failures.Add(new Cadres.Failure("m0", "c0", gate, LegalTime.Day(At(on)))),
    });

    public Sketch OfKind(string kind) => With(Docket.Dossier with { Kind = kind });

    public Sketch Passed(params int[] gates) => With(Docket.Dossier with
    {
        Passages = Docket.Dossier.Passages.SetItems(gates.Select(g =>
            KeyValuePair.Create(g, new Passage(g, At("2026-10-01 09:00"), "林晓禾", g, ValueList<Finding>.Empty)))),
    });

    /// <summary>Returns a gate by the entry named; what an example sets is recorded by entry 1.</summary>
    public Sketch Returned(int gate, long index, params DataItem[] items) => With(Docket.Dossier with
    {
        Returned = Docket.Dossier.Returned.SetItem(gate, new GateReturn([.. items.Select(i => i.Code)], "示例", At("2026-10-21 09:00"), index)),
    });

    /// <summary>Records a value; by default it is taken down within the hour of the fact, by the recorder, in entry 1.</summary>
    public Sketch Set(DataItem item, object value, string occurred = "2026-10-20 09:00", string? recorded = null, string by = "林晓禾", long index = 1)
    {
        var reading = item.Type.Read(JsonSerializer.SerializeToElement(value));
        return reading.Error is { } error ? throw new FormatException($"{item.Code}: {error}") : Put(item, reading.Value, null, occurred, recorded, by, index);
    }

    /// <summary>Records why an item does not apply.</summary>
    public Sketch NotApplicable(DataItem item, string reason, string by = "林晓禾", long index = 1) => Put(item, null, reason, "2026-10-20 09:00", null, by, index);

    /// <summary>A paper lies beside an item.</summary>
    public Sketch WithPaper(DataItem item, string name = "示例.pdf", string mediaType = "application/pdf")
    {
        var bag = Docket.Dossier.Bag(item.Scope);
        return With(Replace(Docket.Dossier, item.Scope, bag with { Evidence = bag.Evidence.SetItem(item.Code, new([new EvidenceFile(new string('a', 64), name, 12, mediaType)])) }));
    }

    /// <summary>Somebody else stands for the same post, with what is recorded of them.</summary>
    public Sketch Against(string name, Func<Sketch, Sketch> rival) =>
        this with { Docket = Docket with { Rivals = [.. Docket.Rivals, rival(Blank()).Docket.Dossier with { CandidacyId = "r", CadreName = name }] } };

    /// <summary>Adds further dossiers to the submission: the first is this one, the others have nothing recorded.</summary>
    public Sketch Beside(int others) => this with
    {
        Docket = Docket with
        {
            Together = [Docket.Dossier, .. Enumerable.Range(1, others).Select(n => Sketch.Blank().Docket.Dossier with { CandidacyId = "c" + n.ToString(System.Globalization.CultureInfo.InvariantCulture) })],
        },
    };

    private Sketch Put(DataItem item, object? value, string? reason, string occurred, string? recorded, string by, long index)
    {
        var at = At(occurred);
        var entry = new Recorded(value, reason, at, recorded is null ? at.AddHours(1) : At(recorded), by, index);
        var bag = Docket.Dossier.Bag(item.Scope);
        return With(Replace(Docket.Dossier, item.Scope, bag with { Values = bag.Values.SetItem(item.Code, entry) }));
    }

    private static Dossier Replace(Dossier dossier, Scope scope, ItemBag bag) => scope switch
    {
        Scope.Cadre => dossier with { Cadre = bag },
        Scope.Batch => dossier with { Batch = bag },
        Scope.Matter => dossier with { Matter = bag },
        Scope.Post => dossier with { Post = bag },
        Scope.Ballot => dossier with { Ballot = bag },
        Scope.Meeting => dossier with { Meeting = bag },
        _ => dossier with { Candidacy = bag },
    };

    private Sketch With(Dossier dossier) => new(Docket with
    {
        Dossier = dossier,
        Together = Docket.Together.Count == 0 ? Docket.Together : [dossier, .. Docket.Together.Skip(1)],
    });
}
