using Jishi.Record.Deciding;
using Jishi.Store.Databases;

namespace Jishi.Store;

/// <summary>The secret part of an account. Its public part is in the ledger.</summary>
public sealed record Credential(string Account, string PasswordHash, int Failures, DateTimeOffset LockedUntil, string Stamp);

/// <summary>
/// What is not derived from the ledger and has no part in its transaction: drafts (no record, may be lost), credentials, and the
/// append-only log of restricted reads, the keys that seal sessions. Short transactions on connections of their own.
/// </summary>
public sealed class DeskStore
{
    private readonly Database _database;
    private readonly TimeProvider _clock;

    internal DeskStore(Database database, TimeProvider clock)
    {
        _database = database;
        _clock = clock;
    }

    /// <summary>Keeps what is typed but not submitted.</summary>
    public void SaveDraft(string actor, string form, string content) => Execute(
        "INSERT INTO draft (actor, form, saved_at, content) VALUES ($1, $2, $3, $4) ON CONFLICT (actor, form) DO UPDATE SET saved_at = $3, content = $4",
        actor, form, _clock.GetUtcNow().ToUnixTimeMilliseconds(), content);

    public (DateTimeOffset SavedAt, string Content)? Draft(string actor, string form)
    {
        using var connection = _database.OpenDesk();
        using var command = connection.Command("SELECT saved_at, content FROM draft WHERE actor = $1 AND form = $2", actor, form);
        using var reader = command.ExecuteReader();
        return reader.Read() ? (Record.Catalogue.LegalTime.FromUnix(reader.GetInt64(0)), reader.GetString(1)) : null;
    }

    public void DropDraft(string actor, string form) => Execute("DELETE FROM draft WHERE actor = $1 AND form = $2", actor, form);

    public Credential? FindCredential(string account)
    {
        using var connection = _database.OpenDesk();
        using var command = connection.Command("SELECT password, failures, locked_until, stamp FROM credential WHERE account = $1", account);
        using var reader = command.ExecuteReader();
        return reader.Read()
            ? new Credential(account, reader.GetString(0), reader.GetInt32(1), Record.Catalogue.LegalTime.FromUnix(reader.GetInt64(2)), reader.GetString(3))
            : null;
    }

    public void SaveCredential(Credential credential) => Execute(
        "INSERT INTO credential (account, password, failures, locked_until, stamp) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (account) DO UPDATE SET password = $2, failures = $3, locked_until = $4, stamp = $5",
        credential.Account, credential.PasswordHash, credential.Failures, credential.LockedUntil.ToUnixTimeMilliseconds(), credential.Stamp);

    /// <summary>Replaces a credential that nobody has changed since it was read; false when somebody did, on whatever server.</summary>
    public bool ReplaceCredential(Credential was, Credential now)
    {
        using var connection = _database.OpenDesk();
        using var command = connection.Command(
            "UPDATE credential SET password = $1, failures = $2, locked_until = $3, stamp = $4 WHERE account = $5 AND failures = $6 AND locked_until = $7 AND stamp = $8",
            now.PasswordHash, now.Failures, now.LockedUntil.ToUnixTimeMilliseconds(), now.Stamp, was.Account, was.Failures, was.LockedUntil.ToUnixTimeMilliseconds(), was.Stamp);
        return command.ExecuteNonQuery() == 1;
    }

    /// <summary>The keys that seal sessions, as they were given.</summary>
    public IReadOnlyList<string> SessionKeys()
    {
        using var connection = _database.OpenDesk();
        return connection.Texts("SELECT xml FROM session_key ORDER BY name");
    }

    public void SaveSessionKey(string name, string xml) => Execute("INSERT INTO session_key (name, xml) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET xml = excluded.xml", name, xml);

    /// <summary>Notes that an account saw restricted items of an owner.</summary>
    public void LogRestrictedRead(Actor actor, string owner, IEnumerable<string> items) => Execute(
        "INSERT INTO restricted_read (at, account, owner, items) VALUES ($1, $2, $3, $4)",
        _clock.GetUtcNow().ToUnixTimeMilliseconds(), actor.Id, owner, string.Join(',', items));

    private void Execute(string sql, params ReadOnlySpan<object> values)
    {
        using var connection = _database.OpenDesk();
        connection.Execute(sql, values);
    }
}
