using System.CommandLine;
using System.Globalization;
using Jishi.Cli.Configuration;
using Jishi.Store;
using Jishi.Web;

namespace Jishi.Cli.Commands;

/// <summary>jishi serve: the office's server, as the settings say. Stops when told, after what is queued is written and a checkpoint is signed.</summary>
internal static class ServeCommand
{
    public static Command Build()
    {
        var command = new Command("serve", "启动服务，Ctrl+C 停止");
        var options = new SettingOptions();
        options.AddTo(command);
        command.SetAction((parse, cancel) => Run(options.Load(parse), parse.InvocationConfiguration.Error, cancel));
        return command;
    }

    private static async Task<int> Run(EffectiveSettings settings, TextWriter error, CancellationToken cancel)
    {
        DataFolder.Use(settings[Settings.Database].NullIfEmpty(), settings[Settings.Evidence].NullIfEmpty());
        var lines = new OpeningLines(error);
        var data = DataFolder.New(settings[Settings.Data]) with { Opening = lines };
        // Beside the log, not in it: the log is one line of JSON an entry.
        await error.WriteLineAsync("配置：\n" + string.Join('\n', settings.Lines()));
        await using var journal = Journal.Open(data);
        await using var app = WebApp.Create([], journal, WebSettingsOf(settings));
        try
        {
            await app.StartAsync(cancel);
        }
        catch (IOException e)
        {
            throw new UsageException($"不能在 {settings[Settings.Urls]} 上监听，多半是被别的程序占用：{e.Message}", e);
        }

        StartsLog.Started(data, journal.Size);
        ServiceNotice.Send("READY=1");
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancel, app.Lifetime.ApplicationStopping);
        var watching = lines.Watch(journal, stopping.Token);
        await app.WaitForShutdownAsync(cancel);
        await watching;
        ServiceNotice.Send("STOPPING=1");
        return CommandLine.Holds;
    }

    private static string? NullIfEmpty(this string value) => value.Length == 0 ? null : value;

    private static WebSettings WebSettingsOf(EffectiveSettings settings) => new(settings[Settings.Urls])
    {
        TrustHttpOnLocalhost = settings[Settings.HttpsOnly] != "true",
        JsonLogs = settings[Settings.LogFormat] == "json",
        WatchAddress = settings[Settings.WatchUrl] is { Length: > 0 } address ? new Uri(address) : null,
        WatchToken = settings[Settings.WatchToken].NullIfEmpty(),
        LeastFreeBytes = long.Parse(settings[Settings.LeastFreeMegabytes], CultureInfo.InvariantCulture) << 20,
    };
}
