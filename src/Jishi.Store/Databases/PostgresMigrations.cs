using System.Globalization;
using Npgsql;

namespace Jishi.Store.Databases;

/// <summary>
/// The numbered scripts of what is not derived, each run once and in order, in one transaction under the writers' lock. A script that has been released is never changed: the next number alters.
/// </summary>
internal static class PostgresMigrations
{
    private const string Prefix = "Jishi.Store.Databases.Postgres.";

    private static readonly IReadOnlyList<(int Number, string Name)> Scripts =
    [
        .. typeof(PostgresMigrations).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal) && n.EndsWith(".sql", StringComparison.Ordinal))
            .Select(n => (int.Parse(n.AsSpan(Prefix.Length, 4), CultureInfo.InvariantCulture), n["Jishi.Store.".Length..]))
            .Order(),
    ];

    /// <exception cref="JournalException">A newer program has been here.</exception>
    public static void Run(NpgsqlConnection connection, TimeProvider clock)
    {
        using var transaction = connection.BeginTransaction();
        connection.Execute(PostgresLedger.Lock);
        connection.Execute("CREATE TABLE IF NOT EXISTS migration (number BIGINT PRIMARY KEY, at BIGINT NOT NULL)");
        var done = connection.Texts("SELECT number::text FROM migration ORDER BY number").Select(n => int.Parse(n, CultureInfo.InvariantCulture)).LastOrDefault();
        if (done > Scripts[^1].Number) throw new JournalException($"这个数据库已由更新的程序版本升级（第 {done} 步，本程序到第 {Scripts[^1].Number} 步），拒绝启动。请换用新版本的程序。");
        foreach (var (number, name) in Scripts.Where(s => s.Number > done))
        {
            connection.Execute(Sql.Script(name));
            connection.Execute("INSERT INTO migration (number, at) VALUES ($1, $2)", (long)number, clock.GetUtcNow().ToUnixTimeMilliseconds());
        }

        transaction.Commit();
    }
}
