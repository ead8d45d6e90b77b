namespace Jishi.Record.Facts;

/// <summary>One item of an earlier entry was redacted by law: its bytes are gone, its digest stays, every proof still holds.</summary>
public sealed record BodyRedacted(long Entry, string Tag, string Basis) : Fact;
