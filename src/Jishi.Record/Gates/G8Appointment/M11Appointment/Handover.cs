using Jishi.Record.Gates.G1Qualification;
using Jishi.Record.Gates.G4Inspection;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G8Appointment.M11Appointment;

/// <summary>APP-04 工作交接。</summary>
public static class WorkHandover
{
    public static readonly Rule Rule = new("APP-04", "工作交接", "工作变动的干部要办理交接；审计发现的问题没有处理的，不得交接。")
    {
        Kind = RuleKind.Warn,
        At = [JudgedAt.Passing(8)],
        Gate = 8,
        Pack = "term-system",
        Basis = [new(InstrumentRegister.EngagementSystem, "工作变动的交接")],
        Verification = Verification.Seed,
        Note = "同时免去职务的才算工作变动；交接书由监交人签字后作为交接记录",
        Reads = [QualificationItems.RemovedPost, TermItems.HandoverRecord, InspectionItems.AuditResult],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "已交接，监交签字", s => HandedOver(s), Judgement.Holds),
            new(ExampleKind.Fails, "免去原职，没有交接", s => Moved(s), Judgement.Broken),
            new(ExampleKind.Boundary, "审计有问题还没有处理就交接", s => HandedOver(s).Set(InspectionItems.AuditResult, "UNCLEAR"), Judgement.Broken),
            new(ExampleKind.Exception, "没有同时免去职务", s => s, Judgement.Holds),
            new(ExampleKind.Exception, "写明了没有交接的理由", s => Moved(s).NotApplicable(TermItems.HandoverRecord, "兼任，原职工作不变"), Judgement.Holds),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        var dossier = docket.Dossier;
        var item = TermItems.HandoverRecord;
        if (!dossier.Has(QualificationItems.RemovedPost)) return Verdict.Exempt("没有同时免去职务");
        if (dossier.IsSettled(item) && !dossier.Has(item)) return Verdict.Exempt("已写明没有交接的理由");
        if (!dossier.Has(item)) return Verdict.Broken([new Sighting(item.Code, "没有交接记录")], [new Sighting(item.Code, "办理交接，监交人签字")]);
        return dossier.Get(InspectionItems.AuditResult) is "SERIOUS" or "UNCLEAR" or "NOTDONE"
            ? Verdict.Broken([new Sighting(InspectionItems.AuditResult.Code, dossier.Show(InspectionItems.AuditResult)!)], [new Sighting(item.Code, "审计发现的问题处理之后再交接")])
            : Verdict.Holds;
    }

    private static Sketch HandedOver(Sketch sketch) => Moved(sketch)
        .Set(TermItems.HandoverRecord, new[] { new { sha256 = new string('a', 64), name = "交接书.pdf", size = 12, mediaType = "application/pdf" } });

    private static Sketch Moved(Sketch sketch) => sketch.Set(QualificationItems.RemovedPost, "县教育体育局副局长");
}
