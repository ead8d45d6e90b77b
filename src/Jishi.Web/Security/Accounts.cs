using System.Security.Cryptography;
using Jishi.Record.Accounts;
using Jishi.Store;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Jishi.Web.Security;

/// <summary>Passwords of accounts. Whether an account exists, is enabled and what it may do is the ledger's to say, not this one's.</summary>
public static class Accounts
{
    /// <summary>Wrong passwords before the account is locked; each further one doubles the time.</summary>
    public const int FreeFailures = 5;

    public const int ShortestPassword = 8;

    private static readonly TimeSpan FirstLock = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestLock = TimeSpan.FromHours(12);

    private static readonly PasswordHasher<string> Hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = 600_000 }));

    // Compared against when there is no such account, so that the answer takes as long.
    private static readonly Lazy<string> Nobody = new(() => Hasher.HashPassword("", Convert.ToHexString(RandomNumberGenerator.GetBytes(16))));

    /// <summary>Sets the password of an account, ends its sessions and its lock. The account itself is made by <see cref="ChangeAccount"/>.</summary>
    /// <exception cref="ArgumentException">The password is too short.</exception>
    public static void SetPassword(Journal journal, string account, string password)
    {
        if (password.Length < ShortestPassword) throw new ArgumentException($"口令至少 {ShortestPassword} 位。", nameof(password));
        var stamp = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        journal.Desk.SaveCredential(new Credential(account, Hasher.HashPassword(account, password), 0, DateTimeOffset.UnixEpoch, stamp));
    }

    /// <summary>The account and the stamp of its password, or null: unknown, disabled, without role, locked or wrong, which the answer does not tell apart.</summary>
    public static (Account Account, string Stamp)? Check(Journal journal, string id, string password)
    {
        var credential = CountAttempt(journal, id);
        var right = Hasher.VerifyHashedPassword(id, credential?.PasswordHash ?? Nobody.Value, password) != PasswordVerificationResult.Failed;
        if (credential is null || !right) return null;
        journal.Desk.ReplaceCredential(credential, credential with { Failures = 0, LockedUntil = DateTimeOffset.UnixEpoch });
        return journal.World.Accounts.GetValueOrDefault(id) is { Enabled: true, Roles.IsEmpty: false } account ? (account, credential.Stamp) : null;
    }

    /// <summary>Whether a password belongs to a credential of a ledger that is not open: nothing is counted, nobody is signed in.</summary>
    public static bool Matches(Credential? credential, string password) =>
        Hasher.VerifyHashedPassword(credential?.Account ?? "", credential?.PasswordHash ?? Nobody.Value, password) != PasswordVerificationResult.Failed && credential is not null;

    /// <summary>Counts the attempt as a failure before it is judged; a right password takes the count back. Null when there is none or it is locked.</summary>
    private static Credential? CountAttempt(Journal journal, string id)
    {
        while (journal.Desk.FindCredential(id) is { } credential)
        {
            var now = journal.Clock.GetUtcNow();
            if (credential.LockedUntil > now) return null;
            var failures = credential.Failures + 1;
            var counted = credential with { Failures = failures, LockedUntil = failures < FreeFailures ? DateTimeOffset.UnixEpoch : now + LockFor(failures) };
            // Parallel guesses, on any server, must not share one count: who comes second reads again.
            if (journal.Desk.ReplaceCredential(credential, counted)) return counted;
        }

        return null;
    }

    private static TimeSpan LockFor(int failures)
    {
        var doubled = FirstLock * Math.Pow(2, Math.Min(failures - FreeFailures, 20));
        return doubled < LongestLock ? doubled : LongestLock;
    }
}
