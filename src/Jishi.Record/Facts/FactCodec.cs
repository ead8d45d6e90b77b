using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Jishi.Record.Accounts;
using Jishi.Record.Batches;
using Jishi.Record.Cadres;
using Jishi.Record.Matters;
using Jishi.Record.Meetings;
using Jishi.Record.Organs;
using Jishi.Record.Policy;

namespace Jishi.Record.Facts;

/// <summary>One separately salted part of a fact's body: its tag and its value as JSON (the store makes it canonical).</summary>
public readonly record struct FactPart(string Tag, ReadOnlyMemory<byte> Json);

/// <summary>
/// Writes facts as parts and reads them back. Every top-level member of a fact is a part; the items of ItemsRecorded are a part each,
/// «item:CODE», so that one can be disclosed or redacted alone. Kinds and versions live for ever; an unknown one is not folded.
/// </summary>
public static class FactCodec
{
    public const string ItemTag = "item:";

    /// <summary>The parts that can hold a value of an item: in what recorded it, and in what corrected it.</summary>
    public static ImmutableArray<string> TagsOf(string code) => [ItemTag + code, "entry", "was"];

    /// <summary>The kinds by name, all at version 1. A changed shape gets version 2 and an upcaster here.</summary>
    private static readonly FrozenDictionary<string, Type> Kinds = new[]
    {
        typeof(LineageOpened), typeof(RuleBookAdopted), typeof(PolicyAdopted), typeof(OrganRegistered), typeof(AccountChanged),
        typeof(RoleGranted), typeof(RoleRevoked), typeof(CadreRegistered), typeof(MatterOpened), typeof(PostAdded), typeof(CandidateEntered),
        typeof(ItemsRecorded), typeof(ItemCorrected), typeof(EvidenceAttached), typeof(GatePassed), typeof(GateReturned),
        typeof(CandidacySuspended), typeof(CandidacyResumed), typeof(CandidacyWithdrawn), typeof(Signed), typeof(PackageSent), typeof(MeetingOpened),
        typeof(CandidacyHeld), typeof(CandidacyReleased), typeof(CandidacyFailed), typeof(Reconsidered), typeof(CandidacyRemoved), typeof(MatterArchived),
        typeof(BatchOpened), typeof(MatterBatched), typeof(StatementMade),
        typeof(BodyRedacted),
        typeof(BlockLifted),
    }.ToFrozenDictionary(t => t.Name, StringComparer.Ordinal);

    /// <summary>The parts that a fact of each kind cannot be without.</summary>
    private static readonly FrozenDictionary<Type, ImmutableArray<string>> Owed = Kinds.Values.ToFrozenDictionary(t => t, OwedBy);

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = false,
        Converters = { new InstantConverter(), new ItemEntryConverter(), new ValueListConverter(), new JsonStringEnumConverter() },
    };

    public static IEnumerable<string> KindNames => Kinds.Keys.Order(StringComparer.Ordinal);

    public static (string Kind, int Version) KindOf(Fact fact) => (fact.GetType().Name, 1);

    public static List<FactPart> Encode(Fact fact)
    {
        if (fact is ItemsRecorded recorded)
        {
            var parts = new List<FactPart>(recorded.Items.Length + 2)
            {
                new("owner", JsonSerializer.SerializeToUtf8Bytes(recorded.Owner, Options)),
                new("gate", JsonSerializer.SerializeToUtf8Bytes(recorded.Gate, Options)),
            };
            parts.AddRange(recorded.Items.Select(i => new FactPart(ItemTag + i.Code, JsonSerializer.SerializeToUtf8Bytes(i, Options))));
            return parts;
        }

        var json = JsonSerializer.SerializeToElement(fact, fact.GetType(), Options);
        return [.. json.EnumerateObject().Select(p => new FactPart(p.Name, System.Text.Encoding.UTF8.GetBytes(p.Value.GetRawText())))];
    }

    /// <summary>
    /// The fact, or null when kind or version is unknown, or a part that the kind cannot be without was redacted (it verifies but does not fold).
    /// A redacted part has neither tag nor JSON and is left out; BodyRedacted tells what it was.
    /// </summary>
    public static Fact? Decode(string kind, int version, IReadOnlyList<FactPart> parts)
    {
        if (version != 1 || Kinds.GetValueOrDefault(kind) is not { } type) return null;
        if (type == typeof(ItemsRecorded)) return DecodeItems(parts);
        if (!Owed[type].All(tag => parts.Any(p => p.Tag == tag && !p.Json.IsEmpty))) return null;
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach (var part in parts.Where(p => !p.Json.IsEmpty))
            {
                writer.WritePropertyName(part.Tag);
                writer.WriteRawValue(part.Json.Span);
            }

            writer.WriteEndObject();
        }

        return (Fact?)JsonSerializer.Deserialize(buffer.GetBuffer().AsSpan(0, (int)buffer.Length), type, Options);
    }

    private static ImmutableArray<string> OwedBy(Type type)
    {
        var nullability = new NullabilityInfoContext();
        return
        [
            .. type.GetConstructors().Single(c => c.GetParameters().Length > 0).GetParameters()
                .Where(p => nullability.Create(p).WriteState != NullabilityState.Nullable)
                .Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name!)),
        ];
    }

    private static ItemsRecorded? DecodeItems(IReadOnlyList<FactPart> parts)
    {
        string? owner = null;
        var gate = 0;
        var items = ImmutableArray.CreateBuilder<ItemEntry>(Math.Max(0, parts.Count - 2));
        foreach (var part in parts)
        {
            if (part.Tag == "owner") owner = JsonSerializer.Deserialize<string>(part.Json.Span, Options);
            else if (part.Tag == "gate") gate = JsonSerializer.Deserialize<int>(part.Json.Span, Options);
            else if (!part.Json.IsEmpty) items.Add(ItemEntryConverter.Read(part.Json));
        }

        return owner is null ? null : new ItemsRecorded(owner, gate, items.ToImmutable());
    }
}
