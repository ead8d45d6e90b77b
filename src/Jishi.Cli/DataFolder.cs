using Jishi.Store;

namespace Jishi.Cli;

/// <summary>The data folder of a command that works on a ledger that is there: a slip in the path must not open a new one.</summary>
internal static class DataFolder
{
    public static bool HasLedger(string folder) => File.Exists(Path.Combine(folder, "jishi.sqlite"));

    public static JournalOptions Options(string folder) => HasLedger(folder)
        ? new JournalOptions(folder)
        : throw new UsageException($"{folder} 里没有账本（jishi.sqlite）。请检查目录，或用 jishi demo 生成一个。");

    public static Journal Open(string folder) => Journal.Open(Options(folder));
}
