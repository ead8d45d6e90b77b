using System.Collections.Immutable;
using Jishi.Record;
using Jishi.Record.Accounts;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Record.Gates;
using Jishi.Record.Gates.G1Qualification;
using Jishi.Record.Gates.G7Decision;
using Jishi.Record.Judging;
using Jishi.Record.Matters;
using Jishi.Record.Meetings;
using Jishi.Record.Organs;
using Jishi.Record.Policy;
using Jishi.Record.Rules;
using Jishi.Store;
using Jishi.Store.Judging;

namespace Jishi.Tests.Store;

/// <summary>Acts that are judged with what the same command records: entering a person, planning a meeting, reconsidering. And what else a judgement rests on: lifts, the pack of the day.</summary>
public sealed class JudgeOtherActsTests
{
    [Theory, InlineData(Place.Sqlite), InlineData(Place.Postgres)]
    public async Task What_was_found_when_a_person_was_entered_is_found_again(Place place)
    {
        await using var office = await Office.WithMatter(place);
        await Append(office, Streams.Matter("m1"), new CandidacySuspended("c1", "廉洁情况有疑问"));
        await office.Done(new OpenMatter("m2", "云组选〔2026〕8号", "第三批选任", "yunling"));
        await office.Done(new AddPost("m2", "p1", "县财政局局长", null));
        var found = await Enter(office, "r1", "shen");
        Assert.Contains(found, f => f.Rule == "DEC-08");

        var report = office.Journal.Judge(new JudgeWish());
        Assert.True(report.Reproduces);
        Assert.Equal((3L, 0L, (long)found.Count), (report.Acts, report.AllRows, report.Findings));
    }

    [Fact]
    public async Task A_pack_that_is_tried_names_who_would_not_have_been_entered_by_rule_and_organ()
    {
        await using var office = await Office.WithMatter();
        await Append(office, Streams.Matter("m1"), new CandidacyFailed("c1", 4, LegalTime.Day(office.Clock.Now), "考察组认为不宜提拔"));
        await office.Done(new RegisterOrgan("qingshi", "青石镇", "yunling"));
        await office.Done(new OpenMatter("m2", "青组选〔2026〕1号", "青石镇选任", "qingshi"));
        await office.Done(new AddPost("m2", "p1", "青石镇镇长", null));
        await office.Done(new EnterCandidate("m2", "r1", "p1", "shen", "PROMOTE"));
        await office.Done(new EnterCandidate("m2", "r2", "p1", "he", "PROMOTE"));

        Assert.True(office.Journal.Judge(new JudgeWish()).Reproduces);
        var report = office.Journal.Judge(new JudgeWish(Policy: PolicyPack.None with { Id = "try", Title = "试用", Version = "1", Packs = ["county-supervision"] }));
        var tally = Assert.Single(report.Tallies, t => t.Rule == "NOM-09");
        Assert.Equal(("青石镇", 1L), (tally.Organ, tally.Blocked));
        Assert.Equal("沈知行", Assert.Single(Assert.Single(report.Rows, r => r.Deviation.Rule == "NOM-09").Names));
    }

    [Theory, InlineData(Place.Sqlite), InlineData(Place.Postgres)]
    public async Task A_meeting_that_was_held_is_judged_at_its_own_time_and_with_what_is_told_of_it(Place place)
    {
        await using var office = await Office.WithMatter(place);
        AgendaRow[] agenda = [new("m1", "c1"), new("m1", "c2")];
        await office.Done(new OpenMeeting("now", "县委常委会第22次会议", agenda) { HeldAt = office.Clock.Now.AddDays(-1).AddTicks(4_321), Kind = "STANDING" });
        await office.Done(new OpenMeeting("old", "县委常委会", agenda) { HeldAt = office.Clock.Now.AddYears(-25) });
        var report = office.Journal.Judge(new JudgeWish());
        Assert.Equal((true, 4L, 0L), (report.Reproduces, report.Acts, report.AllRows));
        Assert.True(report.Findings > 2);

        var kept = (MeetingOpened)office.Journal.Ledger.Range(0, (int)office.Journal.Size).Last(e => e.Fact is MeetingOpened).Fact!;
        await Append(office, Streams.Meeting("untold"), kept with { Id = "untold" });
        var untold = office.Journal.Judge(new JudgeWish());
        Assert.Equal((1L, office.Journal.Size - 1), (untold.Unexplained, untold.Rows[0].Index));
    }

    [Theory, InlineData(Place.Sqlite), InlineData(Place.Postgres)]
    public async Task A_reconsideration_is_judged_with_its_own_line_of_the_basis(Place place)
    {
        await using var office = await Office.WithMatter(place);
        await Reconsider(office, "c1", 6, []);
        await Reconsider(office, "c2", 8, []);
        var report = office.Journal.Judge(new JudgeWish());
        Assert.Equal((true, 4L, 0L), (report.Reproduces, report.Acts, report.AllRows));

        var strict = PolicyPack.None with { Id = "strict", Title = "从严", Version = "1", Values = [new LocalValue("DEC-09", "reconsiderShare", new Amount(2, 3))] };
        var tried = office.Journal.Judge(new JudgeWish(Policy: strict));
        var tally = Assert.Single(tried.Tallies);
        Assert.Equal(("DEC-09", "云岭县", 1L), (tally.Rule, tally.Organ, tally.Blocked));
        Assert.Equal("沈知行", Assert.Single(Assert.Single(tried.Rows).Names));
    }

    [Fact]
    public async Task The_pack_whose_first_day_has_come_judges_the_first_act_of_that_day()
    {
        await using var office = await Office.WithMatter();
        var first = LegalTime.Day(office.Clock.Now).AddDays(1);
        var strict = PolicyPack.None with { Id = "strict", Title = "从严", Version = "1", From = first, Values = [new LocalValue("SEQ-03", "lateWorkdays", 1), new LocalValue("DEC-09", "reconsiderShare", new Amount(2, 3))] };
        await office.Done(new RecordItems("m1", "c1", null, 3, [ItemInput.Of("FirstProposer", "高望舒", office.Clock.Now.AddDays(-4))], []));
        await Append(office, Streams.System, new PolicyAdopted(strict) { Signers = new([new Signer("zhou", "周砚田", Roles.CadreChief), new Signer("han", "韩立冬", Roles.Head)]) });
        office.Clock.Now = office.Clock.Now.AddDays(1);
        var found = Found(office, "c1", 3);
        Assert.Contains(found, f => f.Rule == "SEQ-03");
        await Append(office, Streams.Matter("m1"), new GatePassed("c1", null, 3, new([.. found])));
        var asked = ReconsiderDecision.Judge(At(office), Dossier(office, "c1"), Basis(office, 6));
        Assert.Equal("DEC-09", Assert.Single(asked).Rule);
        await Reconsider(office, "c1", 6, asked);
        Assert.Equal((true, 0L), (office.Journal.Judge(new JudgeWish()).Reproduces, office.Journal.Judge(new JudgeWish()).AllRows));
    }

    [Fact]
    public async Task A_block_that_two_persons_lifted_is_found_lifted_and_one_that_nobody_lifted_is_not()
    {
        await using var office = await Office.WithMatter();
        var (gate, block) = Enumerable.Range(1, 9).SelectMany(g => Found(office, "c1", g).Select(f => (Gate: g, Finding: f)))
            .First(x => RuleBook.Find(x.Finding.Rule) is { } rule && Lifting.WhyNot(rule) is null);
        var lift = new BlockLifted("c1", null, new BlockedAct(Act.PassGate, gate), block, "材料在上级，已电话核实");
        await Append(office, Streams.Matter("m1"), lift);
        await Append(office, Streams.Matter("m1"), lift, Office.Han);
        var found = Found(office, "c1", gate);
        Assert.Equal(FindingState.Lifted, Assert.Single(found, f => f.Rule == block.Rule).State);
        await Append(office, Streams.Matter("m1"), new GatePassed("c1", null, gate, new([.. found])));
        await Append(office, Streams.Matter("m1"), new GatePassed("c2", null, gate, new([.. Found(office, "c2", gate).Select(f => f.Rule == block.Rule ? f with { Lifted = found.First(x => x.Rule == block.Rule).Lifted } : f)])));

        var report = office.Journal.Judge(new JudgeWish());
        var row = Assert.Single(report.Rows);
        Assert.Equal((1L, "何远舟𠮷", block.Rule), (report.Unexplained, row.Names[0], row.Deviation.Rule));
        Assert.Equal((DeviationKind.Changed, RuleKind.Block), (row.Deviation.Kind, row.Deviation.Heavier));
    }

    /// <summary>Enters a person with what the rules find, blocks among it.</summary>
    private static async Task<IReadOnlyList<Finding>> Enter(Office office, string row, string cadre)
    {
        ImmutableArray<ItemEntry> items = [new(QualificationItems.AppointmentKind.Code, "LATERAL", null, At(office).Now)];
        var entered = new CandidateEntered(row, "p1", cadre);
        var found = EnterCandidate.Judge(At(office), office.Journal.World.Matters["m2"], EnterCandidate.AsEntered(At(office), entered, items));
        await Append(office, new Filed(Streams.Matter("m2"), entered with { Findings = new([.. found]) }), new Filed(Streams.Matter("m2"), new ItemsRecorded(Owners.Candidacy("m2", row), 1, items)));
        return found;
    }

    private static Task Reconsider(Office office, string row, long agreeing, IReadOnlyList<Finding> found) => Append(
        office,
        new Filed(Streams.Matter("m1"), new Reconsidered(row, new Person("顾怀谨"), agreeing, 11, "新的情况") { Findings = found.Count == 0 ? null : new([.. found]) }),
        new Filed(Streams.Matter("m1"), new ItemsRecorded(Owners.Candidacy("m1", row), 7, [Basis(office, agreeing)])));

    private static ItemEntry Basis(Office office, long agreeing) => new(
        DecisionItems.ReconsiderBasis.Code,
        new ValueList<TableRow>([new TableRow(ImmutableDictionary<string, object>.Empty.Add("RaisedBy", new Person("顾怀谨")).Add("Agreeing", agreeing).Add("Eligible", 11L))]),
        null,
        At(office).Now);

    private static Setting At(Office office) => new(office.Journal.World, Office.Lin, office.Clock.Now);

    private static Dossier Dossier(Office office, string row) => At(office).World is var world ? world.Dossier(world.Matters["m1"], world.Candidacy("m1", row)!) : null!;

    private static List<Finding> Found(Office office, string row, int gate) => [.. PassGate.Judge(At(office).World, Dossier(office, row), gate, At(office).Now)];

    private static Task Append(Office office, string stream, Fact fact, Actor? actor = null) => Append(office, actor ?? Office.Lin, [new Filed(stream, fact)]);

    private static Task Append(Office office, params Filed[] facts) => Append(office, Office.Lin, facts);

    private static async Task Append(Office office, Actor actor, Filed[] facts) =>
        Assert.IsType<Outcome.Done>(await office.Journal.Append(office.NextCommand(), [.. facts.Select(PreparedFact.Of)], actor));
}
