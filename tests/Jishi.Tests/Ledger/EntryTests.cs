using System.Text;
using Jishi.Ledger.Entries;
using Jishi.Ledger.Merkle;

namespace Jishi.Tests.Ledger;

public sealed class EntryTests
{
    [Fact]
    public void A_header_reads_back_as_it_was_written_with_rare_names_raw()
    {
        var header = Sample() with { Actor = "\U00020bb7\"䶮\\\u0007", Capacity = "\u200f记录员\u202c" };
        var bytes = header.Encode();
        Assert.True(Jishi.Ledger.Json.CanonicalJson.IsCanonical(bytes));
        Assert.Contains("\U00020bb7\\\"䶮\\\\\\u0007", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        var back = EntryHeader.Decode(bytes);
        Assert.Equal(header with { Digest = back.Digest }, back);
        Assert.Equal(header.Digest, back.Digest);
    }

    [Theory]
    [InlineData("\"index\":7", "\"index\":07")]
    [InlineData("\"index\":7", "\"index\":+7")]
    [InlineData("\"index\":7", "\"index\": 7")]
    [InlineData("\"index\":7", "\"index\":7.0")]
    [InlineData("\"index\":7", "\"index\":-1")]
    [InlineData("\"policy\":3", "\"policy\":7")]
    [InlineData("\"policy\":3", "\"policy\":-2")]
    [InlineData("\"policy\":3,", "")]
    [InlineData("\"stream\"", "\"added\":1,\"stream\"")]
    [InlineData("\"clockBehind\":false", "\"clockBehind\":0")]
    [InlineData("matter-1", "matter\\u002d1")]
    [InlineData("matter-1", "matter\\/1")]
    [InlineData("matter-1", "matter\\")]
    [InlineData("\"digest\":\"07", "\"digest\":\"0A")]
    [InlineData("\"digest\":\"07", "\"digest\":\"0")]
    [InlineData("\"kindVersion\":1", "\"kindVersion\":0")]
    [InlineData("}", "} ")]
    public void Refuses_a_header_that_is_not_canonical(string from, string to)
    {
        var text = Encoding.UTF8.GetString(Sample().Encode());
        Assert.Contains(from, text, StringComparison.Ordinal);
        Assert.Throws<InvalidDataException>(() => EntryHeader.Decode(Encoding.UTF8.GetBytes(text.Replace(from, to, StringComparison.Ordinal))));
    }

    [Fact]
    public void Refuses_to_write_a_header_out_of_range()
    {
        Assert.Throws<ArgumentException>(() => (Sample() with { Policy = 7 }).Encode());
        Assert.Throws<ArgumentException>(() => (Sample() with { Digest = new byte[31] }).Encode());
        Assert.ThrowsAny<ArgumentException>(() => (Sample() with { Actor = "\ud842" }).Encode());
        Assert.Throws<ArgumentException>(() => (Sample() with { Actor = new string('a', EntryHeader.MaxBytes) }).Encode());
    }

    [Fact]
    public void A_body_reads_back_and_keeps_its_digest_when_an_item_is_redacted()
    {
        var body = Body();
        var back = EntryBody.Decode(body.Encode());
        Assert.Equal(body.Digest(), back.Digest());
        Assert.Equal("{\"a\":\"\U00020bb7\",\"b\":1}"u8, back["M01.name"]!.Value.Span);
        var redacted = EntryBody.Decode(back.Redact("M01.name").Encode());
        Assert.Equal(body.Digest(), redacted.Digest());
        Assert.Null(redacted["M01.name"]);
        Assert.True(redacted.Items[0].IsRedacted);
        Assert.DoesNotContain("M01.name", Encoding.Latin1.GetString(redacted.Encode()), StringComparison.Ordinal);
    }

    [Fact]
    public void One_disclosed_item_proves_itself_against_the_root_even_beside_redacted_ones()
    {
        var body = Body();
        var header = (Sample() with { Digest = body.Digest() }).Encode();
        var tree = GrowingTree.Of(Enumerable.Range(0, 20).Select(i => i == 7 ? MerkleHash.Leaf(header) : MerkleHash.Leaf([(byte)i])));
        var proof = new ProofBuilder(tree.Reader).Inclusion(7, 20);
        var item = body.Redact("M01.name").Disclose("M01.post", header);
        Assert.True(item.Verify(proof, 20, tree.Edge.Root()));
        Assert.False((item with { Canonical = "{\"tag\":\"M01.post\",\"value\":\"乙\"}"u8.ToArray() }).Verify(proof, 20, tree.Edge.Root()));
        Assert.False((item with { Place = 0 }).Verify(proof, 20, tree.Edge.Root()));
        Assert.False((item with { Salt = new byte[16] }).Verify(proof, 20, tree.Edge.Root()));
        Assert.False(item.Verify(proof, 16, tree.Edge.Root()));
    }

    [Fact]
    public void No_damaged_body_frame_does_anything_but_be_refused_or_change_the_digest()
    {
        var frame = Body().Encode();
        var digest = Body().Digest();
        for (var at = 0; at < frame.Length; at++)
        {
            foreach (var damaged in new[] { frame[..at], [.. frame[..at], (byte)(frame[at] ^ 1), .. frame[(at + 1)..]], [.. frame[..at], 255, .. frame[(at + 1)..]] })
            {
                try
                {
                    Assert.NotEqual(digest, EntryBody.Decode(damaged).Digest());
                }
                catch (InvalidDataException)
                {
                }
            }
        }
    }

    [Fact]
    public void Refuses_a_tag_twice_and_a_tag_that_would_need_escapes()
    {
        Assert.Throws<ArgumentException>(() => new EntryBody([BodyItem.Of("a", "1"u8), BodyItem.Of("a", "2"u8)]));
        Assert.Throws<ArgumentException>(() => BodyItem.Of("a\"b", "1"u8));
        Assert.Throws<ArgumentException>(() => BodyItem.Of("", "1"u8));
    }

    private static EntryHeader Sample() =>
        new(7, "matter-1", "ItemsRecorded", 1, "c-1", 1_700_000_000_000, false, "li", "recorder", [.. Enumerable.Repeat((byte)7, 32)], 3, -1);

    private static EntryBody Body() => new(
    [
        BodyItem.Of("M01.name", "{\"b\": 1, \"a\": \"\\ud842\\udfb7\"}"u8, Enumerable.Repeat((byte)1, 16).ToArray()),
        BodyItem.Of("M01.post", "\"甲\""u8, Enumerable.Repeat((byte)2, 16).ToArray()),
        BodyItem.Of("M01.none", "null"u8, Enumerable.Repeat((byte)3, 16).ToArray()),
    ]);
}
