using System.CommandLine;
using Jishi.Store;

namespace Jishi.Cli.Commands;

/// <summary>jishi starts --data DIR: when the service started or refused to, and why.</summary>
internal static class StartsCommand
{
    private const int Shown = 30;

    public static Command Build()
    {
        var data = new Option<string>("--data") { HelpName = "目录", Required = true, Description = "数据目录" };
        var command = new Command("starts", $"显示最近 {Shown} 次启动和拒绝启动的原因") { data, Answer.JsonOption() };
        command.SetAction(parse =>
        {
            var lines = StartsLog.Last(parse.GetRequiredValue(data), Shown);
            new Answer(parse).Write(new { starts = lines }, lines.Count == 0 ? ["还没有记录。"] : lines);
        });
        return command;
    }
}
