using Npgsql;

namespace Jishi.Tests.Store;

public sealed class JournalOnPostgresTests() : JournalTests(Place.Postgres)
{
    protected override string Breaking => """
        CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END $$;
        CREATE TRIGGER broken BEFORE INSERT ON entry FOR EACH ROW EXECUTE FUNCTION fail();
        """;

    protected override string Mending => "DROP TRIGGER broken ON entry";

    protected override string OldVersion => "UPDATE installation SET value = '7' WHERE name = 'read tables'";

    [Theory]
    [InlineData("UPDATE entry SET header = '\\x00' WHERE idx = 0")]
    [InlineData("DELETE FROM entry WHERE idx = 0")]
    [InlineData("TRUNCATE entry")]
    [InlineData("INSERT INTO entry (idx, header, leaf) VALUES (0, '\\x00', '\\x00') ON CONFLICT (idx) DO UPDATE SET header = excluded.header")]
    [InlineData("MERGE INTO entry USING (SELECT 0 AS at) AS it ON idx = it.at WHEN MATCHED THEN DELETE")]
    [InlineData("UPDATE body SET bytes = '\\x00' WHERE idx = 0")]
    [InlineData("DELETE FROM body WHERE idx = 0")]
    [InlineData("TRUNCATE body")]
    [InlineData("DELETE FROM tile")]
    [InlineData("DELETE FROM checkpoint")]
    [InlineData("SET session_replication_role = replica; DELETE FROM entry WHERE idx = 0")]
    public async Task The_database_itself_refuses_to_change_the_ledger(string sql)
    {
        await using var office = await Office.WithMatter(Place.Postgres);
        await office.Journal.SignCheckpoint();
        Assert.Contains("append-only", Assert.Throws<PostgresException>(() => office.Sql(sql)).Message, StringComparison.Ordinal);
    }
}
