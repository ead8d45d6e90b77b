using System.Collections.Immutable;
using Jishi.Record.Catalogue;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G4Inspection;

/// <summary>INS-10 凡提四必。</summary>
public static class FourChecks
{
    /// <summary>The four checks, and the word of each that says it has not been made.</summary>
    private static readonly ImmutableArray<(DataItem<string> Item, string Undone)> Checks =
    [
        (InspectionItems.ArchiveCheck, "OPEN"),
        (InspectionItems.PersonalMattersCheck, "PENDING"),
        (InspectionItems.DisciplineReply, "NOREPLY"),
        (InspectionItems.PetitionCheck, "UNCHECKED"),
    ];

    public static readonly Rule Rule = new("INS-10", "凡提四必", "提拔之前，干部档案已经审核，个人有关事项已经核查，纪检监察机关的意见已经听取，可查的信访举报已经查清。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(4)],
        Gate = 4,
        Pack = "national",
        Kinds = Inspected.Kinds,
        WarnKinds = Inspected.Simplified,
        From = new(2014, 1, 14),
        Basis = [new(InstrumentRegister.Regulations2019, "考察一章"), new(InstrumentRegister.DemocraticReform, "纪检机关书面意见")],
        Verification = Verification.Recalled,
        Note = "本条只问四项是否办了，办出来的结论如何由各有关条判断。个人有关事项的报告对象为县处级副职以上，科级人选写“不属报告对象”，不因此阻断；“四必”合称据记忆见于 2016 年的意见，起始日待核",
        Reads = [.. Checks.Select(c => c.Item)],
        Holds = docket =>
        {
            var dossier = docket.Dossier;
            var undone = Checks.Where(c => dossier.Get(c.Item) == c.Undone).ToList();
            if (undone.Count > 0) return Verdict.Broken(undone.Select(c => new Sighting(c.Item.Code, dossier.Show(c.Item)!)), undone.Select(c => new Sighting(c.Item.Code, "办完并写明结论")));
            return Checks.Where(c => !dossier.Has(c.Item)).Select(c => c.Item).ToArray<DataItem>() is { Length: > 0 } missing ? Verdict.Missing(missing) : Verdict.Holds;
        },
        Examples =
        [
            new(ExampleKind.Holds, "四项齐全", s => Checked(s), Judgement.Holds),
            new(ExampleKind.Fails, "个人事项还没有核查", s => Checked(s).Set(InspectionItems.PersonalMattersCheck, "未查核"), Judgement.Broken),
            new(ExampleKind.Fails, "纪检监察机关还没有复函", s => Checked(s).Set(InspectionItems.DisciplineReply, "未复"), Judgement.Broken),
            new(ExampleKind.Boundary, "档案里的问题已经认定", s => Checked(s).Set(InspectionItems.ArchiveCheck, "问题已认定"), Judgement.Holds),
            new(ExampleKind.Boundary, "档案存疑待查", s => Checked(s).Set(InspectionItems.ArchiveCheck, "存疑待查"), Judgement.Broken),
            new(ExampleKind.Boundary, "信访没有核清", s => Checked(s).Set(InspectionItems.PetitionCheck, "未核清"), Judgement.Broken),
            new(ExampleKind.Exception, "科级人选不属个人有关事项报告对象", s => Checked(s).Set(InspectionItems.PersonalMattersCheck, "不属报告对象"), Judgement.Holds),
            new(ExampleKind.Missing, "信访一项没有填", s => s.Set(InspectionItems.ArchiveCheck, "审核无问题").Set(InspectionItems.PersonalMattersCheck, "一致").Set(InspectionItems.DisciplineReply, "无影响任用问题"), Judgement.CannotJudge),
            new(ExampleKind.Boundary, "2014 年 1 月 14 日起须核查", s => Undone(s, "2014-01-14 17:00"), Judgement.Broken),
            new(ExampleKind.Boundary, "2014 年 1 月 13 日还没有这一条", s => Undone(s, "2014-01-13 17:00"), Judgement.Holds),
        ],
    };

    private static Sketch Checked(Sketch sketch) => sketch
        .Set(InspectionItems.ArchiveCheck, "审核无问题")
        .Set(InspectionItems.PersonalMattersCheck, "一致")
        .Set(InspectionItems.DisciplineReply, "无影响任用问题")
        .Set(InspectionItems.PetitionCheck, "无反映");

    private static Sketch Undone(Sketch sketch, string ended) => sketch.Set(InspectionItems.PersonalMattersCheck, "未查核").Set(InspectionItems.InspectionEndedAt, ended);
}
