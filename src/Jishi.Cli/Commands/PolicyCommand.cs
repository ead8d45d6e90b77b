using System.CommandLine;
using Jishi.Cli.Policies;
using Jishi.Record.Deciding;
using Jishi.Record.Policy;
using Jishi.Store;
using Command = System.CommandLine.Command;

namespace Jishi.Cli.Commands;

/// <summary>jishi policy check PACK: says what each line of a pack does, or why it may not. policy adopt: puts it in force. policy schema: its JSON Schema.</summary>
internal static class PolicyCommand
{
    public static Command Build()
    {
        var file = new Argument<string>("政策包") { Description = "政策包文件（.json）" };
        var check = new Command("check", "检查一个政策包，逐条说明") { file, Answer.JsonOption() };
        check.SetAction(parse => Check(new Answer(parse), parse.GetRequiredValue(file)));
        var schema = new Command("schema", "输出政策包的 JSON Schema，即 packs/pack.schema.json");
        schema.SetAction(parse => parse.InvocationConfiguration.Output.Write(PackFile.Schema()));
        return new Command("policy", "政策包") { check, BuildAdopt(), schema };
    }

    private static Command BuildAdopt()
    {
        var file = new Argument<string>("政策包") { Description = "政策包文件（.json）" };
        var data = new Option<string>("--data") { HelpName = "目录", Required = true, Description = "数据目录；没有账本则以这个政策包新开一个。服务须先停下" };
        var adopt = new Command("adopt", "采用一个政策包，自此以后的办结都按它判断") { file, data, Answer.JsonOption() };
        adopt.SetAction(parse => Adopt(new Answer(parse), parse.GetRequiredValue(file), parse.GetRequiredValue(data)));
        return adopt;
    }

    private static async Task<int> Adopt(Answer answer, string file, string data)
    {
        var (pack, unread) = PackFile.Read(file);
        List<string> problems = unread is not null ? [unread] : [.. PolicyCheck.Problems(pack!).Select(p => p.Message)];
        if (problems.Count > 0)
        {
            answer.Write(new { file, ok = false, problems }, problems.Select(p => $"不可以：{p}"));
            return CommandLine.DoesNotHold;
        }

        await using var journal = Journal.Open(DataFolder.New(data) with { FirstPolicy = pack! });
        if (journal.World.Policy.Version != pack!.Version || journal.World.Policy.Id != pack.Id) await journal.Submit("policy-" + Guid.CreateVersion7().ToString("N"), new AdoptPolicy(pack), Actor.System);
        var inForce = journal.World.Policy;
        answer.Write(new { file, ok = true, id = inForce.Id, version = inForce.Version, entry = journal.World.PolicyIndex }, $"已采用：{inForce.Title} {inForce.Version}，第 {journal.World.PolicyIndex} 号分录。");
        return CommandLine.Holds;
    }

    private static int Check(Answer answer, string file)
    {
        var (pack, unread) = PackFile.Read(file);
        List<string> problems = unread is not null ? [unread] : [.. PolicyCheck.Problems(pack!).Select(p => p.Field is { } field ? $"{field}：{p.Message}" : p.Message)];
        List<string> lines = pack is null ? [] : [.. PolicyText.Explain(pack)];
        answer.Write(
            new { file, ok = problems.Count == 0, problems, lines },
            [.. lines, .. problems.Count == 0 ? ["可以采用。"] : problems.Select(p => $"不可以：{p}")]);
        return problems.Count == 0 ? CommandLine.Holds : CommandLine.DoesNotHold;
    }
}
