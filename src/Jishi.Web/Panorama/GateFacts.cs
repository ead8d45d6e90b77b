using System.Collections.Immutable;
using System.Globalization;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates;
using Jishi.Record.Gates.G1Qualification;
using Jishi.Record.Gates.G2Motion;
using Jishi.Record.Gates.G3Nomination.M04Recommendation;
using Jishi.Record.Gates.G4Inspection;
using Jishi.Record.Gates.G5Deliberation;
using Jishi.Record.Gates.G6Consultation.X01Consultation;
using Jishi.Record.Gates.G7Decision;
using Jishi.Record.Gates.G8Appointment.M10PublicNotice;
using Jishi.Record.Gates.G9Confirmation;
using Jishi.Record.Rules;
using Jishi.Web.GateForms;
using Jishi.Web.Shell;

namespace Jishi.Web.Panorama;

/// <summary>One gate on the panorama, before it is placed: what the drawing and the table below it both say.</summary>
public sealed record GateFacts(Gate Gate)
{
    public string? NotApplying { get; init; }

    public Passage? Passage { get; init; }

    public DateTimeOffset? Start { get; init; }

    public DateTimeOffset? End { get; init; }

    public string Leader { get; init; } = "";

    public string Officer { get; init; } = "";

    public string Recorder { get; init; } = "";

    public int Papers { get; init; }

    /// <summary>The papers that the reader may see.</summary>
    public ImmutableArray<EvidenceFile> PapersShown { get; init; } = [];

    /// <summary>When the facts happened that were recorded late.</summary>
    public ImmutableArray<DateTimeOffset> Late { get; init; } = [];

    /// <summary>Findings with which the gate was passed.</summary>
    public ImmutableArray<FindingView> Findings { get; init; } = [];

    /// <summary>Moments inside the bar: where one module ends and the next begins, notices.</summary>
    public ImmutableArray<(DateTimeOffset At, string Words)> Points { get; init; } = [];

    /// <summary>What came of the gate, in a few words.</summary>
    public string Gist { get; init; } = "";

    public Submission? Submitted { get; init; }

    public bool IsBegun => Start is not null || Passage is not null;

    public string Dates => NotApplying is not null ? "不适用" : (Start, End) switch
    {
        ({ } s, { } e) => $"{Day(s)} 至 {Day(e)}",
        ({ } s, null) => $"{Day(s)} 起",
        (null, { } e) => $"至 {Day(e)}",
        _ => "未开始",
    };

    /// <summary>Warnings and what became of them, in one cell.</summary>
    public string Handling => string.Join('；', Findings.Select(f => $"{f.RuleId} {f.Title}{(f.Standing is null ? "" : "，" + f.Standing.Word)}")
        .Append(Late.Length > 0 && Findings.All(f => f.RuleId != "SEQ-03") ? $"晚录 {Late.Length} 项" : "").Where(t => t.Length > 0));

    public static GateFacts Of(PanoramaSource source, Gate gate)
    {
        var dossier = source.Dossier;
        if (NineGates.WhyNot(gate, dossier) is { } reason) return new GateFacts(gate) { NotApplying = reason };
        var modules = KindsOfAppointment.Of(dossier.Kind).Modules(gate).ToList();
        var links = modules.Where(m => m.Link is not null).Select(m => (Link: m.Link!, m.Name)).ToList();
        var starts = links.Where(l => dossier.Has(l.Link.StartedAt)).Select(l => (At: dossier.Get(l.Link.StartedAt), l.Name)).OrderBy(s => s.At).ToList();
        var ends = links.Where(l => dossier.Has(l.Link.EndedAt)).Select(l => dossier.Get(l.Link.EndedAt)).ToList();
        return new GateFacts(gate)
        {
            Passage = dossier.Passages.GetValueOrDefault(gate.Number),
            Start = starts.Count > 0 ? starts[0].At : null,
            End = ends.Count == links.Count && ends.Count > 0 ? ends.Max() : null,
            Leader = Names(dossier, links.Select(l => l.Link.ResponsibleLeader)),
            Officer = Names(dossier, links.Select(l => l.Link.ResponsibleOfficer)),
            Recorder = Names(dossier, links.Select(l => l.Link.Recorder)),
            Papers = GateSteps.Papers(dossier, gate).Count(),
            PapersShown = [.. GateSteps.Papers(dossier, gate).Where(p => source.Shows(p.Item)).Select(p => p.File).Distinct()],
            Late = [.. modules.SelectMany(m => m.Items).Select(dossier.Find).Where(r => !dossier.IsHistorical && LateMarks.Days(source.World, r) > 0).Select(r => r!.OccurredAt).Order()],
            Findings = [.. (dossier.Passages.GetValueOrDefault(gate.Number)?.Findings ?? ValueList<Finding>.Empty).Select(f => FindingWords.View(f, seesRestricted: source.SeesRestricted))],
            Points = [.. starts.Skip(1).Select(s => (s.At, s.Name)), .. Notice(dossier, gate)],
            Gist = GistOf(source, gate),
            Submitted = source.Submissions.FirstOrDefault(s => s.Gate == gate.Number),
        };
    }

    private static IEnumerable<(DateTimeOffset, string)> Notice(Dossier dossier, Gate gate) =>
        gate.Number == 4 && dossier.Find(InspectionItems.PreInspectionNotice) is { Value: not null } notice ? [(notice.OccurredAt, "预告")] : [];

    private static string Names(Dossier dossier, IEnumerable<DataItem<Person>> items) =>
        string.Join('、', items.Select(i => dossier.Get(i)?.Name).OfType<string>().Distinct(StringComparer.Ordinal));

    private static string GistOf(PanoramaSource source, Gate gate)
    {
        string Show(DataItem item, string before = "", string after = "") =>
            source.Shows(item) && source.Dossier.Show(item) is { } value ? before + value + after : "";
        string[] parts = gate.Number switch
        {
            1 => [Show(QualificationItems.QualificationVerdict)],
            2 => [Show(MotionItems.QuotaApproved, "核定 ", " 职"), Show(MotionItems.QuotaFilled, "现配 ", " 职")],
            3 => [Show(RecommendationItems.MeetingVotes, "会议推荐 ", " 票")],
            4 => [Show(InspectionItems.TalkInterviewCount, "谈话 ", " 人")],
            5 => [Show(DeliberationItems.DeliberationResult)],
            6 => [Show(ConsultationItems.ConsultationConclusion)],
            7 => [Show(DecisionItems.VotesFor, "同意 "), Show(DecisionItems.VotesAgainst, "不同意 "), Show(DecisionItems.VotesAbstain, "弃权 ")],
            8 => [Show(PublicNoticeItems.NoticeConclusion, "公示"), Show(Record.Gates.G8Appointment.M11Appointment.AppointmentItems.AppointmentDocNo)],
            _ => [Show(ConfirmationItems.ProbationOutcome)],
        };
        return string.Join('，', parts.Where(p => p.Length > 0));
    }

    private static string Day(DateTimeOffset at) => LegalTime.Day(at).ToString("yy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>A submission node that was sent: at which gate it belongs, when, by which entry, and on which day after what it counts from.</summary>
public sealed record Submission(int Gate, string Name, DateTimeOffset At, long Index, int? Day)
{
    public string Words => Day is { } day ? string.Create(CultureInfo.InvariantCulture, $"{Name} 第 {day} 日") : Name;
}
