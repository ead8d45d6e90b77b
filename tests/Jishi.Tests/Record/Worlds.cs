using System.Text;
using Jishi.Record;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates;

namespace Jishi.Tests.Record;

/// <summary>A world in words, so that two folds can be compared and a difference read.</summary>
internal static class Worlds
{
    public static string Describe(World world) => Describe(world, world);

    /// <summary>The same of a world whose shelves are not all near, told in the order of one that has everything near.</summary>
    public static string Describe(World near, World world)
    {
        var text = new StringBuilder();
        text.AppendLine($"{world.Origin} {world.RuleBookIndex} {world.PolicyIndex} {world.Policy.Id}");
        foreach (var account in world.Accounts.Values.OrderBy(a => a.Id, StringComparer.Ordinal)) text.AppendLine($"account {account.Id} {account.Name} {account.Enabled} {string.Join(' ', account.Roles)}");
        foreach (var cadre in near.Cadres.Near.Keys.Order(StringComparer.Ordinal).Select(id => world.Cadres[id])) Bag(text, $"cadre/{cadre.Id} {string.Join(' ', cadre.Failures)} {string.Join(' ', cadre.Suspensions)} {string.Join(' ', cadre.Names)}", cadre.Items);
        foreach (var meeting in near.Meetings.Near.Keys.Order(StringComparer.Ordinal).Select(id => world.Meetings[id])) Bag(text, $"meeting/{meeting.Id} {string.Join(' ', meeting.Agenda)} {string.Join(' ', meeting.Statements)}", meeting.Items);
        foreach (var batch in near.Batches.Near.Keys.Order(StringComparer.Ordinal).Select(id => world.Batches[id])) Bag(text, $"batch/{batch.Id} {batch.Title} {batch.OrganId} {batch.Volume} {string.Join(' ', batch.Matters(world).Select(m => m.Id))}", batch.Items);
        foreach (var organ in near.Registers.Near.Keys.Order(StringComparer.Ordinal)) text.AppendLine($"register/{organ} {Used(world.Registers[organ].UsageBefore("", ""))}");
        foreach (var matter in near.Matters.Near.Keys.Order(StringComparer.Ordinal).Select(id => world.Matters[id]))
        {
            Bag(text, $"matter/{matter.Id} {matter.Title} {matter.BatchId} {matter.Volume}", matter.Items);
            foreach (var post in matter.Posts.Values)
            {
                Bag(text, $"post/{post.Id} {post.Title} {post.Motion}", post.Items);
                Bag(text, "ballot/" + post.Id, post.Ballot);
            }

            foreach (var row in matter.Candidacies.Values)
            {
                Bag(text, $"candidacy/{row.Id} {row.CadreId} {row.PostId} {row.State} {row.MeetingId} {row.Reason} {string.Join(' ', row.Marks.Values.OrderBy(m => m.Index))} {string.Join(',', row.ReturnedItems)} {string.Join(',', row.Submitted.OrderBy(s => s.Key, StringComparer.Ordinal))}", row.Items);
                foreach (var earlier in row.EarlierDecisions) text.AppendLine($"  set aside {earlier.MeetingId} {earlier.Passage?.Index} {earlier.Index} {string.Join(' ', earlier.Values.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => $"{v.Key} #{v.Value.Index}"))}");
                foreach (var passage in row.Passages.Values.OrderBy(p => p.Gate)) text.AppendLine($"  passed {passage.Gate} {passage.At:O} {passage.By} {passage.Index} {string.Join(';', passage.Findings)}");
            }
        }

        return text.ToString();
    }

    private static string Used(Jishi.Record.Register.Usage usage) =>
        string.Join(' ', usage.Batches.Concat(usage.Unbatched).Select(b => b.ToString()).Concat(usage.Meetings.Select(m => m.ToString())).Order(StringComparer.Ordinal));

    private static void Bag(StringBuilder text, string owner, ItemBag bag)
    {
        text.AppendLine(owner);
        foreach (var (code, value) in bag.Values.OrderBy(v => v.Key, StringComparer.Ordinal))
        {
            var shown = value.Value is null ? value.NotApplicable : CatalogueOfItems.Find(code)!.Item.Type.Show(value.Value);
            text.AppendLine($"  {code} = {shown} at {value.OccurredAt.UtcTicks} recorded {value.RecordedAt.UtcTicks} by {value.By} #{value.Index}");
        }

        foreach (var (code, files) in bag.Evidence.OrderBy(v => v.Key, StringComparer.Ordinal)) text.AppendLine($"  paper {code} {string.Join(' ', files)}");
        foreach (var (gate, index) in bag.Versions.OrderBy(v => v.Key)) text.AppendLine($"  gate {gate} #{index}");
    }
}
