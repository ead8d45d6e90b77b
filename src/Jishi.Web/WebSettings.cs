namespace Jishi.Web;

/// <summary>How the office's server listens.</summary>
/// <param name="Urls">Addresses to listen on, separated by semicolons: «http://127.0.0.1:5080».</param>
public sealed record WebSettings(string Urls)
{
    /// <summary>True lets a session run over plain HTTP, as on one's own machine; false sends its cookie over HTTPS only.</summary>
    public bool TrustHttpOnLocalhost { get; init; } = true;

    /// <summary>Lines of JSON for a machine that gathers logs; else lines for a person.</summary>
    public bool JsonLogs { get; init; } = true;

    /// <summary>An address of its own for whoever watches: metrics and health with details, and nothing else. Null: only with the token.</summary>
    public Uri? WatchAddress { get; init; }

    /// <summary>Opens metrics and details of health on any address, as «Authorization: Bearer …»; null opens them to nobody.</summary>
    public string? WatchToken { get; init; }

    /// <summary>Less free space than this beside the data, in bytes, counts as not ready.</summary>
    public long LeastFreeBytes { get; init; } = 512L * 1024 * 1024;
}
