using Jishi.Record.Catalogue;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G3Nomination.M05InspecteeSelection;

/// <summary>DET-04 裸官限制。</summary>
public static class FamilyAbroad
{
    private static readonly DateOnly ExceptionFrom = new(2019, 3, 3);

    private static readonly Parameter SpecialPostException = new("specialPostException", "特殊岗位的例外", "",
        new DatedValue(null, 0),
        new DatedValue(ExceptionFrom, 1) { Basis = new(InstrumentRegister.Regulations2019, "第二十四条") })
    { Stricter = Stricter.Lower, Choices = ["没有例外", "经批准的特殊岗位除外"] };

    public static readonly Rule Rule = new("DET-04", "裸官限制", "配偶已移居国（境）外，或者没有配偶而子女都已移居的，不能列为考察对象；2019 年起，经批准的特殊岗位除外。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(3, "M05")],
        Gate = 4,
        Pack = "national",
        Kinds = ["PROMOTE", "FURTHER"],
        From = new(2014, 1, 14),
        Basis = [new(InstrumentRegister.Regulations2014, "第二十四条"), new(InstrumentRegister.Regulations2019, "第二十四条"), new(InstrumentRegister.WholeProcessRecord, "裸官任用纪实")],
        Verification = Verification.Recalled,
        Note = "经验材料只要求加强纪实，条例已是硬性规定；特殊岗位的例外据记忆为 2019 年所加。部分子女移居，或配偶没有移居的，不在此列",
        Parameters = [SpecialPostException],
        Reads = [InspecteeSelectionItems.SpouseChildrenAbroad, InspecteeSelectionItems.InspecteeSelectionEndedAt],
        Holds = docket => docket.Dossier.Get(InspecteeSelectionItems.SpouseChildrenAbroad) switch
        {
            null => Verdict.Missing(InspecteeSelectionItems.SpouseChildrenAbroad),
            "SPECIAL" when docket.Value("DET-04", SpecialPostException) != 0 => Verdict.Exempt("特殊岗位，已经批准"),
            "SPOUSE" or "ALLCHILD" or "SPECIAL" => Verdict.Broken(
                [new Sighting(InspecteeSelectionItems.SpouseChildrenAbroad.Code, docket.Dossier.Show(InspecteeSelectionItems.SpouseChildrenAbroad)!)],
                [new Sighting(InspecteeSelectionItems.SpouseChildrenAbroad.Code, "配偶没有移居；没有配偶的，子女没有都移居")]),
            _ => Verdict.Holds,
        },
        Examples =
        [
            new(ExampleKind.Holds, "配偶子女都在境内", s => Family(s, "未移居"), Judgement.Holds),
            new(ExampleKind.Fails, "配偶已移居", s => Family(s, "配偶移居"), Judgement.Broken),
            new(ExampleKind.Fails, "没有配偶，子女都已移居", s => Family(s, "无配偶且子女均移居"), Judgement.Broken),
            new(ExampleKind.Boundary, "部分子女移居", s => Family(s, "部分子女移居"), Judgement.Holds),
            new(ExampleKind.Boundary, "配偶没有移居，子女都已移居", s => Family(s, "配偶未移居而子女均移居"), Judgement.Holds),
            new(ExampleKind.Exception, "特殊岗位，经批准", s => Family(s, "特殊岗位批准"), Judgement.Holds),
            new(ExampleKind.Boundary, "特殊岗位，2019 年 3 月 3 日起可以除外", s => Family(s, "特殊岗位批准", "2019-03-03 17:00"), Judgement.Holds),
            new(ExampleKind.Boundary, "特殊岗位，2019 年 3 月 2 日还没有这一例外", s => Family(s, "特殊岗位批准", "2019-03-02 17:00"), Judgement.Broken),
            new(ExampleKind.Boundary, "配偶移居，2014 年 1 月 14 日施行", s => Family(s, "配偶移居", "2014-01-14 17:00"), Judgement.Broken),
            new(ExampleKind.Boundary, "配偶移居，2014 年 1 月 13 日还没有这一条", s => Family(s, "配偶移居", "2014-01-13 17:00"), Judgement.Holds),
            new(ExampleKind.Missing, "没有写配偶子女移居情况", s => s, Judgement.CannotJudge),
        ],
    };

    private static Sketch Family(Sketch sketch, string status, string fixedAt = "2026-10-16 17:00") =>
        sketch.Set(InspecteeSelectionItems.SpouseChildrenAbroad, status).Set(InspecteeSelectionItems.InspecteeSelectionEndedAt, fixedAt);
}
