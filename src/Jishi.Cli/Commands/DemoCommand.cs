using System.CommandLine;
using Jishi.Cli.Bulk;
using Jishi.Cli.Scenarios;
using Jishi.Store;

namespace Jishi.Cli.Commands;

/// <summary>jishi demo --data DIR: plays the demo county into a new data folder and gives its accounts random passwords, shown once.</summary>
internal static class DemoCommand
{
    private const int MostCandidacies = 1_000_000;

    public static Command Build()
    {
        var data = new Option<string>("--data") { HelpName = "目录", Required = true, Description = "新的数据目录；已有账本则什么也不做" };
        var candidacies = new Option<int>("--candidacies") { HelpName = "N", Description = "另外成批生成 N 名走完九道关口的人选，供压力测试；最多 1000000" };
        candidacies.Validators.Add(r =>
        {
            if (r.Tokens is [var token] && !(int.TryParse(token.Value, out var n) && n is >= 0 and <= MostCandidacies)) r.AddError($"--candidacies 应为 0 到 {MostCandidacies} 的整数，收到“{token.Value}”。");
        });
        var command = new Command("demo", "生成虚构的演示县") { data, candidacies, Answer.JsonOption() };
        command.SetAction(parse => Run(new Answer(parse), parse.GetRequiredValue(data), parse.GetValue(candidacies)));
        return command;
    }

    private static async Task<int> Run(Answer answer, string data, int candidacies)
    {
        if (DataFolder.HasLedger(data))
        {
            answer.Write(new { ok = true, made = false, data }, $"{data} 里已有账本，什么也没有做。");
            return CommandLine.Holds;
        }

        if (candidacies > 0)
        {
            var bulk = new BulkCounty(await Template.Play(), (candidacies + Template.CandidaciesAMatter - 1) / Template.CandidaciesAMatter);
            await Progress.Bar(answer, $"正在生成 {candidacies} 名人选", bulk.Rounds, async at =>
            {
                await bulk.Fill(data, at);
                return true;
            });
        }

        var scenario = ScenarioReader.Read(Path.Combine(AppContext.BaseDirectory, "scenarios", "demo.yaml"));
        var result = await Progress.Show(answer, "正在生成演示县", progress => Play.Run(scenario, data, progress, beside: false));
        if (!result.Ok)
        {
            answer.Write(result, result.Lines);
            return CommandLine.DoesNotHold;
        }

        await using var journal = Journal.Open(DataFolder.New(data) with { VerifiedInBackground = false });
        var accounts = Passwords.Give(journal, journal.World.Accounts.Values.OrderBy(a => a.Id, StringComparer.Ordinal));
        answer.Write(
            new { ok = true, made = true, data, entries = journal.Size, accounts = accounts.Select(a => new { id = a.Account.Id, name = a.Account.Name, title = a.Account.Title, password = a.Password }) },
            [$"演示县已生成：{journal.Size} 条分录。登录账号如下，口令只显示这一次：", .. accounts.Select(a => $"  {a.Account.Id,-8} {a.Password}  {a.Account.Name}（{a.Account.Title}）")]);
        return CommandLine.Holds;
    }
}
