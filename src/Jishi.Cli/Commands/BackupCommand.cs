using System.CommandLine;
using Jishi.Store;
using Jishi.Store.Backups;

namespace Jishi.Cli.Commands;

/// <summary>jishi backup --data DIR --to FOLDER [--keep N]: a verified copy while the server runs; evidence that the folder holds already is not copied again.</summary>
internal static class BackupCommand
{
    public static Command Build()
    {
        var data = new Option<string>("--data") { HelpName = "目录", Required = true, Description = "数据目录；服务可以照常运行" };
        var to = new Option<string>("--to") { HelpName = "目录", Required = true, Description = "备份目录，在数据目录之外，最好在另一块盘上；每次备份是其中一个按时间命名的目录" };
        var keep = new Option<int>("--keep") { HelpName = "N", Description = "只留最近 N 份；不写则都留" };
        keep.Validators.Add(r =>
        {
            if (r.Tokens is [var token] && !(int.TryParse(token.Value, out var n) && n > 0)) r.AddError($"--keep 应为正整数，收到“{token.Value}”。");
        });
        var command = new Command("backup", "备份账本和证据，写好后逐条核验") { data, to, keep, Answer.JsonOption() };
        command.SetAction((parse, _) => Run(new Answer(parse), parse.GetRequiredValue(data), parse.GetRequiredValue(to), parse.GetValue(keep)));
        return command;
    }

    private static async Task<int> Run(Answer answer, string data, string to, int keep)
    {
        var done = await Progress.Steps(answer, progress => Task.Run(() => Backup.Write(DataFolder.Options(data), to, keep, progress)));
        var manifest = done.Manifest;
        answer.Write(
            new { ok = true, backup = done.Folder, entries = manifest.Entries, root = manifest.Root, newEvidence = done.NewEvidence, remarks = done.Remarks },
            [
                $"已备份并核验：{done.Folder}",
                $"{manifest.Entries} 条分录，{manifest.Files.Count(f => f.Path.StartsWith("evidence/", StringComparison.Ordinal))} 个证据文件（新增 {done.NewEvidence} 个），根哈希 {manifest.Root}",
                .. done.Remarks.Select(r => "请注意：" + r),
                $"备份里不含签名密钥。请另存一份 {Path.Combine(data, "ledger.key")}，与备份分开锁好；没有它，备份不能恢复。",
            ]);
        return CommandLine.Holds;
    }
}
