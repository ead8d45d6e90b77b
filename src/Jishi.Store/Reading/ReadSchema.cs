using System.Buffers.Binary;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Jishi.Store.Databases;

namespace Jishi.Store.Reading;

/// <summary>
/// The shape of the read tables. A database remembers by a number, drawn from the script and the code, which program wrote them: tables of another version of
/// the program are dropped and replayed, never altered. All read tables are named «…_row», and nothing else is.
/// </summary>
internal static class ReadSchema
{
    private static readonly string Script = Sql.Script("Reading.ReadTables.sql");

    /// <summary>Of the script and of the programs that fold and write rows: a changed fold may write other rows into the same tables.</summary>
    public static readonly int Version = BinaryPrimitives.ReadInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(
        $"{Script}{typeof(Record.World).Module.ModuleVersionId}{typeof(ReadSchema).Module.ModuleVersionId}"))) & int.MaxValue;

    /// <summary>True when the tables are there in the shape that this program reads and writes.</summary>
    public static bool IsCurrent(Database database, DbConnection connection) => database.ReadVersion(connection) == Version;

    /// <summary>Drops what is there and makes the tables empty, inside the caller's transaction: a crash leaves the old ones.</summary>
    public static void MakeAnew(LedgerConnection ledger)
    {
        foreach (var table in ledger.Database.ReadTables(ledger.Connection)) ledger.Connection.Execute($"DROP TABLE \"{table}\"");
        ledger.Connection.Execute(ledger.Database.Dialect(Script));
        ledger.Database.SetReadVersion(ledger.Connection, Version);
    }
}
