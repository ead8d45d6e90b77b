using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Jishi.Web.Tests.Nodes;

/// <summary>«jishi serve» as an office starts it: a process of its own, with its own data folder, on a free port.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly string _folder;
    private readonly string _connectionString;
    private Process _process;

    private ServerProcess(string folder, string connectionString)
    {
        (_folder, _connectionString, Address) = (folder, connectionString, new Uri($"http://127.0.0.1:{FreePort()}"));
        _process = Start();
    }

    public Uri Address { get; }

    public static async Task<ServerProcess> Run(string folder, string connectionString)
    {
        var server = new ServerProcess(folder, connectionString);
        await server.Serves();
        return server;
    }

    /// <summary>SIGKILL: nothing of the program runs any more.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async Task StartAgain()
    {
        _process.Dispose();
        _process = Start();
        await Serves();
    }

    /// <summary>As an administrator ends it: what is queued is written.</summary>
    public async Task Stop()
    {
        using var end = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }

    private Process Start()
    {
        var start = new ProcessStartInfo("dotnet", [Program, "serve", "--data", _folder, "--urls", Address.ToString()]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["JISHI_DATABASE"] = _connectionString;
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => Said += line.Data + "\n";
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private string Said { get; set; } = "";

    /// <summary>Built beside this test by the same build.</summary>
    private static string Program => Path.Combine(AppContext.BaseDirectory.Replace("Jishi.Web.Tests", "Jishi.Cli", StringComparison.Ordinal), "jishi.dll");

    private async Task Serves()
    {
        using var client = new HttpClient { BaseAddress = Address };
        for (var since = Stopwatch.StartNew(); ;)
        {
            if (_process.HasExited || since.Elapsed > TimeSpan.FromMinutes(2)) throw new InvalidOperationException($"the server does not serve: {Said}");
            try
            {
                if ((await client.GetAsync("/health")).IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
