using System.Collections.Immutable;
using Jishi.Record;
using Jishi.Record.Deciding;

namespace Jishi.Store;

/// <summary>What is asked of a submission before its command decides. Pure.</summary>
internal static class Admission
{
    /// <summary>Why its actor may not give the command, or null.</summary>
    public static Refusal? Forbidden(World world, Submission submission)
    {
        if (submission.Command is not { } command) return null;
        var actor = submission.Actor;
        var holds = actor == Actor.System || world.Accounts.GetValueOrDefault(actor.Id)?.Holds(actor.Capacity) == true;
        return holds && command.MayBeGivenBy.Contains(actor.Capacity)
            ? null
            : new Refusal(RefusalKind.Forbidden, [new Problem($"{actor.Name}（{Record.Accounts.Roles.Name(actor.Capacity)}）不能做这件事；可由{string.Join('、', command.MayBeGivenBy.Select(Record.Accounts.Roles.Name))}办理。")], []);
    }

    /// <summary>The rows that changed since the actor saw them.</summary>
    public static ImmutableArray<RowSeen> Conflicts(World world, IReadOnlyList<RowSeen> seen) =>
        seen.Count == 0 ? [] : [.. seen.Where(r => (world.Bag(r.Owner)?.VersionAt(r.Gate) ?? -1) != r.Version)];
}
