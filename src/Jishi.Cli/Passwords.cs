using System.Security.Cryptography;
using Jishi.Record.Accounts;
using Jishi.Store;

namespace Jishi.Cli;

/// <summary>Random passwords that are shown once and stored hashed only.</summary>
internal static class Passwords
{
    /// <summary>Letters and digits that are not taken for one another.</summary>
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>Gives each account a new password. Hashing takes long on purpose, so it is done side by side.</summary>
    public static IReadOnlyList<(Account Account, string Password)> Give(Journal journal, IEnumerable<Account> accounts)
    {
        var given = accounts.Select(a => (a, string.Join('-', Enumerable.Range(0, 3).Select(_ => RandomNumberGenerator.GetString(Letters, 4))))).ToList();
        Parallel.ForEach(given, one => Web.Security.Accounts.SetPassword(journal, one.a.Id, one.Item2));
        return given;
    }
}
