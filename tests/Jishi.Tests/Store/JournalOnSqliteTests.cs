using Jishi.Store.Databases;
using Jishi.Store.Folding;
using Microsoft.Data.Sqlite;

namespace Jishi.Tests.Store;

public sealed class JournalOnSqliteTests() : JournalTests(Place.Sqlite)
{
    protected override string Breaking => "CREATE TRIGGER full BEFORE INSERT ON entry BEGIN SELECT RAISE(ROLLBACK, 'database or disk is full'); END";

    protected override string Mending => "DROP TRIGGER full";

    protected override string OldVersion => "PRAGMA user_version = 7";

    [Theory]
    [InlineData("UPDATE entry SET header = x'00' WHERE idx = 0")]
    [InlineData("DELETE FROM entry WHERE idx = 0")]
    [InlineData("INSERT OR REPLACE INTO entry (idx, header, leaf) VALUES (0, x'00', x'00')")]
    [InlineData("UPDATE body SET bytes = x'00' WHERE idx = 0")]
    [InlineData("DELETE FROM body WHERE idx = 0")]
    [InlineData("INSERT OR REPLACE INTO body (idx, bytes) VALUES (0, x'00')")]
    [InlineData("DELETE FROM checkpoint")]
    public async Task The_database_itself_refuses_to_change_the_ledger(string sql)
    {
        await using var office = await Office.WithMatter();
        await office.Journal.SignCheckpoint();
        Assert.Contains("append-only", Assert.Throws<SqliteException>(() => office.Sql(sql)).Message, StringComparison.Ordinal);
    }

    /// <summary>Left to itself SQLite may read every entry and look each up in the chain: nobody notices until the ledger is long.</summary>
    [Fact]
    public async Task An_object_is_folded_from_its_own_entries_without_reading_the_others()
    {
        await using var office = await Office.WithMatter();
        await office.Journal.DisposeAsync();
        using var database = Database.Of(office.Options);
        using var connection = database.OpenReader();
        using var command = connection.Command("EXPLAIN QUERY PLAN " + ChainRows.ConcerningSql, "matter/m1", 1_000_000L);
        using var reader = command.ExecuteReader();
        var plan = new List<string>();
        while (reader.Read()) plan.Add(reader.GetString(3));
        Assert.Contains("SEARCH e USING INTEGER PRIMARY KEY (rowid=?)", plan);
        Assert.DoesNotContain(plan, p => p.Contains("AUTOMATIC", StringComparison.Ordinal));
    }
}
