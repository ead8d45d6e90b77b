using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Jishi.Cli.Scenarios;

/// <summary>A YAML file as JSON, with the line of every value by its JSON path, so that what reads the JSON can name the line.</summary>
internal sealed partial class YamlSource
{
    /// <summary>Nodes of a file at most: an alias may stand for a whole tree, and aliases of aliases grow without bound.</summary>
    private const int MostNodes = 200_000;

    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);
    private int _nodes;

    private YamlSource(string file) => File = file;

    public string File { get; }

    public JsonNode? Root { get; private set; }

    public static YamlSource Read(string file)
    {
        try
        {
            using var text = new StreamReader(file);
            return Parse(file, text);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ScenarioException(file, 0, $"读不出文件：{e.Message}");
        }
    }

    public static YamlSource Parse(string file, TextReader text)
    {
        var source = new YamlSource(file);
        try
        {
            var yaml = new YamlStream();
            yaml.Load(text);
            if (yaml.Documents.Count != 1) throw new ScenarioException(file, 1, "应恰有一个 YAML 文档。");
            source.Root = source.Convert(yaml.Documents[0].RootNode, "$");
            return source;
        }
        catch (YamlException e)
        {
            throw new ScenarioException(file, (int)e.Start.Line, e.Message.Contains("uplicate key", StringComparison.Ordinal)
                ? $"同一个键写了两次：{Last(e.Message)}。"
                : $"YAML 写法不对：{e.Message}");
        }
    }

    /// <summary>The line of a path, or of the nearest thing around it.</summary>
    public int Line(string? path)
    {
        for (var at = path ?? "$"; at.Length > 0; at = Around().Replace(at, ""))
        {
            if (_lines.TryGetValue(at, out var line)) return line;
            if (at == "$") break;
        }

        return 1;
    }

    private JsonNode? Convert(YamlNode node, string path)
    {
        _lines[path] = (int)node.Start.Line;
        if (++_nodes > MostNodes) throw new ScenarioException(File, (int)node.Start.Line, "文件太大。");
        return node switch
        {
            YamlMappingNode map => Object(map, path),
            YamlSequenceNode list => new JsonArray([.. list.Children.Select((n, i) => Convert(n, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]")))]),
            YamlScalarNode scalar => Scalar(scalar),
            _ => throw new ScenarioException(File, (int)node.Start.Line, "不支持的 YAML 写法。"),
        };
    }

    private JsonObject Object(YamlMappingNode map, string path)
    {
        var json = new JsonObject();
        foreach (var (key, value) in map.Children)
        {
            if (key is not YamlScalarNode { Value: { } name }) throw new ScenarioException(File, (int)key.Start.Line, "键应为文字。");
            json[name] = Convert(value, $"{path}.{name}");
            // A mistake in «key: …» is looked for where the key stands, not where a block below it begins.
            _lines[$"{path}.{name}"] = (int)key.Start.Line;
        }

        return json;
    }

    /// <summary>Plain true, false, null and whole numbers are what they look like; all else, and anything in quotes, is text («01» is a code).</summary>
    private static JsonValue? Scalar(YamlScalarNode scalar)
    {
        var text = scalar.Value ?? "";
        if (scalar.Style != ScalarStyle.Plain) return JsonValue.Create(text);
        return text switch
        {
            "true" => JsonValue.Create(true),
            "false" => JsonValue.Create(false),
            "" or "~" or "null" => null,
            _ when Whole().IsMatch(text) => JsonValue.Create(long.Parse(text, CultureInfo.InvariantCulture)),
            _ => JsonValue.Create(text),
        };
    }

    private static string Last(string message) => message[(message.LastIndexOf(' ') + 1)..].Trim('.', '\'', '"');

    [GeneratedRegex(@"^-?(0|[1-9][0-9]{0,17})$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Whole();

    [GeneratedRegex(@"(\.[^.\[]*|\[[0-9]+\])$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Around();
}

/// <summary>A scenario file that cannot be read or played as it stands: where, and what to write.</summary>
public sealed class ScenarioException : Exception
{
    public ScenarioException()
    {
    }

    public ScenarioException(string message)
        : base(message)
    {
    }

    public ScenarioException(string message, Exception inner)
        : base(message, inner)
    {
    }

    public ScenarioException(string file, int line, string problem)
        : base(line > 0 ? $"{file} 第 {line} 行：{problem}" : $"{file}：{problem}")
    {
    }
}
