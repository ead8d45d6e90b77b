using System.Text;
using Jishi.Ledger.Merkle;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Record.Gates.G4Inspection;
using Jishi.Record.Matters;
using Jishi.Store;
using Microsoft.Data.Sqlite;

namespace Jishi.Tests.Store;

/// <summary>What the law takes out of the record is nowhere in the data folder any more, and everything else still proves.</summary>
public abstract class RedactionTests(Place place)
{
    protected static readonly string Owner = Owners.Candidacy("m1", "c1");
    protected static readonly string Checked = InspectionItems.MoralityCheck.Code;
    private static readonly string Talks = InspectionItems.TalkInterviewCount.Code;
    protected static readonly string[] Secrets = ["群众来信原文甲", "群众来信原文乙", "群众来信原文丙"];

    [Fact]
    public async Task Leaves_the_ledger_verified_every_proof_holding_and_the_items_beside_it_readable()
    {
        await using var office = await WithThreeTellings();
        var redacting = await office.Done(new RedactItem(Owner, Checked, "个人信息保护"), Office.Han);
        await office.Reopen();
        var fact = Assert.IsType<BodyRedacted>(office.Journal.Ledger.Read(redacting.First)!.Fact);
        Assert.Equal(3, fact.Entries.Length);
        Assert.True((await office.Journal.Verify()).Report.Ok);
        Assert.Equal(fact.Entries, (await office.Journal.Verify()).Report.Redacted);
        foreach (var index in fact.Entries)
        {
            var entry = office.Journal.Ledger.Read(index)!;
            var (size, root, proof) = office.Journal.Prove(index);
            Assert.Equal(entry.Header.Digest, entry.Body.Digest());
            Assert.True(MerkleProof.VerifyInclusion(index, size, MerkleHash.Leaf(entry.HeaderBytes.Span), proof, root));
        }

        var corrected = Assert.IsType<ItemCorrected>(office.Journal.Ledger.Read(fact.Entries[2])!.Fact);
        Assert.Equal((null, null, "按原件更正", "周砚田"), (corrected.Entry, corrected.Was, corrected.Reason, corrected.ApprovedBy.Name));
        Assert.Equal(23L, office.Journal.World.Candidacy("m1", "c1")!.Items.Values[Talks].Value);
    }

    [Fact]
    public async Task Folds_and_rebuilds_to_the_same_state_after_a_restart()
    {
        await using var office = await WithThreeTellings();
        await office.Done(new RedactItem(Owner, Checked, "个人信息保护"), Office.Han);
        var before = office.Journal.World.Candidacy("m1", "c1")!.Items;
        await office.Reopen();
        var after = office.Journal.World.Candidacy("m1", "c1")!.Items;
        Assert.Equal(before.Values[Checked], after.Values[Checked]);
        Assert.Equal(before.Versions.OrderBy(v => v.Key), after.Versions.OrderBy(v => v.Key));
        await office.Journal.DisposeAsync();
        var kept = Dump(office);
        await Rebuild.Run(office.Options);
        Assert.Equal(kept, Dump(office));
        await office.Reopen();
    }

    [Fact]
    public async Task Takes_the_paper_of_a_redacted_item_out_of_the_list_of_evidence()
    {
        await using var office = await Office.WithMatter(place);
        var (file, _) = await office.Journal.Evidence.Put(new MemoryStream("%PDF-1.4"u8.ToArray()), "考察材料.pdf", TestContext.Current.CancellationToken);
        var paper = new[] { new { sha256 = file!.Sha256, name = file.Name, size = file.Size, mediaType = file.MediaType } };
        var receipt = await office.Done(Office.Record("c1", 4, (InspectionItems.InspectionReport.Code, paper)));
        Assert.Equal([(Owner, InspectionItems.InspectionReport.Code, "考察材料.pdf", receipt.First)], Listed(office, file.Sha256));
        await office.Done(new RedactItem(Owner, InspectionItems.InspectionReport.Code, "个人信息保护"), Office.Han);
        Assert.Empty(Listed(office, file.Sha256));
    }

    /// <summary>Recorded, recorded anew, corrected, with many entries between them so that pages of the database were split.</summary>
    protected async Task<Office> WithThreeTellings()
    {
        var office = await Office.WithMatter(place);
        await office.Done(Office.Record("c1", 4, (Talks, 23), (Checked, Secrets[0])));
        for (var n = 0; n < 40; n++) await office.Done(Office.Record("c2", 4, (Checked, new string('考', 900) + n)));
        await office.Done(Office.Record("c1", 4, (Checked, Secrets[1])));
        await Correct(office, Secrets[2]);
        return office;
    }

    /// <summary>A correction as it stands in the ledger; the gates that it wants closed first are not this test's business.</summary>
    private static Task<Outcome> Correct(Office office, string value)
    {
        var was = office.Journal.World.Bag(Owner)!.Values[Checked];
        var now = new ItemEntry(Checked, value, null, was.OccurredAt);
        var fact = new ItemCorrected(Owner, 4, now, new ItemEntry(Checked, was.Value, null, was.OccurredAt), "按原件更正", new Person("周砚田"));
        return office.Journal.Append(office.NextCommand(), [PreparedFact.Of(new Filed(Streams.Matter("m1"), fact))], Office.Lin);
    }

    private static string Dump(Office office)
    {
        using var text = new StringWriter();
        Rebuild.Dump(office.Options, text);
        SqliteConnection.ClearAllPools();
        return text.ToString();
    }

    private static IEnumerable<(string, string, string, long)> Listed(Office office, string sha256)
    {
        using var read = office.Journal.Read();
        return [.. read.Evidence.Where(e => e.Sha256 == sha256).AsEnumerable().Select(e => (e.Owner, e.Item, e.Name, e.Idx))];
    }
}

public sealed class RedactionOnSqliteTests() : RedactionTests(Place.Sqlite)
{
    [Fact]
    public async Task Reaches_every_recording_and_correction_of_the_item_down_to_the_bytes_on_disk()
    {
        await using var office = await WithThreeTellings();
        Assert.All(Secrets, secret => Assert.Contains(secret, OnDisk(office), StringComparison.Ordinal));
        await office.Done(new RedactItem(Owner, Checked, "个人信息保护"), Office.Han);
        Assert.All(Secrets, secret => Assert.DoesNotContain(secret, OnDisk(office), StringComparison.Ordinal));
        await office.Journal.DisposeAsync();
        Assert.All(Secrets, secret => Assert.DoesNotContain(secret, OnDisk(office), StringComparison.Ordinal));
        await office.Reopen();
    }

    /// <summary>Database and write-ahead log, as bytes that are read as text.</summary>
    private static string OnDisk(Office office) => string.Concat(Directory.EnumerateFiles(office.Folder, "jishi.sqlite*").Where(f => !f.EndsWith("-shm", StringComparison.Ordinal)).Select(Text));

    private static string Text(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(file, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}

public sealed class RedactionOnPostgresTests() : RedactionTests(Place.Postgres)
{
    [Fact]
    public async Task Leaves_no_row_of_any_table_that_tells_the_item()
    {
        await using var office = await WithThreeTellings();
        Assert.All(Secrets, secret => Assert.True(Tells(office, secret)));
        await office.Done(new RedactItem(Owner, Checked, "个人信息保护"), Office.Han);
        Assert.All(Secrets, secret => Assert.False(Tells(office, secret)));
    }

    private static bool Tells(Office office, string secret)
    {
        var literal = office.Literal(Encoding.UTF8.GetBytes(secret));
        return (bool)office.Scalar($"SELECT EXISTS (SELECT 1 FROM body WHERE position({literal} IN bytes) > 0) OR EXISTS (SELECT 1 FROM entry WHERE position({literal} IN header) > 0)")!;
    }
}
