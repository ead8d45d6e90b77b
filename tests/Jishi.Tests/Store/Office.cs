using System.Data.Common;
using Jishi.Record.Accounts;
using Jishi.Record.Cadres;
using Jishi.Record.Deciding;
using Jishi.Record.Gates.G1Qualification;
using Jishi.Record.Matters;
using Jishi.Record.Organs;
using Jishi.Store;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Jishi.Tests.Store;

/// <summary>A journal on a folder of its own with a clock that the test sets, a recorder and a head: the invented county 云岭县.</summary>
public sealed class Office : IAsyncDisposable
{
    public static readonly Actor Lin = new("lin", "林晓禾", Roles.Recorder);
    public static readonly Actor Zhou = new("zhou", "周砚田", Roles.CadreChief);
    public static readonly Actor Han = new("han", "韩立冬", Roles.Head);
    private int _commands;

    private Office(Place place, string folder, SetClock clock) => (Place, Folder, Clock) = (place, folder, clock);

    public Place Place { get; }

    /// <summary>The database of this office on the tests' server; null on SQLite.</summary>
    public string? ConnectionString { get; private set; }

    public string Folder { get; }

    public SetClock Clock { get; }

    public Journal Journal { get; private set; } = null!;

    public JournalOptions Options => new(Folder) { Clock = Clock, ConnectionString = ConnectionString };

    public static async Task<Office> Open(Place place = Place.Sqlite)
    {
        var office = new Office(place, Directory.CreateTempSubdirectory("jishi-test-").FullName, new SetClock(new DateTimeOffset(2026, 10, 20, 9, 0, 0, TimeSpan.FromHours(8))));
        if (place == Place.Postgres) office.ConnectionString = PostgresServer.NewDatabase();
        office.Journal = Journal.Open(office.Options);
        await office.Done(new RegisterOrgan("yunling", "云岭县", null), Actor.System);
        await office.Done(new ChangeAccount("lin", "林晓禾", "干部科", true, [Roles.Recorder]), Actor.System);
        await office.Done(new ChangeAccount("zhou", "周砚田", "干部科科长", true, [Roles.CadreChief]), Actor.System);
        await office.Done(new ChangeAccount("han", "韩立冬", "部长", true, [Roles.Head]), Actor.System);
        return office;
    }

    /// <summary>One matter with one post and two candidacies, c1 and c2.</summary>
    public static async Task<Office> WithMatter(Place place = Place.Sqlite)
    {
        var office = await Open(place);
        foreach (var (id, name) in new[] { ("shen", "沈知行"), ("he", "何远舟𠮷") })
            await office.Done(new RegisterCadre(id, "form", [ItemInput.Of(QualificationItems.CandidateName.Code, name), ItemInput.Of(QualificationItems.BirthDate.Code, "1980-05")]));
        await office.Done(new OpenMatter("m1", "云组选〔2026〕7号", "第二批县管领导干部选任", "yunling"));
        await office.Done(new AddPost("m1", "p1", "县教育体育局局长", null));
        await office.Done(new EnterCandidate("m1", "c1", "p1", "shen", "PROMOTE"));
        await office.Done(new EnterCandidate("m1", "c2", "p1", "he", "PROMOTE"));
        return office;
    }

    public string NextCommand() => $"cmd-{Interlocked.Increment(ref _commands)}";

    public Task<Outcome> Submit(Command command, Actor? actor = null, IReadOnlyList<RowSeen>? seen = null) => Journal.Submit(NextCommand(), command, actor ?? Lin, seen);

    public async Task<Receipt> Done(Command command, Actor? actor = null) => Assert.IsType<Outcome.Done>(await Submit(command, actor)).Receipt;

    public async Task<Refusal> Refused(Command command, Actor? actor = null, IReadOnlyList<RowSeen>? seen = null) =>
        Assert.IsType<Outcome.Refused>(await Submit(command, actor, seen)).Refusal;

    public static RecordItems Record(string candidacy, int gate, params (string Code, object Value)[] items) =>
        new("m1", candidacy, null, gate, [.. items.Select(i => ItemInput.Of(i.Code, i.Value))], []);

    public async Task Reopen()
    {
        await Journal.DisposeAsync();
        Journal = Journal.Open(Options);
    }

    /// <summary>Runs SQL beside the program, as somebody who holds the database can.</summary>
    public void Sql(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    public object? Scalar(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }

    /// <summary>Bytes as a literal of this database.</summary>
    public string Literal(byte[] bytes) => Place == Place.Sqlite ? $"x'{Convert.ToHexString(bytes)}'" : $"'\\x{Convert.ToHexString(bytes)}'::bytea";

    /// <summary>A copy of the database; the journal is closed.</summary>
    public object Copy()
    {
        if (Place == Place.Postgres) return PostgresServer.CopyOf(ConnectionString!);
        SqliteConnection.ClearAllPools();
        return File.ReadAllBytes(Path.Combine(Folder, "jishi.sqlite"));
    }

    /// <summary>Puts a copy in the place of the database; the copy stays good.</summary>
    public void PutBack(object copy)
    {
        if (Place == Place.Postgres)
        {
            PostgresServer.Drop(ConnectionString!);
            ConnectionString = PostgresServer.CopyOf((string)copy);
            return;
        }

        SqliteConnection.ClearAllPools();
        foreach (var beside in new[] { "-wal", "-shm" }) File.Delete(Path.Combine(Folder, "jishi.sqlite" + beside));
        File.WriteAllBytes(Path.Combine(Folder, "jishi.sqlite"), (byte[])copy);
    }

    public async ValueTask DisposeAsync()
    {
        await Journal.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
        if (ConnectionString is not null) PostgresServer.Drop(ConnectionString);
    }

    private DbConnection Connect()
    {
        DbConnection connection = Place == Place.Sqlite
            ? new SqliteConnection($"Data Source={Path.Combine(Folder, "jishi.sqlite")};Pooling=False")
            : new NpgsqlConnection(ConnectionString + ";Pooling=false");
        connection.Open();
        return connection;
    }
}

/// <summary>Which database a test runs on.</summary>
public enum Place
{
    Sqlite,
    Postgres,
}

/// <summary>A clock that stands still until the test moves it.</summary>
public sealed class SetClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();
}
