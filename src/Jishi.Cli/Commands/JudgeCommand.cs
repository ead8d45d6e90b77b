using System.CommandLine;
using System.Globalization;
using Jishi.Cli.Policies;
using Jishi.Record.Policy;
using Jishi.Store.Judging;
using Jishi.Web.Api;

namespace Jishi.Cli.Commands;

/// <summary>
/// jishi judge --data DIR: judges every recorded act again and compares. Exit 1 where an act is judged otherwise than it was and nothing explains it.
/// With --policy: what that pack would have stopped or said; exit 0. Writes nothing; a server may be at work beside it.
/// </summary>
internal static class JudgeCommand
{
    public static Command Build()
    {
        var data = new Option<string>("--data") { HelpName = "目录", Required = true, Description = "复判这个数据目录的账本；服务可以照常运行" };
        var policy = new Option<string?>("--policy") { HelpName = "政策包", Description = "改按这个政策包试判：当时会阻断、预警什么" };
        var from = Day("--from", "从这一天（含）记录的办起");
        var to = Day("--to", "到这一天（含）记录的为止");
        var command = new Command("judge", "把账本里的办结、提交、签字、归档、更正逐一再判一遍，与当时的结果比对") { data, policy, from, to, Answer.JsonOption() };
        command.SetAction(parse => Run(new Answer(parse), parse.GetRequiredValue(data), parse.GetValue(policy), parse.GetValue(from), parse.GetValue(to)));
        return command;
    }

    private static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        HelpName = "日期",
        Description = description + "，例如 2026-09-01",
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
            result.AddError($"{name} 应为日期，例如 2026-09-01，写的是“{result.Tokens[0].Value}”。");
            return null;
        },
    };

    private static async Task<int> Run(Answer answer, string data, string? policy, DateOnly? from, DateOnly? to)
    {
        if (from > to) throw new UsageException("--from 晚于 --to。");
        var wish = new JudgeWish(from, to, policy is null ? null : Pack(policy));
        var report = await Progress.Entries(answer, wish.Policy is null ? "正在复判" : "正在试判", at => LedgerJudge.Run(DataFolder.Options(data), wish, at));
        answer.Write(JudgementBody.Of(report, seesRestricted: true), JudgeLines.Of(report, wish));
        return report.IsSimulation || report.Reproduces ? CommandLine.Holds : CommandLine.DoesNotHold;
    }

    private static PolicyPack Pack(string path)
    {
        var (pack, problem) = PackFile.Read(path);
        if (pack is null) throw new UsageException($"政策包 {path}：{problem}");
        return PolicyCheck.Problems(pack) is { Count: > 0 } problems
            ? throw new UsageException($"政策包 {path} 不能用来试判：{string.Join(" ", problems.Take(5).Select(p => p.Message))}")
            : pack;
    }
}
