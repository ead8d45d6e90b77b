using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jishi.Cli.Strict;
using Jishi.Record.Gates;

namespace Jishi.Cli.Scenarios;

/// <summary>A scenario made ready: set-up and typed steps, those of its bases first.</summary>
/// <param name="Id">Beginning of its command ids.</param>
public sealed record Scenario(string File, string Id, ScenarioFile Setup, IReadOnlyList<Step> Steps);

/// <summary>Reads scenario files strictly; every mistake names file, line and key in Chinese.</summary>
public static class ScenarioReader
{
    /// <summary>Bases of bases at most: a file that is its own base ends here.</summary>
    private const int Deepest = 10;

    public static Scenario Read(string path)
    {
        using var content = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (setup, steps) = Stack(path, content, 0);
        if (setup.Clock is null) throw new ScenarioException(path, 1, "缺少 clock（开始的时间，例如 2026-09-01 09:00）。");
        // Ids of commands come from the content, so that two scenarios in one folder never answer each other's commands.
        return new Scenario(path, "play-" + Convert.ToHexStringLower(content.GetHashAndReset())[..16], setup, steps);
    }

    /// <summary>A file on top of its bases.</summary>
    private static (ScenarioFile Setup, List<Step> Steps) Stack(string path, IncrementalHash content, int depth)
    {
        if (depth > Deepest) throw new ScenarioException(path, 1, "base 一层套一层，太深了，请检查是否绕了回来。");
        var (source, setup) = ReadFile(path);
        content.AppendData(File.ReadAllBytes(path));
        for (var i = 0; i < setup.Cadres.Count; i++) CheckCodes(source, setup.Cadres[i].Items.Keys, string.Create(CultureInfo.InvariantCulture, $"$.cadres[{i}].items"));
        var steps = setup.Steps.Select((json, i) => ReadStep(source, json, i)).ToList();
        if (setup.Policy is { } policy) setup = setup with { Policy = Beside(path, policy) };
        if (setup.Base is not { } name) return (setup, steps);
        var below = Stack(Beside(path, name), content, depth + 1);
        return (Under(below.Setup, setup), [.. below.Steps, .. steps]);
    }

    internal static string Beside(string file, string relative) => Path.GetRelativePath(".", Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, relative));

    private static (YamlSource Source, ScenarioFile Setup) ReadFile(string path)
    {
        var source = YamlSource.Read(path);
        return source.Root is JsonObject root
            ? (source, Typed<ScenarioFile>(source, root, "$"))
            : throw new ScenarioException(path, 1, "文件应为一组键值，至少有 title 和 steps。");
    }

    /// <summary>The base stands under the file: its lists come first, its single values count where the file is silent.</summary>
    private static ScenarioFile Under(ScenarioFile below, ScenarioFile file) => file with
    {
        Policy = file.Policy ?? below.Policy,
        Pack = file.Pack ?? (file.Policy is null ? below.Pack : null),
        Origin = file.Origin ?? below.Origin,
        Clock = file.Clock ?? below.Clock,
        By = file.By ?? below.By,
        Organs = [.. below.Organs, .. file.Organs],
        People = [.. below.People, .. file.People],
        Cadres = [.. below.Cadres, .. file.Cadres],
    };

    private static Step ReadStep(YamlSource source, JsonElement json, int index)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"$.steps[{index}]");
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty("do", out var verb) || verb.ValueKind != JsonValueKind.String)
            throw new ScenarioException(source.File, source.Line(path), "这一步没有写 do（要做什么）。");
        if (!Vocabulary.Verbs.TryGetValue(verb.GetString()!, out var type))
            throw new ScenarioException(source.File, source.Line(path + ".do"), $"不认识的动作“{verb}”；可用：{string.Join('、', Vocabulary.Verbs.Keys)}。");
        var arguments = JsonObject.Create(json)!;
        arguments.Remove("do");
        var step = (Step)Typed(source, arguments, type, path);
        step.Place = new StepPlace(source.File, index + 1, source.Line(path), Answer.Compact(json));
        CheckCodes(source, step.Codes, path);
        return step;
    }

    private static void CheckCodes(YamlSource source, IEnumerable<string> codes, string path)
    {
        foreach (var code in codes.Where(c => CatalogueOfItems.Find(c) is null))
        {
            var line = new[] { $"{path}.items.{code}", $"{path}.with.{code}", $"{path}.{code}", path }.Select(source.Line).Max();
            throw new ScenarioException(source.File, line, $"目录中没有数据项“{code}”。请用 jishi catalogue 查代码。");
        }
    }

    private static T Typed<T>(YamlSource source, JsonNode json, string path) => (T)Typed(source, json, typeof(T), path);

    private static object Typed(YamlSource source, JsonNode json, Type type, string path)
    {
        try
        {
            return json.Deserialize(type, StrictJson.Options)!;
        }
        catch (JsonException e)
        {
            throw new ScenarioException(source.File, source.Line(path + (e.Path ?? "$")[1..]), StrictJson.Explain(e));
        }
    }
}
