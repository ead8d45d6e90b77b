using Microsoft.Data.Sqlite;

namespace Jishi.Crash;

/// <summary>Another program that has the database to itself, as a careless copy or viewer does.</summary>
internal static class Holding
{
    public static void UntilInputEnds(string folder, string mode)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "jishi.sqlite")};Pooling=False");
        connection.Open();
        using var locking = connection.CreateCommand();
        locking.CommandText = mode == "exclusive" ? "PRAGMA locking_mode = EXCLUSIVE" : "PRAGMA locking_mode = NORMAL";
        locking.ExecuteNonQuery();
        using var transaction = connection.BeginTransaction(deferred: false);
        Console.Out.WriteLine("held");
        Console.In.ReadToEnd();
        transaction.Rollback();
    }
}
