namespace Jishi.Papers.Lrmx;

/// <summary>Puts the remarks on 简历 into the import report, with their lines in the file.</summary>
internal static class LrmxResumeChecks
{
    /// <param name="raw">Not trimmed, so that the lines of the file can be counted.</param>
    public static void Run(string raw, LrmxPlace place, LrmxReport report)
    {
        foreach (var note in LrmxResume.Read(raw).Notes)
            report.Add(place with { Line = place.Line + note.Line - 1 }, LrmxLevel.Info, note.MessageZh, note.ValueSeen);
    }
}
