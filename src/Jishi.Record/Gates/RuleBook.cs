using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G1Qualification;
using Jishi.Record.Gates.G2Motion;
using Jishi.Record.Gates.G3Nomination.M03Nomination;
using Jishi.Record.Gates.G3Nomination.M04Recommendation;
using Jishi.Record.Gates.G3Nomination.M05InspecteeSelection;
using Jishi.Record.Gates.G4Inspection;
using Jishi.Record.Gates.G5Deliberation;
using Jishi.Record.Gates.G6Consultation.M07MatterReport;
using Jishi.Record.Gates.G6Consultation.X01Consultation;
using Jishi.Record.Gates.G7Decision;
using Jishi.Record.Gates.G8Appointment.M10PublicNotice;
using Jishi.Record.Gates.G8Appointment.M11Appointment;
using Jishi.Record.Gates.G9Confirmation;
using Jishi.Record.Gates.Limits;
using Jishi.Record.Gates.Sequence;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates;

/// <summary>The rule book (规则库): the rules of the sequence and of each gate, and the one evaluator that page, API, judge and simulation use.</summary>
public static class RuleBook
{
    public static ImmutableArray<Rule> All { get; } =
    [
        .. SequenceRules.All,
        .. QualificationRules.All,
        .. MotionRules.All,
        .. NominationRules.All,
        .. RecommendationRules.All,
        .. InspecteeSelectionRules.All,
        .. InspectionRules.All,
        .. DeliberationRules.All,
        .. ConsultationRules.All,
        .. MatterReportRules.All,
        .. LimitRules.All,
        .. DecisionRules.All,
        .. PublicNoticeRules.All,
        .. AppointmentRules.All,
        .. ConfirmationRules.All,
    ];

    private static readonly FrozenDictionary<string, Rule> ById = All.ToFrozenDictionary(r => r.Id, StringComparer.Ordinal);

    private static readonly FrozenDictionary<(Act Act, int Gate), ImmutableArray<Rule>> ByAct =
        (from act in Enum.GetValues<Act>()
         from gate in Enumerable.Range(0, 10)
         let attempt = new Attempt(act, default, gate)
         select ((act, gate), All.Where(r => r.At.Any(a => a.Is(attempt))).ToImmutableArray())).ToFrozenDictionary(x => x.Item1, x => x.Item2);

    public static Rule? Find(string id) => ById.GetValueOrDefault(id);

    /// <summary>The rules judged at an act; a gate only for passages.</summary>
    public static ImmutableArray<Rule> At(Attempt attempt) => ByAct[(attempt.Act, attempt.Gate)];

    /// <summary>All findings of the act's own rules, and for a passage what the gate itself still wants.</summary>
    public static IReadOnlyList<Finding> Judge(Docket docket)
    {
        var findings = new List<Finding>();
        foreach (var rule in At(docket.Attempt))
        {
            if (Judge(rule, docket) is { } finding) findings.Add(finding);
        }

        if (docket.Attempt.Act == Act.PassGate) findings.AddRange(NineGates.Number(docket.Attempt.Gate).StillOpen(docket.Dossier));
        return findings;
    }

    /// <summary>The finding of one rule for this docket, or null when it holds.</summary>
    public static Finding? Judge(Rule rule, Docket docket)
    {
        var verdict = Verdict(rule, docket);
        return verdict.Judgement == Judgement.Holds
            ? null
            : Lifting.Mark(rule, new Finding(rule.Id, verdict.Kind ?? rule.Kind, verdict.Judgement == Judgement.Broken, verdict.Seen, verdict.Required), docket);
    }

    /// <summary>What a rule says of a docket: silent, and why, where it is off, does not concern the kind or is not in force on the day of the act.</summary>
    public static Verdict Verdict(Rule rule, Docket docket)
    {
        if (rule.IsLocal && !docket.Policy.HasPack(rule.Pack)) return Rules.Verdict.Exempt("本地没有采用这个规则包");
        var kind = docket.Dossier.Kind;
        if (!rule.Kinds.IsEmpty && !rule.Kinds.Contains(kind)) return Rules.Verdict.Exempt("本类任用不适用");
        if (rule.IsDated) docket = docket with { LawDay = DayOf(rule, docket) };
        if (docket.LawDay < rule.From || docket.LawDay > rule.Until) return Rules.Verdict.Exempt("当日本条不在施行期内");
        var verdict = rule.Holds(docket);
        return verdict.Kind is null && rule.Kind == RuleKind.Block && rule.WarnKinds.Contains(kind) ? verdict with { Kind = RuleKind.Warn } : verdict;
    }

    /// <summary>
    /// The day whose text applies to an act, gate by gate: that on which the work of the rule's module ended (or began, or that of the motion); the day
    /// of the attempt for acts outside the gates, and where no date is recorded.
    /// </summary>
    private static DateOnly DayOf(Rule rule, Docket docket)
    {
        var attempt = docket.Attempt;
        if (attempt.Act != Act.PassGate || attempt.Gate == 0) return LegalTime.Day(attempt.At);
        var kind = KindsOfAppointment.Of(docket.Dossier.Kind);
        var module = DatedBy.GetOrAdd((rule.Id, kind.Code, attempt.Gate), static (_, asked) => ModuleOf(asked.rule, asked.kind, asked.attempt), (rule, kind, attempt));
        return (module is null ? null : TextByDate.DayOf(module, docket.Dossier)) ?? LegalTime.Day(attempt.At);
    }

    /// <summary>By rule, kind and gate: the module whose work tells the day.</summary>
    private static readonly ConcurrentDictionary<(string Rule, string Kind, int Gate), Module?> DatedBy = new();

    private static Module? ModuleOf(Rule rule, KindOfAppointment kind, Attempt attempt)
    {
        var judged = rule.At.FirstOrDefault(a => a.Is(attempt));
        var modules = kind.Modules(NineGates.Number(attempt.Gate)).ToList();
        return modules.Find(m => m.Code == judged?.Module) ?? modules.Find(m => m.Link is not null);
    }
}
