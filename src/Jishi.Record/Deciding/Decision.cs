using System.Collections.Immutable;
using Jishi.Record.Facts;
using Jishi.Record.Rules;

namespace Jishi.Record.Deciding;

/// <summary>What became of a command.</summary>
public abstract record Decision
{
    private Decision()
    {
    }

    /// <summary>Facts to append, in order, and the findings that were passed with a reason.</summary>
    public sealed record Accepted(ImmutableArray<Filed> Facts, ImmutableArray<Finding> Findings) : Decision;

    /// <summary>Nothing is appended.</summary>
    public sealed record Refused(Refusal Refusal) : Decision;

    public static Decision Of(params Filed[] facts) => new Accepted([.. facts], []);

    public static Decision No(RefusalKind kind, params Problem[] problems) => new Refused(new Refusal(kind, [.. problems], []));

    public static Decision Malformed(string message, string? field = null) => No(RefusalKind.Malformed, new Problem(message, field));

    public static Decision NotFound(string message) => No(RefusalKind.NotFound, new Problem(message));

    public static Decision State(string message) => No(RefusalKind.State, new Problem(message));

    public static Decision Blocked(RefusalKind kind, IEnumerable<Finding> findings) => new Refused(new Refusal(kind, [], [.. findings]));
}

public enum RefusalKind
{
    /// <summary>What was sent is not well-formed: wrong type, unknown item, too long.</summary>
    Malformed,

    /// <summary>A rule stops the act.</summary>
    Blocked,

    /// <summary>Warnings need a reason each.</summary>
    NeedsReason,

    /// <summary>Somebody else changed the row meanwhile.</summary>
    Conflict,

    /// <summary>The actor's role may not do this.</summary>
    Forbidden,

    NotFound,

    /// <summary>The object is not in a state in which this can be done: passed already, suspended, withdrawn.</summary>
    State,

    /// <summary>The server's clock is more than five minutes behind the ledger.</summary>
    Clock,
}

/// <summary>One thing wrong, in Chinese: what, where, what to do. <paramref name="Field"/> is an item code or a command field.</summary>
public sealed record Problem(string Message, string? Field = null);

public sealed record Refusal(RefusalKind Kind, ImmutableArray<Problem> Problems, ImmutableArray<Finding> Findings)
{
    /// <summary>Rows that changed meanwhile, for the merge page; empty unless <see cref="RefusalKind.Conflict"/>.</summary>
    public ImmutableArray<RowSeen> Rows { get; init; } = [];
}
