using System.Globalization;
using System.Text.RegularExpressions;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G1Qualification;
using Jishi.Record.Gates.G2Motion;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G3Nomination.M04Recommendation;

/// <summary>REC-03 到会率，REC-12 参加范围适度扩大，REC-13 党外人士参加：谁来推荐。</summary>
public static partial class Participants
{
    internal static readonly Parameter MinAttend = new("minAttend", "最低到会率", "", new Amount(2, 3)) { Stricter = Stricter.Higher };
    internal static readonly Parameter SmallUnitMax = new("smallUnitMax", "全员参加的单位人数", "人", 30) { Stricter = Stricter.Higher };

    private static readonly string[] OutsideParty = ["民主党派", "工商联", "无党派", "党外", "民革", "民盟", "民建", "民进", "农工党", "致公党", "九三", "台盟"];

    public static readonly Rule Attendance = new("REC-03", "到会率", "会议推荐时，到会的人达到应到人数的规定比例才投票。")
    {
        Kind = RuleKind.Warn,
        At = [JudgedAt.Passing(3, "M04")],
        Gate = 3,
        Kinds = ["PROMOTE", "FURTHER", "CONVERT"],
        WarnKinds = ["FURTHER", "CONVERT"],
        Basis = [new(InstrumentRegister.Own, "会议推荐到会率")],
        Verification = Verification.Assumed,
        Note = "条例没有规定推荐会的到会率，参照讨论决定的三分之二设为预警",
        Parameters = [MinAttend],
        Reads = [MotionItems.SelectionMethod, RecommendationItems.RecommendMethod, RecommendationItems.RecommendEligible, RecommendationItems.RecommendAttend],
        Holds = docket =>
        {
            var dossier = docket.Dossier;
            if (Ways.WhyNoMeeting(dossier) is { } why) return Verdict.Exempt(why);
            DataItem[] open = [.. new DataItem[] { RecommendationItems.RecommendEligible, RecommendationItems.RecommendAttend }.Where(i => !dossier.Has(i))];
            if (open.Length > 0) return Verdict.Missing(open);
            var (eligible, attended) = (dossier.Get(RecommendationItems.RecommendEligible), dossier.Get(RecommendationItems.RecommendAttend));
            if (eligible == 0) return Verdict.CannotJudge(new Sighting(RecommendationItems.RecommendEligible.Code, "0"), new Sighting(RecommendationItems.RecommendEligible.Code, "大于 0"));
            var share = docket.Share("REC-03", MinAttend);
            return share.IsReachedBy(attended, eligible) ? Verdict.Holds : Verdict.Broken(
                [new Sighting(RecommendationItems.RecommendEligible.Code, Said(eligible)), new Sighting(RecommendationItems.RecommendAttend.Code, Said(attended))],
                [new Sighting(RecommendationItems.RecommendAttend.Code, $"不少于 {Said(share.LeastOf(eligible))}（{share}）")]);
        },
        Examples =
        [
            new(ExampleKind.Holds, "应到 90 人，实到 81 人", s => Came(s, 90, 81), Judgement.Holds),
            new(ExampleKind.Fails, "应到 90 人，实到 50 人", s => Came(s, 90, 50), Judgement.Broken),
            new(ExampleKind.Boundary, "应到 90 人，实到正好 60 人", s => Came(s, 90, 60), Judgement.Holds),
            new(ExampleKind.Boundary, "应到 90 人，实到 59 人", s => Came(s, 90, 59), Judgement.Broken),
            new(ExampleKind.Boundary, "应到 11 人，须到 8 人", s => Came(s, 11, 7), Judgement.Broken),
            new(ExampleKind.Missing, "应到 0 人，无从计算", s => Came(s, 0, 0), Judgement.CannotJudge),
            new(ExampleKind.Missing, "没有填实际参加人数", s => s.Set(RecommendationItems.RecommendEligible, 90), Judgement.CannotJudge),
            new(ExampleKind.Exception, "只作谈话调研推荐，没有会", s => s.Set(RecommendationItems.RecommendMethod, "TALKONLY"), Judgement.Holds),
        ],
    };

    public static readonly Rule Breadth = new("REC-12", "参加范围适度扩大", "推荐的范围可以适当放宽到退休老同志和乡镇人大主席等；人少的单位，由全体人员参加。")
    {
        Kind = RuleKind.Report,
        At = [JudgedAt.Passing(3, "M04")],
        Gate = 3,
        Pack = "city-openness",
        Kinds = ["PROMOTE", "FURTHER", "CONVERT"],
        WarnKinds = ["FURTHER", "CONVERT"],
        Basis = [new(InstrumentRegister.DemocraticReform, "扩大推荐范围"), new(InstrumentRegister.Regulations2019, "第二十一条")],
        Verification = Verification.Seed,
        Note = "三十人为本系统设定；应参加的人数就是单位的人数，少到一人也列出，由监督科看是不是请假",
        Parameters = [SmallUnitMax],
        Reads = [MotionItems.SelectionMethod, RecommendationItems.RecommendScope, RecommendationItems.RecommendEligible],
        Holds = docket =>
        {
            var dossier = docket.Dossier;
            if (Ways.WhyNoRecommendation(dossier) is { } why) return Verdict.Exempt(why);
            if (dossier.Get(RecommendationItems.RecommendScope) is not { } scope) return Verdict.Missing(RecommendationItems.RecommendScope);
            if (!dossier.Has(RecommendationItems.RecommendEligible)) return Verdict.Missing(RecommendationItems.RecommendEligible);
            var (eligible, came) = (dossier.Get(RecommendationItems.RecommendEligible), scope.Sum(r => r.Get<long>("Attended")));
            var small = docket.Value("REC-12", SmallUnitMax);
            if (eligible > small) return Verdict.Exempt("人数多的单位，范围由方案定");
            return came >= eligible ? Verdict.Holds : Verdict.Broken(
                [new Sighting(RecommendationItems.RecommendEligible.Code, Said(eligible)), new Sighting(RecommendationItems.RecommendScope.Code, $"实际参加 {Said(came)} 人")],
                [new Sighting(RecommendationItems.RecommendScope.Code, $"{Said(small)} 人以下的单位全体参加")]);
        },
        Examples =
        [
            new(ExampleKind.Holds, "二十二人的单位全员参加", s => Invited(s, 22, 22), Judgement.Holds),
            new(ExampleKind.Fails, "二十二人的单位只请了五人", s => Invited(s, 22, 5), Judgement.Broken),
            new(ExampleKind.Boundary, "三十人的单位到了二十九人", s => Invited(s, 30, 29), Judgement.Broken),
            new(ExampleKind.Boundary, "三十一人的单位到了三十人", s => Invited(s, 31, 30), Judgement.Holds),
            new(ExampleKind.Missing, "没有填参加人员范围", s => s.Set(RecommendationItems.RecommendEligible, 22), Judgement.CannotJudge),
            new(ExampleKind.Exception, "公开选拔没有民主推荐", s => s.Set(MotionItems.SelectionMethod, "OPEN"), Judgement.Holds),
        ],
    };

    public static readonly Rule NonParty = new("REC-13", "党外人士参加", "推荐人大、政府、政协的领导成员，参加的人里要有民主党派、工商联或无党派的代表。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(3, "M04")],
        Gate = 3,
        Pack = "national",
        Kinds = ["PROMOTE", "FURTHER", "CONVERT"],
        WarnKinds = ["FURTHER", "CONVERT"],
        From = new(2002, 7, 9),
        Basis = [new(InstrumentRegister.Regulations2019, "第十九条"), new(InstrumentRegister.Regulations2014, "第十七条"), new(InstrumentRegister.Regulations2002, "参加民主推荐的人员")],
        Verification = Verification.Verified,
        Note = "由拟任职务的名称认定是不是县级以上人大常委会、政府、政协的领导成员；参加人员的类别写明党派或“党外”，并有人实际参加",
        Reads = [MotionItems.SelectionMethod, QualificationItems.ProposedPost, RecommendationItems.RecommendScope],
        Holds = docket =>
        {
            var dossier = docket.Dossier;
            if (dossier.Get(QualificationItems.ProposedPost) is not { } post) return Verdict.Missing(QualificationItems.ProposedPost);
            if (!StateLeader().IsMatch(post.Title)) return Verdict.Exempt("不是人大、政府、政协的领导成员");
            if (Ways.WhyNoRecommendation(dossier) is { } why) return Verdict.Exempt(why);
            if (dossier.Get(RecommendationItems.RecommendScope) is not { } scope) return Verdict.Missing(RecommendationItems.RecommendScope);
            return scope.Any(r => r.Get<long>("Attended") > 0 && OutsideParty.Any(w => r.Get<string>("Category")?.Contains(w, StringComparison.Ordinal) == true)) ? Verdict.Holds : Verdict.Broken(
                [new Sighting(QualificationItems.ProposedPost.Code, post.Title), new Sighting(RecommendationItems.RecommendScope.Code, "没有党外人士参加")],
                [new Sighting(RecommendationItems.RecommendScope.Code, "有民主党派、工商联或无党派代表参加")]);
        },
        Examples =
        [
            new(ExampleKind.Holds, "推荐副县长，民盟负责人参加", s => For(s, "云岭县副县长", "民盟负责人", 1), Judgement.Holds),
            new(ExampleKind.Fails, "推荐副县长，没有党外人士", s => For(s, "云岭县副县长", "县级领导", 30), Judgement.Broken),
            new(ExampleKind.Boundary, "应参加的党外人士一个也没有到", s => For(s, "县人大常委会副主任", "民主党派和无党派代表", 0), Judgement.Broken),
            new(ExampleKind.Boundary, "推荐县政协副主席，工商联代表参加", s => For(s, "县政协副主席", "县工商联", 2), Judgement.Holds),
            new(ExampleKind.Boundary, "推荐县人民政府副市长一级的职务，没有党外人士", s => For(s, "市人民政府副市长", "县级领导", 30), Judgement.Broken),
            new(ExampleKind.Exception, "推荐县政府办公室主任，不是政府领导成员", s => For(s, "县政府办公室主任", "县级领导", 30), Judgement.Holds),
            new(ExampleKind.Exception, "推荐镇长，不在此列", s => For(s, "青石镇镇长", "镇干部", 30), Judgement.Holds),
            new(ExampleKind.Missing, "推荐副县长，没有填参加人员范围", s => s.Set(QualificationItems.ProposedPost, "云岭县副县长"), Judgement.CannotJudge),
            new(ExampleKind.Exception, "2002 年 7 月 8 日的推荐，条例还没有施行", s => On(For(s, "云岭县副县长", "县级领导", 30), "2002-07-08"), Judgement.Holds),
            new(ExampleKind.Boundary, "2002 年 7 月 9 日的推荐，没有党外人士", s => On(For(s, "云岭县副县长", "县级领导", 30), "2002-07-09"), Judgement.Broken),
        ],
    };

    /// <summary>Members of the leading bodies of people's congress, government and consultative conference; heads of their offices and of townships are not.</summary>
    [GeneratedRegex("人大(常委会|常务委员会)(党组书记、)?(常务)?副?主任$|人民代表大会常务委员会副?主任$|政协.*(?<!办公室)副?主席$|(?<![镇乡])(县|市|区|州|旗|盟|省)长$|自治(区|州|县)(人民政府)?副?主席$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StateLeader();

    private static string Said(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static Sketch Came(Sketch sketch, int eligible, int attended) => sketch.Set(RecommendationItems.RecommendEligible, eligible).Set(RecommendationItems.RecommendAttend, attended);

    private static Sketch Invited(Sketch sketch, int eligible, int attended) => sketch
        .Set(RecommendationItems.RecommendEligible, eligible)
        .Set(RecommendationItems.RecommendScope, new[] { new { Category = "本单位全体", Eligible = eligible, Attended = attended } });

    private static Sketch For(Sketch sketch, string post, string category, int attended) => sketch
        .Set(QualificationItems.ProposedPost, post)
        .Set(RecommendationItems.RecommendScope, new[] { new { Category = "部门正职", Eligible = 60, Attended = 58 }, new { Category = category, Eligible = 30, Attended = attended } });

    private static Sketch On(Sketch sketch, string day) => sketch.Set(RecommendationItems.RecommendationEndedAt, day + " 17:00");
}
