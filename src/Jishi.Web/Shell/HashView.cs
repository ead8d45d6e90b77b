namespace Jishi.Web.Shell;

/// <summary>A hash in hex. Partial <c>_Hash</c>.</summary>
/// <param name="Full">whole, with a copy button; otherwise its beginning and end</param>
public sealed record HashView(string Hex, bool Full = false, string Kind = "SHA-256");
