using Jishi.Record.Batches;
using Jishi.Record.Facts;
using Jishi.Record.Gates.G9Confirmation;
using Jishi.Record.Matters;
using Jishi.Record.Meetings;
using Jishi.Record.Register;
using Jishi.Record.Rules;

namespace Jishi.Record;

public sealed partial record World
{
    /// <summary>By the id of the responsible organ.</summary>
    public Shelf<OrganRegister> Registers { get; init; } = new(_ => []);

    /// <summary>What the organ of a dossier's matter has used of its caps up to this row, and where else its person stands.</summary>
    public Usage UsageBefore(Dossier dossier)
    {
        if (Matters.GetValueOrDefault(dossier.MatterId) is not { } matter) return Usage.None;
        var register = Registers.GetValueOrDefault(matter.OrganId) ?? OrganRegister.Empty;
        return register.UsageBefore(matter.Id, dossier.CandidacyId) with
        {
            Promotions = Batched(matter).SelectMany(m => m.Candidacies.Values).Where(c => BatchFigures.IsPromotion(c.Kind) && !c.Has(CandidacyState.Withdrawn) && !c.Has(CandidacyState.Failed)).Select(c => c.Id),
            Elsewhere = from row in matter.Candidacies.GetValueOrDefault(dossier.CandidacyId) is { } own ? register.RowsOf(own.CadreId) : []
                        where row != new AgendaRow(matter.Id, dossier.CandidacyId)
                        let candidacy = Candidacy(row.Matter, row.Candidacy)
                        where candidacy is not null
                        select new StandingElsewhere(Matters[row.Matter].Posts[candidacy.PostId].Title, candidacy.Has(CandidacyState.Held), candidacy.State == CandidacyState.Probation, DueOf(candidacy)),
        };
    }

    private IEnumerable<Matter> Batched(Matter matter) => matter.BatchId is { } id && Batches.GetValueOrDefault(id) is { } batch ? batch.Matters(this) : [matter];

    private static DateOnly? DueOf(Candidacy row) =>
        (row.Items.Find(ConfirmationItems.ProbationExtendedTo) ?? row.Items.Find(ConfirmationItems.ProbationDueOn))?.Value as DateOnly?;

    private World Registered(World before, EntryMeta entry, Fact fact) => before.OrgansConcerned(entry, fact).Aggregate(this, (world, organ) =>
        world with { Registers = world.Registers.SetItem(organ, (world.Registers.GetValueOrDefault(organ) ?? OrganRegister.Empty).Then(entry, fact)) });

    /// <summary>The organs whose register an entry changes; asked of the world before the entry.</summary>
    private IEnumerable<string> OrgansConcerned(EntryMeta entry, Fact fact) => fact switch
    {
        MatterOpened f => [f.OrganId],
        BatchOpened f => [f.OrganId],
        CandidateEntered or MatterBatched or CandidacyFailed or CandidacyWithdrawn or Reconsidered => OrgansOf([Owners.Split(entry.Stream).Id]),
        MeetingOpened f => OrgansOf(f.Agenda.Select(r => r.Matter)),
        ItemsRecorded f when f.Items.Any(i => OrganRegister.Keeps(i.Code)) => OrgansOfOwner(f.Owner),
        ItemCorrected { Entry: { } item } f when OrganRegister.Keeps(item.Code) => OrgansOfOwner(f.Owner),
        BodyRedacted f when OrganRegister.Keeps(f.Code) => OrgansOfOwner(f.Owner),
        _ => [],
    };

    private IEnumerable<string> OrgansOfOwner(string owner) => Owners.Split(owner) switch
    {
        ("batch", var id, _) => Batches.GetValueOrDefault(id) is { } batch ? [batch.OrganId] : [],
        ("meeting", var id, _) => Meetings.GetValueOrDefault(id) is { } meeting ? OrgansOf(meeting.Agenda.Select(r => r.Matter)) : [],
        _ => [],
    };

    private IEnumerable<string> OrgansOf(IEnumerable<string> matters) =>
        matters.Distinct(StringComparer.Ordinal).Select(m => Matters.GetValueOrDefault(m)?.OrganId).OfType<string>().Distinct(StringComparer.Ordinal);
}
