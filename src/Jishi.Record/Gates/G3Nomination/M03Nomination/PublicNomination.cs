using System.Globalization;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G2Motion;
using Jishi.Record.Gates.G3Nomination.M05InspecteeSelection;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G3Nomination.M03Nomination;

/// <summary>NOM-12 公开推荐同票同权，NOM-13 提名差额比例，NOM-16 公推前置条件。</summary>
public static class PublicNomination
{
    internal static readonly Parameter Weight = new("weight", "每人的票数", "票", 1);
    internal static readonly Parameter Ratio = new("ratio", "每职提名人数", "人", 2) { Stricter = Stricter.Higher };
    internal static readonly Parameter Steps = new("steps", "提名前须完成的步骤", "项", 3);

    public static readonly Rule Equal = new("NOM-12", "公开推荐同票同权", "公开推荐正职人选时每人一票，票的分量一样，谁的票也不加权。")
    {
        Kind = RuleKind.Warn,
        At = [JudgedAt.Passing(3, "M03")],
        Gate = 3,
        Pack = "term-system",
        Kinds = ["PROMOTE", "FURTHER"],
        Basis = [new(InstrumentRegister.EngagementSystem, "正职公开推荐")],
        Verification = Verification.Seed,
        Note = "由票数认定：发出的票多于实到的人，或同一轮各人得票之和多于有效票，就有人的票不止一份；特别重要的岗位可以扩大推荐范围，也是每人一票",
        Parameters = [Weight],
        Reads = [NominationItems.NominationBallots],
        Holds = docket =>
        {
            var rows = Rounds.All(docket.Dossier);
            if (rows.Count == 0) return Rounds.WhenNone(docket.Dossier);
            var weight = docket.Value("NOM-12", Weight);
            Sighting[] seen = [.. rows.GroupBy(r => r.Get<string>("Round"), StringComparer.Ordinal).SelectMany(round => Weighted([.. round], weight))];
            return seen.Length == 0 ? Verdict.Holds : Verdict.Broken(seen, [new Sighting(NominationItems.NominationBallots.Code, string.Create(CultureInfo.InvariantCulture, $"每人 {weight} 票"))]);
        },
        Examples =
        [
            new(ExampleKind.Holds, "六十人每人一票", s => Rounds.Sketch(s, ("CONGREGATE", 60, [("沈知行", 35), ("何远舟", 20)])), Judgement.Holds),
            new(ExampleKind.Fails, "书记的票加权，得票之和多于有效票", s => Rounds.Sketch(s, ("CONGREGATE", 60, [("沈知行", 55), ("何远舟", 20)])), Judgement.Broken),
            new(ExampleKind.Boundary, "得票之和正好等于有效票", s => Rounds.Sketch(s, ("CONGREGATE", 60, [("沈知行", 38), ("何远舟", 22)])), Judgement.Holds),
            new(ExampleKind.Boundary, "得票之和多出一票", s => Rounds.Sketch(s, ("CONGREGATE", 60, [("沈知行", 39), ("何远舟", 22)])), Judgement.Broken),
            new(ExampleKind.Boundary, "发出的票比实到的人多一张", s => s.Set(NominationItems.NominationBallots, new[] { new { Round = "CONGREGATE", Person = "沈知行", Present = 60, Issued = 61, Valid = 60, Votes = 40 } }), Judgement.Broken),
            new(ExampleKind.Missing, "公开投票提名，没有提名票统计", s => s.Set(NominationItems.NominatorKind, "PUBLIC"), Judgement.CannotJudge),
            new(ExampleKind.Exception, "单位党组提名，不投票", s => s.Set(NominationItems.NominatorKind, "UNITPARTY"), Judgement.Holds),
        ],
    };

    public static readonly Rule Differential = new("NOM-13", "提名差额比例", "正职公开推荐以后，按规定的差额比例确定提名人选，不是一职一人。")
    {
        Kind = RuleKind.Warn,
        At = [JudgedAt.Passing(3, "M05")],
        Gate = 3,
        Pack = "term-system",
        Kinds = ["PROMOTE", "FURTHER"],
        Basis = [new(InstrumentRegister.EngagementSystem, "正职公开推荐")],
        Verification = Verification.Seed,
        Note = "提名人选取提名票统计中最后一轮的人",
        Parameters = [Ratio],
        Reads = [NominationItems.NominationBallots, InspecteeSelectionItems.InspecteeMeeting],
        Holds = docket =>
        {
            var rows = Rounds.All(docket.Dossier);
            if (rows.Count == 0) return Rounds.WhenNone(docket.Dossier);
            if (!docket.Dossier.Has(InspecteeSelectionItems.InspecteeMeeting)) return Verdict.Missing(InspecteeSelectionItems.InspecteeMeeting);
            var persons = rows.Where(r => r.Get<string>("Round") == rows[^1].Get<string>("Round")).Select(Rounds.NameOf).Distinct(StringComparer.Ordinal).Count();
            var ratio = docket.Value("NOM-13", Ratio);
            return persons >= ratio ? Verdict.Holds : Verdict.Broken(
                [new Sighting(NominationItems.NominationBallots.Code, string.Create(CultureInfo.InvariantCulture, $"1 职 {persons} 人"))],
                [new Sighting(NominationItems.NominationBallots.Code, string.Create(CultureInfo.InvariantCulture, $"1 职不少于 {ratio} 人"))]);
        },
        Examples =
        [
            new(ExampleKind.Holds, "一职两人", s => Nominated(s, 2), Judgement.Holds),
            new(ExampleKind.Fails, "一职一人", s => Nominated(s, 1), Judgement.Broken),
            new(ExampleKind.Boundary, "首轮五人，末轮只剩一人", s => Met(Rounds.Sketch(s, ("R1", 60, [("沈知行", 20), ("何远舟", 19), ("许若兰", 10)]), ("R2", 30, [("沈知行", 28)]))), Judgement.Broken),
            new(ExampleKind.Missing, "没有研究确定考察对象的会议记录", s => Rounds.Sketch(s, ("CONGREGATE", 60, [("沈知行", 35), ("何远舟", 20)])), Judgement.CannotJudge),
            new(ExampleKind.Exception, "组织部门提名，没有公开推荐", s => s.Set(NominationItems.NominatorKind, "ORGDEPT"), Judgement.Holds),
        ],
    };

    public static readonly Rule Before = new("NOM-16", "公推前置条件", "公开推荐提名以前，先定任职资格条件、发布职位公告、审定推荐方案。")
    {
        Kind = RuleKind.Warn,
        At = [JudgedAt.Passing(3, "M03")],
        Gate = 3,
        Pack = "public-nomination",
        Kinds = ["PROMOTE", "FURTHER"],
        From = new(2008, 7, 4),
        Basis = [new(InstrumentRegister.PersonnelReform, "两轮推荐提名")],
        Verification = Verification.Seed,
        Note = "资格条件取选任标准一项的发生之日，公告取公开事项中写到“公告”或“职位”的，方案取审定之日；都不得晚于提名开始之日",
        Parameters = [Steps],
        Reads = [MotionItems.SelectionMethod, MotionItems.PostRequirements, MotionItems.WorkPlanApproval, MotionSupplementItems.DisclosureItems, NominationItems.NominationStartedAt],
        Holds = JudgeBefore,
        Examples =
        [
            new(ExampleKind.Holds, "三项都在提名以前", s => Prepared(s, "2026-10-01", "2026-10-05", "2026-10-08"), Judgement.Holds),
            new(ExampleKind.Fails, "先投票，后定资格条件", s => Prepared(s, "2026-10-12", "2026-10-05", "2026-10-08"), Judgement.Broken),
            new(ExampleKind.Boundary, "公告就在提名开始当日", s => Prepared(s, "2026-10-01", "2026-10-10", "2026-10-08"), Judgement.Holds),
            new(ExampleKind.Boundary, "公告晚了一天", s => Prepared(s, "2026-10-01", "2026-10-11", "2026-10-08"), Judgement.Broken),
            new(ExampleKind.Boundary, "没有发布职位公告", s => Started(s).Set(MotionItems.PostRequirements, "有教育管理经历", "2026-10-01 09:00").Set(MotionItems.WorkPlanApproval, new[] { new { Form = "部务会", HeldOn = "2026-10-08" } }), Judgement.Broken),
            new(ExampleKind.Missing, "没有写提名开始时间", s => s.Set(MotionItems.SelectionMethod, "OPENREC"), Judgement.CannotJudge),
            new(ExampleKind.Exception, "常规委任，不是公开推荐", s => s.Set(MotionItems.SelectionMethod, "ROUTINE"), Judgement.Holds),
            new(ExampleKind.Exception, "2008 年 7 月 3 日的提名，还没有这项做法", s => Early(s, "2008-07-03"), Judgement.Holds),
            new(ExampleKind.Boundary, "2008 年 7 月 4 日的提名，三项都没有做", s => Early(s, "2008-07-04"), Judgement.Broken),
        ],
    };

    private static IEnumerable<Sighting> Weighted(List<TableRow> round, long weight)
    {
        var (votes, valid) = (round.Sum(r => r.Get<long>("Votes")), round.Max(r => r.Get<long>("Valid")));
        if (votes > valid * weight) yield return new Sighting(NominationItems.NominationBallots.Code, string.Create(CultureInfo.InvariantCulture, $"有效票 {valid}，得票共 {votes}"));
        if (round.FirstOrDefault(r => r.Get<long>("Issued") > r.Get<long>("Present") * weight) is { } row)
            yield return new Sighting(NominationItems.NominationBallots.Code, string.Create(CultureInfo.InvariantCulture, $"实到 {row.Get<long>("Present")}，发出 {row.Get<long>("Issued")}"));
    }

    private static Verdict JudgeBefore(Docket docket)
    {
        var dossier = docket.Dossier;
        if (!dossier.Has(MotionItems.SelectionMethod)) return Verdict.Missing(MotionItems.SelectionMethod);
        if (dossier.Get(MotionItems.SelectionMethod) != "OPENREC") return Verdict.Exempt("不是公开推荐提名");
        if (!dossier.Has(NominationItems.NominationStartedAt)) return Verdict.Missing(NominationItems.NominationStartedAt);
        var start = LegalTime.Day(dossier.Get(NominationItems.NominationStartedAt));
        (DataItem Item, string Step, DateOnly? On)[] steps =
        [
            (MotionItems.PostRequirements, "定任职资格条件", dossier.Find(MotionItems.PostRequirements) is { Value: not null } set ? LegalTime.Day(set.OccurredAt) : null),
            (MotionSupplementItems.DisclosureItems, "发布职位公告", First(dossier.Get(MotionSupplementItems.DisclosureItems), "PublishedOn", r => r.Get<string>("Subject") is { } s && (s.Contains("公告", StringComparison.Ordinal) || s.Contains("职位", StringComparison.Ordinal)))),
            (MotionItems.WorkPlanApproval, "审定推荐方案", First(dossier.Get(MotionItems.WorkPlanApproval), "HeldOn", _ => true)),
        ];
        var late = steps.Where(s => s.On is null || s.On > start).ToList();
        return steps.Length - late.Count >= docket.Value("NOM-16", Steps) ? Verdict.Holds : Verdict.Broken(
            late.Select(s => new Sighting(s.Item.Code, s.On is { } on ? string.Create(CultureInfo.InvariantCulture, $"{on:yyyy-MM-dd} {s.Step}") : $"没有{s.Step}")),
            [new Sighting(NominationItems.NominationStartedAt.Code, string.Create(CultureInfo.InvariantCulture, $"{start:yyyy-MM-dd} 以前完成 {docket.Value("NOM-16", Steps)} 项"))]);
    }

    private static DateOnly? First(ValueList<TableRow>? rows, string column, Func<TableRow, bool> which) =>
        rows?.Where(r => r.Cells.ContainsKey(column) && which(r)).Select(r => (DateOnly?)r.Get<DateOnly>(column)).Min();

    private static Sketch Nominated(Sketch sketch, int persons) =>
        Met(Rounds.Sketch(sketch, ("CONGREGATE", 60, [.. new[] { ("沈知行", 35), ("何远舟", 20) }.Take(persons)])));

    private static Sketch Met(Sketch sketch) => sketch.Set(InspecteeSelectionItems.InspecteeMeeting, new[] { new { Name = "部务会", HeldOn = "2026-10-25", Mode = "差额" } });

    private static Sketch Started(Sketch sketch, string day = "2026-10-10") =>
        sketch.Set(MotionItems.SelectionMethod, "OPENREC").Set(NominationItems.NominationStartedAt, day + " 09:00");

    private static Sketch Early(Sketch sketch, string day) => Started(sketch, day).Set(NominationItems.NominationEndedAt, day + " 17:00");

    private static Sketch Prepared(Sketch sketch, string conditions, string announced, string plan) => Started(sketch)
        .Set(MotionItems.PostRequirements, "有教育管理经历", conditions + " 09:00")
        .Set(MotionSupplementItems.DisclosureItems, new[] { new { Subject = "职位公告", Channel = "县政府门户网站", PublishedOn = announced } })
        .Set(MotionItems.WorkPlanApproval, new[] { new { Form = "部务会研究", HeldOn = plan } });
}
