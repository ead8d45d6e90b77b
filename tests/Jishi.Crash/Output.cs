using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Jishi.Crash;

/// <summary>Lines that leave the process at once, one write(2) a line: what was said before a kill -9 has been said.</summary>
internal sealed class Output(Stream stream)
{
    private readonly Lock _one = new();

    public static Output Standard() => new(new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0));

    public void Say(string line)
    {
        var bytes = Encoding.UTF8.GetBytes(line + "\n");
        lock (_one) stream.Write(bytes);
    }
}
