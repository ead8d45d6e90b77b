namespace Jishi.Web;

/// <summary>How the office's server listens.</summary>
/// <param name="Urls">Addresses to listen on, separated by semicolons: «http://127.0.0.1:5080».</param>
public sealed record WebSettings(string Urls)
{
    /// <summary>True lets a session run over plain HTTP, as on one's own machine; false sends its cookie over HTTPS only.</summary>
    public bool TrustHttpOnLocalhost { get; init; } = true;
}
