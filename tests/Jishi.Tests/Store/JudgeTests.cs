using Jishi.Record.Cadres;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Record.Gates;
using Jishi.Record.Gates.G1Qualification;
using Jishi.Record.Judging;
using Jishi.Record.Matters;
using Jishi.Record.Policy;
using Jishi.Record.Rules;
using Jishi.Store;
using Jishi.Store.Judging;

namespace Jishi.Tests.Store;

/// <summary>
/// Acts of the ledger judged again. Passages are appended with findings of the test's own choosing, blocks among them: what a ledger keeps is
/// compared with what the rules say, whoever wrote it.
/// </summary>
public sealed class JudgeTests
{
    [Theory, InlineData(Place.Sqlite), InlineData(Place.Postgres)]
    public async Task An_act_is_judged_on_the_world_before_it_whatever_came_after(Place place)
    {
        await using var office = await Office.WithMatter(place);
        await Pass(office, "c1", 1, Judged(office, "c1", 1));
        await office.Done(Office.Record("c1", 1, (QualificationItems.WorkStartedOn.Code, "2008-07")));
        await Pass(office, "c2", 3, Judged(office, "c2", 3));
        Assert.NotEmpty(Judged(office, "c1", 3));
        await office.Done(Office.Record("c2", 3, ("FirstProposer", "高望舒")));

        var report = office.Journal.Judge(new JudgeWish());
        Assert.Equal((office.Journal.Size, 2L, 0L, true), (report.Entries, report.Acts, report.AllRows, report.Reproduces));
        Assert.True(report.Findings > 2);
        await office.Journal.DisposeAsync();
        var closed = LedgerJudge.Run(office.Options, new JudgeWish());
        Assert.Equal((report.Acts, report.Findings, 0L), (closed.Acts, closed.Findings, closed.AllRows));
    }

    [Fact]
    public async Task A_finding_that_does_not_come_again_under_the_same_rule_book_is_told_with_its_rule()
    {
        await using var office = await Office.WithMatter();
        var found = Judged(office, "c1", 3);
        var gone = Made("SEQ-03", "晚 9 个工作日");
        var changed = found[0] with { Seen = new([new Sighting("gate.3", "别的数")]) };
        await Pass(office, "c1", 3, [changed, gone, .. found.Skip(2)]);

        var report = office.Journal.Judge(new JudgeWish());
        Assert.False(report.Reproduces);
        Assert.Equal((1L, 1L, 3L), (report.Deviating, report.Unexplained, report.AllRows));
        Assert.Equal(
            new[] { (changed.Rule, DeviationKind.Changed), ("SEQ-03", DeviationKind.Vanished), (found[1].Rule, DeviationKind.Appeared) }.Order(),
            report.Rows.Select(r => (r.Deviation.Rule, r.Deviation.Kind)).Order());
        Assert.All(report.Rows, r => Assert.Equal((DeviationCause.Unexplained, office.Journal.Size - 1, "沈知行"), (r.Cause, r.Index, Assert.Single(r.Names))));
        Assert.Equal(3, report.Tallies.Sum(t => t.Blocked + t.Warned + t.Reported + t.Vanished + t.Changed));
    }

    [Fact]
    public async Task Under_a_newer_rule_book_each_difference_names_its_rule_and_what_became_of_it()
    {
        await using var office = await Office.WithMatter();
        var found = Judged(office, "c1", 3);
        var (isNew, changed) = (found.First(f => f.Rule.StartsWith("SEQ", StringComparison.Ordinal)), found.Last(f => f.Rule.StartsWith("SEQ", StringComparison.Ordinal)));
        Assert.NotEqual(isNew.Rule, changed.Rule);
        // In one group: once another book is in force, this program writes no more.
        await Append(
            office,
            new(Streams.System, new RuleBookAdopted(new string('0', 64), [.. RuleBook.All.Select(r => r.Id).Where(id => id != isNew.Rule), "OLD-01"])),
            Passing("c1", 3, [.. found.Where(f => f != isNew && f != changed), changed with { Kind = RuleKind.Report }, Made("OLD-01", "旧规则")]));

        var report = office.Journal.Judge(new JudgeWish());
        Assert.True(report.Reproduces);
        Assert.Equal((1L, 1L, 0L), (report.UnderOtherBook, report.Deviating, report.Unexplained));
        Assert.Equal(
            new[] { (isNew.Rule, DeviationCause.RuleIsNew), (changed.Rule, DeviationCause.RuleChanged), ("OLD-01", DeviationCause.RuleIsGone) }.Order(),
            report.Rows.Select(r => (r.Deviation.Rule, r.Cause)).Order());
    }

    [Fact]
    public async Task What_was_redacted_since_cannot_be_judged_as_it_was_and_that_is_said()
    {
        await using var office = await Office.WithMatter();
        office.Clock.Now = office.Clock.Now.AddDays(10);
        await office.Done(new RecordItems("m1", "c1", null, 1, [ItemInput.Of(QualificationItems.WorkStartedOn.Code, "2008-07", office.Clock.Now.AddDays(-9))], []));
        var found = Judged(office, "c1", 1);
        Assert.Contains(found, f => f.Rule == "SEQ-03");
        await Pass(office, "c1", 1, found);
        await office.Done(new RedactItem(Owners.Cadre("shen"), QualificationItems.WorkStartedOn.Code, "依当事人申请并经批准"), Office.Han);

        var report = office.Journal.Judge(new JudgeWish());
        Assert.True(report.Reproduces);
        Assert.Contains(report.Rows, r => r.Deviation.Rule == "SEQ-03");
        Assert.All(report.Rows, r => Assert.Equal(DeviationCause.Redacted, r.Cause));
    }

    [Fact]
    public async Task Another_pack_is_tried_without_writing_and_only_on_the_days_asked_for()
    {
        await using var office = await Office.WithMatter();
        await office.Done(new RecordItems("m1", "c1", null, 3, [ItemInput.Of("FirstProposer", "高望舒", office.Clock.Now.AddDays(-4))], []));
        var day = LegalTime.Day(office.Clock.Now);
        await Pass(office, "c1", 3, Judged(office, "c1", 3));
        office.Clock.Now = office.Clock.Now.AddDays(1);
        await Pass(office, "c2", 3, Judged(office, "c2", 3));
        var (size, strict) = (office.Journal.Size, PolicyPack.None with { Id = "strict", Title = "从严", Version = "1", Values = [new LocalValue("SEQ-03", "lateWorkdays", 1)] });

        var report = office.Journal.Judge(new JudgeWish(Policy: strict));
        Assert.True(report.IsSimulation);
        Assert.Equal((2L, 1L), (report.Acts, report.Deviating));
        var tally = report.Tallies.Single(t => t.Rule == "SEQ-03");
        Assert.Equal(("云岭县", 1L, 0L), (tally.Organ, tally.Warned, tally.Blocked));
        Assert.Equal((1L, 1L), (office.Journal.Judge(new JudgeWish(day, day, strict)).Acts, office.Journal.Judge(new JudgeWish(To: day, Policy: strict)).Deviating));
        Assert.Equal((1L, 0L), (office.Journal.Judge(new JudgeWish(day.AddDays(1), null, strict)).Acts, office.Journal.Judge(new JudgeWish(day.AddDays(1), null, strict)).Deviating));
        Assert.Equal(0L, office.Journal.Judge(new JudgeWish(day.AddDays(2))).Acts);
        Assert.Equal(size, office.Journal.Size);
    }

    [Fact]
    public async Task What_the_walk_has_forgotten_it_folds_again()
    {
        await using var office = await Office.WithMatter();
        await office.Done(Office.Record("c1", 1, (QualificationItems.WorkStartedOn.Code, "2008-07")));
        await Task.WhenAll(Enumerable.Range(0, 5_000).Select(i => Append(office, Streams.Cadre($"x{i}"), new CadreRegistered($"x{i}", "form"))));
        await Pass(office, "c1", 1, Judged(office, "c1", 1));
        await office.Journal.DisposeAsync();
        var seen = new List<JudgeProgress>();
        var report = LedgerJudge.Run(office.Options with { Remembered = 1_000 }, new JudgeWish(), new Told(seen.Add));
        Assert.Equal((1L, true), (report.Acts, report.Reproduces));
        Assert.Equal(new JudgeProgress(report.Entries, report.Entries), seen[^1]);
        Assert.True(seen.Count > 3);
    }

    private sealed class Told(Action<JudgeProgress> tell) : IProgress<JudgeProgress>
    {
        public void Report(JudgeProgress value) => tell(value);
    }

    /// <summary>What the passage would meet now.</summary>
    private static List<Finding> Judged(Office office, string candidacy, int gate)
    {
        var world = office.Journal.World;
        return [.. PassGate.Judge(world, world.Dossier(world.Matters["m1"], world.Candidacy("m1", candidacy)!), gate, LegalTime.ToMillisecond(office.Clock.Now))];
    }

    private static Finding Made(string rule, string seen) => new(rule, RuleKind.Warn, true, new([new Sighting("record.late", seen)]), new([new Sighting("record.late", "三日内")]));

    private static Task Pass(Office office, string candidacy, int gate, List<Finding> findings) =>
        Append(office, Passing(candidacy, gate, findings));

    private static Filed Passing(string candidacy, int gate, List<Finding> findings) => new(Streams.Matter("m1"), new GatePassed(candidacy, null, gate, new([.. findings])));

    private static Task Append(Office office, string stream, Fact fact) => Append(office, new Filed(stream, fact));

    private static async Task Append(Office office, params Filed[] filed) =>
        Assert.IsType<Outcome.Done>(await office.Journal.Append(office.NextCommand(), [.. filed.Select(PreparedFact.Of)], Office.Lin));
}
