using System.Net.Sockets;
using System.Text;

namespace Jishi.Cli;

/// <summary>Tells systemd how the service is (sd_notify): a start that verifies a large ledger is not ready before it is. Says nothing where nobody listens.</summary>
internal static class ServiceNotice
{
    public static void Send(string state)
    {
        if (Environment.GetEnvironmentVariable("NOTIFY_SOCKET") is not { Length: > 1 } path) return;
        try
        {
            using var socket = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
            socket.Connect(new UnixDomainSocketEndPoint(path[0] == '@' ? "\0" + path[1..] : path)); // @ stands for a name without a file
            socket.Send(Encoding.UTF8.GetBytes(state));
        }
        catch (SocketException)
        {
            // Whoever started us has gone; the office goes on.
        }
    }
}
