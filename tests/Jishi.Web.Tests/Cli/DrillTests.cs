using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Jishi.Web.Tests.Cli;

public sealed class DrillTests : InTemporaryFolder
{
    /// <summary>The script that administrators are told to run; a smaller county than theirs, to be quick.</summary>
    [Fact]
    public async Task The_restore_drill_shows_what_it_says()
    {
        var start = new ProcessStartInfo("bash", [Tree.At("scripts", "restore-drill"), Folder]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DRILL_JISHI"] = "dotnet " + Path.Combine(AppContext.BaseDirectory, "jishi.dll");
        start.Environment["DRILL_SCENARIO"] = Tree.At("scenarios", "nine-gates.yaml");
        start.Environment["DRILL_PORT"] = FreePort().ToString(System.Globalization.CultureInfo.InvariantCulture);
        using var drill = Process.Start(start)!;
        var (output, error) = (drill.StandardOutput.ReadToEndAsync(), drill.StandardError.ReadToEndAsync());
        await drill.WaitForExitAsync();
        Assert.True(drill.ExitCode == 0, await output + await error);
        Assert.Contains("演练完成", await output, StringComparison.Ordinal);
        Assert.Contains("拒绝启动", await output, StringComparison.Ordinal);
    }

    /// <summary>A port whose neighbour is free too: the drill takes both.</summary>
    private static int FreePort()
    {
        for (var tries = 0; tries < 50; tries++)
        {
            using var first = new TcpListener(IPAddress.Loopback, 0);
            first.Start();
            var port = ((IPEndPoint)first.LocalEndpoint).Port;
            using var second = new TcpListener(IPAddress.Loopback, port + 1);
            try
            {
                second.Start();
                return port;
            }
            catch (SocketException)
            {
                // The neighbour is taken; another pair.
            }
        }

        throw new InvalidOperationException("no two free ports side by side");
    }
}
