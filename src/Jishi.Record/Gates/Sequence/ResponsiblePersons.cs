using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G5Deliberation;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.Sequence;

/// <summary>SEQ-05 责任领导与具体责任人必填。</summary>
public static class ResponsiblePersons
{
    public static readonly Rule Rule = new("SEQ-05", "责任领导与具体责任人必填", "每个关键环节同时写明责任领导和具体责任人；空白不得办结，同为一人的须说明。")
    {
        Kind = RuleKind.Block,
        At = [Act.PassGate],
        Basis = [new(InstrumentRegister.WholeProcessRecord, "每个关键环节明确责任领导和具体责任人")],
        Verification = Verification.Seed,
        Note = "不得为同一人是推定，所以只预警",
        Reads = [.. NineGates.All.SelectMany(g => g.Modules).Select(m => m.Link).OfType<Link>().SelectMany(l => new DataItem[] { l.ResponsibleLeader, l.ResponsibleOfficer })],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "部长为责任领导、科长为具体责任人", s => Persons(s, "韩立冬", "周砚田"), Judgement.Holds),
            new(ExampleKind.Fails, "具体责任人空白", s => s.Set(DeliberationItems.DeliberationResponsibleLeader, "韩立冬").Passing(5), Judgement.Broken),
            new(ExampleKind.Boundary, "两项写同一人，预警", s => Persons(s, "韩立冬", "韩立冬"), Judgement.Broken),
            new(ExampleKind.Missing, "两项都空白", s => s.Passing(5), Judgement.Broken),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        var dossier = docket.Dossier;
        var links = KindsOfAppointment.Of(dossier.Kind).Modules(NineGates.Number(docket.Attempt.Gate)).Select(m => m.Link).OfType<Link>().ToList();
        var blank = links.SelectMany(l => new[] { l.ResponsibleLeader, l.ResponsibleOfficer }).Where(i => !dossier.Has(i)).ToList();
        if (blank.Count > 0) return Verdict.Broken(blank.Select(i => new Sighting(i.Code, "未填")), blank.Select(i => new Sighting(i.Code, "须填写")));
        var same = links.Where(l => dossier.Get(l.ResponsibleLeader)!.IsSame(dossier.Get(l.ResponsibleOfficer)!)).ToList();
        return same.Count == 0 ? Verdict.Holds : Verdict.Broken(
            same.Select(l => new Sighting(l.ResponsibleOfficer.Code, dossier.Get(l.ResponsibleOfficer)!.Name)),
            same.Select(l => new Sighting(l.ResponsibleOfficer.Code, "与责任领导不是同一人")),
            RuleKind.Warn);
    }

    private static Sketch Persons(Sketch sketch, string leader, string officer) => sketch
        .Set(DeliberationItems.DeliberationResponsibleLeader, leader)
        .Set(DeliberationItems.DeliberationResponsibleOfficer, officer)
        .Passing(5);
}
