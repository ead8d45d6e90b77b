using System.Collections.Immutable;
using Jishi.Record.Accounts;
using Jishi.Record.Deciding;

namespace Jishi.Record.Policy;

/// <summary>
/// What nobody does alone (双岗): adopting a policy, lifting a block. One who answers for the record and one who supervises it, two persons in two
/// roles, in either order. Who supervises is told by the office's map of duties: whoever signs there as chief of supervision.
/// </summary>
public static class TwoRoles
{
    /// <summary>Roles that can be given a part in it; which of them have one in this office is for the map of duties.</summary>
    public static IReadOnlyList<string> Possible { get; } = Roles.Signing;

    /// <summary>«部长或分管副部长，和干部监督科科长».</summary>
    public static string Named(PolicyPack policy) => $"{Any(Roles.Answering)}，和{Any(Supervising(policy))}";

    public static bool HasPart(PolicyPack policy, string role) => Roles.Answering.Contains(role) || Supervising(policy).Contains(role);

    /// <summary>Why the actor has no part in it; null where one has.</summary>
    public static string? WhyNot(PolicyPack policy, Actor actor) => HasPart(policy, actor.Capacity) ? null : $"须由两个岗位的两个人办理（{Named(policy)}），{Roles.Name(actor.Capacity)}不在其列。";

    /// <summary>Why the second may not follow the first; null where the two make up the pair.</summary>
    public static string? WhyNot(PolicyPack policy, Signer first, Signer second) =>
        first.Account == second.Account || first.Name == second.Name ? $"{first.Name}已经签过，须由另一个岗位的另一个人确认（{Named(policy)}）。"
        : IsPair(policy, first.Role, second.Role) ? null
        : $"{first.Name}是以{Roles.Name(first.Role)}签的，{second.Name}以{Roles.Name(second.Role)}不能确认；须由{Named(policy)}两个岗位办理。";

    /// <summary>The two accounts in roles that make up the pair, or why they do not.</summary>
    public static (ImmutableArray<Signer> Pair, Problem? Problem) Of(World world, ImmutableArray<string> ids, string field)
    {
        if (ids.Length != 2) return ([], new Problem($"须由两个账号签字（{Named(world.Policy)}），写了 {ids.Length} 个。", field));
        if (ids.FirstOrDefault(id => world.Accounts.GetValueOrDefault(id) is not { Enabled: true }) is { } unknown) return ([], new Problem($"没有在用的账号 {unknown}。", field));
        var (a, b) = (world.Accounts[ids[0]], world.Accounts[ids[1]]);
        var pairs = from first in a.Roles from second in b.Roles select (First: new Signer(a.Id, a.Name, first), Second: new Signer(b.Id, b.Name, second));
        var fit = pairs.FirstOrDefault(p => WhyNot(world.Policy, p.First, p.Second) is null);
        return fit.First is not null ? ([fit.First, fit.Second], null)
            : ([], new Problem(a.Id == b.Id || a.Name == b.Name ? $"两个账号都是{a.Name}的，须由两个人签字。" : $"{a.Name}和{b.Name}的岗位不合：须由{Named(world.Policy)}签字。", field));
    }

    private static bool IsPair(PolicyPack policy, string first, string second) => first != second
        && ((Roles.Answering.Contains(first) && Supervising(policy).Contains(second)) || (Roles.Answering.Contains(second) && Supervising(policy).Contains(first)));

    private static ImmutableArray<string> Supervising(PolicyPack policy) => Duties.SignSupervisionChief.In(policy).Roles;

    private static string Any(ImmutableArray<string> roles) => string.Join('或', roles.Select(Roles.Name));
}
