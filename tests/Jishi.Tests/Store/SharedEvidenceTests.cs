using System.Security.Cryptography;
using Jishi.Record.Gates.G4Inspection;
using Jishi.Store;

namespace Jishi.Tests.Store;

/// <summary>Evidence where several nodes work: in chunks in the database, or in a folder that all of them have proven to see.</summary>
public sealed class SharedEvidenceTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_of_several_chunks_taken_at_one_node_is_read_at_the_other_byte_for_byte()
    {
        await using var office = await Office.WithMatter(Place.Postgres);
        await using var other = new Node(office);
        var bytes = Pdf((3 << 20) + 4567);
        var (file, _) = await office.Journal.Evidence.Put(new MemoryStream(bytes), "考察材料.pdf", Cancel);
        var (again, _) = await other.Journal.Evidence.Put(new MemoryStream(bytes), "又一次.pdf", Cancel);
        Assert.Equal(file!.Sha256, again!.Sha256);
        Assert.Equal(4L, office.Scalar("SELECT count(*) FROM evidence_chunk"));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(office.Folder, "evidence"), "*", SearchOption.AllDirectories));
        await using var read = other.Journal.Evidence.Open(file.Sha256)!;
        Assert.Equal(bytes.Length, read.Length);
        using var copy = new MemoryStream();
        await read.CopyToAsync(copy, Cancel);
        Assert.Equal(bytes, copy.ToArray());
        read.Position = (1 << 20) - 2;
        var middle = new byte[5];
        await read.ReadExactlyAsync(middle, Cancel);
        Assert.Equal(bytes[((1 << 20) - 2)..((1 << 20) + 3)], middle);
        Assert.True(await other.Journal.Evidence.Verify(file.Sha256, Cancel));
        Assert.Null(other.Journal.Evidence.Open(new string('0', 64)));
    }

    [Fact]
    public async Task A_changed_chunk_is_found_and_the_end_of_the_file_is_not_given()
    {
        await using var office = await Office.WithMatter(Place.Postgres);
        var (file, _) = await office.Journal.Evidence.Put(new MemoryStream(Pdf((2 << 20) + 9)), "考察材料.pdf", Cancel);
        await office.Done(Office.Record("c1", 4, (InspectionItems.InspectionReport.Code, new[] { new { sha256 = file!.Sha256, name = file.Name, size = file.Size, mediaType = file.MediaType } })));
        Assert.Contains("append-only", Assert.Throws<Npgsql.PostgresException>(() => office.Sql("UPDATE evidence_chunk SET bytes = '' WHERE n = 0")).Message, StringComparison.Ordinal);
        office.Sql("ALTER TABLE evidence_chunk DISABLE TRIGGER ALL; UPDATE evidence_chunk SET bytes = set_byte(bytes, 70, 0) WHERE n = 1");
        Assert.False(await office.Journal.Evidence.Verify(file.Sha256, Cancel));
        await using var read = office.Journal.Evidence.Open(file.Sha256)!;
        using var copy = new MemoryStream();
        await Assert.ThrowsAsync<InvalidDataException>(() => read.CopyToAsync(copy, Cancel));
        Assert.True(copy.Length <= 2 << 20);
        Assert.Contains("已被改动", Assert.Single(LedgerCheck.Run(office.Options).Problems), StringComparison.Ordinal);
        office.Sql("ALTER TABLE evidence DISABLE TRIGGER ALL; DELETE FROM evidence_chunk; DELETE FROM evidence");
        Assert.Contains("不在证据库中", Assert.Single(LedgerCheck.Run(office.Options).Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nodes_that_would_see_different_evidence_are_refused()
    {
        await using var office = await Office.Open(Place.Postgres);
        var (shared, elsewhere) = (Path.Combine(office.Folder, "mounted"), Path.Combine(office.Folder, "not-mounted"));
        Assert.Contains("存在数据库里", Refusal(office, o => o with { EvidenceFolder = shared }), StringComparison.Ordinal);

        office.Sql("DELETE FROM installation WHERE name = 'evidence'");
        await office.Journal.DisposeAsync();
        await using (var first = new Node(office, o => o with { EvidenceFolder = shared }))
        {
            await using var second = new Node(office, o => o with { EvidenceFolder = shared });
            var (file, _) = await first.Journal.Evidence.Put(new MemoryStream(Pdf(99)), "材料.pdf", Cancel);
            Assert.True(await second.Journal.Evidence.Verify(file!.Sha256, Cancel));
            Assert.Contains("标记不符", Refusal(office, o => o with { EvidenceFolder = elsewhere }), StringComparison.Ordinal);
            Assert.Contains("共享文件夹里", Refusal(office, o => o), StringComparison.Ordinal);
        }

        Directory.CreateDirectory(elsewhere);
        File.WriteAllText(Path.Combine(elsewhere, "evidence.id"), "ffffffffffffffffffffffffffffffff\n");
        Assert.Contains("标记不符", Refusal(office, o => o with { EvidenceFolder = elsewhere }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_its_own_for_evidence_is_refused_on_sqlite()
    {
        var folder = Directory.CreateTempSubdirectory("jishi-node-").FullName;
        Assert.Contains("只能和 PostgreSQL 一起", Assert.Throws<JournalException>(() => Journal.Open(new JournalOptions(folder) { EvidenceFolder = folder })).Message, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    private static string Refusal(Office office, Func<JournalOptions, JournalOptions> options) => Assert.Throws<JournalException>(() => new Node(office, options)).Message;

    private static byte[] Pdf(int size)
    {
        var bytes = RandomNumberGenerator.GetBytes(size);
        "%PDF-1.4"u8.CopyTo(bytes);
        bytes[(1 << 20) + 70 < size ? (1 << 20) + 70 : size - 1] = 1;
        return bytes;
    }
}
