using System.Collections.Immutable;
using Jishi.Record.Deciding;
using Jishi.Store;

namespace Jishi.Web.Imports;

/// <summary>
/// Files between the dry run and the word of the person who uploaded them, then the job, then its report. Lives in memory: a dry run leaves
/// nothing on disk, and after a restart the same files are imported again, which changes nothing for those that were done.
/// </summary>
public sealed class ImportBatch(string id, string account, DateTimeOffset at, ImportPlan plan)
{
    private readonly Lock _lock = new();
    private ImmutableList<ImportResult> _results = [];
    private Task? _job;

    public string Id => id;

    public string Account => account;

    public DateTimeOffset At => at;

    /// <summary>Changed only by choices made before the job.</summary>
    public ImportPlan Plan { get; private set; } = plan;

    public IReadOnlyList<ImportResult> Results => _results;

    public bool IsStarted => _job is not null;

    public bool IsFinished { get; private set; }

    public bool IsCancelled { get; private set; }

    /// <summary>Why the job stopped before its end; null when it did not.</summary>
    public string? Fault { get; private set; }

    public long Bytes { get; } = plan.Files.Sum(f => f.File.Bytes.LongLength + (f.File.Picture?.Bytes.LongLength ?? 0));

    public void Choose(int number, Record.Cadres.Cadre cadre)
    {
        lock (_lock)
        {
            if (_job is null) Plan = Plan.Choose(number, cadre);
        }
    }

    /// <summary>Starts the job; a second start does nothing.</summary>
    public Task Start(Journal journal, Actor actor, IReadOnlyDictionary<int, ImportChoice> choices)
    {
        lock (_lock) return _job ??= Task.Run(() => Run(new ImportRun(journal, actor), choices));
    }

    /// <summary>Asks the job to stop after the person it is at. What was done stays done.</summary>
    public void Cancel() => IsCancelled = !IsFinished;

    private async Task Run(ImportRun run, IReadOnlyDictionary<int, ImportChoice> choices)
    {
        try
        {
            foreach (var person in Plan.People)
            {
                if (IsCancelled) break;
                var result = await run.One(person, choices.GetValueOrDefault(person.Number) ?? ImportChoice.Default(person, Apply.Blanks));
                _results = _results.Add(result);
            }
        }
        catch (Exception e) when (e is JournalException or IOException or UnauthorizedAccessException)
        {
            Fault = e is JournalException ? e.Message : $"文件存不下：{e.Message}";
        }
        finally
        {
            IsFinished = true;
        }
    }
}
