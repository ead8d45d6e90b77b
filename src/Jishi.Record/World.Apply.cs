using System.Collections.Immutable;
using Jishi.Record.Accounts;
using Jishi.Record.Batches;
using Jishi.Record.Cadres;
using Jishi.Record.Catalogue;
using Jishi.Record.Facts;
using Jishi.Record.Matters;
using Jishi.Record.Meetings;
using Jishi.Record.Organs;
using Jishi.Record.Policy;
using Jishi.Record.Rules;

namespace Jishi.Record;

public sealed partial record World
{
    /// <summary>The world after one more entry. Total: a fact that the decisions would never have made is still applied or left alone, never thrown at.</summary>
    public World Apply(EntryMeta entry, Fact fact) => Folded(entry, fact).Registered(this, entry, fact);

    private World Folded(EntryMeta entry, Fact fact) => fact switch
    {
        LineageOpened f => this with { Origin = f.Origin, Lineages = Lineages.Add(new Lineage(f.Origin, entry.Index, entry.RecordedAt, f.Restored)) },
        RuleBookAdopted f => this with { RuleBookIndex = entry.Index, RuleBookSha256 = f.Sha256 },
        PolicyAdopted f => this with { PolicyIndex = entry.Index, Policy = f.Pack },
        OrganRegistered f => this with { Organs = Organs.SetItem(f.Id, new Organ(f.Id, f.Name, f.ParentId)) },
        AccountChanged f => this with { Accounts = Accounts.SetItem(f.Id, new Account(f.Id, f.Name, f.Title, f.Enabled, Accounts.GetValueOrDefault(f.Id)?.Roles ?? [])) },
        RoleGranted f when Accounts.GetValueOrDefault(f.Id) is { } a => this with { Accounts = Accounts.SetItem(f.Id, a with { Roles = a.Roles.Add(f.Role) }) },
        RoleRevoked f when Accounts.GetValueOrDefault(f.Id) is { } a => this with { Accounts = Accounts.SetItem(f.Id, a with { Roles = a.Roles.Remove(f.Role) }) },
        CadreRegistered f => this with { Cadres = Cadres.SetItem(f.Id, new Cadre(f.Id, ItemBag.Empty)) },
        MatterOpened f => this with { Matters = Matters.SetItem(f.Id, new Matter(f.Id, f.Number, f.Title, f.OrganId, entry.RecordedAt, ItemBag.Empty, Matter.NoPosts, Matter.NoCandidacies) { IsHistorical = f.IsHistorical == true }) },
        BatchOpened f => this with { Batches = Batches.SetItem(f.Id, new Batch(f.Id, f.Title, f.OrganId, entry.RecordedAt, ItemBag.Empty)) },
        StatementMade f when Meetings.GetValueOrDefault(Owners.Split(entry.Stream).Id) is { } m => this with
        {
            Meetings = Meetings.SetItem(m.Id, m with { Statements = m.Statements.Add(new Statement(f.Row, f.Speaker, f.Role, f.Opinion, f.Gist, f.OccurredAt, entry.Actor.Name, entry.Index)) }),
        },
        MeetingOpened f => ApplyMeeting(f, entry),
        ItemsRecorded f => WithBag(f.Owner, bag => (bag with { Values = bag.Values.SetItems(f.Items.Select(i => KeyValuePair.Create(i.Code, RecordedOf(bag, i, entry)))) }).Touched(f.Gate, entry.Index)),
        ItemCorrected { Entry: { } item } f => WithBag(f.Owner, bag => (bag with { Values = bag.Values.SetItem(item.Code, RecordedOf(bag, item, entry)) }).Touched(f.Gate, entry.Index)),
        ItemCorrected f => WithBag(f.Owner, bag => bag.Touched(f.Gate, entry.Index)),
        BodyRedacted f => WithBag(f.Owner, bag => bag with
        {
            Values = bag.Values.SetItem(f.Code, new Recorded(null, "〔依法隐去〕", entry.RecordedAt, entry.RecordedAt, entry.Actor.Name, entry.Index) { IsRedacted = true }),
        }),
        EvidenceAttached f => WithBag(f.Owner, bag => (bag with
        {
            Evidence = bag.Evidence.SetItem(f.Item, new([.. bag.Evidence.GetValueOrDefault(f.Item) ?? ValueList<EvidenceFile>.Empty, f.File])),
            PapersAt = bag.PapersAt.SetItem(f.Item, entry.Index),
        }).Touched(f.Gate, entry.Index)),
        _ => ApplyToMatter(entry, fact),
    };

    /// <summary>
    /// The streams beside its own in which an entry changes something; asked of the world before the entry. The fold of one object reads the
    /// entries of its stream and those that name it here, so what is missing here is missing there.
    /// </summary>
    public IEnumerable<string> AlsoChanges(EntryMeta entry, Fact fact) =>
        ObjectsChanged(entry, fact).Concat(OrgansConcerned(entry, fact).Select(Streams.Register));

    private IEnumerable<string> ObjectsChanged(EntryMeta entry, Fact fact) => fact switch
    {
        ItemsRecorded f => BesideItsOwn(entry, f.Owner),
        ItemCorrected f => BesideItsOwn(entry, f.Owner),
        BodyRedacted f => BesideItsOwn(entry, f.Owner),
        EvidenceAttached f => BesideItsOwn(entry, f.Owner),
        MeetingOpened f => f.Agenda.Select(r => Streams.Matter(r.Matter)).Distinct(StringComparer.Ordinal),
        CandidacyFailed f => CadreStream(entry, f.Candidacy),
        CandidacySuspended f => CadreStream(entry, f.Candidacy),
        CandidacyResumed f => CadreStream(entry, f.Candidacy),
        Reconsidered f => CadreStream(entry, f.Candidacy),
        MatterArchived f => [Streams.Batch(f.Batch)],
        MatterBatched f => [Streams.Batch(f.Batch)],
        _ => [],
    };

    private static IEnumerable<string> BesideItsOwn(EntryMeta entry, string owner) => Owners.StreamOf(owner) is var stream && stream == entry.Stream ? [] : [stream];

    private IEnumerable<string> CadreStream(EntryMeta entry, string candidacy) =>
        Candidacy(Owners.Split(entry.Stream).Id, candidacy) is { } row ? [Streams.Cadre(row.CadreId)] : [];

    private World ApplyToMatter(EntryMeta entry, Fact fact)
    {
        if (Matters.GetValueOrDefault(Owners.Split(entry.Stream).Id) is not { } matter) return this;
        var next = fact switch
        {
            PostAdded f => matter.With(new Post(f.Id, f.Title, f.OrganId, ItemBag.Empty, ItemBag.Empty, null)),
            CandidateEntered f => matter.With(new Candidacy(f.Id, f.CadreId, f.PostId, ItemBag.Empty, ImmutableDictionary<int, Passage>.Empty) { Entry = f.Findings ?? ValueList<Finding>.Empty }),
            GatePassed { Post: { } post } f when matter.Posts.GetValueOrDefault(post) is { } p => matter.With(p with { Motion = PassageOf(f, entry), Items = p.Items.Touched(f.Gate, entry.Index) }),
            GatePassed { Candidacy: { } id } f => Change(matter, id, f.Gate, entry, c => c.Passed(PassageOf(f, entry))),
            GateReturned f => Change(matter, f.Candidacy, f.Gate, entry, c => c.ReturnedBy(f, entry)),
            CandidacySuspended f => Change(matter, f.Candidacy, 7, entry, c => c.Marked(CandidacyState.Suspended, f.Reason, entry)),
            CandidacyResumed f => Change(matter, f.Candidacy, 7, entry, c => c.SetAside(entry.Index).Lifted(CandidacyState.Suspended)),
            CandidacyHeld f => Change(matter, f.Candidacy, 7, entry, c => c.Marked(CandidacyState.Held, f.Reason, entry)),
            CandidacyReleased f => Change(matter, f.Candidacy, 7, entry, c => c.Lifted(CandidacyState.Held)),
            CandidacyWithdrawn f => Change(matter, f.Candidacy, 7, entry, c => c.Marked(CandidacyState.Withdrawn, f.Reason, entry)),
            CandidacyFailed f => Change(matter, f.Candidacy, f.Gate, entry, c => c.Lifted(CandidacyState.Reconsidering).Marked(CandidacyState.Failed, f.Reason, entry)),
            Reconsidered f => Change(matter, f.Candidacy, 7, entry, c => c.ReconsideredBy(f, entry)),
            CandidacyRemoved f => Change(matter, f.Candidacy, 9, entry, c => c.Marked(CandidacyState.Removed, f.Reason, entry)),
            MatterBatched f => matter with { BatchId = f.Batch },
            MatterArchived f => matter.Candidacies.Keys.Aggregate(matter with { Volume = f.Volume }, (m, id) => Change(m, id, 0, entry, c => c.Marked(CandidacyState.Archived, "卷号 " + f.Volume, entry))),
            PackageSent f => f.Candidacies.Aggregate(matter, (m, id) => Change(m, id, 0, entry, c => c with { Submitted = c.Submitted.SetItem(f.Node, entry.Index), SubmittedAt = c.SubmittedAt.SetItem(f.Node, entry.RecordedAt) })),
            Signed f => f.Candidacies.Aggregate(matter, (m, id) => Change(m, id, 0, entry, c => c.SignedBy(f, entry))),
            _ => matter,
        };
        return (this with { Matters = Matters.SetItem(next.Id, next) }).WithFailure(next, fact).WithSuspension(next, entry, fact).WithBatch(next, fact);
    }

    /// <summary>What a person failed is kept with the person too: the rules of a later nomination ask there.</summary>
    private World WithFailure(Matter matter, Fact fact) => fact switch
    {
        CandidacyFailed f when CadreOf(matter, f.Candidacy) is { } cadre =>
            this with { Cadres = Cadres.SetItem(cadre.Id, cadre with { Failures = cadre.Failures.Add(new Failure(matter.Id, f.Candidacy, f.Gate, f.On)) }) },
        Reconsidered f when CadreOf(matter, f.Candidacy) is { } cadre =>
            this with { Cadres = Cadres.SetItem(cadre.Id, cadre with { Failures = cadre.Failures.RemoveAll(x => x.Matter == matter.Id && x.Candidacy == f.Candidacy) }) },
        _ => this,
    };

    /// <summary>So is what a meeting suspended: the person may not come back in another row meanwhile.</summary>
    private World WithSuspension(Matter matter, EntryMeta entry, Fact fact) => fact switch
    {
        CandidacySuspended f when CadreOf(matter, f.Candidacy) is { } cadre => this with
        {
            Cadres = Cadres.SetItem(cadre.Id, cadre with { Suspensions = cadre.Suspensions.Add(new Suspension(matter.Id, f.Candidacy, f.Reason, LegalTime.Day(entry.RecordedAt))) }),
        },
        CandidacyResumed f when CadreOf(matter, f.Candidacy) is { } cadre =>
            this with { Cadres = Cadres.SetItem(cadre.Id, cadre with { Suspensions = cadre.Suspensions.RemoveAll(s => s.Matter == matter.Id && s.Candidacy == f.Candidacy) }) },
        _ => this,
    };

    private World WithBatch(Matter matter, Fact fact) => fact switch
    {
        MatterArchived f when Batches.GetValueOrDefault(f.Batch) is { } b => this with { Batches = Batches.SetItem(b.Id, b with { Volume = f.Volume }) },
        MatterBatched f when Batches.GetValueOrDefault(f.Batch) is { } b => this with { Batches = Batches.SetItem(b.Id, b with { EverHeld = b.EverHeld.Add(matter.Id) }) },
        _ => this,
    };

    private Cadre? CadreOf(Matter matter, string candidacy) => matter.Candidacies.GetValueOrDefault(candidacy) is { } row ? Cadres.GetValueOrDefault(row.CadreId) : null;

    private static Passage PassageOf(GatePassed fact, EntryMeta entry) => new(fact.Gate, entry.RecordedAt, entry.Actor.Name, entry.Index, fact.Findings);

    private static Matter Change(Matter matter, string candidacy, int gate, EntryMeta entry, Func<Candidacy, Candidacy> change)
    {
        if (matter.Candidacies.GetValueOrDefault(candidacy) is not { } before) return matter;
        var after = change(before);
        return matter.With(after with { Items = after.Items.Touched(gate, entry.Index) });
    }

    private World ApplyMeeting(MeetingOpened fact, EntryMeta entry)
    {
        var matters = Matters;
        foreach (var row in fact.Agenda)
        {
            if (matters.GetValueOrDefault(row.Matter) is { } matter && matter.Candidacies.GetValueOrDefault(row.Candidacy) is { } candidacy)
                matters = matters.SetItem(matter.Id, matter.With(candidacy.Before(fact.Id, entry.Index)));
        }

        return this with { Matters = matters, Meetings = Meetings.SetItem(fact.Id, new Meeting(fact.Id, fact.Title, ItemBag.Empty, fact.Agenda)) };
    }

    private World WithBag(string owner, Func<ItemBag, ItemBag> change)
    {
        if (Bag(owner) is not { } bag) return this;
        var next = change(bag);
        var (scope, id, part) = Owners.Split(owner);
        return scope switch
        {
            "cadre" => this with { Cadres = Cadres.SetItem(id, Cadres[id] with { Items = next }) },
            "meeting" => this with { Meetings = Meetings.SetItem(id, Meetings[id] with { Items = next }) },
            "batch" => this with { Batches = Batches.SetItem(id, Batches[id] with { Items = next }) },
            "matter" => WithMatter(id, m => m with { Items = next }),
            "post" => WithMatter(id, m => m.With(m.Posts[part] with { Items = next })),
            "ballot" => WithMatter(id, m => m.With(m.Posts[part] with { Ballot = next })),
            _ => WithMatter(id, m => m.With(m.Candidacies[part] with { Items = next })),
        };
    }

    private World WithMatter(string id, Func<Matter, Matter> change) => this with { Matters = Matters.SetItem(id, change(Matters[id])) };

    private static Recorded RecordedOf(ItemBag bag, ItemEntry item, EntryMeta entry) =>
        new(item.Value, item.NotApplicable, item.OccurredAt, entry.RecordedAt, entry.Actor.Name, entry.Index, entry.Actor.Id)
        {
            Before = bag.Values.GetValueOrDefault(item.Code)?.AsEarlier,
        };
}
