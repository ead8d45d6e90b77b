using System.Globalization;
using Jishi.Record.Batches;
using Jishi.Record.Catalogue;
using Jishi.Record.Clocks;
using Jishi.Record.Deciding;
using Jishi.Record.Instruments;
using Jishi.Record.Matters;
using Jishi.Record.Policy;

namespace Jishi.Tests.Record;

/// <summary>The clocks of a candidacy: start, last day, and how they stand on a day.</summary>
public sealed class ClockTests
{
    private readonly County _county = new();

    [Theory]
    [InlineData("2026-09-12", ClockState.Running, 0)]
    [InlineData("2026-09-13", ClockState.Overdue, -1)]
    public void The_first_submission_runs_five_days_from_the_decision(string today, ClockState state, int left)
    {
        _county.Through(1, 7);
        var clock = One("FIRST", today);
        Assert.Equal((Day("2026-09-07"), Day("2026-09-12"), state, left), (clock.Start, clock.Due, clock.State, clock.DaysLeft(Day(today))));
    }

    [Fact]
    public void A_submission_stops_its_clock_in_time_or_late()
    {
        _county.Through(1, 7).SignOff("FIRST", "r1").Do(County.Submitting("FIRST", ["r1"]));
        Assert.Equal(ClockState.DoneOnTime, One("FIRST", "2027-01-01").State);
        var late = new County().Through(1, 7).At("2026-09-30 09:00").SignOff("FIRST", "r1");
        late.Do(County.Submitting("FIRST", ["r1"], ("SEQ-13", "迟了")));
        Assert.Equal(ClockState.DoneLate, CaseClocks.Of(late.World, late.World.Matters["m1"], late.Row(), Day("2027-01-01")).Single(c => c.Kind.Code == "FIRST").State);
    }

    [Theory]
    [InlineData("2026-09-30", "2026-10-12")] // the holiday of October lies between
    [InlineData("2026-09-14", "2026-09-18")]
    public void The_notice_runs_at_least_five_working_days_the_first_included(string from, string due)
    {
        _county.Do(new AdoptPolicy(Pack()));
        _county.At(from + " 09:00").Record(8, "PublicNoticeStartedAt", from + " 08:30");
        var clock = One("NOTICE", from);
        Assert.Equal((Day(due), ClockState.Running), (clock.Due, clock.State));
        Assert.Equal(ClockState.Elapsed, One("NOTICE", "2026-12-01").State);
        _county.At("2026-12-01 09:00").Record(8, "PublicNoticeEndedAt", due + " 07:00");
        Assert.Equal(ClockState.DoneOnTime, One("NOTICE", "2026-12-01").State);
    }

    [Fact]
    public void A_notice_that_ended_too_early_is_cut_short()
    {
        _county.At("2026-09-20 09:00").Record(8, "PublicNoticeStartedAt", "2026-09-14 09:00");
        _county.Record(8, "PublicNoticeEndedAt", "2026-09-17 18:00");
        var clock = One("NOTICE", "2026-09-20");
        Assert.Equal(ClockState.CutShort, clock.State);
        Assert.Contains("该年节假日未配置", clock.Notice, StringComparison.Ordinal);
    }

    [Fact]
    public void A_recommendation_holds_for_twelve_months_and_the_decision_stops_it()
    {
        _county.Through(1, 3);
        Assert.Equal((Day("2027-09-03"), ClockState.Running), (One("RECOMMENDATION", "2027-09-03").Due, One("RECOMMENDATION", "2027-09-03").State));
        Assert.Equal(ClockState.Overdue, One("RECOMMENDATION", "2027-09-04").State);
        _county.Through(4, 7);
        Assert.Equal(ClockState.DoneOnTime, One("RECOMMENDATION", "2027-09-04").State);
    }

    [Fact]
    public void Each_body_consulted_has_a_clock_of_its_own_by_the_date_of_its_letter()
    {
        _county.At("2026-09-10 09:00").Record(6, "ConsultedOrganizations", new[]
        {
            new Dictionary<string, string> { ["Organ"] = "县纪委监委", ["SentOn"] = "2026-09-01", ["DueOn"] = "2026-09-08", ["RepliedOn"] = "2026-09-08" },
            new Dictionary<string, string> { ["Organ"] = "县公安局", ["SentOn"] = "2026-09-01", ["DueOn"] = "2026-09-08" },
            new Dictionary<string, string> { ["Organ"] = "县审计局", ["SentOn"] = "2026-09-01" },
        });
        var clocks = Of("2026-09-10").Where(c => c.Kind.Code == "CONSULTATION").ToList();
        Assert.Equal([("县纪委监委", ClockState.DoneOnTime), ("县公安局", ClockState.Overdue)], clocks.Select(c => (c.Detail!, c.State)));
        Assert.All(clocks, c => Assert.True(c.Kind.IsRestricted));
    }

    [Fact]
    public void The_superior_answers_a_report_within_fifteen_working_days()
    {
        _county.At("2026-09-02 09:00").Record(6, "ReportSentAt", "2026-09-01 10:00");
        Assert.Equal(Day("2026-09-22"), One("REPORT", "2026-09-02").Due);
        _county.At("2026-09-23 09:00").Record(6, "ReportReplyAt", "2026-09-23 08:00");
        Assert.Equal(ClockState.DoneLate, One("REPORT", "2026-09-23").State);
    }

    [Fact]
    public void Probation_is_one_year_and_longer_only_where_the_office_has_that_option()
    {
        _county.Through(1, 8);
        var from = One("PROBATION", "2026-10-01").Start;
        Assert.Equal(from.AddYears(1).AddDays(-1), One("PROBATION", "2026-10-01").Due);
        var probation = One("PROBATION", "2026-10-01").Due;
        Assert.DoesNotContain(Of("2026-10-01"), c => c.Kind.Code == "CONFIRMATION");
        var confirmation = One("CONFIRMATION", probation.AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal((probation.AddDays(1), probation.AddDays(30), ClockState.Running), (confirmation.Start, confirmation.Due, confirmation.State));
        _county.At("2027-09-09 09:00").Record(9, "ProbationExtendedTo", "2028-12-31");
        Assert.Equal(from.AddYears(1).AddDays(-1), One("PROBATION", "2027-09-09").Due);
        Assert.Contains("本地没有采用", One("PROBATION", "2027-09-09").Notice, StringComparison.Ordinal);
        _county.Do(new AdoptPolicy(Pack() with { Packs = ["city-openness"] }));
        Assert.Equal(from.AddYears(1).AddDays(-1).AddMonths(6), One("PROBATION", "2027-09-09").Due);
    }

    [Theory]
    [InlineData("2013-12-31", "条例2002", Verification.Recalled)]
    [InlineData("2014-01-14", "条例2014", Verification.Verified)]
    [InlineData("2019-03-02", "条例2014", Verification.Verified)]
    [InlineData("2026-07-01", "条例2019", Verification.Recalled)]
    public void A_probation_rests_on_the_regulations_of_its_first_day(string day, string instrument, Verification verification)
    {
        var clause = ClockKinds.Find("PROBATION")!.ClauseOn(Day(day));
        Assert.Equal((instrument, verification), (clause.Basis.Instrument.Id, clause.Verification));
    }

    [Fact]
    public void A_batch_is_owed_to_the_archive_from_the_last_of_its_rows()
    {
        _county.Do(new OpenBatch("b1", "2026-1", "第一批", "yl"));
        _county.Do(new PutIntoBatch("m1", "b1"));
        _county.Do(new EnterCandidate("m1", "r3", "p1", "c3", "LATERAL"));
        _county.Through(1, 8, "r3");
        Send("r3");
        Assert.DoesNotContain(CaseClocks.Of(_county.World, _county.World.Matters["m1"], Day("2027-12-01")), c => c.Kind.Code == "ARCHIVE");
        foreach (var row in new[] { "r1", "r2" }) _county.As(County.Chief).Do(new WithdrawCandidacy("m1", row, "另有任用"));
        var archive = CaseClocks.Of(_county.World, _county.World.Matters["m1"], Day("2027-12-01")).Single(c => c.Kind.Code == "ARCHIVE");
        Assert.Equal(("r3", LegalTime.Day(_county.Now), LegalTime.Day(_county.Now).AddDays(30)), (archive.CandidacyId, archive.Start, archive.Due));
    }

    private void Send(string row)
    {
        foreach (var node in new[] { "FIRST", "SECOND" })
        {
            _county.SignOff(node, row);
            _county.As(County.Recorder).Do(County.Submitting(node, [row]));
        }
    }

    [Fact]
    public void A_stricter_number_of_the_pack_moves_the_last_day()
    {
        _county.Through(1, 7);
        _county.Do(new AdoptPolicy(Pack() with { Values = [new LocalValue("SEQ-13", "firstSubmitDays", 3)] }));
        Assert.Equal(Day("2026-09-10"), One("FIRST", "2026-09-08").Due);
    }

    [Theory]
    [InlineData("NOTICE", "minWorkdays", 4, "应在 5 到 15")]
    [InlineData("REPORT", "replyWorkdays", 16, "由 RPT-02 定")]
    [InlineData("FIRST", "firstSubmitDays", 3, "由 SEQ-13 定")]
    public void A_pack_sets_numbers_of_clocks_within_what_is_left_open(string clock, string parameter, long value, string says) =>
        Assert.Contains(says, Assert.Single(PolicyCheck.Problems(Pack() with { Values = [new LocalValue(clock, parameter, value)] })).Message, StringComparison.Ordinal);

    [Fact]
    public void Open_clocks_come_with_the_overdue_first_and_a_withdrawn_row_has_none()
    {
        _county.Through(1, 4, ["r1", "r2"]);
        _county.Record(6, "ReportSentAt", "2026-09-05 08:00");
        Assert.Equal(["REPORT", "RECOMMENDATION", "RECOMMENDATION"], Open().Select(c => c.Kind.Code));
        _county.As(County.Chief).Do(new WithdrawCandidacy("m1", "r1", "另有任用"));
        Assert.Equal(["r2"], Open().Select(c => c.CandidacyId));
        Assert.Empty(CaseClocks.Unmet(_county.World, _county.World.Matters["m1"], _county.World.Matters["m1"].Candidacies["r1"]));
        Assert.Equal(["RECOMMENDATION"], CaseClocks.Unmet(_county.World, _county.World.Matters["m1"], _county.World.Matters["m1"].Candidacies["r2"]).Select(c => c.Kind.Code));
    }

    private IEnumerable<Clock> Open() => CaseClocks.Sorted(CaseClocks.Of(_county.World, _county.World.Matters["m1"], Day("2026-12-01")).Where(c => c.IsOpen));

    [Fact]
    public void A_matter_of_the_past_has_no_clocks_and_stays_what_it_was_opened_as()
    {
        _county.Do(new OpenMatter("h1", "榆组动〔2020〕1号", "补录", "yl", IsHistorical: true));
        _county.Do(new AddPost("h1", "p1", "某职", null));
        _county.Do(new EnterCandidate("h1", "r1", "p1", "c1", "PROMOTE"));
        _county.Through(1, 7, "r1", "h1");
        Assert.Empty(CaseClocks.Of(_county.World, _county.World.Matters["h1"], Day("2030-01-01")));
        _county.Refused(new OpenMatter("h1", "榆组动〔2020〕1号", "补录", "yl"), RefusalKind.State);
        Assert.True(_county.World.Matters["h1"].IsHistorical);
        Assert.False(_county.World.Matters["m1"].IsHistorical);
    }

    private Clock One(string kind, string today) => Of(today).Single(c => c.Kind.Code == kind);

    private IEnumerable<Clock> Of(string today) => CaseClocks.Of(_county.World, _county.World.Matters["m1"], _county.Row(), Day(today));

    private static PolicyPack Pack() => new("yl", "榆岭县", "2", [], [.. Enumerable.Range(1, 7).Select(d => new DateOnly(2026, 10, d))], [new(2026, 10, 10)]);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
