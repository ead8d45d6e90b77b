using Jishi.Store;
using Npgsql;

namespace Jishi.Cli.Bench;

/// <summary>Where a bench works: a folder, and in a PostgreSQL a schema of its own, which goes with it. What lies in the database beside it is left alone.</summary>
internal static class BenchPlace
{
    public static async Task<BenchResult> Run(string folder, Func<Task<BenchResult>> bench)
    {
        if (DataFolder.New(folder) is not { ConnectionString: { } database } options) return await bench();
        var schema = "bench_" + Guid.CreateVersion7().ToString("N");
        await Execute(database, $"CREATE SCHEMA {schema}");
        try
        {
            DataFolder.Use(new NpgsqlConnectionStringBuilder(database) { SearchPath = schema }.ConnectionString, options.EvidenceFolder);
            return await bench();
        }
        finally
        {
            DataFolder.Use(database, options.EvidenceFolder);
            await Execute(database, $"DROP SCHEMA {schema} CASCADE");
        }
    }

    private static async Task Execute(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
#pragma warning disable CA2100 // A name made here.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
