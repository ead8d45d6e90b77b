using Jishi.Record;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Tests.Ledger;

namespace Jishi.Tests.Record;

/// <summary>The fold takes whatever the ledger holds.</summary>
public sealed class WorldFoldTests
{
    private static readonly Actor Somebody = new("u1", "林晓禾", "recorder");

    [Fact]
    public void Any_facts_in_any_order_fold()
    {
        for (ulong seed = 0; seed < 200; seed++)
        {
            var random = new SeededGenerator(seed);
            var world = World.Empty;
            for (var index = 0; index < 300; index++)
            {
                var fact = FactSamples.Any(random);
                var before = world;
                var thrown = Xunit.Record.Exception(() => world = before.Apply(Meta(index, random), fact));
                Assert.True(thrown is null, $"seed {seed}, entry {index}: {fact}: {thrown}");
            }
        }
    }

    /// <summary>A body that was redacted whole leaves a fact without its members.</summary>
    [Fact]
    public void Facts_with_parts_redacted_fold()
    {
        for (ulong seed = 0; seed < 200; seed++)
        {
            var random = new SeededGenerator(seed);
            var world = World.Empty;
            for (var index = 0; index < 200; index++)
            {
                var fact = FactSamples.Any(random);
                var parts = FactCodec.Encode(fact);
                if (random.Below(2) == 0) parts[random.Below(parts.Count)] = default;
                var before = world;
                var thrown = Xunit.Record.Exception(() =>
                {
                    if (FactCodec.Decode(fact.GetType().Name, 1, parts) is { } left) world = before.Apply(Meta(index, random), left);
                });
                Assert.True(thrown is null, $"seed {seed}, entry {index}: {fact}: {thrown}");
            }
        }
    }

    [Fact]
    public void A_fold_of_what_was_written_equals_the_fold_of_what_was_meant()
    {
        for (ulong seed = 0; seed < 50; seed++)
        {
            var (meant, written) = (World.Empty, World.Empty);
            var random = new SeededGenerator(seed);
            for (var index = 0; index < 200; index++)
            {
                var fact = FactSamples.Any(random);
                var meta = Meta(index, random);
                meant = meant.Apply(meta, fact);
                written = written.Apply(meta, FactCodec.Decode(fact.GetType().Name, 1, FactCodec.Encode(fact))!);
            }

            Assert.Equal(Worlds.Describe(meant), Worlds.Describe(written));
        }
    }

    private static EntryMeta Meta(int index, SeededGenerator random) => new(
        index, random.Below(4) == 0 ? Streams.System : Streams.Matter("abc"[random.Below(3)].ToString()), "cmd" + index, Jishi.Record.Catalogue.LegalTime.FromUnix(1_790_000_000_000 + index), false, Somebody);
}
