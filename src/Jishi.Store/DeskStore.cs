using Jishi.Record.Deciding;
using Microsoft.Data.Sqlite;

namespace Jishi.Store;

/// <summary>The secret part of an account. Its public part is in the ledger.</summary>
public sealed record Credential(string Account, string PasswordHash, int Failures, DateTimeOffset LockedUntil, string Stamp);

/// <summary>
/// What is not derived from the ledger and has no part in its transaction: drafts (no record, may be lost), credentials, and the
/// append-only log of restricted reads. Short transactions on connections of their own.
/// </summary>
public sealed class DeskStore
{
    private readonly string _connectionString;
    private readonly TimeProvider _clock;

    internal DeskStore(JournalOptions options)
    {
        _connectionString = new SqliteConnectionStringBuilder { DataSource = options.Database, Pooling = true, DefaultTimeout = 10 }.ToString();
        _clock = options.Clock;
    }

    /// <summary>Keeps what is typed but not submitted.</summary>
    public void SaveDraft(string actor, string form, string content) => Execute(
        "INSERT INTO draft (actor, form, saved_at, content) VALUES ($a, $b, $c, $d) ON CONFLICT (actor, form) DO UPDATE SET saved_at = $c, content = $d",
        actor, form, _clock.GetUtcNow().ToUnixTimeMilliseconds(), content);

    public (DateTimeOffset SavedAt, string Content)? Draft(string actor, string form)
    {
        using var connection = Open();
        using var command = LedgerReader.Command(connection, "SELECT saved_at, content FROM draft WHERE actor = $a AND form = $b", actor, form);
        using var reader = command.ExecuteReader();
        return reader.Read() ? (Record.Catalogue.LegalTime.FromUnix(reader.GetInt64(0)), reader.GetString(1)) : null;
    }

    public void DropDraft(string actor, string form) => Execute("DELETE FROM draft WHERE actor = $a AND form = $b", actor, form);

    public Credential? FindCredential(string account)
    {
        using var connection = Open();
        using var command = LedgerReader.Command(connection, "SELECT password, failures, locked_until, stamp FROM credential WHERE account = $a", account);
        using var reader = command.ExecuteReader();
        return reader.Read()
            ? new Credential(account, reader.GetString(0), reader.GetInt32(1), Record.Catalogue.LegalTime.FromUnix(reader.GetInt64(2)), reader.GetString(3))
            : null;
    }

    public void SaveCredential(Credential credential) => Execute(
        "INSERT INTO credential (account, password, failures, locked_until, stamp) VALUES ($a, $b, $c, $d, $e) ON CONFLICT (account) DO UPDATE SET password = $b, failures = $c, locked_until = $d, stamp = $e",
        credential.Account, credential.PasswordHash, credential.Failures, credential.LockedUntil.ToUnixTimeMilliseconds(), credential.Stamp);

    /// <summary>Notes that an account saw restricted items of an owner.</summary>
    public void LogRestrictedRead(Actor actor, string owner, IEnumerable<string> items) => Execute(
        "INSERT INTO restricted_read (at, account, owner, items) VALUES ($a, $b, $c, $d)",
        _clock.GetUtcNow().ToUnixTimeMilliseconds(), actor.Id, owner, string.Join(',', items));

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        SqliteLedger.Execute(connection, "PRAGMA busy_timeout = 10000");
        return connection;
    }

    private void Execute(string sql, params ReadOnlySpan<object> values)
    {
        using var connection = Open();
        using var command = LedgerReader.Command(connection, sql, values);
        command.ExecuteNonQuery();
    }
}
