namespace Jishi.Record.Facts;

/// <summary>
/// One item of an earlier entry was redacted by law: its bytes are gone, its digest stays, every proof still holds. Owner and code say what
/// it was, since the redacted entry itself no longer does.
/// </summary>
public sealed record BodyRedacted(long Entry, string Owner, string Code, string Basis) : Fact;
