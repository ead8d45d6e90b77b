namespace Jishi.Ledger.Entries;

/// <summary>Names of hash suites. The genesis entry names the one its ledger uses; a ledger never changes it.</summary>
public static class HashSuite
{
    /// <summary>SHA-256 (FIPS 180-4) for leaves, nodes, bodies, items and evidence.</summary>
    public const string Sha256 = "SHA-256";
}
