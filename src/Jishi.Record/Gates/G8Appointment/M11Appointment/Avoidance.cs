using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G4Inspection;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G8Appointment.M11Appointment;

/// <summary>APP-05 回避任职。</summary>
public static class PostAvoidance
{
    public static readonly Rule Rule = new("APP-05", "回避任职", "有夫妻、直系血亲、三代以内旁系血亲、近姻亲关系的，不得在同一机关担任有直接上下级领导关系等须回避的职务。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(8)],
        Gate = 8,
        Pack = "national",
        From = new(2002, 7, 9),
        Basis = [new(InstrumentRegister.Regulations2019, "回避规定"), new(InstrumentRegister.Recusal2006, "任职回避")],
        Verification = Verification.Recalled,
        Note = "是否须回避由核查的人在核查表里写明；写了法定的亲属而没有写是否须回避的，不能判",
        Reads = [Gates.G1Qualification.QualificationItems.ProposedPost, InspectionItems.KinshipCheck],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "没有亲属关系", s => s.Set(InspectionItems.KinshipCheck, new[] { new { Relation = "NONE", MustReport = false, MustAvoid = false } }), Judgement.Holds),
            new(ExampleKind.Fails, "夫妻拟任同局正副职", s => Kin(s, "SPOUSE", true), Judgement.Broken),
            new(ExampleKind.Boundary, "是亲属，核查认为不须回避", s => Kin(s, "COLLATERAL", false), Judgement.Holds),
            new(ExampleKind.Boundary, "曾为上下级，不是法定的亲属", s => Kin(s, "FORMER", true), Judgement.Holds),
            new(ExampleKind.Boundary, "子女", s => Kin(s, "CHILD", true), Judgement.Broken),
            new(ExampleKind.Boundary, "其他直系血亲", s => Kin(s, "DIRECT", true), Judgement.Broken),
            new(ExampleKind.Boundary, "近姻亲", s => Kin(s, "AFFINITY", true), Judgement.Broken),
            new(ExampleKind.Exception, "免职不经过考察，没有核查表", s => s.OfKind("REMOVE"), Judgement.Holds),
            new(ExampleKind.Missing, "没有核查亲属关系", s => s, Judgement.CannotJudge),
            new(ExampleKind.Missing, "是亲属，没有写是否须回避", s => s.Set(InspectionItems.KinshipCheck, new[] { new { Relative = "许若兰", Relation = "SPOUSE" } }), Judgement.CannotJudge),
            new(ExampleKind.Exception, "2002 年 7 月 8 日，条文还没有施行", s => Kin(s, "SPOUSE", true).OfKind("LATERAL").Set(AppointmentItems.AppointmentEndedAt, "2002-07-08 17:00"), Judgement.Holds),
            new(ExampleKind.Boundary, "2002 年 7 月 9 日施行", s => Kin(s, "SPOUSE", true).OfKind("LATERAL").Set(AppointmentItems.AppointmentEndedAt, "2002-07-09 17:00"), Judgement.Broken),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        var dossier = docket.Dossier;
        var item = InspectionItems.KinshipCheck;
        if (dossier.Get(item) is not { } rows) return NineGates.Asks(item, dossier) ? Verdict.Missing(item) : Verdict.Exempt("本类任用不经过考察，没有亲属关系核查");
        var kin = rows.Where(r => r.Get<string>("Relation") is "SPOUSE" or "CHILD" or "DIRECT" or "COLLATERAL" or "AFFINITY").ToList();
        if (kin.Any(r => !r.Cells.ContainsKey("MustAvoid"))) return Verdict.CannotJudge(new Sighting(item.Code, "没有写是否须回避"), new Sighting(item.Code, "逐人写明是否须回避"));
        var barred = kin.Where(r => r.Get<bool>("MustAvoid")).ToList();
        return barred.Count == 0 ? Verdict.Holds : Verdict.Broken(
            barred.Select(r => new Sighting(item.Code, $"{r.Get<Person>("Relative")?.Name ?? "亲属"}（{dossier.Codes.Label(CommonCodes.KinshipRelation, r.Get<string>("Relation")!)}）须回避")),
            [new Sighting(Gates.G1Qualification.QualificationItems.ProposedPost.Code, "改任不须回避的职务，或先调整亲属的职务")]);
    }

    private static Sketch Kin(Sketch sketch, string relation, bool mustAvoid) =>
        sketch.Set(InspectionItems.KinshipCheck, new[] { new { Relative = "许若兰", Relation = relation, Post = "县教育体育局副局长", MustReport = true, MustAvoid = mustAvoid } });
}
