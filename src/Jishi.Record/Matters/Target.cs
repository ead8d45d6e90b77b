using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Record.Rules;

namespace Jishi.Record.Matters;

/// <summary>What an act at a gate is about: a candidacy of a matter, or a post before anybody stands for it (the motion only).</summary>
public sealed record Target(Matter Matter, Post Post, Candidacy? Candidacy, Dossier Dossier)
{
    /// <summary>Finds the target, or says what is missing.</summary>
    public static (Target? Found, Decision? Problem) Find(World world, string matterId, string? candidacyId, string? postId, int gate)
    {
        if (gate is < 1 or > 9) return (null, Decision.Malformed($"没有第 {gate} 关，关口为 1 到 9。", "Gate"));
        if (world.Matters.GetValueOrDefault(matterId) is not { } matter) return (null, Decision.NotFound($"没有选任事项 {matterId}。"));
        if (candidacyId is not null)
        {
            return matter.Candidacies.GetValueOrDefault(candidacyId) is { } candidacy
                ? (new Target(matter, matter.Posts[candidacy.PostId], candidacy, world.Dossier(matter, candidacy)), null)
                : (null, Decision.NotFound($"本事项没有人选 {candidacyId}。"));
        }

        if (postId is null || matter.Posts.GetValueOrDefault(postId) is not { } post) return (null, Decision.NotFound($"本事项没有职位 {postId}。"));
        return gate is 1 or 2
            ? (new Target(matter, post, null, world.PostDossier(matter, post)), null)
            : (null, Decision.Malformed("按职位只能记任职资格的岗位条件和动议，其余关口按人选记。", "Gate"));
    }

    /// <summary>The owner of an item of this target; null when the row has no such object yet (no meeting).</summary>
    public string? OwnerOf(DataItem item) => item.Scope switch
    {
        Scope.Cadre => Candidacy is null ? null : Owners.Cadre(Candidacy.CadreId),
        Scope.Batch => Matter.BatchId is { } batch ? Owners.Batch(batch) : null,
        Scope.Matter => Owners.Matter(Matter.Id),
        Scope.Post => Owners.Post(Matter.Id, Post.Id),
        Scope.Ballot => Owners.Ballot(Matter.Id, Post.Id),
        Scope.Candidacy => Candidacy is null ? null : Owners.Candidacy(Matter.Id, Candidacy.Id),
        Scope.Meeting => Candidacy?.MeetingId is { } meeting ? Owners.Meeting(meeting) : null,
        _ => null,
    };

    /// <summary>The stream that holds the owner's facts.</summary>
    public string StreamOf(DataItem item) => item.Scope switch
    {
        Scope.Cadre => Streams.Cadre(Candidacy!.CadreId),
        Scope.Meeting => Streams.Meeting(Candidacy!.MeetingId!),
        _ => Streams.Matter(Matter.Id),
    };

    /// <summary>Some row that shares the owner has passed the gate, so its values change by correction only.</summary>
    public bool IsClosed(World world, DataItem item, int gate) => item.Scope switch
    {
        Scope.Cadre => false,
        Scope.Candidacy => Dossier.HasPassed(gate),
        Scope.Post or Scope.Ballot => IsPassed(world, item, gate) || (gate == 2 && Post.Motion is not null),
        Scope.Meeting => IsPassed(world, item, gate),
        _ => IsPassed(world, item, gate) || (gate == 2 && Matter.Posts.Values.Any(p => p.Motion is not null)),
    };

    /// <summary>The rows whose record holds the item's value: this one, or all that share the post, the meeting or the matter. A value of the people file counts for this row alone.</summary>
    public IEnumerable<(Matter Matter, Candidacy Row)> Sharing(World world, DataItem item) => item.Scope switch
    {
        Scope.Cadre or Scope.Candidacy => Candidacy is null ? [] : [(Matter, Candidacy)],
        Scope.Post or Scope.Ballot => Matter.Candidacies.Values.Where(c => c.PostId == Post.Id).Select(c => (Matter, c)),
        Scope.Meeting => from row in world.Meetings[Candidacy!.MeetingId!].Agenda
                         let found = world.Candidacy(row.Matter, row.Candidacy)
                         where found is not null && found.MeetingId == Candidacy.MeetingId
                         select (world.Matters[row.Matter], found),
        _ => Matter.Candidacies.Values.Select(c => (Matter, c)),
    };

    /// <summary>Why nothing can be recorded at the gate for this target; null when it can.</summary>
    public string? WhyClosed(int gate) => Matter.Volume is not null ? Matter.ReadOnly
        : Candidacy is null ? null
        : States.WhyFrozen(Candidacy, Dossier.CadreName, Candidacy.Returned.ContainsKey(gate) ? Frozen.Mend : Dossier.HasPassed(gate) ? Frozen.Finished : Frozen.Record);

    /// <summary>Where the gate is returned, only what the return lists is open.</summary>
    public bool IsListed(int gate, DataItem item) => Candidacy?.Returned.GetValueOrDefault(gate) is not { } back || back.Items.Contains(item.Code);

    private bool IsPassed(World world, DataItem item, int gate) => Sharing(world, item).Any(r => r.Row.Passages.ContainsKey(gate));
}
