namespace Jishi.Web.Shell;

/// <summary>The main navigation. A page belongs to the entry whose path its own path begins with.</summary>
public static class Navigation
{
    public static IReadOnlyList<LinkView> Entries { get; } =
    [
        new("选任事项", "/matters"),
        new("批次", "/batches"),
        new("会议", "/meetings"),
        new("期限", "/clocks"),
        new("干部", "/cadres"),
        new("监督", "/findings"),
        new("账本", "/ledger"),
        new("规则库", "/rules"),
        new("政策包", "/policy"),
    ];

    /// <summary>The value of <c>aria-current</c>; null leaves the attribute out.</summary>
    public static string? Current(LinkView entry, PathString path) =>
        !path.StartsWithSegments(entry.Href, StringComparison.Ordinal, out var rest) ? null : rest.HasValue && rest != "/" ? "true" : "page";
}
