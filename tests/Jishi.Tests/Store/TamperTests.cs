using Jishi.Ledger.Entries;
using Jishi.Ledger.Merkle;
using Jishi.Ledger.Notes;
using Jishi.Ledger.Packages;
using Jishi.Record.Catalogue;
using Jishi.Record.Facts;
using Jishi.Record.Gates.G4Inspection;
using Jishi.Record.Organs;
using Jishi.Store;

namespace Jishi.Tests.Store;

public abstract class TamperTests(Place place)
{
    private string DropTriggers => place == Place.Postgres
        ? "ALTER TABLE entry DISABLE TRIGGER ALL; ALTER TABLE body DISABLE TRIGGER ALL; ALTER TABLE checkpoint DISABLE TRIGGER ALL; ALTER TABLE tile DISABLE TRIGGER ALL;"
        : """
            DROP TRIGGER IF EXISTS entry_once; DROP TRIGGER IF EXISTS entry_no_update; DROP TRIGGER IF EXISTS entry_no_delete;
            DROP TRIGGER IF EXISTS body_once; DROP TRIGGER IF EXISTS body_no_update; DROP TRIGGER IF EXISTS body_no_delete;
            DROP TRIGGER IF EXISTS checkpoint_no_delete; DROP TRIGGER IF EXISTS tile_no_update;
            """;

    /// <summary>A copy of a database takes longer where a server makes it.</summary>
    private int Rounds => place == Place.Postgres ? 12 : 100;

    [Theory]
    [InlineData("header", 9)]
    [InlineData("body", 12)]
    [InlineData("header", 300)]
    [InlineData("body", 0)]
    public async Task Refuses_to_start_on_one_flipped_bit_and_names_the_entry(string part, int index)
    {
        await using var office = await Grown();
        await office.Journal.DisposeAsync();
        Flip(office, part == "header" ? "entry" : "body", part == "header" ? "header" : "bytes", index, 41);
        var refused = Assert.Throws<JournalException>(() => Journal.Open(office.Options));
        Assert.Contains($"第 {index} 号分录", refused.Message, StringComparison.Ordinal);
        Assert.Contains("拒绝启动", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_to_start_on_an_older_copy_beside_the_saved_checkpoint()
    {
        await using var office = await Office.WithMatter(place);
        await office.Journal.DisposeAsync();
        var copy = office.Copy();
        await office.Reopen();
        await office.Done(new RegisterOrgan("later", "后来的单位", null));
        await office.Journal.DisposeAsync();
        office.PutBack(copy);
        Assert.Contains("拒绝启动", Assert.Throws<JournalException>(() => Journal.Open(office.Options)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_to_start_without_its_key_beside_an_old_ledger_and_makes_no_new_one()
    {
        await using var office = await Office.WithMatter(place);
        await office.Journal.DisposeAsync();
        var key = Path.Combine(office.Folder, "ledger.key");
        var kept = File.ReadAllBytes(key);
        File.Delete(key);
        Assert.Contains("却不见了", Assert.Throws<JournalException>(() => Journal.Open(office.Options)).Message, StringComparison.Ordinal);
        Assert.False(File.Exists(key));
        File.WriteAllBytes(key, kept);
        await office.Reopen();
        Assert.True(office.Journal.Verified.Report.Ok);
    }

    [Fact]
    public async Task Detects_every_one_of_many_tamperings_with_the_database()
    {
        await using var office = await Grown();
        await office.Journal.DisposeAsync();
        var clean = office.Copy();
        var seed = 20261122u;
        for (var round = 0; round < Rounds; round++)
        {
            office.PutBack(clean);
            var what = Tamper(office, ref seed);
            Assert.True(Xunit.Record.Exception(() => Journal.Open(office.Options)) is JournalException, $"round {round}: {what} was not detected");
        }

        office.PutBack(clean);
        await office.Reopen();
        Assert.True(office.Journal.Verified.Report.Ok);
    }

    [Fact]
    public async Task A_redacted_item_and_an_item_disclosed_alone_still_prove_against_the_checkpoint()
    {
        await using var office = await Office.WithMatter(place);
        var code = InspectionItems.TalkInterviewCount.Code;
        var receipt = await office.Done(Office.Record("c1", 4, (code, 23), (InspectionItems.MoralityCheck.Code, "访谈二十三人")));
        var before = office.Journal.Ledger.Read(receipt.First)!;
        var disclosed = before.Body.Disclose(FactCodec.ItemTag + code, before.HeaderBytes);
        await office.Done(new RedactItem(Owners.Candidacy("m1", "c1"), InspectionItems.MoralityCheck.Code, "个人信息保护"), Office.Han);
        var checkpoint = Checkpoint.Parse((await office.Journal.SignCheckpoint()).Text);
        var proof = office.Journal.Proofs().Inclusion(receipt.First, checkpoint.Size);

        Assert.True(disclosed.Verify(proof, checkpoint.Size, checkpoint.Root.Span));
        var after = office.Journal.Ledger.Read(receipt.First)!;
        Assert.DoesNotContain("访谈", System.Text.Encoding.UTF8.GetString(after.Body.Encode()), StringComparison.Ordinal);
        Assert.Equal(after.Header.Digest, after.Body.Digest());
        Assert.True(MerkleProof.VerifyInclusion(receipt.First, checkpoint.Size, MerkleHash.Leaf(after.HeaderBytes.Span), proof, checkpoint.Root.Span));
        await office.Reopen();
        Assert.True(office.Journal.Verified.Report.Ok);
        Assert.Null(office.Journal.World.Candidacy("m1", "c1")!.Items.Find(InspectionItems.MoralityCheck)!.Value);
        Assert.Equal(23L, office.Journal.World.Candidacy("m1", "c1")!.Items.Find(InspectionItems.TalkInterviewCount)!.Value);
    }

    [Fact]
    public async Task Refuses_a_body_that_was_redacted_without_an_entry_that_orders_it()
    {
        await using var office = await Office.WithMatter(place);
        var receipt = await office.Done(Office.Record("c1", 4, (InspectionItems.MoralityCheck.Code, "原文")));
        var entry = office.Journal.Ledger.Read(receipt.First)!;
        await office.Journal.DisposeAsync();
        Replace(office, "body", "bytes", receipt.First, entry.Body.Redact(FactCodec.ItemTag + InspectionItems.MoralityCheck.Code).Encode());
        Assert.Contains("没有依法隐去的分录", Assert.Throws<JournalException>(() => Journal.Open(office.Options)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_package_proves_and_rebuilds_its_dossiers_on_an_empty_machine()
    {
        await using var office = await Office.WithMatter(place);
        var (file, _) = await office.Journal.Evidence.Put(new MemoryStream("%PDF-1.4 考察材料"u8.ToArray()), "考察材料.pdf", TestContext.Current.CancellationToken);
        await office.Done(Office.Record("c1", 4, (InspectionItems.InspectionReport.Code, new[] { new { sha256 = file!.Sha256, name = file.Name, size = file.Size, mediaType = file.MediaType } })));
        using var package = new MemoryStream();
        await MatterPackage.Write(office.Journal, "m1", package);
        package.Position = 0;
        var report = PackageVerifier.Verify(package, [office.Journal.Key]);
        Assert.Empty(report.Report.Problems);
        var world = MatterPackage.Fold(report);
        var (here, there) = (office.Journal.World, world);
        Assert.Equal(
            here.Dossier(here.Matters["m1"], here.Candidacy("m1", "c1")!).Candidacy.Values.OrderBy(v => v.Key).Select(v => v.Value),
            there.Dossier(there.Matters["m1"], there.Candidacy("m1", "c1")!).Candidacy.Values.OrderBy(v => v.Key).Select(v => v.Value));
        Assert.Equal("沈知行", world.Cadres["shen"].Name);

        var bytes = package.ToArray();
        bytes[bytes.Length / 2] ^= 1;
        Assert.False(PackageVerifier.Verify(new MemoryStream(bytes), [office.Journal.Key]).Report.Ok);
    }

    /// <summary>Some three hundred entries: more than a full tile.</summary>
    private async Task<Office> Grown()
    {
        var office = await Office.WithMatter(place);
        await Task.WhenAll(Enumerable.Range(0, 300).Select(i => office.Done(new RegisterOrgan($"o{i}", $"单位{i}", null))));
        return office;
    }

    private string Tamper(Office office, ref uint seed)
    {
        var index = (long)(Next(ref seed) % 300);
        var other = index + 1 + (Next(ref seed) % 5);
        switch (Next(ref seed) % 6)
        {
            case 0:
                Flip(office, "entry", "header", index, (int)(Next(ref seed) % 60));
                return $"header bit of {index}";
            case 1:
                Flip(office, "body", "bytes", index, (int)(Next(ref seed) % 20));
                return $"body bit of {index}";
            case 2:
                office.Sql($"{DropTriggers} DELETE FROM body WHERE idx = {index}; DELETE FROM entry WHERE idx = {index};");
                return $"deleted {index}";
            case 3:
                office.Sql($"{DropTriggers} UPDATE entry SET idx = -9 WHERE idx = {index}; UPDATE entry SET idx = {index} WHERE idx = {other}; UPDATE entry SET idx = {other} WHERE idx = -9;");
                return $"swapped {index} and {other}";
            case 4:
                office.Sql($"{DropTriggers} DELETE FROM body WHERE idx > {index + 2}; DELETE FROM entry WHERE idx > {index + 2}; DELETE FROM checkpoint WHERE size > {index + 2};");
                return $"truncated after {index}";
            default:
                office.Sql($"{DropTriggers} INSERT INTO entry SELECT MAX(idx) + 1, (SELECT header FROM entry WHERE idx = {index}), {office.Literal([0])} FROM entry; INSERT INTO body SELECT MAX(idx) + 1, (SELECT bytes FROM body WHERE idx = {index}) FROM body;");
                return $"inserted a copy of {index}";
        }
    }

    private void Flip(Office office, string table, string column, long index, int at)
    {
        var bytes = (byte[])office.Scalar($"SELECT {column} FROM {table} WHERE idx = {index}")!;
        bytes[at % bytes.Length] ^= 1;
        Replace(office, table, column, index, bytes);
    }

    private void Replace(Office office, string table, string column, long index, byte[] bytes) =>
        office.Sql($"{DropTriggers} UPDATE {table} SET {column} = {office.Literal(bytes)} WHERE idx = {index}");

    private static uint Next(ref uint seed) => seed = (seed * 1664525) + 1013904223;
}

public sealed class TamperOnSqliteTests() : TamperTests(Place.Sqlite);

public sealed class TamperOnPostgresTests() : TamperTests(Place.Postgres);
