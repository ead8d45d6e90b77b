using System.Security.Cryptography;
using Jishi.Ledger.Entries;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;

namespace Jishi.Store;

/// <summary>A fact made ready for the ledger: its body with fresh salts, and the body's digest. Needs no lock, so callers may do it on their own thread.</summary>
public sealed record PreparedFact(Filed Filed, string Kind, int KindVersion, byte[] Body, byte[] Digest)
{
    public static PreparedFact Of(Filed filed)
    {
        var parts = FactCodec.Encode(filed.Fact);
        var salts = RandomNumberGenerator.GetBytes(BodyItem.SaltSize * parts.Count).AsMemory();
        var items = new BodyItem[parts.Count];
        for (var i = 0; i < items.Length; i++) items[i] = BodyItem.Of(parts[i].Tag, parts[i].Json.Span, salts.Slice(i * BodyItem.SaltSize, BodyItem.SaltSize));
        var body = new EntryBody(items);
        var (kind, version) = FactCodec.KindOf(filed.Fact);
        return new PreparedFact(filed, kind, version, body.Encode(), body.Digest());
    }
}

/// <summary>Reads stored bytes back into entries.</summary>
public static class EntryCodec
{
    /// <summary>The actor as the header keeps it: id, blank, name. Names do not change with a renamed account.</summary>
    public static string ActorText(Actor actor) => $"{actor.Id} {actor.Name}";

    public static EntryMeta Meta(EntryHeader header)
    {
        var blank = header.Actor.IndexOf(' ', StringComparison.Ordinal);
        var actor = blank < 0 ? new Actor(header.Actor, header.Actor, header.Capacity) : new Actor(header.Actor[..blank], header.Actor[(blank + 1)..], header.Capacity);
        return new EntryMeta(header.Index, header.Stream, header.CommandId, LegalTime.FromUnix(header.RecordedAt), header.ClockBehind, actor);
    }

    public static StoredEntry Read(ReadOnlyMemory<byte> headerBytes, ReadOnlyMemory<byte> bodyBytes)
    {
        var header = EntryHeader.Decode(headerBytes.Span);
        var body = EntryBody.Decode(bodyBytes);
        var parts = body.Items.Select(i => new FactPart(i.Tag ?? "", i.Value)).ToList();
        return new StoredEntry(header, headerBytes, body, Meta(header), FactCodec.Decode(header.Kind, header.KindVersion, parts));
    }
}
