using System.CommandLine;
using Jishi.Store;
using Jishi.Web;

namespace Jishi.Cli.Commands;

/// <summary>jishi serve --data DIR --urls URL: the office's server. Stops when told, after what is queued is written and a checkpoint is signed.</summary>
internal static class ServeCommand
{
    public static Command Build()
    {
        var data = new Option<string>("--data") { HelpName = "目录", Required = true, Description = "数据目录；没有账本则新开一个" };
        var urls = new Option<string>("--urls") { HelpName = "地址", DefaultValueFactory = _ => "http://127.0.0.1:5080", Description = "监听地址，几个地址以分号隔开" };
        var secure = new Option<bool>("--https-only") { Description = "登录凭证只经 HTTPS 传送（前面有 TLS 代理时用）" };
        var command = new Command("serve", "启动服务，Ctrl+C 停止") { data, urls, secure };
        command.SetAction((parse, cancel) => Run(parse.GetRequiredValue(data), new WebSettings(parse.GetRequiredValue(urls)) { TrustHttpOnLocalhost = !parse.GetValue(secure) }, cancel));
        return command;
    }

    private static async Task<int> Run(string data, WebSettings settings, CancellationToken cancel)
    {
        await using var journal = Journal.Open(DataFolder.New(data));
        await using var app = WebApp.Create([], journal, settings);
        try
        {
            await app.StartAsync(cancel);
        }
        catch (IOException e)
        {
            throw new UsageException($"不能在 {settings.Urls} 上监听，多半是被别的程序占用：{e.Message}", e);
        }

        await app.WaitForShutdownAsync(cancel);
        return CommandLine.Holds;
    }
}
