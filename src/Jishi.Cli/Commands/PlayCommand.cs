using System.CommandLine;
using Jishi.Cli.Scenarios;

namespace Jishi.Cli.Commands;

/// <summary>jishi play FILE... [--data DIR]: plays scenarios and stops at the first difference.</summary>
internal static class PlayCommand
{
    public static Command Build()
    {
        var files = new Argument<string[]>("文件") { Arity = ArgumentArity.OneOrMore, Description = "情景文件（.yaml），可以写几个" };
        var data = new Option<string?>("--data") { HelpName = "目录", Description = "记进这个数据目录；不写则记进临时目录，用完删去" };
        var command = new Command("play", "演一遍情景文件，遇到第一处不同即停") { files, data, Answer.JsonOption() };
        command.SetAction(parse => Run(new Answer(parse), parse.GetRequiredValue(files), parse.GetValue(data)));
        return command;
    }

    private static async Task<int> Run(Answer answer, string[] files, string? data)
    {
        var results = new List<PlayResult>();
        foreach (var file in files)
        {
            var result = await Progress.Show(answer, file, progress => One(file, data, progress));
            results.Add(result);
            if (!answer.AsJson) foreach (var line in Lines(result)) answer.Output.WriteLine(line);
        }

        if (answer.AsJson) answer.Write(results);
        return results.All(r => r.Ok) ? CommandLine.Holds : CommandLine.DoesNotHold;
    }

    /// <summary>A file that cannot be read or played is a difference too: what was expected is a scenario.</summary>
    private static async Task<PlayResult> One(string file, string? data, IProgress<int> progress)
    {
        try
        {
            return await Play.Run(ScenarioReader.Read(file), data, progress);
        }
        catch (ScenarioException e)
        {
            return new PlayResult(file, false, 0, null, "可以演的情景文件", e.Message) { Lines = [e.Message] };
        }
    }

    private static IEnumerable<string> Lines(PlayResult result) => result.Ok ? [$"{result.File}：{result.Steps} 步，与预期相同"] : result.Lines;
}
