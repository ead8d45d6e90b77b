using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Record.Gates.G3Nomination.M04Recommendation;
using Jishi.Record.Gates.G4Inspection;
using Jishi.Record.Organs;
using Jishi.Store;

namespace Jishi.Tests.Store;

/// <summary>Several programs on one PostgreSQL: one order, one state, one key, one place of evidence. Here as two journals in one process; as processes in the tests of the web.</summary>
public sealed class SeveralNodesTests
{
    private static readonly string Talks = InspectionItems.TalkInterviewCount.Code;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_nodes_write_at_once_and_agree_on_every_index_and_on_the_state()
    {
        await using var office = await Office.WithMatter(Place.Postgres);
        await using var other = new Node(office);
        var before = office.Journal.Size;
        var receipts = await Task.WhenAll(Enumerable.Range(0, 32).Select(w => Task.Run(async () =>
        {
            var (own, journal) = (new List<Receipt>(), w % 2 == 0 ? office.Journal : other.Journal);
            for (var i = 0; i < 8; i++) own.Add(Done(await journal.Submit($"w{w}-{i}", new RegisterOrgan($"o{w}-{i}", $"单位{w}-{i}", null), Office.Lin)));
            return own;
        })));
        Assert.Equal(Enumerable.Range((int)before, 256).Select(i => (long)i), receipts.SelectMany(r => r).Select(r => r.First).Order());
        office.Journal.CatchUp();
        other.Journal.CatchUp();
        Assert.Equal(office.Journal.Size, other.Journal.Size);
        Assert.Equal(Known(office.Journal), Known(other.Journal));
        Assert.Equal((await office.Journal.SignCheckpoint()).Encode(), (await other.Journal.SignCheckpoint()).Encode());
        Assert.True((await other.Journal.Verify()).Report.Ok);
    }

    [Fact]
    public async Task What_one_node_was_told_is_recorded_is_read_at_the_other_after_it_caught_up()
    {
        await using var office = await Office.WithMatter(Place.Postgres);
        await using var other = new Node(office);
        for (var n = 1; n <= 20; n++)
        {
            var (writes, reads) = n % 2 == 0 ? (office.Journal, other.Journal) : (other.Journal, office.Journal);
            Done(await writes.Submit($"talk-{n}", Office.Record("c1", 4, (Talks, n)), Office.Lin));
            reads.CatchUp();
            Assert.Equal((long)n, reads.World.Candidacy("m1", "c1")!.Items.Find(InspectionItems.TalkInterviewCount)!.Value);
        }
    }

    [Fact]
    public async Task A_node_of_other_rules_than_those_in_force_writes_no_more()
    {
        await using var office = await Office.WithMatter(Place.Postgres);
        await using var other = new Node(office);
        Done(await other.Journal.Append("adopt", [PreparedFact.Of(new Filed(Streams.System, new Jishi.Record.Policy.RuleBookAdopted(new string('0', 64), [])))], Actor.System));
        var refused = await Assert.ThrowsAsync<JournalException>(() => office.Submit(new RegisterOrgan("late", "用旧规则登记的单位", null)));
        Assert.Contains("别的规则版本", refused.Message, StringComparison.Ordinal);
        Assert.Equal(other.Journal.Size, office.Journal.Size);
    }

    [Fact]
    public async Task A_node_that_nobody_asks_hears_of_what_another_recorded()
    {
        await using var office = await Office.WithMatter(Place.Postgres);
        await using var other = new Node(office);
        await office.Done(new RegisterOrgan("heard", "听到的单位", null));
        await Until(() => other.Journal.World.Organs.ContainsKey("heard"));
        Assert.Null(other.Journal.FollowingFault);
    }

    [Fact]
    public async Task The_same_command_at_two_nodes_is_one_command()
    {
        await using var office = await Office.WithMatter(Place.Postgres);
        await using var other = new Node(office);
        var command = Office.Record("c1", 4, (Talks, 23));
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => (i % 2 == 0 ? office.Journal : other.Journal).Submit("same", command, Office.Lin)));
        Assert.Single(answers.Select(a => Done(a).First).Distinct());
        Assert.Single(answers, a => !Done(a).Repeated);
    }

    [Fact]
    public async Task A_row_that_changed_at_the_other_node_is_a_conflict()
    {
        await using var office = await Office.WithMatter(Place.Postgres);
        await using var other = new Node(office);
        var seen = new RowSeen(Owners.Candidacy("m1", "c1"), 4, -1);
        Done(await office.Journal.Submit("first", Office.Record("c1", 4, (Talks, 23)), Office.Lin, [seen]));
        var second = Assert.IsType<Outcome.Refused>(await other.Journal.Submit("second", Office.Record("c1", 4, (Talks, 24)), Office.Zhou, [seen]));
        Assert.Equal(RefusalKind.Conflict, second.Refusal.Kind);
    }

    [Fact]
    public async Task A_clock_that_nodes_move_in_turn_stands_as_it_was_moved_last()
    {
        await using var office = await Office.WithMatter(Place.Postgres);
        await using var other = new Node(office);
        foreach (var (journal, day) in new[] { (office.Journal, "2026-10-01"), (other.Journal, "2026-10-09"), (office.Journal, "2026-10-01") })
            Done(await journal.Submit(office.NextCommand(), Office.Record("c1", 3, (RecommendationItems.RecommendationEndedAt.Code, day + "T09:00:00+08:00")), Office.Lin));
        await using var read = other.Journal.Read();
        Assert.Equal(new DateOnly(2027, 10, 1).DayNumber, Assert.Single(read.Clocks.Where(c => c.Candidacy == "c1").ToList()).DueDay);
    }

    [Fact]
    public async Task Refuses_to_start_with_another_key_and_without_the_key()
    {
        await using var office = await Office.WithMatter(Place.Postgres);
        var folder = Directory.CreateTempSubdirectory("jishi-node-").FullName;
        Assert.Contains("从第一台服务器复制", Assert.Throws<JournalException>(() => Journal.Open(office.Options with { Folder = folder })).Message, StringComparison.Ordinal);
        File.WriteAllBytes(Path.Combine(folder, "ledger.key"), [.. Enumerable.Range(0, 32).Select(i => (byte)i)]);
        Assert.Contains("不是这个账本登记的那一把", Assert.Throws<JournalException>(() => Journal.Open(office.Options with { Folder = folder })).Message, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Stops_at_an_entry_of_another_node_that_does_not_fit_its_own_digest()
    {
        await using var office = await Office.WithMatter(Place.Postgres);
        await using var other = new Node(office);
        office.Sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'");
        var size = office.Journal.Size;
        office.Sql($"INSERT INTO entry SELECT {size}, replace(encode(header, 'escape'), '\"index\":{size - 1},', '\"index\":{size},')::bytea, leaf FROM entry WHERE idx = {size - 1}");
        office.Sql($"INSERT INTO body SELECT {size}, bytes FROM body WHERE idx = 0");
        Assert.Contains($"第 {size} 号分录", Assert.Throws<JournalException>(other.Journal.CatchUp).Message, StringComparison.Ordinal);
        Assert.Contains($"第 {size} 号分录", (await Assert.ThrowsAsync<JournalException>(() => office.Submit(new RegisterOrgan("x", "单位", null)))).Message, StringComparison.Ordinal);
        Assert.Equal(size, other.Journal.Size);
    }

    [Fact]
    public async Task Goes_on_when_the_server_ends_its_connections_and_doubles_nothing()
    {
        await using var office = await Office.WithMatter(Place.Postgres);
        var before = office.Journal.Size;
        var writing = Task.WhenAll(Enumerable.Range(0, 16).Select(w => Task.Run(async () =>
        {
            for (var i = 0; i < 20; i++) await Insist(office.Journal, $"w{w}-{i}", new RegisterOrgan($"o{w}-{i}", "单位", null));
        })));
        for (var cut = 0; cut < 8 && !writing.IsCompleted; cut++)
        {
            await Task.Delay(60, Cancel);
            office.Sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
        }

        await writing;
        Assert.Equal(before + 320, office.Journal.Size);
        await office.Reopen();
        Assert.True(office.Journal.Verified.Report.Ok);
    }

    [Fact]
    public async Task Refuses_to_write_when_the_database_is_put_back_under_it()
    {
        await using var office = await Office.WithMatter(Place.Postgres);
        var size = office.Journal.Size;
        office.Sql($"ALTER TABLE entry DISABLE TRIGGER ALL; DELETE FROM entry WHERE idx = {size - 1}");
        Assert.Contains("比本机看到的短", (await Assert.ThrowsAsync<JournalException>(() => office.Submit(new RegisterOrgan("x", "单位", null)))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_to_write_beside_a_node_of_another_version()
    {
        await using var office = await Office.WithMatter(Place.Postgres);
        office.Sql("UPDATE installation SET value = '7' WHERE name = 'read tables'");
        Assert.Contains("换成同一版本", (await Assert.ThrowsAsync<JournalException>(() => office.Submit(new RegisterOrgan("x", "单位", null)))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shares_drafts_secrets_and_session_keys_and_lets_one_of_two_changes_of_a_secret_win()
    {
        await using var office = await Office.WithMatter(Place.Postgres);
        await using var other = new Node(office);
        office.Journal.Desk.SaveDraft("lin", "form", "草稿𠮷");
        Assert.Equal("草稿𠮷", other.Journal.Desk.Draft("lin", "form")!.Value.Content);
        office.Journal.Desk.SaveSessionKey("k1", "<key/>");
        Assert.Equal(["<key/>"], other.Journal.Desk.SessionKeys());
        var secret = new Credential("lin", "hash", 0, DateTimeOffset.UnixEpoch, "stamp");
        office.Journal.Desk.SaveCredential(secret);
        Assert.True(office.Journal.Desk.ReplaceCredential(secret, secret with { Failures = 1 }));
        Assert.False(other.Journal.Desk.ReplaceCredential(secret, secret with { Failures = 1 }));
        Assert.Equal(1, other.Journal.Desk.FindCredential("lin")!.Failures);
    }

    [Theory, InlineData(Place.Sqlite), InlineData(Place.Postgres)]
    public async Task Refuses_a_second_program_in_one_data_folder(Place place)
    {
        await using var office = await Office.WithMatter(place);
        Assert.Contains("正被另一个纪实程序使用", Assert.Throws<JournalException>(() => Journal.Open(office.Options)).Message, StringComparison.Ordinal);
        await office.Done(new RegisterOrgan("x", "单位", null));
    }

    [Theory]
    [InlineData("Password=hunter2;Nonsense=1", "写法不对")]
    [InlineData("Database=jishi", "没有 Host")]
    [InlineData("Host=/nowhere;Username=jishi;Password=hunter2", "连不上数据库服务器")]
    public void Says_what_is_wrong_with_a_connection_string_and_keeps_its_secret(string text, string said)
    {
        var folder = Directory.CreateTempSubdirectory("jishi-node-").FullName;
        var refused = Assert.Throws<JournalException>(() => Journal.Open(new JournalOptions(folder) { ConnectionString = text }));
        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", refused.ToString(), StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    private static Receipt Done(Outcome outcome) => Assert.IsType<Outcome.Done>(outcome).Receipt;

    private static IEnumerable<string> Known(Journal journal) => journal.World.Organs.Keys.Order(StringComparer.Ordinal);

    /// <summary>As a client does: nobody knows whether a lost answer was a yes, so the same command is sent again.</summary>
    private static async Task Insist(Journal journal, string id, Command command)
    {
        while (true)
        {
            try
            {
                Done(await journal.Submit(id, command, Office.Lin));
                return;
            }
            catch (JournalException)
            {
                await Task.Delay(20, Cancel);
            }
        }
    }

    private static async Task Until(Func<bool> holds)
    {
        for (var n = 0; !holds(); n++)
        {
            Assert.True(n < 200, "waited in vain");
            await Task.Delay(50, Cancel);
        }
    }
}

/// <summary>A second journal on an office's database: its own folder, the same key.</summary>
public sealed class Node : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("jishi-node-").FullName;

    public Node(Office office, Func<JournalOptions, JournalOptions>? options = null)
    {
        File.Copy(Path.Combine(office.Folder, "ledger.key"), Path.Combine(_folder, "ledger.key"));
        var own = office.Options with { Folder = _folder };
        try
        {
            Journal = Journal.Open(options?.Invoke(own) ?? own);
        }
        catch (JournalException)
        {
            Directory.Delete(_folder, recursive: true);
            throw;
        }
    }

    public Journal Journal { get; }

    public async ValueTask DisposeAsync()
    {
        await Journal.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
