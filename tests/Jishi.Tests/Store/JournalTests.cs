using Jishi.Record.Accounts;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Record.Gates.G3Nomination.M03Nomination;
using Jishi.Record.Gates.G4Inspection;
using Jishi.Record.Matters;
using Jishi.Record.Organs;
using Jishi.Store;

namespace Jishi.Tests.Store;

/// <summary>What the journal promises, on either database.</summary>
public abstract class JournalTests(Place place)
{
    /// <summary>SQL that lets every insert into the ledger fail and drops the transaction with it.</summary>
    protected abstract string Breaking { get; }

    protected abstract string Mending { get; }

    /// <summary>SQL that says the read tables are another program's.</summary>
    protected abstract string OldVersion { get; }

    private static readonly string Talks = InspectionItems.TalkInterviewCount.Code;

    [Fact]
    public async Task Keeps_what_was_acknowledged_over_a_restart()
    {
        await using var office = await Office.WithMatter(place);
        var size = office.Journal.Size;
        await office.Reopen();
        Assert.True(office.Journal.Verified.Report.Ok);
        Assert.Equal(size, office.Journal.Size);
        Assert.Equal("何远舟𠮷", office.Journal.World.Cadres["he"].Name);
        using var read = office.Journal.Read();
        Assert.Equal(["c1", "c2"], read.Candidacies.OrderBy(c => c.Id).Select(c => c.Id));
    }

    [Fact]
    public async Task Every_read_table_is_read_with_all_its_columns()
    {
        await using var office = await Office.WithMatter(place);
        await using var read = office.Journal.Read();
        Assert.Equal(["m1"], read.Matters.Where(m => !m.Historical).AsEnumerable().Select(m => m.Id));
        Assert.Empty(read.Matters.Where(m => m.Historical).ToList());
        Assert.Equal(["c1", "c2"], read.Candidacies.AsEnumerable().Where(c => !c.Historical).Select(c => c.Id).Order());
        Assert.Equal(["he", "shen"], read.Cadres.AsEnumerable().Select(c => c.Id).Order());
        Assert.Empty(read.Clocks.Where(c => c.Minimum).ToList());
        Assert.Empty(read.Findings.ToList());
        Assert.Empty(read.Batches.ToList());
        Assert.Empty(read.Meetings.ToList());
        Assert.Empty(read.Evidence.ToList());
    }

    [Fact]
    public async Task Gives_a_repeated_command_its_first_receipt_also_after_a_restart()
    {
        await using var office = await Office.WithMatter(place);
        var command = Office.Record("c1", 4, (Talks, 23));
        var first = Assert.IsType<Outcome.Done>(await office.Journal.Submit("same", command, Office.Lin)).Receipt;
        var again = Assert.IsType<Outcome.Done>(await office.Journal.Submit("same", command, Office.Lin)).Receipt;
        await office.Reopen();
        var later = Assert.IsType<Outcome.Done>(await office.Journal.Submit("same", command, Office.Lin)).Receipt;
        Assert.False(first.Repeated);
        Assert.True(again.Repeated && later.Repeated);
        Assert.Equal((first.First, first.Count, first.RecordedAt), (again.First, again.Count, again.RecordedAt));
        Assert.Equal((first.First, first.Count, first.RecordedAt), (later.First, later.Count, later.RecordedAt));
    }

    [Fact]
    public async Task Takes_one_of_many_equal_submissions_sent_at_once()
    {
        await using var office = await Office.WithMatter(place);
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(() => office.Journal.Submit("double-click", Office.Record("c1", 4, (Talks, 7)), Office.Lin))));
        var receipts = answers.Select(a => Assert.IsType<Outcome.Done>(a).Receipt).ToList();
        Assert.Single(receipts, r => !r.Repeated);
        Assert.Single(receipts.Select(r => r.First).Distinct());
    }

    [Fact]
    public async Task Tells_two_recorders_of_one_row_apart_and_leaves_siblings_alone()
    {
        await using var office = await Office.WithMatter(place);
        var own = new RowSeen(Owners.Candidacy("m1", "c1"), 4, -1);
        var sibling = new RowSeen(Owners.Candidacy("m1", "c2"), 4, -1);
        Assert.IsType<Outcome.Done>(await office.Submit(Office.Record("c1", 4, (Talks, 23)), Office.Lin, [own]));
        var refusal = await office.Refused(Office.Record("c1", 4, (Talks, 24)), Office.Zhou, [own]);
        Assert.Equal(RefusalKind.Conflict, refusal.Kind);
        Assert.Equal(own, Assert.Single(refusal.Rows));
        Assert.IsType<Outcome.Done>(await office.Submit(Office.Record("c2", 4, (Talks, 9)), Office.Zhou, [sibling]));
    }

    [Fact]
    public async Task Uses_the_last_time_and_a_flag_when_the_clock_is_a_minute_behind()
    {
        await using var office = await Office.WithMatter(place);
        var before = office.Clock.Now;
        office.Clock.Now = before.AddMinutes(-1);
        var receipt = await office.Done(Office.Record("c1", 4, (Talks, 23)));
        var entry = office.Journal.Ledger.Read(receipt.First)!;
        Assert.True(entry.Header.ClockBehind);
        Assert.Equal(before, entry.Meta.RecordedAt);
    }

    [Fact]
    public async Task Refuses_to_write_when_the_clock_is_an_hour_behind_and_goes_on_when_it_is_right()
    {
        await using var office = await Office.WithMatter(place);
        var (now, size) = (office.Clock.Now, office.Journal.Size);
        office.Clock.Now = now.AddHours(-1);
        var refusal = await office.Refused(Office.Record("c1", 4, (Talks, 23)));
        Assert.Equal(RefusalKind.Clock, refusal.Kind);
        Assert.Contains("01:00:00", Assert.Single(refusal.Problems).Message, StringComparison.Ordinal);
        Assert.Equal(size, office.Journal.Size);
        office.Clock.Now = now;
        await office.Done(Office.Record("c1", 4, (Talks, 23)));
    }

    [Fact]
    public async Task Forbids_what_the_role_may_not_do_and_what_the_account_does_not_hold()
    {
        await using var office = await Office.WithMatter(place);
        await office.Done(new ChangeAccount("xi", "系统管理员甲", "信息科", true, [Roles.Administrator]), Actor.System);
        Assert.Equal(RefusalKind.Forbidden, (await office.Refused(Office.Record("c1", 4, (Talks, 1)), new Actor("xi", "系统管理员甲", Roles.Administrator))).Kind);
        Assert.Equal(RefusalKind.Forbidden, (await office.Refused(Office.Record("c1", 4, (Talks, 1)), Office.Lin with { Capacity = Roles.Head })).Kind);
        Assert.Equal(RefusalKind.Forbidden, (await office.Refused(Office.Record("c1", 4, (Talks, 1)), new Actor("nobody", "无名", Roles.Recorder))).Kind);
        Assert.Equal(RefusalKind.Forbidden, (await office.Refused(new ChangeAccount("lin", "林晓禾", "", true, [Roles.Head]), Office.Lin)).Kind);
    }

    [Fact]
    public async Task Numbers_entries_without_a_hole_under_sixty_four_writers()
    {
        await using var office = await Office.WithMatter(place);
        var before = office.Journal.Size;
        var receipts = await Task.WhenAll(Enumerable.Range(0, 64).Select(w => Task.Run(async () =>
        {
            var own = new List<Receipt>();
            for (var i = 0; i < 8; i++) own.Add(await office.Done(new RegisterOrgan($"o{w}-{i}", $"单位{w}-{i}", null)));
            return own;
        })));
        Assert.Equal(Enumerable.Range((int)before, 512).Select(i => (long)i), receipts.SelectMany(r => r).Select(r => r.First).Order());
        Assert.Equal(512, office.Journal.World.Organs.Count - 1);
        await office.Reopen();
        Assert.True(office.Journal.Verified.Report.Ok);
    }

    [Fact]
    public async Task Fails_a_whole_group_when_the_storage_drops_its_transaction_and_then_goes_on()
    {
        await using var office = await Office.WithMatter(place);
        var size = office.Journal.Size;
        office.Sql(Breaking);
        var failed = await Task.WhenAll(Enumerable.Range(0, 5).Select(i => Xunit.Record.ExceptionAsync(() => office.Submit(new RegisterOrgan($"x{i}", "单位", null))).AsTask()));
        Assert.All(failed, e => Assert.Contains("没有写入", Assert.IsType<JournalException>(e).Message, StringComparison.Ordinal));
        Assert.Equal(size, office.Journal.Size);
        Assert.DoesNotContain("x0", office.Journal.World.Organs.Keys);
        office.Sql(Mending);
        await office.Done(new RegisterOrgan("x0", "单位", null));
        await office.Reopen();
        Assert.Equal(size + 1, office.Journal.Size);
    }

    [Fact]
    public async Task Refuses_alone_what_the_ledger_cannot_hold_and_records_the_rest_of_its_group()
    {
        await using var office = await Office.WithMatter(place);
        var size = office.Journal.Size;
        var answers = await Task.WhenAll(Enumerable.Range(0, 24).Select(i => Task.Run(() => office.Submit(i == 11 ? new TooLarge() : new RegisterOrgan($"g{i}", "单位", null), Actor.System))));
        Assert.Contains("超出一条分录所能容纳", Assert.Single(answers.OfType<Outcome.Refused>()).Refusal.Problems[0].Message, StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range((int)size, 23).Select(i => (long)i), answers.OfType<Outcome.Done>().Select(a => a.Receipt.First).Order());
        Assert.DoesNotContain("big", office.Journal.World.Organs.Keys);
        await office.Reopen();
        Assert.Equal(size + 23, office.Journal.Size);
    }

    [Fact]
    public async Task Refuses_ten_megabytes_in_a_field_and_says_how_many_characters_are_allowed()
    {
        await using var office = await Office.WithMatter(place);
        var refusal = await office.Refused(Office.Record("c1", 3, (NominationItems.NominationReason.Code, new string('纪', 3_500_000))));
        Assert.Equal(RefusalKind.Malformed, refusal.Kind);
        Assert.Contains("最多 20,000 字，收到 3,500,000 字", Assert.Single(refusal.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rebuild_gives_the_same_sorted_dump_of_every_read_table()
    {
        await using var office = await Office.WithMatter(place);
        await office.Done(Office.Record("c1", 4, (Talks, 23)));
        await office.Done(new RegisterOrgan("yunling", "云岭县（改名）", null));
        await office.Done(new WithdrawCandidacy("m1", "c2", "不再列为人选"), Office.Zhou);
        await office.Journal.DisposeAsync();
        var before = Dump(office);
        var count = await Rebuild.Run(office.Options);
        Assert.Equal(before, Dump(office));
        Assert.Contains("云岭县（改名）", before, StringComparison.Ordinal);
        await office.Reopen();
        Assert.Equal(count, office.Journal.Size);
    }

    [Fact]
    public async Task Replays_read_tables_that_another_program_version_made()
    {
        await using var office = await Office.WithMatter(place);
        await office.Journal.DisposeAsync();
        var before = Dump(office);
        office.Sql("DROP TABLE cadre_row; CREATE TABLE cadre_row (id TEXT PRIMARY KEY, nickname TEXT); CREATE TABLE forgotten_row (x TEXT);" + OldVersion);
        await office.Reopen();
        await office.Journal.DisposeAsync();
        Assert.Equal(before, Dump(office));
    }

    [Fact]
    public async Task A_database_that_a_newer_program_altered_is_refused()
    {
        await using var office = await Office.WithMatter(place);
        await office.Journal.DisposeAsync();
        Assert.Equal(1L, office.Scalar("SELECT MAX(number) FROM migration"));
        office.Sql("INSERT INTO migration (number, at) VALUES (999, 0)");
        Assert.Contains("更新的程序版本", Assert.Throws<JournalException>(() => Journal.Open(office.Options)).Message, StringComparison.Ordinal);
        office.Sql("DELETE FROM migration WHERE number = 999");
        await office.Reopen();
    }

    private static string Dump(Office office)
    {
        var text = new StringWriter();
        Rebuild.Dump(office.Options, text);
        return text.ToString();
    }

    /// <summary>Decides a fact that is longer than an entry's body may be.</summary>
    private sealed record TooLarge : Command
    {
        public override IReadOnlyList<string> MayBeGivenBy { get; } = [Roles.Installation];

        public override Decision Decide(Setting at) => Decision.Of(new Filed(Streams.Organ("big"), new OrganRegistered("big", new string('长', 6_000_000), null)));
    }
}
