using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Jishi.Tests.Store;

/// <summary>
/// A real PostgreSQL for this test process, on a temporary folder and a socket in it; each test has databases of its own. It ends when the pipe to it does, which is when this process ends, however it ends.
/// A machine without the server fails the tests that need it.
/// </summary>
public static class PostgresServer
{
    private const string Programs = "/usr/lib/postgresql/15/bin";

    /// <summary>Durable as in an office, but small: many run beside other work.</summary>
    private const string Script = """
        set -e
        umask 077
        "$1/initdb" -D "$2/data" -A trust -U postgres -E UTF8 --locale=C.UTF-8 -N >"$2/initdb.log" 2>&1
        "$1/postgres" -D "$2/data" -k "$2" -c listen_addresses= -c max_connections=300 -c shared_buffers=64MB -c max_wal_size=512MB >"$2/log" 2>&1 &
        cat >/dev/null
        kill -INT $!
        wait $! || true
        rm -rf "$2"
        """;

    private static readonly Lazy<string> Server = new(Start);
    private static int _databases;

    // Kept: a collected process closes its pipe.
    private static Process? _process;

    /// <summary>The connection string of a new empty database.</summary>
    public static string NewDatabase() => Create("template0");

    /// <summary>The connection string of a new copy; nobody may be connected to the original.</summary>
    public static string CopyOf(string connectionString) => Create(NameOf(connectionString));

    public static void Drop(string connectionString) => Run($"DROP DATABASE IF EXISTS {NameOf(connectionString)} WITH (FORCE)");

    /// <summary>Runs SQL as the superuser, beside the databases of the tests.</summary>
    public static void Run(string sql)
    {
        using var connection = new NpgsqlConnection($"Host={Server.Value};Username=postgres;Database=postgres;Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static string Create(string template)
    {
        var name = "t" + Interlocked.Increment(ref _databases).ToString(CultureInfo.InvariantCulture);
        Run($"CREATE DATABASE {name} TEMPLATE {template} ENCODING 'UTF8'");
        return $"Host={Server.Value};Username=postgres;Database={name}";
    }

    private static string NameOf(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString).Database!;

    private static string Start()
    {
        if (!File.Exists(Programs + "/postgres")) throw new InvalidOperationException($"no {Programs}/postgres: install postgresql-15 (./test does)");
        var folder = Directory.CreateTempSubdirectory("jishi-postgres-").FullName;
        List<string> command = ["bash", "-c", Script, "postgres", Programs, folder];
        if (Environment.UserName == "root")
        {
            // The server will not run as root.
            using var owned = Process.Start("chown", ["postgres", folder]);
            owned.WaitForExit();
            command.InsertRange(0, ["runuser", "-u", "postgres", "--"]);
        }

        var start = new ProcessStartInfo(command[0], command.Skip(1)) { UseShellExecute = false, RedirectStandardInput = true, WorkingDirectory = folder };
        _process = Process.Start(start)!;
        Await(folder, _process);
        return folder;
    }

    private static void Await(string folder, Process process)
    {
        for (var since = Stopwatch.StartNew(); ;)
        {
            try
            {
                using var connection = new NpgsqlConnection($"Host={folder};Username=postgres;Database=postgres;Pooling=false");
                connection.Open();
                return;
            }
            catch (Exception e) when (e is NpgsqlException or IOException && since.Elapsed < TimeSpan.FromMinutes(1) && !process.HasExited)
            {
                Thread.Sleep(100);
            }
        }
    }
}
