using System.CommandLine;
using Jishi.Record.Accounts;
using Jishi.Record.Deciding;
using Jishi.Store;
using Command = System.CommandLine.Command;

namespace Jishi.Cli.Commands;

/// <summary>jishi account ID --name --title --role --data DIR: makes an account with a random password; for one that is there, a new password. How a new office gets its first administrator.</summary>
internal static class AccountCommand
{
    public static Command Build()
    {
        var id = new Argument<string>("账号") { Description = "登录用的编号" };
        var data = new Option<string>("--data") { HelpName = "目录", Required = true, Description = "数据目录；没有账本则新开一个。服务须先停下" };
        var name = new Option<string?>("--name") { HelpName = "姓名", Description = "新账号须写" };
        var title = new Option<string?>("--title") { HelpName = "职务", Description = "新账号须写" };
        var roles = new Option<string[]>("--role") { HelpName = "岗位", Description = $"新账号须写，可写几次：{string.Join('、', Roles.Names.Where(r => r.Code != Roles.Installation).Select(r => $"{r.Code}（{r.Name}）"))}" };
        var command = new Command("account", "新设账号，或为已有账号换口令；口令只显示一次") { id, data, name, title, roles, Answer.JsonOption() };
        command.SetAction(parse => Run(new Answer(parse), parse.GetRequiredValue(data), new(parse.GetRequiredValue(id), parse.GetValue(name), parse.GetValue(title), parse.GetValue(roles) ?? [])));
        return command;
    }

    private static async Task<int> Run(Answer answer, string data, Wish wish)
    {
        await using var journal = Journal.Open(DataFolder.New(data));
        var known = journal.World.Accounts.GetValueOrDefault(wish.Id);
        if (known is null || wish.Name is not null || wish.Title is not null || wish.Roles.Length > 0)
        {
            var command = new ChangeAccount(wish.Id, wish.Name ?? known?.Name ?? "", wish.Title ?? known?.Title ?? "", true, wish.Roles.Length > 0 ? wish.Roles : [.. known?.Roles ?? []]);
            if (await journal.Submit("account-" + Guid.CreateVersion7().ToString("N"), command, Actor.System) is Outcome.Refused refused)
            {
                List<string> problems = [.. refused.Refusal.Problems.Select(p => p.Message)];
                answer.Write(new { ok = false, problems }, problems);
                return CommandLine.DoesNotHold;
            }
        }

        var (account, password) = Passwords.Give(journal, [journal.World.Accounts[wish.Id]])[0];
        answer.Write(
            new { ok = true, id = account.Id, name = account.Name, title = account.Title, roles = account.Roles, password },
            $"{account.Id}  {password}  {account.Name}（{account.Title}；{string.Join('、', account.Roles.Select(Roles.Name))}）。口令只显示这一次。");
        return CommandLine.Holds;
    }

    private sealed record Wish(string Id, string? Name, string? Title, string[] Roles);
}
