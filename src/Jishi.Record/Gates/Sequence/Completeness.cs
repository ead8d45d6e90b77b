using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G1Qualification;
using Jishi.Record.Instruments;
using Jishi.Record.Policy;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.Sequence;

/// <summary>SEQ-11 填写率、SEQ-12 完整率。</summary>
public static class Completeness
{
    private static readonly ImmutableArray<string> FirstModules = ["M01", "M02", "M03", "M04", "M05", "M06", "M07", "M08", "M09", "X01"];
    private static readonly ImmutableArray<string> SecondModules = [.. FirstModules, "M10", "M11"];

    public static readonly Rule FillRate = new("SEQ-11", "填写率百分之百", "提拔使用的人，人人都有纪实。")
    {
        Kind = RuleKind.Warn,
        At = [Act.SendPackage],
        Basis = [new(InstrumentRegister.WholeProcessRecord, "填写率、完整率均为百分之百")],
        Verification = Verification.Seed,
        Holds = docket =>
        {
            var all = docket.Together.Count;
            var filled = docket.Together.Count(HasRecord);
            return filled == all ? Verdict.Holds : Verdict.Broken(
                [new Sighting("record.fill", Fraction(filled, all))],
                [new Sighting("record.fill", Fraction(all, all))]);
        },
        Examples =
        [
            new(ExampleKind.Holds, "提拔一人，一份纪实", s => s.Passed(1).Sending("FIRST", "2026-10-30 10:00"), Judgement.Holds),
            new(ExampleKind.Fails, "提拔十二人，十一份纪实里缺一份以上", s => s.Passed(1).Sending("FIRST", "2026-10-30 10:00").Beside(11), Judgement.Broken),
            new(ExampleKind.Boundary, "提拔两人，缺一份", s => s.Passed(1).Sending("FIRST", "2026-10-30 10:00").Beside(1), Judgement.Broken),
            new(ExampleKind.Missing, "一人也没有纪实", s => s.Sending("FIRST", "2026-10-30 10:00"), Judgement.Broken),
        ],
    };

    public static readonly Rule Rate = new("SEQ-12", "完整率百分之百", "应填的数据项不得空缺；有应填情形的项，情形出现即须填，无从判断的填值或写明不适用的理由。")
    {
        Kind = RuleKind.Block,
        At = [Act.SendPackage],
        Basis = [new(InstrumentRegister.WholeProcessRecord, "填写率、完整率均为百分之百")],
        Verification = Verification.Seed,
        Note = "初次提交时公示、任职尚未发生，不计",
        Reads = [.. NineGates.All.SelectMany(g => g.Items)],
        Holds = docket =>
        {
            var open = Open(docket.Dossier, docket.Attempt.Node, docket.Policy).ToList();
            if (open.Count == 0) return Verdict.Holds;
            var owed = Owed(docket.Dossier, docket.Attempt.Node, docket.Policy).Count();
            return Verdict.Broken(
                [new Sighting("record.complete", Fraction(owed - open.Count, owed)), .. open.Select(i => new Sighting(i.Code, "未填"))],
                [new Sighting("record.complete", Fraction(owed, owed))]);
        },
        Examples =
        [
            new(ExampleKind.Holds, "应填各项都已填写或写明不适用", s => Settle(s, "FIRST", 0), Judgement.Holds),
            new(ExampleKind.Fails, "什么都没填", s => s.Sending("FIRST", "2026-10-30 10:00"), Judgement.Broken),
            new(ExampleKind.Boundary, "只缺一项", s => Settle(s, "FIRST", 1), Judgement.Broken),
            new(ExampleKind.Exception, "只填到讨论决定，初次提交可以，二次提交不可以", s => Settle(s, "FIRST", 0).Sending("SECOND", "2026-11-30 10:00"), Judgement.Broken),
            new(ExampleKind.Missing, "免职只应填动议、酝酿、讨论决定和任职", s => Settle(s.OfKind("REMOVE"), "SECOND", 0), Judgement.Holds),
        ],
    };

    /// <summary>
    /// The items that the dossier owes at a submission node, by what is recorded and by the policy in force: FIRST up to the decision, SECOND up
    /// to the appointment, ARCHIVE all that its gates ask for. What the system fills is not owed.
    /// </summary>
    public static IEnumerable<DataItem> Owed(Dossier dossier, string node, PolicyPack policy)
    {
        var known = new Known(dossier.Find);
        return Asked(dossier, node).Where(i => IsOwed(i, known, dossier.Kind, policy));
    }

    private static bool IsOwed(DataItem item, Known known, string kind, PolicyPack policy) =>
        Requirements.Of(item, known, kind, policy) is Requirement.Always or Requirement.Required or Requirement.Asked;

    /// <summary>What is owed and has neither a value nor a reason. The record is asked first: most items are settled, and need no condition judged.</summary>
    public static IEnumerable<DataItem> Open(Dossier dossier, string node, PolicyPack policy)
    {
        var known = new Known(dossier.Find);
        return Asked(dossier, node).Where(i => !dossier.IsSettled(i) && IsOwed(i, known, dossier.Kind, policy));
    }

    /// <summary>All items that the node is about, owed or not.</summary>
    public static ImmutableArray<DataItem> Asked(Dossier dossier, string node) =>
        Lists.GetOrAdd((KindsOfAppointment.Of(dossier.Kind).Code, node, NineGates.Applies(NineGates.Number(9), dossier)), static (_, asked) => [.. List(asked.dossier, asked.node)], (dossier, node));

    /// <summary>By kind, node, and whether there is a probation: all that the list depends on. Signatures, rechecks and submissions ask it many times.</summary>
    private static readonly ConcurrentDictionary<(string Kind, string Node, bool Confirmed), ImmutableArray<DataItem>> Lists = new();

    private static IEnumerable<DataItem> List(Dossier dossier, string node)
    {
        var kind = KindsOfAppointment.Of(dossier.Kind);
        var modules = NineGates.For(dossier).SelectMany(kind.Modules);
        if (string.Equals(node, "FIRST", StringComparison.Ordinal)) modules = modules.Where(m => FirstModules.Contains(m.Code));
        if (string.Equals(node, "SECOND", StringComparison.Ordinal)) modules = modules.Where(m => SecondModules.Contains(m.Code));
        return modules.SelectMany(m => m.Items);
    }

    /// <summary>How much of what is owed is settled, as two counts.</summary>
    public static Percent Of(Dossier dossier, string node, PolicyPack policy)
    {
        var owed = Owed(dossier, node, policy).ToList();
        return new Percent(owed.Count(dossier.IsSettled), owed.Count);
    }

    /// <summary>The candidacy has a record of its own: a gate passed, or an item beyond what its entry wrote.</summary>
    internal static bool HasRecord(Dossier dossier) => dossier.Passages.Keys.Any(gate => gate != 2)
        || dossier.Candidacy.Values.Keys.Any(code => code != QualificationItems.ProposedPost.Code && code != QualificationItems.AppointmentKind.Code);

    private static string Fraction(int part, int whole) => string.Create(CultureInfo.InvariantCulture, $"{part}/{whole}");

    private static Sketch Settle(Sketch sketch, string node, int leaveOut) =>
        Owed(sketch.Docket.Dossier, node, PolicyPack.None).Skip(leaveOut)
            .Aggregate(sketch, (s, item) => s.NotApplicable(item, "示例"))
            .Sending(node, "2026-10-30 10:00");
}
