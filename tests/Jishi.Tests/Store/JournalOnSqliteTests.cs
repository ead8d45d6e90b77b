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
}
