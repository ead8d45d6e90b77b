using System.Globalization;

namespace Jishi.Cli.Configuration;

/// <summary>
/// One setting of the service, under one name in three spellings: «logFormat» in the file, JISHI_LOG_FORMAT in the environment, --log-format on
/// the command line.
/// </summary>
/// <param name="Default">What holds where nothing is said; null: it must be said.</param>
internal sealed record Setting(string Key, string? Default, string Kind, string Words)
{
    public bool IsSecret { get; init; }

    public bool IsSwitch { get; init; }

    /// <summary>An option of every command, made there.</summary>
    public bool IsEverywhere { get; init; }

    /// <summary>Says what is wrong with a value, or null.</summary>
    public Func<string, string?> Problem { get; init; } = _ => null;

    public string Variable => "JISHI_" + Parted('_').ToUpperInvariant();

    public string Option => "--" + Parted('-');

    private string Parted(char by) => string.Concat(Key.Select(c => char.IsAsciiLetterUpper(c) ? $"{by}{char.ToLowerInvariant(c)}" : c.ToString()));
}

/// <summary>All settings of the service.</summary>
internal static class Settings
{
    public static readonly Setting Data = new("data", null, "目录", "数据目录；没有账本则新开一个");

    public static readonly Setting Database = new("database", "", "连接串", "账本在这个 PostgreSQL 里；不写则用数据目录里的 SQLite") { IsSecret = true, IsEverywhere = true };

    public static readonly Setting Evidence = new("evidence", "", "目录", "用 PostgreSQL 时，各台服务器共用的证据目录；不写则存进数据库") { IsEverywhere = true };

    public static readonly Setting Urls = new("urls", "http://127.0.0.1:5080", "地址", "监听地址，几个地址以分号隔开")
    {
        Problem = v => v.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault(u => Address(u) is null) is { } bad ? $"“{bad}”不是监听地址，应如 http://127.0.0.1:5080" : null,
    };

    public static readonly Setting HttpsOnly = new("httpsOnly", "false", "是否", "登录凭证只经 HTTPS 传送（前面有 TLS 代理时用）") { IsSwitch = true, Problem = v => v is "true" or "false" ? null : "只能写 true 或 false" };

    public static readonly Setting LogFormat = new("logFormat", "json", "格式", "日志一行一条：json 供机器收集，text 供人看") { Problem = v => v is "json" or "text" ? null : "只能写 json 或 text" };

    public static readonly Setting WatchUrl = new("watchUrl", "", "地址", "监控专用地址，如 http://127.0.0.1:5081：只答 /metrics 和 /health；不写则不开")
    {
        Problem = v => v.Length == 0 || Address(v) is { Port: > 0 } ? null : "应如 http://127.0.0.1:5081，端口须写明",
    };

    public static readonly Setting WatchToken = new("watchToken", "", "口令", "凭它可从任何监听地址取 /metrics 和 /health 的详情；不写则不开") { IsSecret = true, Problem = v => v.Length is 0 or >= 16 ? null : "至少 16 个字符" };

    public static readonly Setting LeastFreeMegabytes = new("leastFreeMegabytes", "512", "MB", "数据盘剩余空间少于这么多，/health/ready 即报未就绪")
    {
        Problem = v => int.TryParse(v, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? null : "应为不小于 0 的整数",
    };

    public static readonly IReadOnlyList<Setting> All = [Data, Database, Evidence, Urls, HttpsOnly, LogFormat, WatchUrl, WatchToken, LeastFreeMegabytes];

    /// <summary>The known key that is nearest to a mistyped one, or null when none is near.</summary>
    public static string? Nearest(string typed, IEnumerable<string> known) =>
        known.Select(k => (Key: k, Far: Distance(typed.ToLowerInvariant(), k.ToLowerInvariant()))).Where(k => k.Far <= Math.Max(2, k.Key.Length / 3)).OrderBy(k => k.Far).FirstOrDefault().Key;

    private static Uri? Address(string text) => Uri.TryCreate(text.Replace("://*", "://0.0.0.0", StringComparison.Ordinal).Replace("://+", "://0.0.0.0", StringComparison.Ordinal), UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https") ? uri : null;

    /// <summary>Letters to insert, drop or change to make one of the other (Levenshtein).</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }

        return row[b.Length];
    }
}
