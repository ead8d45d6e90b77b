using System.Globalization;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G2Motion;
using Jishi.Record.Gates.G4Inspection;
using Jishi.Record.Gates.G7Decision;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.Sequence;

/// <summary>Somebody came into the record of a case at a gate, taking over from who recorded last before.</summary>
public sealed record RecorderChange(Gate Gate, Person From, Person To);

/// <summary>SEQ-20 纪实人衔接。</summary>
public static class RecorderHandovers
{
    public static readonly Rule Rule = new("SEQ-20", "纪实人衔接", "环节更换纪实人的，须有交接沟通的记录；没有参加的环节，没有交接不得凭转述事后补记。")
    {
        Kind = RuleKind.Warn,
        At = [Act.PassGate],
        Basis = [new(InstrumentRegister.WholeProcessRecord, "纪实人之间衔接沟通")],
        Verification = Verification.Seed,
        Note = "纪实人是本关口录入最多的账户，先前各关口都不是纪实人的为新换的人；交接在讨论决定关口一并填写，到该关口核对。参加与否看责任人、纪实人、考察组和当时录入的人，是否事后按录入期限判",
        Reads = [SequenceItems.RecorderHandover, SequenceItems.ItemRecordedBy],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "考察换由苏砚青记，有交接记录", s => HandedOver(Changed(s), "林晓禾", "苏砚青", "INS").Passing(7), Judgement.Holds),
            new(ExampleKind.Fails, "考察换由苏砚青记，没有交接记录", s => Changed(s).Passing(7), Judgement.Broken),
            new(ExampleKind.Boundary, "有交接记录，交出人却从来没有记过", s => HandedOver(Changed(s), "来客", "苏砚青", "INS").Passing(7), Judgement.Broken),
            new(ExampleKind.Boundary, "考察由原来的人记，另一人只补了一项，不算更换", s => s.Set(MotionItems.MotionReason, "空缺", index: 1).Set(InspectionItems.MoralityCheck, "好", index: 2).Set(InspectionItems.PerformanceAnalysis, "好", index: 3).Set(InspectionItems.TalkInterviewCount, "23", by: "苏砚青", index: 4).Passing(7), Judgement.Holds),
            new(ExampleKind.Boundary, "记过动议的人后来又记酝酿，不算更换", s => s.Set(MotionItems.MotionReason, "空缺", index: 1).Set(G5Deliberation.DeliberationItems.DeliberationResult, "SUBMIT", index: 5).Passing(7), Judgement.Holds),
            new(ExampleKind.Fails, "没有参加动议的人，两周后凭转述补记动议", s => s.Set(MotionItems.MotionReason, "空缺", "2026-10-08 09:00", "2026-10-22 09:00", by: "苏砚青").Passing(2), Judgement.Broken),
            new(ExampleKind.Boundary, "补记的人就是本环节的纪实人", s => s.Set(MotionItems.MotionReason, "空缺", "2026-10-08 09:00", "2026-10-22 09:00").Set(MotionItems.MotionRecorder, "林晓禾", "2026-10-08 09:00", "2026-10-22 09:00").Passing(2), Judgement.Holds),
            new(ExampleKind.Exception, "历史补录的事项整件从纸上录入", s => Changed(s.Historical()).Passing(7), Judgement.Holds),
            new(ExampleKind.Missing, "一项也没有录入，无法判断", s => s.Passing(7), Judgement.CannotJudge),
        ],
    };

    /// <summary>Who came newly into the record, gate by gate, up to and including one. Whoever opened the record took over from nobody.</summary>
    /// <param name="recording">who is about to record the last of these gates, if anybody</param>
    public static IReadOnlyList<RecorderChange> Changes(Dossier dossier, int upTo, Person? recording = null)
    {
        var (changes, known) = (new List<RecorderChange>(), new List<Person>());
        foreach (var gate in NineGates.For(dossier).Where(g => g.Number <= upTo))
        {
            var person = gate.Number == upTo && recording is not null ? recording : RecorderOf(dossier, gate);
            if (person is null) continue;
            if (known.Count > 0 && !known.Any(person.IsSame)) changes.Add(new RecorderChange(gate, known[^1], person));
            known.Add(person);
        }

        return changes;
    }

    /// <summary>Who recorded most of a gate, of several the last; what one or the other adds makes no other recorder. Null before anything is recorded.</summary>
    private static Person? RecorderOf(Dossier dossier, Gate gate) => Recorded(dossier, gate)
        .GroupBy(r => r.ById ?? r.By, StringComparer.Ordinal)
        .OrderByDescending(g => g.Count()).ThenByDescending(g => g.Max(r => r.Index))
        .Select(g => new Person(g.First().By, g.First().ById))
        .FirstOrDefault();

    private static IEnumerable<Recorded> Recorded(Dossier dossier, Gate gate) => gate.Items
        .Where(i => i.Scope != Scope.Cadre && !i.IsSystem && dossier.Has(i))
        .Select(i => dossier.Find(i)!);

    private static Verdict Judge(Docket docket)
    {
        var (dossier, number) = (docket.Dossier, docket.Attempt.Gate);
        if (dossier.IsHistorical) return Verdict.Exempt("历史补录：整件从纸上录入，各环节的纪实人以纸上所记为准");
        if (number >= 7 && !NineGates.For(dossier).Any(g => g.Number <= number && Recorded(dossier, g).Any()))
            return Verdict.CannotJudge(new Sighting("record.recorder", "还没有录入"), new Sighting("record.recorder", "录入后再判"));
        var rows = (dossier.Get(SequenceItems.RecorderHandover) ?? ValueList<TableRow>.Empty).ToList();
        var open = number < 7 ? [] : Changes(dossier, number).Where(c => (number == 7 || c.Gate.Number == number) && !rows.Any(r => IsOf(r, c, dossier))).ToList();
        var hearsay = Hearsay(docket, NineGates.Number(number), rows).ToList();
        if (open.Count + hearsay.Count == 0) return Verdict.Holds;
        return Verdict.Broken(
            [
                .. open.Select(c => new Sighting(SequenceItems.RecorderHandover.Code, string.Create(CultureInfo.InvariantCulture, $"第 {c.Gate.Number} 关 {c.Gate.Name}由{c.To.Name}接{c.From.Name}记，没有交接记录"))),
                .. hearsay.Select(h => new Sighting(h.Item.Code, $"{h.Recorded.By}事后补记，没有参加本环节")),
            ],
            [
                .. open.Count == 0 ? Array.Empty<Sighting>() : [new Sighting(SequenceItems.RecorderHandover.Code, "逐人写明交出人、接收人、时间和未了事项")],
                .. hearsay.Count == 0 ? Array.Empty<Sighting>() : [new Sighting("record.recorder", "由参加本环节的人记，或者先交接、写明依据的原始材料")],
            ]);
    }

    /// <summary>Recorded late by somebody who took no part in the gate, and to whom nobody handed it over.</summary>
    private static IEnumerable<(DataItem Item, Recorded Recorded)> Hearsay(Docket docket, Gate gate, List<TableRow> rows)
    {
        var dossier = docket.Dossier;
        var limit = docket.Value(LateRecord.Rule.Id, LateRecord.LateWorkdays);
        bool IsLate(Recorded r) => LateRecord.DaysLate(r, docket.Calendar) > limit;
        var late = gate.Items.Where(i => i.Scope != Scope.Cadre && !i.IsSystem && dossier.Has(i)).Select(i => (Item: i, Recorded: dossier.Find(i)!)).Where(x => IsLate(x.Recorded)).ToList();
        if (late.Count == 0) return [];
        var present = Participants(dossier, gate)
            .Concat(Recorded(dossier, gate).Where(r => !IsLate(r)).Select(r => new Person(r.By, r.ById)))
            .Concat(rows.Where(r => r.Get<string>("Gate") is not { } at || at == gate.Code).Select(r => r.Get<Person>("TakenBy")).OfType<Person>())
            .ToList();
        return late.Where(x => !present.Any(new Person(x.Recorded.By, x.Recorded.ById).IsSame));
    }

    /// <summary>Who took part by what the record says: who answers for the gate and records it, and the inspection team.</summary>
    private static IEnumerable<Person> Participants(Dossier dossier, Gate gate) => gate.Modules.Select(m => m.Link).OfType<Link>()
        .SelectMany(l => new[] { l.ResponsibleLeader, l.ResponsibleOfficer, l.Recorder })
        .Concat(gate.Number == 4 ? [InspectionItems.InspectTeamLeader] : gate.Number == 7 ? [DecisionItems.MeetingChair] : [])
        .Select(i => dossier.Get(i)).OfType<Person>()
        .Concat(gate.Number == 4 ? dossier.Get(InspectionItems.InspectTeamMembers) ?? ValueList<Person>.Empty : []);

    /// <summary>The row is of this change: it names who came in, and somebody who had recorded before.</summary>
    private static bool IsOf(TableRow row, RecorderChange change, Dossier dossier) =>
        row.Get<Person>("TakenBy") is { } taken && taken.IsSame(change.To)
        && row.Get<Person>("HandedBy") is { } handed && NineGates.For(dossier).Where(g => g.Number < change.Gate.Number).Select(g => RecorderOf(dossier, g)).OfType<Person>().Any(handed.IsSame);

    private static Sketch Changed(Sketch sketch) => sketch
        .Set(MotionItems.MotionReason, "空缺", index: 1)
        .Set(InspectionItems.TalkInterviewCount, "23", by: "苏砚青", index: 4);

    private static Sketch HandedOver(Sketch sketch, string from, string to, string gate) =>
        sketch.Set(SequenceItems.RecorderHandover, new[] { new { Gate = gate, HandedBy = from, TakenBy = to, HandedAt = "2026-10-19 08:30", Outstanding = "无" } }, by: to, index: 7);
}
