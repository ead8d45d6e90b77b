namespace Jishi.Store;

/// <summary>From entries that are done to a step of the start, at once and in order.</summary>
internal sealed class OpeningProgress(IProgress<OpeningStep> told, string what, long of) : IProgress<long>
{
    /// <summary>Null where nobody asks.</summary>
    public static OpeningProgress? Of(JournalOptions options, string what, long of) => options.Opening is { } told ? new OpeningProgress(told, what, of) : null;

    public void Report(long value) => told.Report(new OpeningStep(what, value, of));
}
