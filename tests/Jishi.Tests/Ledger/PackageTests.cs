using System.IO.Compression;
using System.Text;
using Jishi.Ledger.Crypto;
using Jishi.Ledger.Entries;
using Jishi.Ledger.Merkle;
using Jishi.Ledger.Packages;

namespace Jishi.Tests.Ledger;

public sealed class PackageTests
{
    private static readonly byte[] Scan = Encoding.UTF8.GetBytes("扫描件 𠮷");

    [Fact]
    public void A_package_proves_itself_on_an_empty_machine()
    {
        var bytes = Bytes(Package());
        var report = PackageVerifier.Verify(new MemoryStream(bytes), [SmallLedger.Signer.Key]);
        Assert.True(report.Report.Ok, string.Join(' ', report.Report.Problems));
        Assert.Equal([2L, 5L, 280L], report.Entries.Select(entry => entry.Header.Index));
        Assert.Equal((3L, "county.example/log"), (report.Report.Entries, Assert.Single(report.SignedBy).Key.Name));
        Assert.Equal("matter-1", report.Package!.Subject);
        Assert.Equal(200, report.Package.Consistency!.OldSize);
        Assert.Equal(bytes, Bytes(report.Package));
    }

    [Fact]
    public void Items_may_be_redacted_to_their_digests()
    {
        var package = Package();
        var body = EntryBody.Decode(package.Entries[1].Body).Redact("M04.i0");
        var redacted = package with { Entries = [package.Entries[0], package.Entries[1] with { Body = body.Encode() }, package.Entries[2]] };
        var report = PackageVerifier.Verify(new MemoryStream(Bytes(redacted)), [SmallLedger.Signer.Key]);
        Assert.True(report.Report.Ok);
        Assert.Equal([5L], report.Report.Redacted);
        Assert.Null(report.Entries[1].Body["M04.i0"]);
    }

    [Fact]
    public void A_forged_entry_a_forged_proof_and_a_stranger_are_named()
    {
        var package = Package();
        var (header, body) = SmallLedger.Entry(new SeededGenerator(1), 5, 5, "伪造");
        Assert.Equal(5, First(package with { Entries = [package.Entries[0], new PackageEntry(header, body, package.Entries[1].Proof)] }));
        Assert.Equal(5, First(package with { Entries = [package.Entries[0], package.Entries[1] with { Proof = package.Entries[0].Proof }] }));
        Assert.Equal(2, First(package with { Entries = [package.Entries[1], package.Entries[0]] }));
        Assert.Equal(2, First(package with { Entries = [package.Entries[0] with { Body = package.Entries[1].Body }] }));
        var stranger = new Jishi.Ledger.Notes.NoteSigner("county.example/log", Jishi.Ledger.Notes.NoteKeyType.Ed25519, new SeededGenerator(8).Bytes(32));
        Assert.False(PackageVerifier.Verify(new MemoryStream(Bytes(package)), [stranger.Key]).Report.Ok);
    }

    [Fact]
    public void Evidence_must_have_the_hash_it_is_named_by()
    {
        var package = Package() with { Evidence = [new PackageEvidence(new string('0', 64), Scan.Length, () => new MemoryStream(Scan))] };
        Assert.Throws<InvalidDataException>(() => Bytes(package));
        var changed = Rewrite(Bytes(Package()), (name, bytes) => (name, name.StartsWith("evidence/", StringComparison.Ordinal) ? [.. bytes[..^1], (byte)(bytes[^1] ^ 1)] : bytes));
        Assert.False(PackageVerifier.Verify(new MemoryStream(changed), [SmallLedger.Signer.Key]).Report.Ok);
    }

    [Theory]
    [InlineData("evidence/../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("evidence/ABC")]
    [InlineData("extra")]
    [InlineData("entries")]
    public void Refuses_a_member_that_does_not_belong(string name)
    {
        var changed = new MemoryStream();
        changed.Write(Bytes(Package()));
        using (var zip = new ZipArchive(changed, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var member = zip.CreateEntry(name).Open();
            member.Write("x"u8);
        }
        Assert.Throws<InvalidDataException>(() => JishiPackage.Read(changed));
    }

    [Fact]
    public void Refuses_what_unpacks_beyond_the_limits()
    {
        var bomb = Rewrite(Bytes(Package()), (name, bytes) => (name, name == "entries" ? new byte[8 << 20] : bytes));
        Assert.True(bomb.Length < 100_000);
        Assert.Throws<InvalidDataException>(() => JishiPackage.Read(new MemoryStream(bomb), new PackageLimits { RecordBytes = 1 << 20 }));
        Assert.Throws<InvalidDataException>(() => JishiPackage.Read(new MemoryStream(Bytes(Package())), new PackageLimits { EvidenceBytes = 3 }));
        Assert.Throws<InvalidDataException>(() => JishiPackage.Read(new MemoryStream(Bytes(Package())), new PackageLimits { Members = 3 }));
        var swollen = Rewrite(Bytes(Package()), (name, bytes) => (name, name.StartsWith("evidence/", StringComparison.Ordinal) ? new byte[8 << 20] : bytes));
        Assert.False(PackageVerifier.Verify(new MemoryStream(swollen), [SmallLedger.Signer.Key]).Report.Ok);
    }

    [Fact]
    public void No_flipped_bit_makes_a_package_throw_or_say_something_else()
    {
        var whole = Bytes(Package());
        var entries = PackageVerifier.Verify(new MemoryStream(whole), [SmallLedger.Signer.Key]).Entries.Select(entry => entry.Body.Digest()).ToList();
        var random = new SeededGenerator(11);
        for (var attempt = 0; attempt < 2000; attempt++)
        {
            var damaged = (byte[])whole.Clone();
            damaged[random.Below(damaged.Length)] ^= (byte)(1 << random.Below(8));
            var report = PackageVerifier.Verify(new MemoryStream(damaged), [SmallLedger.Signer.Key]);
            if (report.Report.Ok)
                Assert.Equal(entries, report.Entries.Select(entry => entry.Body.Digest()));
            else
                Assert.NotEmpty(report.Report.Problems);
        }
    }

    private static long? First(JishiPackage package)
    {
        var report = PackageVerifier.Verify(new MemoryStream(Bytes(package)), [SmallLedger.Signer.Key]).Report;
        Assert.False(report.Ok);
        return report.FirstBad;
    }

    private static JishiPackage Package()
    {
        var ledger = SmallLedger.Of(300, 12);
        var builder = new ProofBuilder(ledger.Tree.Reader);
        var entries = new[] { 2, 5, 280 }.Select(i => new PackageEntry(ledger.Rows[i].Header, ledger.Rows[i].Body, builder.Inclusion(i, 300))).ToList();
        return new JishiPackage("matter-1", ledger.CheckpointAt(300), entries)
        {
            Evidence = [new PackageEvidence(Convert.ToHexStringLower(Sha256.Hash(Scan)), Scan.Length, () => new MemoryStream(Scan))],
            Consistency = new PackageConsistency(200, builder.Consistency(200, 300)),
        };
    }

    private static byte[] Bytes(JishiPackage package)
    {
        var output = new MemoryStream();
        package.Write(output);
        return output.ToArray();
    }

    private static byte[] Rewrite(byte[] package, Func<string, byte[], (string, byte[])> change)
    {
        var output = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(package)))
        using (var to = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var member in from.Entries)
            {
                using var reader = member.Open();
                var bytes = new MemoryStream();
                reader.CopyTo(bytes);
                var (name, content) = change(member.FullName, bytes.ToArray());
                using var writer = to.CreateEntry(name).Open();
                writer.Write(content);
            }
        }
        return output.ToArray();
    }
}
