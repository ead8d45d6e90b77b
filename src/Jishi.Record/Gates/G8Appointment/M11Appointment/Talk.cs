using System.Collections.Immutable;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G7Decision;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G8Appointment.M11Appointment;

/// <summary>APP-02 任职谈话。</summary>
public static class AppointmentTalks
{
    public static readonly Rule Rule = new("APP-02", "任职谈话", "决定任用的干部，要指定专人同本人谈话。")
    {
        Kind = RuleKind.Warn,
        At = [JudgedAt.Passing(8)],
        Gate = 8,
        Pack = "national",
        Kinds = ["PROMOTE", "FURTHER", "CONVERT", "LATERAL", "NONLEAD", "REMOVE", "DEMOTE"],
        From = new(2002, 7, 9),
        Basis = [new(InstrumentRegister.Regulations2014, "第四十三条")],
        Verification = Verification.Verified,
        Note = "谈话记录要写明谈话人；已写明没有谈话的理由的，不再预警",
        Reads = [AppointmentItems.AppointmentTalk, AppointmentItems.TenureStartOn],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "副部长谈话", s => Talked(s, "高望舒"), Judgement.Holds),
            new(ExampleKind.Fails, "没有谈话记录", s => s.Set(DecisionItems.DecisionOutcome, "PASS").Set(Gates.G1Qualification.QualificationItems.AppointmentKind, "PROMOTE"), Judgement.Broken),
            new(ExampleKind.Boundary, "有记录，没有写谁谈的", s => s.Set(AppointmentItems.AppointmentTalk, new[] { new { HeldAt = "2026-10-30 09:00", Gist = "提出要求" } }), Judgement.Broken),
            new(ExampleKind.Exception, "写明了没有谈话的理由", s => s.NotApplicable(AppointmentItems.AppointmentTalk, "本人在外学习，返回后补谈"), Judgement.Holds),
            new(ExampleKind.Exception, "免职的不要求任职谈话", s => s.OfKind("REMOVE").Set(DecisionItems.DecisionOutcome, "PASS").Set(Gates.G1Qualification.QualificationItems.AppointmentKind, "REMOVE"), Judgement.Holds),
            new(ExampleKind.Exception, "2002 年 7 月 8 日，条文还没有施行", s => Unspoken(s, "2002-07-08 17:00"), Judgement.Holds),
            new(ExampleKind.Boundary, "2002 年 7 月 9 日施行", s => Unspoken(s, "2002-07-09 17:00"), Judgement.Broken),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        var dossier = docket.Dossier;
        var item = AppointmentItems.AppointmentTalk;
        if (dossier.Get(item) is { } talks && talks.Any(t => t.Get<Person>("Talker") is not null)) return Verdict.Holds;
        if (dossier.IsSettled(item) && !dossier.Has(item)) return Verdict.Exempt("已写明没有谈话的理由");
        if (!dossier.Has(item) && !Requirements.IsOwed(item, dossier, docket.Policy)) return Verdict.Exempt("没有任职，不要求谈话");
        return Verdict.Broken([new Sighting(item.Code, dossier.Has(item) ? "没有写谈话人" : "没有谈话记录")], [new Sighting(item.Code, "指定专人谈话并记录")]);
    }

    private static Sketch Talked(Sketch sketch, string by) => sketch.Set(AppointmentItems.AppointmentTalk, new[] { new { HeldAt = "2026-10-30 09:00", Talker = by, Gist = "提出要求" } });

    private static Sketch Unspoken(Sketch sketch, string ended) => sketch.OfKind("LATERAL").Set(AppointmentItems.AppointmentEndedAt, ended);
}
