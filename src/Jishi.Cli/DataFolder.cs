using Jishi.Store;

namespace Jishi.Cli;

/// <summary>
/// From the data folder that a command names to the journal's options. With «--database», or JISHI_DATABASE, the rows lie in a PostgreSQL and the folder keeps what is this machine's own: key, saved
/// checkpoint, uploads on their way.
/// </summary>
internal static class DataFolder
{
    public const string DatabaseVariable = "JISHI_DATABASE";
    public const string EvidenceVariable = "JISHI_EVIDENCE";

    private static readonly AsyncLocal<(string? Database, string? Evidence)> Shared = new();

    /// <summary>For the command that is being run: what it says outweighs the environment.</summary>
    public static void Use(string? database, string? evidence) => Shared.Value = (database ?? Variable(DatabaseVariable), evidence ?? Variable(EvidenceVariable));

    /// <summary>Of a ledger that may be a new one.</summary>
    public static JournalOptions New(string folder) => new(folder) { ConnectionString = Shared.Value.Database, EvidenceFolder = Shared.Value.Evidence, Opening = new OpeningLines(Console.Error) };

    public static bool HasLedger(string folder) => LedgerCheck.IsThere(New(folder));

    /// <summary>Of a ledger that is there: a slip in the path must not open a new one.</summary>
    public static JournalOptions Options(string folder)
    {
        var options = New(folder);
        if (LedgerCheck.IsThere(options)) return options;
        throw new UsageException(options.ConnectionString is null
            ? $"{folder} 里没有账本（jishi.sqlite）。请检查目录，或用 jishi demo 生成一个。"
            : "这个 PostgreSQL 数据库里没有账本。请检查连接串，或用 jishi demo 生成一个。");
    }

    public static Journal Open(string folder) => Journal.Open(Options(folder));

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
