using Jishi.Store.Backups;
using Jishi.Store.Judging;
using Spectre.Console;

namespace Jishi.Cli;

/// <summary>Shows how far long work is, when a person looks on.</summary>
internal static class Progress
{
    public static async Task<T> Show<T>(Answer answer, string what, Func<IProgress<int>, Task<T>> work) => answer.OnTerminal
        ? await AnsiConsole.Status().StartAsync(Markup.Escape(what), status => work(new AtOnce<int>(n => status.Status = Markup.Escape($"{what}：第 {n} 步"))))
        : await work(new AtOnce<int>(_ => { }));

    /// <summary>What a copy does now and how far that is.</summary>
    public static async Task<T> Steps<T>(Answer answer, Func<IProgress<CopyStep>, Task<T>> work) => answer.OnTerminal
        ? await AnsiConsole.Status().StartAsync("…", status => work(new AtOnce<CopyStep>(step => status.Status = Markup.Escape($"{step.What} {step.Percent}%"))))
        : await work(new AtOnce<CopyStep>(_ => { }));

    /// <summary>A bar over entries, whose number the work itself tells.</summary>
    public static async Task<T> Entries<T>(Answer answer, string what, Func<IProgress<JudgeProgress>, T> work)
    {
        if (!answer.OnTerminal) return work(new AtOnce<JudgeProgress>(_ => { }));
        return await AnsiConsole.Progress().StartAsync(async context =>
        {
            var bar = context.AddTask(Markup.Escape(what));
            return await Task.Run(() => work(new AtOnce<JudgeProgress>(at => (bar.MaxValue, bar.Value) = (Math.Max(1, at.Total), at.Done))));
        });
    }

    /// <summary>A bar over a known number of steps.</summary>
    public static async Task<T> Bar<T>(Answer answer, string what, int steps, Func<IProgress<int>, Task<T>> work)
    {
        if (!answer.OnTerminal || steps == 0) return await work(new AtOnce<int>(_ => { }));
        return await AnsiConsole.Progress().StartAsync(async context =>
        {
            var bar = context.AddTask(Markup.Escape(what), maxValue: steps);
            return await work(new AtOnce<int>(n => bar.Value = n));
        });
    }

    /// <summary>Unlike <see cref="Progress{T}"/> it reports at once and in order.</summary>
    private sealed class AtOnce<T>(Action<T> report) : IProgress<T>
    {
        public void Report(T value) => report(value);
    }
}
