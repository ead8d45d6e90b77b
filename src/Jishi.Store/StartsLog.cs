namespace Jishi.Store;

/// <summary>
/// starts.log in the data folder: when a start was refused and why, in plain Chinese, so that the reason outlives the terminal that it was
/// printed on. One line a start; only ever appended to. A folder that cannot be written loses the line, never the start.
/// </summary>
public static class StartsLog
{
    public const string FileName = "starts.log";

    /// <summary>The last lines, oldest first.</summary>
    public static IReadOnlyList<string> Last(string folder, int count)
    {
        var path = Path.Combine(folder, FileName);
        return File.Exists(path) ? [.. File.ReadLines(path).TakeLast(count)] : [];
    }

    public static void Started(JournalOptions options, long entries) => Append(options, $"启动　{entries} 条分录");

    internal static T Watching<T>(JournalOptions options, Func<T> open)
    {
        try
        {
            return open();
        }
        catch (JournalException e)
        {
            Append(options, "拒绝启动　" + e.Message);
            throw;
        }
    }

    private static void Append(JournalOptions options, string what)
    {
        var at = Record.Catalogue.LegalTime.Write(options.Clock.GetUtcNow());
        try
        {
            File.AppendAllText(Path.Combine(options.Folder, FileName), $"{at}　{Backups.Backup.Program}　{what.ReplaceLineEndings(" ")}\n");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Said on the terminal and in the service's log all the same.
        }
    }
}
