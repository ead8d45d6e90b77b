using System.Data.Common;
using System.Globalization;

namespace Jishi.Store.Databases;

/// <summary>
/// The numbered scripts of what is not derived, each run once and in order; <c>migration</c> in the database says which have run. A script that has been released is never changed: the next number alters.
/// </summary>
internal sealed class Migrations
{
    public static readonly Migrations Sqlite = new("Jishi.Store.Databases.Sqlite.");

    public static readonly Migrations Postgres = new("Jishi.Store.Databases.Postgres.");

    private readonly IReadOnlyList<(int Number, string Name)> _scripts;

    private Migrations(string prefix) => _scripts =
    [
        .. typeof(Migrations).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(prefix, StringComparison.Ordinal) && n.EndsWith(".sql", StringComparison.Ordinal))
            .Select(n => (int.Parse(n.AsSpan(prefix.Length, 4), CultureInfo.InvariantCulture), n["Jishi.Store.".Length..]))
            .Order(),
    ];

    /// <summary>Runs what has not run, in the caller's transaction and under its lock.</summary>
    /// <exception cref="JournalException">A newer program has been here.</exception>
    public void Run(DbConnection connection, TimeProvider clock)
    {
        connection.Execute("CREATE TABLE IF NOT EXISTS migration (number BIGINT PRIMARY KEY, at BIGINT NOT NULL)");
        var done = connection.Texts("SELECT CAST(number AS TEXT) FROM migration ORDER BY number").Select(n => int.Parse(n, CultureInfo.InvariantCulture)).LastOrDefault();
        if (done > _scripts[^1].Number) throw new JournalException($"这个数据库已由更新的程序版本升级（第 {done} 步，本程序到第 {_scripts[^1].Number} 步），拒绝启动。请换用新版本的程序。");
        foreach (var (number, name) in _scripts.Where(s => s.Number > done))
        {
            connection.Execute(Sql.Script(name));
            connection.Execute("INSERT INTO migration (number, at) VALUES ($1, $2)", (long)number, clock.GetUtcNow().ToUnixTimeMilliseconds());
        }
    }
}
