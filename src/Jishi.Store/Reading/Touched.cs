using Jishi.Record;
using Jishi.Record.Batches;
using Jishi.Record.Facts;
using Jishi.Record.Matters;
using Jishi.Record.Meetings;

namespace Jishi.Store.Reading;

/// <summary>Which objects a fact touches, so that only their rows are written. A candidacy is touched by what its clocks are read from: its meeting, post and matter too.</summary>
internal static class Touched
{
    public static IEnumerable<(string Kind, string Id, string Part)> By(World world, EntryMeta meta, Fact fact)
    {
        var (kind, id, _) = Owners.Split(meta.Stream);
        return fact switch
        {
            ItemsRecorded f => ByOwner(world, f.Owner),
            ItemCorrected f => ByOwner(world, f.Owner),
            BodyRedacted f => ByOwner(world, f.Owner),
            EvidenceAttached => [],
            CandidateEntered f => [("matter", id, ""), ("candidacy", id, f.Id)],
            GatePassed { Candidacy: { } c } => [("candidacy", id, c)],
            GatePassed { Post: { } p } => Standing(world, id, p),
            GateReturned f => [("candidacy", id, f.Candidacy)],
            CandidacySuspended f => [("candidacy", id, f.Candidacy)],
            CandidacyResumed f => [("candidacy", id, f.Candidacy)],
            CandidacyHeld f => [("candidacy", id, f.Candidacy)],
            CandidacyReleased f => [("candidacy", id, f.Candidacy)],
            CandidacyWithdrawn f => [("candidacy", id, f.Candidacy)],
            Signed f => f.Candidacies.Select(c => ("candidacy", id, c)),
            CandidacyFailed f => [("candidacy", id, f.Candidacy)],
            Reconsidered f => [("candidacy", id, f.Candidacy)],
            CandidacyRemoved f => [("candidacy", id, f.Candidacy)],
            MatterArchived f => [("batch", f.Batch, ""), ("matter", id, ""), .. world.Matters.GetValueOrDefault(id)?.Candidacies.Keys.Select(c => ("candidacy", id, c)) ?? []],
            PackageSent f => f.Candidacies.Select(c => ("candidacy", id, c)),
            MeetingOpened f => [("meeting", f.Id, ""), .. f.Agenda.Select(r => ("candidacy", r.Matter, r.Candidacy))],
            MatterBatched f => [("batch", f.Batch, ""), ("matter", id, "")],
            PostAdded => [("matter", id, "")],
            _ => kind is "matter" or "cadre" or "organ" or "batch" or "meeting" ? [(kind, id, "")] : [],
        };
    }

    private static IEnumerable<(string, string, string)> ByOwner(World world, string owner)
    {
        var (scope, id, part) = Owners.Split(owner);
        return scope switch
        {
            "candidacy" => [("candidacy", id, part)],
            "cadre" => [("cadre", id, "")],
            "batch" => [("batch", id, "")],
            "meeting" => [("meeting", id, ""), .. world.Meetings.GetValueOrDefault(id)?.Agenda.Select(r => ("candidacy", r.Matter, r.Candidacy)) ?? []],
            "matter" => world.Matters.GetValueOrDefault(id)?.Candidacies.Keys.Select(c => ("candidacy", id, c)) ?? [],
            "post" or "ballot" => Standing(world, id, part),
            _ => [],
        };
    }

    private static IEnumerable<(string, string, string)> Standing(World world, string matter, string post) =>
        world.Matters.GetValueOrDefault(matter)?.Candidacies.Values.Where(c => c.PostId == post).Select(c => ("candidacy", matter, c.Id)) ?? [];
}
