using System.CommandLine;
using System.Security.Cryptography;
using Jishi.Cli.Scenarios;
using Jishi.Record.Accounts;
using Jishi.Store;
using Jishi.Web.Security;

namespace Jishi.Cli.Commands;

/// <summary>jishi demo --data DIR: plays the demo county into a new data folder and gives its accounts random passwords, shown once.</summary>
internal static class DemoCommand
{
    /// <summary>Letters and digits that are not taken for one another.</summary>
    private const string PasswordLetters = "abcdefghjkmnpqrstuvwxyz23456789";

    public static Command Build()
    {
        var data = new Option<string>("--data") { HelpName = "目录", Required = true, Description = "新的数据目录；已有账本则什么也不做" };
        var command = new Command("demo", "生成虚构的演示县") { data, Answer.JsonOption() };
        command.SetAction(parse => Run(new Answer(parse), parse.GetRequiredValue(data)));
        return command;
    }

    private static async Task<int> Run(Answer answer, string data)
    {
        if (DataFolder.HasLedger(data))
        {
            answer.Write(new { ok = true, made = false, data }, $"{data} 里已有账本，什么也没有做。");
            return CommandLine.Holds;
        }

        var scenario = ScenarioReader.Read(Path.Combine(AppContext.BaseDirectory, "scenarios", "demo.yaml"));
        var result = await Progress.Show(answer, "正在生成演示县", progress => Play.Run(scenario, data, progress));
        if (!result.Ok)
        {
            answer.Write(result, result.Lines);
            return CommandLine.DoesNotHold;
        }

        await using var journal = Journal.Open(new JournalOptions(data));
        var accounts = journal.World.Accounts.Values.OrderBy(a => a.Id, StringComparer.Ordinal).Select(a => (Account: a, Password: NewPassword())).ToList();
        foreach (var (account, password) in accounts) Accounts.SetPassword(journal, account.Id, password);
        answer.Write(
            new { ok = true, made = true, data, entries = journal.Size, accounts = accounts.Select(a => new { id = a.Account.Id, name = a.Account.Name, title = a.Account.Title, password = a.Password }) },
            [$"演示县已生成：{journal.Size} 条分录。登录账号如下，口令只显示这一次：", .. accounts.Select(a => $"  {a.Account.Id,-8} {a.Password}  {a.Account.Name}（{a.Account.Title}）")]);
        return CommandLine.Holds;
    }

    private static string NewPassword() => string.Join('-', Enumerable.Range(0, 3).Select(_ => RandomNumberGenerator.GetString(PasswordLetters, 4)));
}
