using Spectre.Console;

namespace Jishi.Cli;

/// <summary>Shows how far long work is, when a person looks on.</summary>
internal static class Progress
{
    public static async Task<T> Show<T>(Answer answer, string what, Func<IProgress<int>, Task<T>> work) => answer.OnTerminal
        ? await AnsiConsole.Status().StartAsync(Markup.Escape(what), status => work(new Counter(n => status.Status = Markup.Escape($"{what}：第 {n} 步"))))
        : await work(new Counter(_ => { }));

    /// <summary>A bar over a known number of steps.</summary>
    public static async Task<T> Bar<T>(Answer answer, string what, int steps, Func<IProgress<int>, Task<T>> work)
    {
        if (!answer.OnTerminal || steps == 0) return await work(new Counter(_ => { }));
        return await AnsiConsole.Progress().StartAsync(async context =>
        {
            var bar = context.AddTask(Markup.Escape(what), maxValue: steps);
            return await work(new Counter(n => bar.Value = n));
        });
    }

    /// <summary>Unlike <see cref="Progress{T}"/> it reports at once and in order.</summary>
    private sealed class Counter(Action<int> report) : IProgress<int>
    {
        public void Report(int value) => report(value);
    }
}
