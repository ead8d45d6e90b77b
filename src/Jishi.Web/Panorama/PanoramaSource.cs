using Jishi.Record;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G7Decision;
using Jishi.Record.Gates.G8Appointment.M11Appointment;
using Jishi.Record.Matters;
using Jishi.Record.Rules;

namespace Jishi.Web.Panorama;

/// <summary>All that a panorama is drawn from. No clock, no store: the same source gives the same sheet.</summary>
public sealed record PanoramaSource(World World, Matter Matter, Candidacy Candidacy, Dossier Dossier)
{
    public bool SeesRestricted { get; init; } = true;

    public IReadOnlyList<Submission> Submissions { get; init; } = [];

    public long LedgerSize { get; init; }

    /// <summary>Root of the ledger in hex; empty leaves it out.</summary>
    public string Root { get; init; } = "";

    public DateTimeOffset PrintedAt { get; init; }

    public string PrintedBy { get; init; } = "";

    /// <summary>What lies over the row and which decisions were set aside, in one line; empty where neither.</summary>
    public string Standing => string.Join('　', Candidacy.Standing.Select(m => $"{States.Of(m.State).Said}：{m.Reason}（{LegalTime.Show(m.At)[..10]}，第 {m.Index} 号分录）")
        .Concat(Candidacy.EarlierDecisions.Length == 0 ? [] : [$"先前的决定 {Candidacy.EarlierDecisions.Length} 次，由第 {string.Join('、', Candidacy.EarlierDecisions.Select(d => d.Index))} 号分录取代"]));

    public bool Shows(DataItem item) => SeesRestricted || item.Confidentiality != Confidentiality.Restricted;

    public static PanoramaSource Of(World world, Matter matter, Candidacy candidacy) => new(world, matter, candidacy, world.Dossier(matter, candidacy));

    /// <summary>The nodes that this row was sent at.</summary>
    /// <param name="recordedAt">When the entry of an index was recorded.</param>
    public PanoramaSource WithSubmissions(Func<long, DateTimeOffset?> recordedAt) => this with
    {
        Submissions = [.. Candidacy.Submitted.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => Sent(s.Key, s.Value, recordedAt(s.Value))).OfType<Submission>()],
    };

    private Submission? Sent(string node, long index, DateTimeOffset? at)
    {
        if (at is not { } sent) return null;
        var first = string.Equals(node, "FIRST", StringComparison.Ordinal);
        var from = first
            ? Dossier.Has(DecisionItems.DecisionEndedAt) ? LegalTime.Day(Dossier.Get(DecisionItems.DecisionEndedAt)) : (DateOnly?)null
            : Dossier.Has(AppointmentItems.AppointmentIssuedOn) ? Dossier.Get(AppointmentItems.AppointmentIssuedOn) : null;
        return new Submission(first ? 7 : 8, first ? "初次提交" : "二次提交", sent, index, from is { } day ? LegalTime.Day(sent).DayNumber - day.DayNumber : null);
    }
}
