namespace Jishi.Ledger.Json;

/// <summary>The text is no JSON that the ledger can hold. The message names the reason.</summary>
public sealed class CanonicalJsonException : Exception
{
    /// <summary>Without a reason; prefer the others.</summary>
    public CanonicalJsonException()
    {
    }

    /// <summary>With the reason in one sentence.</summary>
    public CanonicalJsonException(string message)
        : base(message)
    {
    }

    /// <summary>With the reason and what the parser said.</summary>
    public CanonicalJsonException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
