using System.Buffers.Binary;
using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Jishi.Store.Databases;

namespace Jishi.Store.Reading;

/// <summary>
/// The shape of the read tables. A database remembers by a number, drawn from the script and <see cref="Rows"/>, what its tables hold: others are dropped and replayed, never altered. So a new
/// program replays only where it would write other rows. All read tables are named «…_row», and nothing else is.
/// </summary>
internal static class ReadSchema
{
    private static readonly string Script = Sql.Script("Reading.ReadTables.sql");

    /// <summary>
    /// To be raised by whoever lets the fold, the chains or the rows make something else of entries that are in ledgers already, the clocks and the names among them. A digest of the rows of kept ledgers
    /// fails until it is (ReadRowsTests); what those ledgers do not hold is up to whoever changes it.
    /// </summary>
    internal const int Rows = 3;

    public static readonly int Version = BinaryPrimitives.ReadInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Script}\n{Rows}")))) & int.MaxValue;

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
