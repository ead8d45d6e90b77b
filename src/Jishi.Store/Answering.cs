using System.Collections.Immutable;
using Jishi.Ledger.Json;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Record.Rules;
using Jishi.Store.Databases;
using Jishi.Store.Reading;

namespace Jishi.Store;

/// <summary>Decides the commands of a group in order, each on what those before it made of the state, and says what each caller will be told once the group is committed. On the writer's thread.</summary>
internal sealed class Answering(TimeProvider clock, ReadRows readRows)
{
    /// <summary>A clock further behind the ledger than this refuses to write.</summary>
    private static readonly TimeSpan MostBehind = TimeSpan.FromMinutes(5);

    /// <summary>The group, sealed, with the answers. A command whose facts the ledger cannot hold is refused alone: the rest is decided anew without it.</summary>
    public (Group Group, List<(Submission Submission, Outcome Outcome)> Answers) Decide(JournalState state, List<Submission> batch, LedgerHead head)
    {
        var unfit = new Dictionary<string, Outcome>(StringComparer.Ordinal);
        while (true)
        {
            var group = new Group(state.World, state.Edge, state.LastRecordedAt);
            var answers = new List<(Submission, Outcome)>(batch.Count);
            foreach (var submission in batch) answers.Add((submission, unfit.GetValueOrDefault(submission.CommandId) ?? Answer(group, head, submission)));
            try
            {
                group.Seal();
                return (group, answers);
            }
            catch (UnfitFactException e)
            {
                unfit.Add(e.CommandId, Refuse(RefusalKind.Malformed, e.InnerException is CanonicalJsonException ? $"内容不能写入账本：{e.Message}" : $"内容超出一条分录所能容纳：{e.Message}"));
            }
        }
    }

    /// <summary>One command on the group's provisional state.</summary>
    private Outcome Answer(Group group, LedgerHead head, Submission submission)
    {
        if (Repeated(group, head, submission) is { } receipt) return new Outcome.Done(receipt);
        if (Admission.Forbidden(group.World, submission) is { } refusal) return new Outcome.Refused(refusal);
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        var behind = group.LastRecordedAt - now;
        if (behind > MostBehind.TotalMilliseconds) return Refuse(RefusalKind.Clock, $"服务器时钟比账本最后一条分录慢 {TimeSpan.FromMilliseconds(behind):hh\\:mm\\:ss}，超过 5 分钟，已停止写入。请校准时钟后再提交。");
        var recordedAt = Math.Max(now, group.LastRecordedAt);
        if (submission.Prepared is { } prepared) return Done(group, submission, [.. prepared.Select(p => p.Filed)], [], recordedAt, behind > 0);
        if (Admission.Conflicts(group.World, submission.Seen) is { Length: > 0 } rows)
            return new Outcome.Refused(new Refusal(RefusalKind.Conflict, [new Problem("您打开之后，这一行已被他人更新。请核对两边的内容后再提交。")], []) { Rows = rows });
        return submission.Command!.Decide(new Setting(group.World, submission.Actor, LegalTime.FromUnix(recordedAt))) switch
        {
            Decision.Accepted accepted => Done(group, submission, accepted.Facts, accepted.Findings, recordedAt, behind > 0),
            Decision.Refused refused => new Outcome.Refused(refused.Refusal),
            var other => throw new InvalidOperationException(other.GetType().Name),
        };
    }

    private static Outcome.Done Done(Group group, Submission submission, ImmutableArray<Filed> facts, ImmutableArray<Finding> findings, long recordedAt, bool behind)
    {
        var first = facts.Length == 0 ? group.Next : group.Append(submission.CommandId, facts, submission.Actor, recordedAt, behind, submission.Prepared);
        return new Outcome.Done(new Receipt(submission.CommandId, first, facts.Length, LegalTime.FromUnix(recordedAt), findings, Repeated: false));
    }

    private static Outcome.Refused Refuse(RefusalKind kind, string message) => new(new Refusal(kind, [new Problem(message)], []));

    private Receipt? Repeated(Group group, LedgerHead head, Submission submission)
    {
        foreach (var (id, first, count) in group.Commands)
        {
            if (string.Equals(id, submission.CommandId, StringComparison.Ordinal))
                return FirstReceipt.Of(group.Facts.Where(f => f.Meta.Index >= first).Take(count).Select(f => (f.Meta.RecordedAt.ToUnixTimeMilliseconds(), (Fact?)f.Fact)), id, first, count);
        }

        if (!head.Taken.TryGetValue(submission.CommandId, out var found)) return null;
        var entries = readRows.Entries(found.First, found.Count);
        return FirstReceipt.Of(entries.Select(e => (e.Header.RecordedAt, e.Fact)), submission.CommandId, found.First, found.Count);
    }
}
