using System.Collections;
using System.Text.Json;

namespace Jishi.Cli.Configuration;

/// <summary>A setting as it holds, and where that was said.</summary>
internal sealed record SettingValue(Setting Setting, string? Value, string Source)
{
    public string Shown => Value is null ? "（没有写）" : Setting.IsSecret && Value.Length > 0 ? "（已设，不显示）" : Value.Length == 0 ? "（没有）" : Value;
}

/// <summary>
/// The settings that hold: the command line before the environment before the file before what the program assumes. What is said and not known
/// is refused with the nearest known name, never passed over; but for the environment, which others write into too: there it is told.
/// </summary>
internal sealed record EffectiveSettings(IReadOnlyList<SettingValue> Values, IReadOnlyList<string> Warnings)
{
    private const string Prefix = "JISHI_";
    private const string FileVariable = "JISHI_CONFIG";
    private const string UsualFile = "/etc/jishi/jishi.json";

    /// <summary>Variables of the tests, no settings.</summary>
    private static readonly string[] NotOurs = [FileVariable, "JISHI_LONG", "JISHI_APPROVE"];

    private static readonly JsonDocumentOptions Json = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, AllowDuplicateProperties = false };

    public string this[Setting setting] => Values.First(v => v.Setting == setting).Value ?? throw new UsageException($"缺少 {setting.Option}。也可以写进配置文件（{setting.Key}）或环境变量 {setting.Variable}。");

    /// <param name="commandLine">What the command line says of a setting; null where it says nothing.</param>
    /// <param name="file">The file that the command line names; null: the one that the environment names, else the usual one if it is there.</param>
    /// <exception cref="UsageException">A key is unknown, a value is wrong, or a named file cannot be read.</exception>
    public static EffectiveSettings Load(Func<Setting, string?> commandLine, string? file, IDictionary environment)
    {
        var path = file ?? environment[FileVariable] as string ?? (File.Exists(UsualFile) ? UsualFile : null);
        var written = path is null ? [] : Read(path);
        var values = Settings.All.Select(s => Of(s, commandLine(s), environment[s.Variable] as string, written.GetValueOrDefault(s.Key), path)).ToList();
        var wrong = values.Where(v => v.Value is not null && v.Setting.Problem(v.Value) is not null).Select(v => $"{v.Setting.Key}（来自{v.Source}）：{v.Setting.Problem(v.Value!)}。").ToList();
        return wrong.Count == 0 ? new EffectiveSettings(values, [.. Strange(environment)]) : throw new UsageException(string.Join('\n', wrong));
    }

    /// <summary>One line a setting: name, value, where it comes from.</summary>
    public IEnumerable<string> Lines() => Values.Select(v => $"  {v.Setting.Key,-20}{v.Shown}　［{v.Source}］").Concat(Warnings);

    private static SettingValue Of(Setting setting, string? said, string? variable, string? written, string? file) =>
        said is not null ? new(setting, said, "命令行 " + setting.Option)
        : variable is not null ? new(setting, variable, "环境变量 " + setting.Variable)
        : written is not null ? new(setting, written, "配置文件 " + file)
        : new(setting, setting.Default, "默认");

    private static Dictionary<string, string> Read(string path)
    {
        if (!File.Exists(path)) throw new UsageException($"没有配置文件 {path}。");
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path), Json);
            if (document.RootElement.ValueKind != JsonValueKind.Object) throw new UsageException($"配置文件 {path} 应是一个 JSON 对象，如 {{ \"data\": \"/var/lib/jishi\" }}。");
            return document.RootElement.EnumerateObject().ToDictionary(p => Known(p.Name, path), p => Text(p, path), StringComparer.Ordinal);
        }
        catch (JsonException e)
        {
            throw new UsageException($"配置文件 {path} 第 {e.LineNumber + 1} 行不是合法的 JSON，或同一个键写了两次。", e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new UsageException($"配置文件 {path} 没有权限读。", e);
        }
    }

    private static string Known(string key, string path) => Settings.All.Any(s => s.Key == key) ? key
        : throw new UsageException($"配置文件 {path}：不认识的键“{key}”{Hint(key, Settings.All.Select(s => s.Key))}。可用的键：{string.Join('、', Settings.All.Select(s => s.Key))}。");

    private static string Text(JsonProperty property, string path) => property.Value.ValueKind switch
    {
        JsonValueKind.String => property.Value.GetString()!,
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Number => property.Value.GetRawText(),
        _ => throw new UsageException($"配置文件 {path}：{property.Name} 应是文字、数字或 true、false。"),
    };

    private static IEnumerable<string> Strange(IDictionary environment)
    {
        var known = Settings.All.Select(s => s.Variable).Concat(NotOurs).ToList();
        return environment.Keys.Cast<string>().Where(k => k.StartsWith(Prefix, StringComparison.Ordinal) && !known.Contains(k)).Order(StringComparer.Ordinal)
            .Select(k => $"  请注意：不认识环境变量 {k}，没有采用{Hint(k, known)}。");
    }

    private static string Hint(string typed, IEnumerable<string> known) => Settings.Nearest(typed, known) is { } near ? $"，是不是 {near}" : "";
}
