using System.CommandLine;
using Jishi.Cli.Bench;

namespace Jishi.Cli.Commands;

/// <summary>jishi bench NAME: measures beside a baseline. Without a name: the names.</summary>
internal static class BenchCommand
{
    public static Command Build()
    {
        var name = new Argument<string?>("名称") { Arity = ArgumentArity.ZeroOrOne, Description = $"测什么：{string.Join('、', Benches.All.Keys)}；all 为全部" };
        var count = new Option<int?>("--count") { HelpName = "数目", Description = "多少条分录、动作，或人选（rules，全量为 500000）" };
        var data = new Option<string?>("--data") { HelpName = "目录", Description = "在这个目录里测；不写则用临时目录，用完删去" };
        var ledger = new Option<string?>("--ledger") { HelpName = "目录", Description = $"测已有的账本，不写入；可测：{string.Join('、', StandingBench.All.Keys)}" };
        var command = new Command("bench", "测速，旁边同时跑一个基准") { name, count, data, ledger, Answer.JsonOption() };
        command.SetAction(parse => Run(new Answer(parse), parse.GetValue(name), parse.GetValue(count), parse.GetValue(data), parse.GetValue(ledger)));
        return command;
    }

    private static async Task<int> Run(Answer answer, string? name, int? count, string? data, string? ledger)
    {
        if (name is null)
        {
            answer.Write(Benches.All.Keys, Benches.All.Keys);
            return CommandLine.Holds;
        }

        if (ledger is not null)
        {
            var standing = StandingBench.All.GetValueOrDefault(name) ?? throw new UsageException($"已有的账本不能测“{name}”，可测：{string.Join('、', StandingBench.All.Keys)}。");
            return Tell(answer, [await standing(ledger)]);
        }

        List<string> names = name == "all" ? [.. Benches.All.Keys] : Benches.All.ContainsKey(name) ? [name] : throw new UsageException($"没有“{name}”，可测：{string.Join('、', Benches.All.Keys)}。");
        var results = new List<BenchResult>();
        foreach (var one in names)
        {
            var result = await One(one, count ?? Benches.DefaultCount(one), data);
            results.AddRange([result, .. result.Also]);
        }

        return Tell(answer, results);
    }

    private static int Tell(Answer answer, List<BenchResult> results)
    {
        answer.Write(
            results.Select(r => new { name = r.Name, unit = r.Unit, value = r.Value, baseline = r.Baseline, ratio = r.Ratio, machine = r.Machine, note = r.Note }),
            results.Select(r => $"{r.Name}：{r.Value} {r.Unit}，基准 {r.Baseline}，比 {r.Ratio}。{r.Note}"));
        return CommandLine.Holds;
    }

    private static async Task<BenchResult> One(string name, int count, string? data)
    {
        var folder = data is null ? Directory.CreateTempSubdirectory("jishi-bench-").FullName : Directory.CreateDirectory(Path.Combine(data, "bench-" + name)).FullName;
        try
        {
            return await BenchPlace.Run(folder, () => Benches.All[name](folder, count));
        }
        finally
        {
            if (data is null) Directory.Delete(folder, recursive: true);
        }
    }
}
