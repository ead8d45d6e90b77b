using System.Text;
using Jishi.Ledger.Merkle;
using Jishi.Ledger.Notes;

namespace Jishi.Tests.Ledger;

/// <summary>The examples are read out of the specifications themselves, in Vectors/data/c2sp-specs.</summary>
public sealed class NoteTests
{
    private static readonly NoteSigner Log = new("county.example/log", NoteKeyType.Ed25519, new byte[32]);
    private static readonly NoteSigner City = new("city.example/witness", NoteKeyType.CosignatureV1, [.. Enumerable.Repeat((byte)1, 32)]);

    [Fact]
    public void The_example_of_signed_note_verifies_with_its_key()
    {
        var key = VerifierKey.Parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
        Assert.Equal("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", key.ToString());
        var bytes = Example("signed-note.md", "This is an example message.");
        var note = SignedNote.Parse(bytes);
        Assert.True(note.TryVerify([key], out var verified));
        Assert.Equal("example.com/foo", Assert.Single(verified).Key.Name);
        Assert.Equal(bytes, note.Encode());
        Assert.False(SignedNote.Parse(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).Replace("an example", "no example", StringComparison.Ordinal)))
            .TryVerify([key], out _));
    }

    [Fact]
    public void The_example_of_checkpoint_is_the_public_one_of_the_Go_checksum_database_under_another_name()
    {
        var note = SignedNote.Parse(Example("tlog-checkpoint.md", "example.com/behind-the-sofa"));
        var checkpoint = Checkpoint.Parse(note.Text);
        Assert.Equal(("example.com/behind-the-sofa", 20852163L), (checkpoint.Origin, checkpoint.Size));
        Assert.Equal("CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=", Convert.ToBase64String(checkpoint.Root.Span));
        // The specification renamed origin and key; with their real names the signature holds, and that key is published.
        var real = Encoding.UTF8.GetString(note.Encode())
            .Replace("— example.com/behind-the-sofa", "— sum.golang.org", StringComparison.Ordinal)
            .Replace("example.com/behind-the-sofa", "go.sum database tree", StringComparison.Ordinal);
        var key = VerifierKey.Parse("sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8");
        Assert.True(SignedNote.Parse(Encoding.UTF8.GetBytes(real)).TryVerify([key], out _));
    }

    [Fact]
    public void The_example_of_cosignature_is_read_and_its_message_is_the_one_printed()
    {
        var bytes = Example("tlog-cosignature.md", "example.com/behind-the-sofa");
        var note = SignedNote.Parse(bytes);
        Assert.Equal(["example.com/behind-the-sofa", "witness.example.com/w1"], note.Signatures.Select(signature => signature.Name));
        Assert.Equal(72, note.Signatures[1].Signature.Length);
        Assert.Equal(1679315147, System.Buffers.Binary.BinaryPrimitives.ReadInt64BigEndian(note.Signatures[1].Signature.Span));
        Assert.Equal(bytes, note.Encode());
    }

    [Fact]
    public void A_cosignature_holds_for_its_checkpoint_time_and_key_alone()
    {
        var checkpoint = new Checkpoint("county.example/log", 7, MerkleHash.Leaf([1]));
        var note = checkpoint.Sign(Log).With(City.Cosign(checkpoint, 1_800_000_000));
        Assert.True(SignedNote.Parse(note.Encode()).TryVerify([Log.Key, City.Key], out var verified));
        Assert.Equal([null, 1_800_000_000], verified.Select(signature => signature.Time));
        var line = City.Cosign(checkpoint, 1_800_000_000);
        var later = line.Signature.ToArray();
        later[7]++;
        Assert.False(checkpoint.Sign(Log).With(line with { Signature = later }).TryVerify([Log.Key, City.Key], out _));
        Assert.False(new Checkpoint("county.example/log", 8, MerkleHash.Leaf([1])).Sign(Log).With(line).TryVerify([Log.Key, City.Key], out _));
        Assert.True(note.TryVerify([Log.Key], out _));
        Assert.False(note.TryVerify([new NoteSigner("county.example/log", NoteKeyType.Ed25519, [.. Enumerable.Repeat((byte)9, 32)]).Key], out _));
        Assert.Throws<InvalidOperationException>(() => City.Sign("text\n"));
        Assert.Throws<InvalidOperationException>(() => Log.Cosign(checkpoint, 1));
    }

    [Theory]
    [InlineData("text\n")]
    [InlineData("text\n\n")]
    [InlineData("text\n\n— name\n")]
    [InlineData("text\n\n— name AAAAAAA=")]
    [InlineData("text\n\n— name AAAAAAA\n")]
    [InlineData("text\n\n— name AAAA\n")]
    [InlineData("text\n\n— name AAAAAAB=\n")]
    [InlineData("text\n\n— name AAAA AAA=\n")]
    [InlineData("text\n\n— na+me AAAAAAA=\n")]
    [InlineData("text\n\n— na\u3000me AAAAAAA=\n")]
    [InlineData("text\n\n- name AAAAAAA=\n")]
    [InlineData("text\t\n\n— name AAAAAAA=\n")]
    [InlineData("text\r\n\n— name AAAAAAA=\n")]
    [InlineData("text\n— name AAAAAAA=\n")]
    public void Refuses_a_malformed_note(string note) => Assert.Throws<InvalidDataException>(() => SignedNote.Parse(Encoding.UTF8.GetBytes(note)));

    [Fact]
    public void Refuses_a_note_that_is_not_utf8_or_too_large()
    {
        Assert.Throws<InvalidDataException>(() => SignedNote.Parse([0xff, (byte)'\n', (byte)'\n', 0xe2]));
        Assert.Throws<InvalidDataException>(() => SignedNote.Parse(new byte[SignedNote.MaxBytes + 1]));
    }

    [Theory]
    [InlineData("o\n1\nAAAA\n")]
    [InlineData("o\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n")]
    [InlineData("o\n+1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n")]
    [InlineData("o\n-1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n")]
    [InlineData("o\n9223372036854775808\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n")]
    [InlineData("\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n")]
    [InlineData("o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n")]
    [InlineData("o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=")]
    [InlineData("o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n")]
    public void Refuses_a_malformed_checkpoint(string text) => Assert.False(Checkpoint.TryParse(text, out _));

    [Theory]
    [InlineData("example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")]
    [InlineData("example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")]
    [InlineData("example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")]
    [InlineData("example.com/foo")]
    [InlineData("+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")]
    public void Refuses_a_malformed_verifier_key(string text) => Assert.Throws<FormatException>(() => VerifierKey.Parse(text));

    [Fact]
    public void A_witness_answers_as_tlog_witness_says()
    {
        var tree = GrowingTree.Of(Enumerable.Range(0, 20).Select(i => MerkleHash.Leaf([(byte)i])));
        var builder = new ProofBuilder(tree.Reader);
        Checkpoint At(long size) => new("county.example/log", size, builder.Root(size));
        WitnessVerdict Ask(Checkpoint? latest, SignedNote next, long old, IReadOnlyList<byte[]> proof, string origin = "county.example/log") =>
            Witness.Update(latest, next, old, proof, origin, [Log.Key]);

        Assert.Equal(WitnessVerdict.Cosign, Ask(null, At(20).Sign(Log), 0, []));
        Assert.Equal(WitnessVerdict.Cosign, Ask(At(7), At(20).Sign(Log), 7, builder.Consistency(7, 20)));
        Assert.Equal(WitnessVerdict.Cosign, Ask(At(20), At(20).Sign(Log), 20, []));
        Assert.Equal(WitnessVerdict.Cosign, Ask(At(0), At(0).Sign(Log), 0, []));
        Assert.Equal(WitnessVerdict.Inconsistent, Ask(null, At(20).Sign(Log), 0, builder.Consistency(7, 20)));
        Assert.Equal(WitnessVerdict.Inconsistent, Ask(At(7), At(20).Sign(Log), 7, builder.Consistency(8, 20)));
        Assert.Equal(WitnessVerdict.Inconsistent, Ask(At(20), new Checkpoint("county.example/log", 20, builder.Root(19)).Sign(Log), 20, []));
        Assert.Equal(WitnessVerdict.Inconsistent, Ask(null, new Checkpoint("county.example/log", 0, builder.Root(1)).Sign(Log), 0, []));
        Assert.Equal(WitnessVerdict.Conflict, Ask(At(7), At(20).Sign(Log), 6, builder.Consistency(6, 20)));
        Assert.Equal(WitnessVerdict.Conflict, Ask(At(7), At(20).Sign(Log), 0, []));
        Assert.Equal(WitnessVerdict.Malformed, Ask(At(20), At(7).Sign(Log), 20, []));
        Assert.Equal(WitnessVerdict.UnknownOrigin, Ask(null, At(20).Sign(Log), 0, [], "another.example/log"));
        Assert.Equal(WitnessVerdict.NotSigned, Ask(null, At(20).Sign(new NoteSigner("county.example/log", NoteKeyType.Ed25519, Enumerable.Repeat((byte)5, 32).ToArray())), 0, []));
    }

    private static byte[] Example(string file, string firstLine)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Vectors", "data", "c2sp-specs", file));
        var start = text.IndexOf("```\n" + firstLine, StringComparison.Ordinal) + 4;
        return Encoding.UTF8.GetBytes(text[start..text.IndexOf("```", start, StringComparison.Ordinal)]);
    }
}
