using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Jishi.Tests.Store.Crash;

/// <summary>A call that changed files or sent something out, as strace -f -y -xx wrote it down. Failed calls are left out.</summary>
/// <param name="Name">write, pwrite64, fsync, ftruncate, create, rename, unlink or mkdir; fdatasync counts as fsync.</param>
/// <param name="Path">The file; of standard output, the pipe.</param>
/// <param name="Number">Offset of a write, length of a truncation.</param>
/// <param name="To">The new name of a rename.</param>
internal sealed partial record SystemCall(string Name, string Path, byte[] Data, long Number, string To)
{
    public const string Traced = "openat,mkdir,rename,unlink,ftruncate,fallocate,write,pwrite64,writev,pwritev,pwritev2,sendto,sendmsg,fsync,fdatasync,sync_file_range,copy_file_range";

    private static readonly string[] NotModelled = ["fallocate", "writev", "pwritev", "pwritev2", "copy_file_range", "sync_file_range"];

    /// <summary>The text that went to standard output, or null.</summary>
    public string? Said => Name == "write" && Path.StartsWith("pipe:", StringComparison.Ordinal) ? Encoding.UTF8.GetString(Data) : null;

    /// <summary>The calls on files of a folder and on standard output, in order. A call that others overlap counts when it ends; what is sent out, when it begins.</summary>
    public static IEnumerable<SystemCall> Read(string trace, string folder)
    {
        var begun = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(trace))
        {
            var parts = Line().Match(line);
            if (!parts.Success) continue;
            var (process, text) = (parts.Groups["process"].Value, parts.Groups["text"].Value);
            if (text.EndsWith(" <unfinished ...>", StringComparison.Ordinal))
            {
                text = text[..^" <unfinished ...>".Length];
                if (text.StartsWith("write(1<", StringComparison.Ordinal)) text += ") = 1";
                else begun[process] = text;
            }
            else if (Resumed().Match(text) is { Success: true } resumed)
            {
                if (!begun.Remove(process, out var beginning)) continue;
                text = beginning + resumed.Groups["rest"].Value;
            }

            if (Parse(text) is { } call && (call.Said is not null || call.Path.StartsWith(folder, StringComparison.Ordinal))) yield return call;
        }
    }

    private static SystemCall? Parse(string text)
    {
        var match = Call().Match(text);
        if (!match.Success) return null;
        var (name, args) = (match.Groups["name"].Value, match.Groups["args"].Value);
        var strings = Quoted().Matches(args).Select(m => Bytes(m.Groups["hex"].Value)).ToArray();
        var path = Descriptor().Match(args) is { Success: true } file ? Text(Bytes(file.Groups["hex"].Value)) : "";
        var last = args[(args.LastIndexOf(',') + 1)..].Trim();
        return name switch
        {
            "fsync" or "fdatasync" => new SystemCall("fsync", path, [], 0, ""),
            "ftruncate" => new SystemCall(name, path, [], Whole(last), ""),
            "pwrite64" => new SystemCall(name, path, strings[0], Whole(last), ""),
            "write" when args.StartsWith("1<", StringComparison.Ordinal) => new SystemCall(name, path, strings[0], 0, ""),
            "openat" when args.Contains("O_CREAT", StringComparison.Ordinal) => new SystemCall("create", Text(strings[0]), [], args.Contains("O_TRUNC", StringComparison.Ordinal) ? 1 : 0, ""),
            "mkdir" or "unlink" => new SystemCall(name, Text(strings[0]), [], 0, ""),
            "rename" => new SystemCall(name, Text(strings[0]), [], 0, Text(strings[1])),
            _ when NotModelled.Contains(name) => throw new NotSupportedException($"{name} on {path}: the trace knows more than the model of a disk."),
            _ => null,
        };
    }

    private static byte[] Bytes(string hex) => Convert.FromHexString(hex.Replace("\\x", "", StringComparison.Ordinal));

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    private static long Whole(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<process>\d+) +(?<text>.+)$")]
    private static partial Regex Line();

    [GeneratedRegex(@"^<\.\.\. \w+ resumed>(?<rest>.*)$")]
    private static partial Regex Resumed();

    [GeneratedRegex(@"^(?<name>\w+)\((?<args>.*)\) += \d")]
    private static partial Regex Call();

    [GeneratedRegex("\"(?<hex>[^\"]*)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^\d+<(?<hex>[^>]*)>")]
    private static partial Regex Descriptor();
}
