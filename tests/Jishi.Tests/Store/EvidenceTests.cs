using System.IO.Compression;
using Jishi.Record.Gates.G2Motion;
using Jishi.Store;

namespace Jishi.Tests.Store;

public sealed class EvidenceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("jishi-evidence-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("考察材料.pdf", "not a pdf", "不符")]
    [InlineData("照片.png", "%PDF-1.7", "application/pdf")]
    [InlineData("程序.exe", "MZ", "不接受")]
    [InlineData("笔录.txt", "\0\0\0", "内容却不是")]
    [InlineData("空.pdf", "", "空的")]
    [InlineData("无扩展名", "text", "不接受")]
    public async Task Refuses_a_file_whose_content_is_not_what_its_name_says(string name, string content, string said)
    {
        var store = new EvidenceStore(_folder);
        var (file, error) = await store.Put(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(content)), name, TestContext.Current.CancellationToken);
        Assert.Null(file);
        Assert.Contains(said, error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Stores_the_same_content_once_and_finds_a_changed_byte()
    {
        var store = new EvidenceStore(_folder);
        var (first, _) = await store.Put(new MemoryStream("%PDF-1.4 一"u8.ToArray()), "../../etc/材料\u202E𠮷.pdf", TestContext.Current.CancellationToken);
        var (second, _) = await store.Put(new MemoryStream("%PDF-1.4 一"u8.ToArray()), "另一个名字.pdf", TestContext.Current.CancellationToken);
        Assert.Equal("材料𠮷.pdf", first!.Name);
        Assert.Equal(first.Sha256, second!.Sha256);
        Assert.True(await store.Verify(first.Sha256, TestContext.Current.CancellationToken));
        var path = Assert.Single(Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories));
        File.WriteAllText(path, "%PDF-1.4 二");
        Assert.False(await store.Verify(first.Sha256, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Sweeps_what_a_crash_left_half_written()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "evidence", "incoming"));
        File.WriteAllText(Path.Combine(_folder, "evidence", "incoming", "half"), "half");
        var store = new EvidenceStore(_folder);
        Assert.Empty(Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories));
        Assert.Null(store.Open("../../etc/passwd"));
        Assert.False(await store.Verify(new string('0', 64), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_paper_in_the_cell_of_a_table_is_listed_exported_and_missed_when_it_is_gone()
    {
        await using var office = await Office.WithMatter();
        var (file, _) = await office.Journal.Evidence.Put(new MemoryStream("%PDF-1.4 方案"u8.ToArray()), "工作方案.pdf", TestContext.Current.CancellationToken);
        var rows = new[] { new { Form = "部务会", Plan = new[] { new { sha256 = file!.Sha256, name = file.Name, size = file.Size, mediaType = file.MediaType } } } };
        var receipt = await office.Done(Office.Record("c1", 2, (MotionItems.WorkPlanApproval.Code, rows)));
        using (var read = office.Journal.Read())
            Assert.Equal((MotionItems.WorkPlanApproval.Code, "工作方案.pdf", receipt.First), read.Evidence.Where(e => e.Sha256 == file.Sha256).AsEnumerable().Select(e => (e.Item, e.Name, e.Idx)).Single());
        using var package = new MemoryStream();
        await MatterPackage.Write(office.Journal, "m1", package);
        package.Position = 0;
        Assert.Contains(file.Sha256, new ZipArchive(package).Entries.Select(e => e.Name));
        Assert.True(LedgerCheck.Run(office.Options).Ok);
        File.Delete(Directory.EnumerateFiles(Path.Combine(office.Folder, "evidence"), file.Sha256, SearchOption.AllDirectories).Single());
        Assert.Contains("工作方案.pdf", Assert.Single(LedgerCheck.Run(office.Options).Problems), StringComparison.Ordinal);
    }
}
