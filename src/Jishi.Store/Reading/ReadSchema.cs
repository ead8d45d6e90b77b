using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Jishi.Store.Reading;

/// <summary>
/// The shape of the read tables. A database remembers by a number, drawn from the script itself, which shape it holds: tables of another program version are
/// dropped and replayed, never altered. All read tables are named «…_row», and nothing else is.
/// </summary>
internal static class ReadSchema
{
    private static readonly string Script = SqlText.Read("Reading.ReadTables.sql");

    private static readonly int Version = BinaryPrimitives.ReadInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(Script))) & int.MaxValue;

    /// <summary>The read tables of this database, by name.</summary>
    public static IReadOnlyList<string> Tables(SqliteConnection connection)
    {
        using var command = LedgerReader.Command(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE '%\\_row' ESCAPE '\\' ORDER BY name");
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read()) names.Add(reader.GetString(0));
        return names;
    }

    /// <summary>True when the tables are there in the shape that this program reads and writes.</summary>
    public static bool IsCurrent(SqliteConnection connection)
    {
        using var command = LedgerReader.Command(connection, "PRAGMA user_version");
        return (long)command.ExecuteScalar()! == Version;
    }

    /// <summary>Drops what is there and makes the tables empty, inside the caller's transaction: a crash leaves the old ones.</summary>
    public static void MakeAnew(SqliteConnection connection)
    {
        foreach (var table in Tables(connection)) SqliteLedger.Execute(connection, $"DROP TABLE \"{table}\"");
        SqliteLedger.Execute(connection, Script);
        SqliteLedger.Execute(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {Version}"));
    }
}
