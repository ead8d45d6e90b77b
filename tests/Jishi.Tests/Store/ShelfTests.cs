using Jishi.Record;
using Jishi.Record.Cadres;
using Jishi.Record.Deciding;
using Jishi.Record.Gates.G1Qualification;
using Jishi.Record.Gates.G4Inspection;
using Jishi.Record.Matters;
using Jishi.Record.Organs;
using Jishi.Store;
using Jishi.Store.Databases;
using Jishi.Store.Folding;
using Jishi.Tests.Record;
using Microsoft.Data.Sqlite;

namespace Jishi.Tests.Store;

/// <summary>The world is not in memory: objects are folded from their own entries, as of the size of the ledger that their world stands for.</summary>
public sealed class ShelfTests
{
    [Fact]
    public async Task An_older_world_gives_older_answers_however_far_the_ledger_has_grown()
    {
        await using var office = await Office.WithMatter();
        await office.Done(Office.Record("c1", 4, (InspectionItems.TalkInterviewCount.Code, 23)));
        await office.Journal.DisposeAsync();
        await using var journal = Journal.Open(office.Options with { Remembered = 1_000 }); // nothing is near, and soon much is
        var before = journal.World;
        Assert.IsType<Outcome.Done>(await journal.Submit("again", Office.Record("c1", 4, (InspectionItems.TalkInterviewCount.Code, 24)), Office.Lin));
        await Task.WhenAll(Enumerable.Range(0, 2_400).Select(i => journal.Append($"fill-{i}", [PreparedFact.Of(new(Jishi.Record.Facts.Streams.Cadre($"x{i}"), new CadreRegistered($"x{i}", "form")))], Office.Lin)));
        Assert.Empty(journal.World.Matters.Near);
        Assert.Equal((23L, 24L), (Talks(before), Talks(journal.World)));
        Assert.Null(before.Cadres.GetValueOrDefault("x7"));
        Assert.All(Enumerable.Range(0, 2_400), i => Assert.NotNull(journal.World.Cadres.GetValueOrDefault($"x{i}")));
    }

    [Fact]
    public async Task At_every_size_each_object_folds_alone_to_what_the_whole_ledger_folds_to()
    {
        await using var office = await Office.WithMatter();
        await office.Done(Office.Record("c1", 4, (InspectionItems.TalkInterviewCount.Code, 23)));
        await office.Done(new RegisterCadre("shen2", "form", [ItemInput.Of(QualificationItems.CandidateName.Code, "沈 知行")]));
        using var database = Database.Of(office.Options);
        var reader = new LedgerReader(database);
        var whole = World.Empty;
        foreach (var entry in reader.Range(0, (int)office.Journal.Size))
        {
            whole = whole.Apply(entry.Meta, entry.Fact!);
            Assert.Equal(Worlds.Describe(whole), Worlds.Describe(whole, JournalOpening.Shelves(office.Options, reader, entry.Index + 1).World));
        }

        Assert.Equal(["shen", "shen2"], JournalOpening.Shelves(office.Options, reader, long.MaxValue).World.Cadres.Named(Cadre.ByName("沈知行")).Select(c => c.Id));
    }

    [Theory]
    [InlineData("UPDATE chain_row SET before_idx = (SELECT before_idx FROM chain_row c WHERE c.idx = chain_row.before_idx) WHERE idx = (SELECT last_idx FROM stream_row WHERE stream = 'matter/m1')")]
    [InlineData("UPDATE stream_row SET last_idx = (SELECT before_idx FROM chain_row WHERE idx = last_idx) WHERE stream = 'matter/m1'")]
    [InlineData("DELETE FROM stream_row WHERE stream = 'cadre/shen'")]
    [InlineData("INSERT INTO stream_row (stream, last_idx) VALUES ('matter/m9', 3)")]
    [InlineData("INSERT INTO touch_row (stream, idx) VALUES ('cadre/shen', 4)")]
    public async Task An_index_that_hides_an_entry_is_found_and_made_anew_from_the_ledger(string tampering)
    {
        await using var office = await Office.WithMatter();
        var size = office.Journal.Size;
        await office.Journal.DisposeAsync();
        Change(office, tampering);
        var refusal = Assert.Throws<JournalException>(() => Journal.Open(office.Options)).Message;
        Assert.Contains("索引却与账本不符", refusal, StringComparison.Ordinal);
        Assert.Contains("jishi rebuild", refusal, StringComparison.Ordinal);
        Assert.False(LedgerCheck.Run(office.Options).Ok);
        Assert.Equal(size, await Rebuild.Run(office.Options));
        await office.Reopen();
        Assert.True(office.Journal.Verified.Report.Ok);
        Assert.Equal(2, office.Journal.World.Matters["m1"].Candidacies.Count);
    }

    [Fact]
    public async Task A_long_ledger_opens_at_once_is_verified_beside_the_work_and_stops_writing_when_it_does_not_hold()
    {
        await using var office = await Office.WithMatter();
        var receipt = await office.Done(Office.Record("c1", 4, (InspectionItems.TalkInterviewCount.Code, 23)));
        await office.Journal.DisposeAsync();
        Change(office, "DROP TRIGGER body_no_update", $"UPDATE body SET bytes = CAST(replace(CAST(bytes AS TEXT), '23', '32') AS BLOB) WHERE idx = {receipt.First}");
        await using var journal = Journal.Open(office.Options with { VerifiedAtStart = 0 });
        var verified = await journal.Verify();
        Assert.True(verified.IsWhole);
        Assert.Equal((false, receipt.First), (verified.Report.Ok, verified.Report.FirstBad));
        var stopped = await Assert.ThrowsAsync<JournalException>(() => journal.Submit("after", new RegisterOrgan("later", "后来的单位", null), Actor.System));
        Assert.Contains("已停止写入", stopped.Message, StringComparison.Ordinal);
        Assert.Contains($"分录 {receipt.First}", stopped.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_in_the_index_alone_stops_writing_and_is_not_called_the_ledger()
    {
        await using var office = await Office.WithMatter();
        await office.Journal.DisposeAsync();
        Change(office, "DELETE FROM stream_row WHERE stream = 'matter/m1'");
        await using var journal = Journal.Open(office.Options with { VerifiedAtStart = 0 });
        Assert.False((await journal.Verify()).Report.Ok);
        var stopped = await Assert.ThrowsAsync<JournalException>(() => journal.Submit("after", new RegisterOrgan("later", "后来的单位", null), Actor.System));
        Assert.StartsWith("账本本身核验通过，从账本推出的索引却与账本不符，已停止写入", stopped.Message, StringComparison.Ordinal);
        Assert.Contains("jishi rebuild", stopped.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("报告部领导", stopped.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verifying_while_others_write_raises_no_alarm()
    {
        await using var office = await Office.WithMatter();
        var verifications = 0;
        using var enough = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            for (var i = 0; !enough.IsCancellationRequested || i < 600; i++) await office.Journal.Append($"fill-{i}", [PreparedFact.Of(new(Jishi.Record.Facts.Streams.Cadre($"x{i}"), new CadreRegistered($"x{i}", "form")))], Office.Lin);
        });
        while (verifications++ < 40)
        {
            var verified = await office.Journal.Verify();
            Assert.True(verified.Report.Ok && verified.Failure is null, $"{verifications}: {verified.Failure} {string.Join(' ', verified.Report.Problems)}");
        }

        await enough.CancelAsync();
        await writing;
        Assert.True(office.Journal.Size > 600);
    }

    [Fact]
    public async Task An_older_copy_of_a_long_ledger_is_refused_before_anything_is_shown()
    {
        await using var office = await Office.WithMatter();
        await office.Journal.DisposeAsync();
        SqliteConnection.ClearAllPools();
        var copy = File.ReadAllBytes(Path.Combine(office.Folder, "jishi.sqlite"));
        await office.Reopen();
        await office.Done(new RegisterOrgan("later", "后来的单位", null));
        await office.Journal.DisposeAsync();
        SqliteConnection.ClearAllPools();
        File.WriteAllBytes(Path.Combine(office.Folder, "jishi.sqlite"), copy);
        var refusal = Assert.Throws<JournalException>(() => Journal.Open(office.Options with { VerifiedAtStart = 0 })).Message;
        Assert.Contains("可能是放回了旧的数据库", refusal, StringComparison.Ordinal);
    }

    private static object? Talks(World world) => world.Candidacy("m1", "c1")!.Items.Find(InspectionItems.TalkInterviewCount)!.Value;

    private static void Change(Office office, params string[] texts)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(office.Folder, "jishi.sqlite"), Pooling = false }.ToString());
        connection.Open();
        foreach (var text in texts)
        {
            using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The test's own texts.
            command.CommandText = text;
#pragma warning restore CA2100
            command.ExecuteNonQuery();
        }
    }
}
