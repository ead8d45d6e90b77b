using Jishi.Record.Cadres;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G1Qualification;

namespace Jishi.Web.Tests.Pages;

public sealed class ImportTests : IAsyncLifetime
{
    private readonly WebOffice _office = new();

    public ValueTask InitializeAsync() => _office.InitializeAsync();

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    private static (string, byte[]) Sample(string name) => (name, File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Samples", "lrmx", name)));

    [Fact]
    public async Task Imports_the_good_files_and_lists_the_damaged_one()
    {
        using var visitor = await _office.SignIn("lin");
        await visitor.Open("/cadres/import");
        var before = _office.Journal.Size;
        var (name, bytes) = Sample("synthetic_3.2.lrmx");
        await visitor.Upload("Files", (name, bytes), ("坏了的.lrmx", bytes[..900]), Sample("v3.0.2.12_redacted.lrmx"));
        Assert.Equal(before, _office.Journal.Size);
        Assert.Contains("可导入 2 人，不能导入 1 处", visitor.Text);
        Assert.Contains("文件不完整", visitor.Text);
        Assert.Contains("不在可选值中", visitor.Text);

        await visitor.Post();
        Assert.Contains("新登记 2 人，更新 0 人，没有变化 0 人，没有导入 1", visitor.Text);
        var cadre = _office.Journal.World.Cadres.Near.Values.Single(c => c.Name == "张三");
        Assert.Equal(new PartialDate(1990, 1), cadre.BirthDate);
        Assert.Equal("CPC", cadre.Items.Find(QualificationItems.PoliticalStatus)!.Value);
        Assert.Equal("01", cadre.Items.Find(QualificationItems.Ethnicity)!.Value);
        Assert.NotNull(cadre.Items.Find(CadreItems.Photo));
        var form = Assert.Single((ValueList<EvidenceFile>)cadre.Items.Find(CadreItems.SourceForm)!.Value!);
        Assert.True(await _office.Journal.Evidence.Verify(form.Sha256));
        Assert.Equal(bytes.Length, form.Size);
    }

    [Fact]
    public async Task Changes_nothing_when_the_same_file_comes_again_under_another_name()
    {
        using var visitor = await _office.SignIn("lin");
        var (name, bytes) = Sample("synthetic_3.2.lrmx");
        await Import(visitor, (name, bytes));
        var size = _office.Journal.Size;
        await Import(visitor, ("另存.lrmx", bytes));
        Assert.Contains("没有变化", visitor.Text);
        Assert.Equal(size, _office.Journal.Size);
        Assert.Single(_office.Journal.World.Cadres.Near);
    }

    [Fact]
    public async Task Knows_the_person_again_by_identity_number_and_records_what_differs()
    {
        using var visitor = await _office.SignIn("lin");
        await Import(visitor, Sample("synthetic_3.2.lrmx"));
        await Import(visitor, Sample("synthetic_2025_two_new_elements.lrmx"));
        var cadre = Assert.Single(_office.Journal.World.Cadres.Near.Values);
        Assert.Equal(new PartialDate(2053, 1), cadre.Items.Find(CadreItems.RetirementMonth)!.Value);
        Assert.Equal(2, ((ValueList<EvidenceFile>)cadre.Items.Find(CadreItems.SourceForm)!.Value!).Count);
    }

    [Fact]
    public async Task Asks_when_several_have_the_name_and_month()
    {
        var recorder = new Record.Deciding.Actor("lin", "林晓禾", Record.Accounts.Roles.Recorder);
        foreach (var id in new[] { "z1", "z2" })
            await _office.Do(new RegisterCadre(id, "form", [Record.Deciding.ItemInput.Of("CandidateName", "张三"), Record.Deciding.ItemInput.Of("BirthDate", "1990-01")]), recorder);
        using var visitor = await _office.SignIn("lin");
        await visitor.Open("/cadres/import");
        await visitor.Upload("Files", Sample("synthetic_3.2.lrmx"));
        Assert.Contains("有 2 人姓名和出生年月相符", visitor.Text);
        await visitor.Post(("Choice[1]", "z2"));
        Assert.Null(_office.Journal.World.Cadres["z1"].Items.Find(CadreItems.IdNumber));
        Assert.NotNull(_office.Journal.World.Cadres["z2"].Items.Find(CadreItems.IdNumber));
    }

    [Fact]
    public async Task Confirming_twice_imports_once()
    {
        using var visitor = await _office.SignIn("lin");
        await visitor.Open("/cadres/import");
        await visitor.Upload("Files", Sample("synthetic_3.2.lrmx"));
        var (form, to) = (visitor.Form(), visitor.Page.QuerySelector("main form")!.GetAttribute("action"));
        await visitor.Send(form, to);
        var size = _office.Journal.Size;
        await visitor.Send(form, to);
        Assert.Equal(size, _office.Journal.Size);
        Assert.Single(_office.Journal.World.Cadres.Near);
    }

    [Fact]
    public async Task Hides_restricted_values_from_the_viewer_and_notes_who_saw_them()
    {
        using var recorder = await _office.SignIn("lin");
        await Import(recorder, Sample("synthetic_3.2.lrmx"));
        var cadre = _office.Journal.World.Cadres.Near.Values.Single();
        await recorder.Open("/cadres/" + cadre.Id);
        Assert.Contains("000000199001010000", recorder.Text);
        Assert.Contains("李梅", recorder.Text);

        using var viewer = await _office.SignIn("viewer");
        await viewer.Open("/cadres/" + cadre.Id);
        Assert.DoesNotContain("000000199001010000", viewer.Text);
        Assert.DoesNotContain("李梅", viewer.Text);
        Assert.Contains("你的岗位不能看：身份证号", viewer.Text);
        var form = ((ValueList<EvidenceFile>)cadre.Items.Find(CadreItems.SourceForm)!.Value!)[0];
        await viewer.Open($"/cadres/{cadre.Id}?handler=form&sha256={form.Sha256}");
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, viewer.Status);
        await viewer.Open($"/cadres/{cadre.Id}?handler=photo");
        Assert.Equal("image/jpeg", viewer.Answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Asks_before_registering_a_namesake()
    {
        using var visitor = await _office.SignIn("lin");
        foreach (var expected in new[] { 1, 1, 2 })
        {
            await visitor.Open("/cadres/new");
            await visitor.Post(("CandidateName", "李𠮷"), ("CandidateSex", "F"), ("BirthDate", "1985.03"));
            if (_office.Journal.World.Cadres.Near.Count < expected) await visitor.Post(("IsAnother", "true"));
            Assert.Equal(expected, _office.Journal.World.Cadres.Near.Count);
        }
    }

    private static async Task Import(Visitor visitor, params (string, byte[])[] files)
    {
        await visitor.Open("/cadres/import");
        await visitor.Upload("Files", files);
        await visitor.Post();
    }
}
