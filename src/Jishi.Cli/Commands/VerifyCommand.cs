using System.CommandLine;
using Jishi.Ledger.Notes;
using Jishi.Ledger.Packages;
using Jishi.Ledger.Verify;
using Jishi.Store;

namespace Jishi.Cli.Commands;

/// <summary>jishi verify FILE.jishi | --data DIR: verifies a package, or a whole ledger, from its stored bytes. Writes nothing.</summary>
internal static class VerifyCommand
{
    public static Command Build()
    {
        var file = new Argument<string?>("文件") { Arity = ArgumentArity.ZeroOrOne, Description = ".jishi 包" };
        var data = new Option<string?>("--data") { HelpName = "目录", Description = "核验这个数据目录的账本和证据" };
        var key = new Option<string[]>("--key") { HelpName = "公钥", Description = "信任的账本公钥（名称+编号+公钥）；写了才判断检查点是谁签的", AllowMultipleArgumentsPerToken = false };
        var command = new Command("verify", "核验一个包，或一个账本") { file, data, key, Answer.JsonOption() };
        command.SetAction(parse => Run(new Answer(parse), parse.GetValue(file), parse.GetValue(data), parse.GetValue(key) ?? []));
        return command;
    }

    private static int Run(Answer answer, string? file, string? data, string[] keys)
    {
        if ((file is null) == (data is null)) throw new UsageException("请写一个 .jishi 文件，或写 --data 目录，二者取一。");
        var trusted = keys.Select(Key).ToList();
        var report = file is not null ? Package(file, trusted) : LedgerCheck.Run(DataFolder.Options(data!));
        answer.Write(
            new { ok = report.Ok, entries = report.Entries, root = Convert.ToHexStringLower(report.Root), firstBad = report.FirstBad, problems = report.Problems },
            Lines(report));
        return report.Ok ? CommandLine.Holds : CommandLine.DoesNotHold;
    }

    private static VerifierKey Key(string text)
    {
        try
        {
            return VerifierKey.Parse(text);
        }
        catch (Exception e) when (e is FormatException or InvalidDataException or ArgumentException)
        {
            throw new UsageException($"公钥“{text}”格式不对，应为“名称+编号+公钥”。", e);
        }
    }

    private static VerifyReport Package(string file, List<VerifierKey> trusted)
    {
        using var input = File.OpenRead(file);
        return PackageVerifier.Verify(input, trusted).Report;
    }

    private static IEnumerable<string> Lines(VerifyReport report) =>
    [
        report.Ok ? $"核验通过：{report.Entries} 条分录。" : $"核验不通过：{report.Entries} 条分录{(report.FirstBad is { } bad ? $"，最早有问题的是第 {bad} 号" : "")}。",
        $"根哈希 {Convert.ToHexStringLower(report.Root)}",
        .. report.Problems.Select(p => "  " + p),
        .. report.Redacted.Count > 0 ? [$"  依法隐去内容的分录：{string.Join('、', report.Redacted)}"] : Array.Empty<string>(),
    ];
}
