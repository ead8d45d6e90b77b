using System.Collections.Immutable;
using System.CommandLine;
using Jishi.Record.Policy;
using Jishi.Store;
using Jishi.Store.Backups;
using Jishi.Web.Security;
using Command = System.CommandLine.Command;

namespace Jishi.Cli.Commands;

/// <summary>jishi restore BACKUP --data EMPTY --key FILE --signer A --signer B --reason WHY [--checkpoint FILE]: lets a ledger go on from a backup, signed by two people with their passwords.</summary>
internal static class RestoreCommand
{
    public static Command Build()
    {
        var from = new Argument<string>("备份") { Description = "备份目录（取其中最近一份），或其中某一份" };
        var data = new Option<string>("--data") { HelpName = "目录", Required = true, Description = "空的数据目录" };
        var key = new Option<string>("--key") { HelpName = "文件", Required = true, Description = "另存的签名密钥 ledger.key" };
        var signers = new Option<string[]>("--signer") { HelpName = "账号", Required = true, Description = "签字人，写两次；口令逐个询问" };
        var reason = new Option<string>("--reason") { HelpName = "原因", Required = true, Description = "为什么恢复，记入账本" };
        var checkpoint = new Option<string?>("--checkpoint") { HelpName = "文件", Description = "别处存的最新检查点；备份之后丢失了多少条，凭它载明" };
        var command = new Command("restore", "从备份恢复到空目录，开出续账，由两人签字") { from, data, key, signers, reason, checkpoint, Answer.JsonOption() };
        command.SetAction((parse, _) => Run(new Answer(parse), new Wish(
            parse.GetRequiredValue(from), parse.GetRequiredValue(data), parse.GetRequiredValue(key), [.. parse.GetRequiredValue(signers)], parse.GetRequiredValue(reason), parse.GetValue(checkpoint))));
        return command;
    }

    private sealed record Wish(string From, string Data, string Key, ImmutableArray<string> Signers, string Reason, string? Checkpoint);

    private static async Task<int> Run(Answer answer, Wish wish)
    {
        Restore.RefuseOccupied(DataFolder.New(wish.Data));
        if (string.IsNullOrWhiteSpace(wish.Reason)) throw new UsageException("请用 --reason 写明为什么恢复。");
        if (wish.Checkpoint is { } file && !File.Exists(file)) throw new UsageException($"没有检查点文件 {file}。");
        var kept = wish.Checkpoint is { } path ? await File.ReadAllBytesAsync(path) : null;
        var backup = await Progress.Steps(answer, progress => Task.Run(() => CheckedBackup.Of(wish.From, wish.Key, kept, progress)));
        var unfit = RestoreLineage.Problems(backup.Accounts, wish.Signers).Select(p => p.Message).ToList();
        if (unfit.Count == 0) unfit = Consent(backup, wish.Signers);
        if (unfit.Count > 0)
        {
            answer.Write(new { ok = false, problems = unfit }, [.. unfit, "没有恢复。"]);
            return CommandLine.DoesNotHold;
        }

        var done = await Progress.Steps(answer, progress => Restore.Run(backup, DataFolder.New(wish.Data), wish.Signers, wish.Reason, progress));
        var loss = KeptCheckpoint.Loss(done.Lineage)!;
        answer.Write(
            new { ok = true, data = wish.Data, entries = done.Report.Entries, root = Convert.ToHexStringLower(done.Report.Root), origin = done.Lineage.Origin, restored = done.Lineage.Restored!.Size, lost = backup.Lost },
            $"已恢复到 {wish.Data}，核验通过：{done.Report.Entries} 条分录，续账名称 {done.Lineage.Origin}。", loss, "这件事会一直显示在“账本与核验”页上。可以启动服务了。");
        return CommandLine.Holds;
    }

    /// <summary>Asks each signer for the password that the backup knows; one wrong answer ends it.</summary>
    private static List<string> Consent(CheckedBackup backup, ImmutableArray<string> signers)
    {
        foreach (var account in signers.Select(s => backup.Accounts.Accounts[s]))
        {
            var lost = backup.Lost > 0 ? $"，之后的 {backup.Lost} 条丢失" : "";
            var password = Secrets.Ask($"{account.Name}（{account.Id}）签字：账本从第 {backup.Manifest.Entries} 条续起{lost}。口令：");
            if (!Accounts.Matches(backup.CredentialOf(account.Id), password)) return [$"{account.Name}（{account.Id}）的口令不对。"];
        }

        return [];
    }
}
