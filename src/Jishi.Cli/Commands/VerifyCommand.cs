using System.CommandLine;
using Jishi.Ledger.Notes;
using Jishi.Ledger.Packages;
using Jishi.Ledger.Verify;
using Jishi.Store;
using Jishi.Store.Backups;

namespace Jishi.Cli.Commands;

/// <summary>jishi verify FILE.jishi | FOLDER | --data DIR: verifies a package, an exported ledger, or the ledger of a data folder, from its stored bytes. Writes nothing.</summary>
internal static class VerifyCommand
{
    public static Command Build()
    {
        var file = new Argument<string?>("文件") { Arity = ArgumentArity.ZeroOrOne, Description = ".jishi 包，或 jishi export --all 导出的目录" };
        var data = new Option<string?>("--data") { HelpName = "目录", Description = "核验这个数据目录的账本和证据" };
        var key = new Option<string[]>("--key") { HelpName = "公钥", Description = "信任的账本公钥（名称+编号+公钥）；写了才判断检查点是谁签的", AllowMultipleArgumentsPerToken = false };
        var kept = new Option<string[]>("--checkpoint") { HelpName = "文件", Description = "另存的检查点：账本须含有它签过的全部分录", AllowMultipleArgumentsPerToken = false };
        var command = new Command("verify", "核验一个包、一个账本，或一个导出的账本目录") { file, data, key, kept, Answer.JsonOption() };
        command.SetAction(parse => Run(new Answer(parse), new Wish(parse.GetValue(file), parse.GetValue(data), [.. (parse.GetValue(key) ?? []).Select(Key)], [.. (parse.GetValue(kept) ?? []).Select(Read)])));
        return command;
    }

    private sealed record Wish(string? File, string? Data, IReadOnlyList<VerifierKey> Keys, IReadOnlyList<ReadOnlyMemory<byte>> Kept);

    private static int Run(Answer answer, Wish wish)
    {
        if ((wish.File is null) == (wish.Data is null)) throw new UsageException("请写一个 .jishi 文件或导出的账本目录，或写 --data 目录，二者取一。");
        if (wish.Kept.Count > 0 && File.Exists(wish.File)) throw new UsageException("--checkpoint 用来核验账本，不用来核验 .jishi 包。");
        var report = wish.File is not { } file ? LedgerCheck.Run(DataFolder.Options(wish.Data!), null, wish.Kept)
            : Directory.Exists(file) ? LedgerFolder.Verify(file, wish.Keys, wish.Kept)
            : Package(file, wish.Keys);
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

    private static ReadOnlyMemory<byte> Read(string file) => File.Exists(file) ? File.ReadAllBytes(file) : throw new UsageException($"没有检查点文件 {file}。");

    private static VerifyReport Package(string file, IReadOnlyList<VerifierKey> trusted)
    {
        using var input = File.OpenRead(file);
        return PackageVerifier.Verify(input, [.. trusted]).Report;
    }

    private static IEnumerable<string> Lines(VerifyReport report) =>
    [
        report.Ok ? $"核验通过：{report.Entries} 条分录。" : $"核验不通过：{report.Entries} 条分录{(report.FirstBad is { } bad ? $"，最早有问题的是第 {bad} 号" : "")}。",
        $"根哈希 {Convert.ToHexStringLower(report.Root)}",
        .. report.Problems.Select(p => "  " + p),
        .. report.Remarks.Select(r => "  请注意：" + r),
        .. report.Redacted.Count > 0 ? [$"  依法隐去内容的分录：{string.Join('、', report.Redacted)}"] : Array.Empty<string>(),
    ];
}
