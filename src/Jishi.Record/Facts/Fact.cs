namespace Jishi.Record.Facts;

/// <summary>Something that happened. Facts are named in the past tense, have a kind and a version, and live for ever.</summary>
public abstract record Fact;

/// <summary>A fact and the stream it belongs to: «matter/yl-2026-7», «cadre/c1».</summary>
public sealed record Filed(string Stream, Fact Fact);

/// <summary>What the ledger knows of an entry beside its fact. <paramref name="RecordedAt"/> is the server's clock and never decreases.</summary>
public sealed record EntryMeta(long Index, string Stream, string CommandId, DateTimeOffset RecordedAt, bool ClockBehind, Deciding.Actor Actor);

/// <summary>The streams by name. An id holds no slash (<see cref="Deciding.Ids"/>).</summary>
public static class Streams
{
    public const string System = "system/jishi";

    public static string Organ(string id) => "organ/" + id;

    public static string Account(string id) => "account/" + id;

    public static string Cadre(string id) => "cadre/" + id;

    public static string Batch(string id) => "batch/" + id;

    public static string Matter(string id) => "matter/" + id;

    public static string Meeting(string id) => "meeting/" + id;

    /// <summary>The register of an organ: no entry stands in it, others are noted beside it.</summary>
    public static string Register(string organ) => "register/" + organ;
}

/// <summary>Owners of item values, by name: «candidacy/yl-2026-7/c1». The part before the first slash is the scope in lower case.</summary>
public static class Owners
{
    public static string Cadre(string id) => "cadre/" + id;

    public static string Batch(string id) => "batch/" + id;

    public static string Matter(string id) => "matter/" + id;

    public static string Post(string matter, string post) => $"post/{matter}/{post}";

    public static string Ballot(string matter, string post) => $"ballot/{matter}/{post}";

    public static string Candidacy(string matter, string candidacy) => $"candidacy/{matter}/{candidacy}";

    public static string Meeting(string id) => "meeting/" + id;

    /// <summary>The stream that an owner's facts stand in: posts, ballots and candidacies are parts of their matter.</summary>
    public static string StreamOf(string owner)
    {
        var (scope, id, _) = Split(owner);
        return scope is "cadre" or "batch" or "meeting" ? $"{scope}/{id}" : Streams.Matter(id);
    }

    public static (string Scope, string Id, string Part) Split(string owner)
    {
        var parts = owner.Split('/');
        return (parts[0], parts.ElementAtOrDefault(1) ?? "", parts.ElementAtOrDefault(2) ?? "");
    }
}
