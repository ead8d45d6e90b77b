using System.CommandLine;
using Jishi.Cli.Policies;
using Jishi.Record.Deciding;
using Jishi.Record.Policy;
using Jishi.Store;
using Command = System.CommandLine.Command;

namespace Jishi.Cli.Commands;

/// <summary>jishi policy check PACK: says what each line of a pack does, or why it may not. policy adopt: puts it in force. policy starter: a file to start from. policy schema: its JSON Schema.</summary>
internal static class PolicyCommand
{
    public static Command Build()
    {
        var file = new Argument<string>("政策包") { Description = "政策包文件（.json）" };
        var check = new Command("check", "检查一个政策包，逐条说明") { file, Answer.JsonOption() };
        check.SetAction(parse => Check(new Answer(parse), parse.GetRequiredValue(file)));
        var schema = new Command("schema", "输出政策包的 JSON Schema，即 packs/pack.schema.json");
        schema.SetAction(parse => parse.InvocationConfiguration.Output.Write(PackFile.Schema()));
        return new Command("policy", "政策包") { check, BuildAdopt(), BuildStarter(), schema };
    }

    private static Command BuildStarter()
    {
        var pack = new Argument<string>("规则包") { Description = $"本地规则包：{string.Join('、', RulePack.All.Select(p => p.Code))}" }.AcceptOnlyFromAmong([.. RulePack.All.Select(p => p.Code)]);
        var starter = new Command("starter", "输出一个启用某本地规则包的政策包，各数取材料所载，供本地修改") { pack };
        starter.SetAction(parse => parse.InvocationConfiguration.Output.Write(PackFile.Starter(RulePack.Find(parse.GetRequiredValue(pack))!)));
        return starter;
    }

    private static Command BuildAdopt()
    {
        var file = new Argument<string>("政策包") { Description = "政策包文件（.json）" };
        var data = new Option<string>("--data") { HelpName = "目录", Required = true, Description = "数据目录；没有账本则以这个政策包新开一个。服务须先停下" };
        var by = new Option<string[]>("--by") { HelpName = "账号", Description = "签字的账号，写两次：部长或分管副部长一个，干部监督科科长一个。新开账本不写" };
        var adopt = new Command("adopt", "采用一个政策包，自此或自其施行日起的办结都按它判断") { file, data, by, Answer.JsonOption() };
        adopt.SetAction(parse => Adopt(new Answer(parse), parse.GetRequiredValue(file), parse.GetRequiredValue(data), parse.GetValue(by) ?? []));
        return adopt;
    }

    private static async Task<int> Adopt(Answer answer, string file, string data, string[] by)
    {
        var (pack, unread) = PackFile.Read(file);
        List<string> problems = unread is not null ? [unread] : [.. PolicyCheck.Problems(pack!).Select(p => p.Message)];
        if (problems.Count > 0) return No(answer, file, problems);
        await using var journal = Journal.Open(DataFolder.New(data) with { FirstPolicy = pack! });
        if (Adopted(journal, pack!) is null)
        {
            var outcome = await journal.Submit("policy-" + Guid.CreateVersion7().ToString("N"), new AdoptPolicy(pack!) { Signers = [.. by] }, Actor.System);
            if (outcome is Outcome.Refused { Refusal: var refusal }) return No(answer, file, [.. refusal.Problems.Select(p => p.Message)]);
        }

        var adopted = Adopted(journal, pack!)!;
        var inForce = journal.World.Policy;
        answer.Write(
            new { file, ok = true, id = pack!.Id, version = pack.Version, entry = adopted.Index, from = adopted.From, signers = adopted.Signers?.Select(s => s.Name) ?? [] },
            $"已采用：{pack.Title} {pack.Version}，第 {adopted.Index} 号分录"
            + (adopted.Signers is { } signers ? $"，{string.Join('、', signers.Select(s => s.Name))}签字" : "")
            + (adopted.Index == journal.World.PolicyIndex ? "。" : $"，自 {adopted.From:yyyy-MM-dd} 起施行，此前仍按 {inForce.Title} {inForce.Version}。"));
        return CommandLine.Holds;
    }

    private static AdoptedPack? Adopted(Journal journal, PolicyPack pack) => journal.World.Policies.Find(p => p.Pack.Id == pack.Id && p.Pack.Version == pack.Version);

    private static int No(Answer answer, string file, IReadOnlyList<string> problems)
    {
        answer.Write(new { file, ok = false, problems }, problems.Select(p => $"不可以：{p}"));
        return CommandLine.DoesNotHold;
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
