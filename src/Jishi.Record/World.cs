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

/// <summary>
/// All state: a pure fold over the facts of the ledger. Immutable, so a group of commands is decided on copies and swapped in after the commit.
/// What is few (organs, accounts, the policy) is in memory; what grows stands on shelves.
/// </summary>
public sealed partial record World
{
    public static readonly World Empty = new();

    public string? Origin { get; init; }

    /// <summary>The lives of this ledger, the first one first; more than one after a restore. <see cref="Origin"/> is the last one's.</summary>
    public ImmutableList<Lineage> Lineages { get; init; } = [];

    /// <summary>Ledger index of the RuleBookAdopted entry in force; -1 before there is one.</summary>
    public long RuleBookIndex { get; init; } = -1;

    public string? RuleBookSha256 { get; init; }

    /// <summary>Ledger index of the PolicyAdopted entry in force; -1 before there is one.</summary>
    public long PolicyIndex { get; init; } = -1;

    public PolicyPack Policy { get; init; } = PolicyPack.None;

    public ImmutableDictionary<string, Organ> Organs { get; init; } = Dictionary<Organ>();

    public ImmutableDictionary<string, Account> Accounts { get; init; } = Dictionary<Account>();

    public Shelf<Cadre> Cadres { get; init; } = new(c => c.Names);

    public Shelf<Batch> Batches { get; init; } = new(b => b.Names);

    public Shelf<Matter> Matters { get; init; } = new(m => m.Names);

    public Shelf<Meeting> Meetings { get; init; } = new(_ => []);

    public Candidacy? Candidacy(string matter, string candidacy) => Matters.GetValueOrDefault(matter)?.Candidacies.GetValueOrDefault(candidacy);

    /// <summary>The bag of an owner («candidacy/m/c»), or null when there is no such owner.</summary>
    public ItemBag? Bag(string owner)
    {
        var (scope, id, part) = Owners.Split(owner);
        return scope switch
        {
            "cadre" => Cadres.GetValueOrDefault(id)?.Items,
            "batch" => Batches.GetValueOrDefault(id)?.Items,
            "matter" => Matters.GetValueOrDefault(id)?.Items,
            "post" => Matters.GetValueOrDefault(id)?.Posts.GetValueOrDefault(part)?.Items,
            "ballot" => Matters.GetValueOrDefault(id)?.Posts.GetValueOrDefault(part)?.Ballot,
            "candidacy" => Candidacy(id, part)?.Items,
            "meeting" => Meetings.GetValueOrDefault(id)?.Items,
            _ => null,
        };
    }

    /// <summary>The dossier of a candidacy; the candidacy, its post and cadre must exist.</summary>
    public Dossier Dossier(Matter matter, Candidacy candidacy)
    {
        var post = matter.Posts[candidacy.PostId];
        var cadre = Cadres[candidacy.CadreId];
        return PostDossier(matter, post) with
        {
            CandidacyId = candidacy.Id,
            CadreName = cadre.Name,
            Kind = candidacy.Kind,
            Cadre = cadre.Items,
            Failures = cadre.Failures,
            Suspensions = cadre.Suspensions,
            Candidacy = candidacy.Items,
            Meeting = candidacy.MeetingId is { } meeting ? Meetings[meeting].Items : ItemBag.Empty,
            Signatures = candidacy.Signatures,
            Submitted = candidacy.Submitted,
            Passages = post.Motion is { } motion ? candidacy.Passages.SetItem(motion.Gate, motion) : candidacy.Passages,
            Returned = candidacy.Returned,
        };
    }

    /// <summary>The dossier of a post before anybody stands for it: what the motion is judged on.</summary>
    public Dossier PostDossier(Matter matter, Post post) => new()
    {
        MatterId = matter.Id,
        CandidacyId = "",
        CadreName = "",
        PostTitle = post.Title,
        Codes = Policy.CodeBook,
        Kind = matter.Candidacies.Values.FirstOrDefault(c => c.PostId == post.Id)?.Kind ?? "PROMOTE",
        Batch = matter.BatchId is { } batch && Batches.TryGetValue(batch, out var found) ? found.Items : ItemBag.Empty,
        Matter = matter.Items,
        Post = post.Items,
        Ballot = post.Ballot,
        IsHistorical = matter.IsHistorical,
        Passages = post.Motion is { } motion ? ImmutableDictionary<int, Passage>.Empty.Add(motion.Gate, motion) : ImmutableDictionary<int, Passage>.Empty,
    };

    /// <summary>What the rules are given for an act on a dossier: the policy in force, its calendar, who holds which role.</summary>
    public Docket Docket(Dossier dossier, Attempt attempt) => new(dossier, attempt)
    {
        Calendar = Policy.Calendar,
        Policy = Policy,
        Usage = new(() => UsageBefore(dossier)),

        SameMeeting = OnSameAgenda(dossier),
        Holders = Accounts.Values.Where(a => a.Enabled).SelectMany(a => a.Roles.Select(r => new Holder(new Person(a.Name, a.Id), r))),
        Rivals = Rivals(dossier),
    };

    private IEnumerable<Dossier> Rivals(Dossier dossier) =>
        Matters.GetValueOrDefault(dossier.MatterId) is { } matter && matter.Candidacies.GetValueOrDefault(dossier.CandidacyId) is { } own
            ? matter.Candidacies.Values.Where(c => c.PostId == own.PostId && c.Id != own.Id).Select(c => Dossier(matter, c))
            : [];

    private IEnumerable<Dossier> OnSameAgenda(Dossier dossier) => Candidacy(dossier.MatterId, dossier.CandidacyId)?.MeetingId is not { } meeting ? [] :
        from row in Meetings[meeting].Rows(this)
        where row.IsHere && (row.Matter.Id != dossier.MatterId || row.Candidacy.Id != dossier.CandidacyId)
        select Dossier(row.Matter, row.Candidacy);

    private static ImmutableDictionary<string, T> Dictionary<T>() => ImmutableDictionary.Create<string, T>(StringComparer.Ordinal);
}
