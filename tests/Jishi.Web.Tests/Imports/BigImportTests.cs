using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using Jishi.Record.Cadres;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G1Qualification;
using Jishi.Tests.Papers;
using Jishi.Web.Imports;
using Jishi.Web.Tests.Cli;
using Jishi.Web.Tests.Pages;

namespace Jishi.Web.Tests.Imports;

/// <summary>A roster of 500 rows and 171 forms, by page, command line and API: what is broken is listed, a second time changes nothing.</summary>
public sealed class BigImportTests : IAsyncLifetime
{
    private static readonly IReadOnlyList<Invented> People = InventedPeople.Make(500, 20261122);
    private readonly WebOffice _office = new();

    public ValueTask InitializeAsync() => _office.InitializeAsync();

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    private static (string, byte[])[] Forms(int count, byte[]? photo = null) => [.. People.Take(count).Select((p, n) => ($"{n + 1:000} {p.Name}.lrmx", InventedPeople.Form(p, photo)))];

    [Fact]
    public async Task A_roster_of_500_rows_lists_its_13_broken_ones_and_171_forms_join_their_people()
    {
        using var visitor = await _office.SignIn("lin");
        var (roster, broken) = InventedPeople.Roster(People);
        await visitor.Open("/cadres/import");
        await visitor.Upload("Files", ("名册.xlsx", roster));
        Assert.Contains("可导入 487 人，不能导入 13 处", visitor.Text);
        Assert.Equal(broken.Select(r => r.ToString(System.Globalization.CultureInfo.InvariantCulture)), visitor.Page.QuerySelectorAll("[aria-labelledby=rejects] tbody tr").Select(r => r.Children[2].TextContent));
        Assert.Empty(_office.Journal.World.Cadres.Near);

        await Finish(visitor);
        Assert.Contains("新登记 487 人，更新 0 人，没有变化 0 人，没有导入 13", visitor.Text);
        Assert.Equal(487, _office.Journal.World.Cadres.Near.Count);
        var size = _office.Journal.Size;

        await visitor.Open("/cadres/import");
        await visitor.Upload("Files", ("名册.xlsx", roster));
        await Finish(visitor);
        Assert.Contains("没有变化 487 人，没有导入 13，新增分录 0 条", visitor.Text);
        Assert.Equal(size, _office.Journal.Size);

        var forms = Forms(171, InventedPeople.Jpeg(600, 840));
        await visitor.Open("/cadres/import");
        await visitor.Upload("Files", forms);
        await Finish(visitor);
        Assert.Contains("没有导入 0", visitor.Text);
        var withForm = _office.Journal.World.Cadres.Near.Values.Where(c => c.Items.Find(CadreItems.SourceForm) is not null).Select(c => c.Items.Find(CadreItems.IdNumber)!.Value).ToHashSet();
        Assert.All(People.Take(171), p => Assert.Contains(p.IdNumber, withForm));
        size = _office.Journal.Size;
        await visitor.Open("/cadres/import");
        await visitor.Upload("Files", forms);
        await Finish(visitor);
        Assert.Contains("没有变化 171 人", visitor.Text);
        Assert.Equal(size, _office.Journal.Size);
    }

    [Fact]
    public async Task A_form_keeps_its_text_its_rows_its_photo_and_itself()
    {
        using var visitor = await _office.SignIn("lin");
        await Import(visitor, ("沈.lrmx", InventedPeople.Form(People[0], InventedPeople.Jpeg(600, 840))));
        var cadre = Assert.Single(_office.Journal.World.Cadres.Near.Values);
        Assert.Equal(["2023 COMPETENT", "2024 EXCELLENT", "2025 EXCELLENT"], Rows(cadre, CadreItems.Assessments).Select(r => $"{r.Get<long>("Year")} {r.Get<string>("Grade")}"));
        Assert.Equal("2023年年度考核称职，2024年、2025年年度考核优秀。", cadre.Items.Find(CadreItems.AssessmentText)!.Value);
        Assert.Equal(3, Rows(cadre, CadreItems.ResumeSegments).Count);
        Assert.Equal("REWARD", Assert.Single(Rows(cadre, CadreItems.Rewards)).Get<string>("Kind"));
        Assert.Equal(People[0].Unit, Rows(cadre, CadreItems.Posts)[0].Get<string>("Organ"));
        var crop = Assert.Single(Rows(cadre, CadreItems.PhotoCrop));
        Assert.Equal((0L, 30L, 600L, 750L), (crop.Get<long>("Left"), crop.Get<long>("Top"), crop.Get<long>("Width"), crop.Get<long>("Height")));

        await visitor.Open("/cadres/" + cadre.Id);
        Assert.Equal("0 30 600 750", visitor.Page.QuerySelector("svg.j-photo")!.GetAttribute("viewBox"));
        Assert.Contains("年度考核（分年）", visitor.Text);
    }

    [Fact]
    public async Task Only_ticked_differences_of_a_roster_are_applied()
    {
        var person = People[0];
        using var visitor = await _office.SignIn("lin");
        await Import(visitor, ("沈.lrmx", InventedPeople.Form(person)));
        var id = _office.Journal.World.Cadres.Near.Values.Single().Id;
        byte[] Roster(string post) => new XlsxFile().Sheet("县直").Row("姓名", "身份证号", "现任职务", "任现职时间", "籍贯").Row(person.Name[..1] + " " + person.Name[1..], person.IdNumber.ToLowerInvariant(), post, "2026.05", "云岭").Save();

        // Unasked, a roster fills what is blank and leaves what is recorded.
        await Import(visitor, ("名册.xlsx", Roster("县委书记")));
        var cadre = _office.Journal.World.Cadres[id];
        Assert.Equal(person.Post, Show(cadre, QualificationItems.CurrentPost));
        Assert.Equal("2026-05", Show(cadre, QualificationItems.CurrentPostSince));
        Assert.Equal(person.Name, cadre.Name);
        Assert.Contains("不同而没有改的：现任职务", visitor.Text);
        Assert.Single((ValueList<EvidenceFile>)cadre.Items.Find(CadreItems.SourceRosters)!.Value!);

        await visitor.Open("/cadres/import");
        await visitor.Upload("Files", ("名册.xlsx", Roster("县委书记")));
        Assert.Contains("县委书记", visitor.Text);
        var size = _office.Journal.Size;
        await visitor.Post(("Tick", "1:CurrentPost"));
        cadre = _office.Journal.World.Cadres[id];
        Assert.Equal("县委书记", Show(cadre, QualificationItems.CurrentPost));
        Assert.Equal("县委", Rows(cadre, CadreItems.Posts)[0].Get<string>("Organ"));
        Assert.Equal(size + 1, _office.Journal.Size);
    }

    [Fact]
    public async Task Two_people_with_one_number_are_refused_with_both_named()
    {
        using var visitor = await _office.SignIn("lin");
        await Import(visitor, ("甲.lrmx", InventedPeople.Form(People[0])));
        var size = _office.Journal.Size;
        await visitor.Open("/cadres/import");
        await visitor.Upload("Files", ("乙.lrmx", InventedPeople.Form(People[0] with { Name = "方清和" })), ("丙.lrmx", InventedPeople.Form(People[1])), ("丁.lrmx", InventedPeople.Form(People[1] with { Name = "谢若水" })));
        Assert.Contains($"{People[0].Name}（", visitor.Text);
        Assert.Contains("这里的姓名却是方清和", visitor.Text);
        Assert.Contains("与丁.lrmx 谢若水身份证号相同", visitor.Text);
        Assert.Contains("可导入 0 人，不能导入 3 处", visitor.Text);
        Assert.Equal(size, _office.Journal.Size);
    }

    [Fact]
    public async Task Shows_what_would_give_way_before_a_chosen_person_is_changed()
    {
        foreach (var (id, post) in new[] { ("z1", "局长"), ("z2", "科长") })
            await _office.Do(new RegisterCadre(id, "form", [Record.Deciding.ItemInput.Of("CandidateName", People[0].Name), Record.Deciding.ItemInput.Of("BirthDate", People[0].Birth), Record.Deciding.ItemInput.Of("CurrentPost", post)]));
        using var visitor = await _office.SignIn("lin");
        await visitor.Open("/cadres/import");
        await visitor.Upload("Files", ("甲.lrmx", InventedPeople.Form(People[0])));
        await visitor.Post(("Choice[1]", "z2"));
        Assert.Contains("请再核对一次", visitor.Text);
        Assert.Equal("科长", Show(_office.Journal.World.Cadres["z2"], QualificationItems.CurrentPost));
        await visitor.Post();
        Assert.Equal(People[0].Post, Show(_office.Journal.World.Cadres["z2"], QualificationItems.CurrentPost));
        Assert.Equal("局长", Show(_office.Journal.World.Cadres["z1"], QualificationItems.CurrentPost));
    }

    [Fact]
    public async Task An_archive_brings_forms_photos_and_rosters_and_names_what_it_left_aside()
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            void Put(string name, byte[] bytes)
            {
                using var to = archive.CreateEntry(name).Open();
                to.Write(bytes);
            }

            var fields = Enumerable.Repeat("", 33).ToArray();
            (fields[0], fields[2], fields[25]) = ("李𠮷䶮", "198510", "某局局长");
            Put("表/李.lrm", CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(string.Join(',', fields.Select(f => $"\"{f}\""))));
            Put("表/李.pic", InventedPeople.Jpeg(376, 460));
            Put("表/没有主的.pic", InventedPeople.Jpeg(376, 460));
            Put("沈.lrmx", InventedPeople.Form(People[0]));
            Put("里面的.zip", [1, 2, 3]);
        }

        using var visitor = await _office.SignIn("lin");
        await Import(visitor, ("一批.zip", zip.ToArray()));
        Assert.Contains("新登记 2 人", visitor.Text);
        Assert.Contains("没有同名的 .lrm 文件", visitor.Text);
        Assert.Contains("不是任免审批表或名册", visitor.Text);
        var li = _office.Journal.World.Cadres.Near.Values.Single(c => c.Name == "李𠮷䶮");
        Assert.NotNull(li.Items.Find(CadreItems.Photo));
        Assert.True(await _office.Journal.Evidence.Verify(((ValueList<EvidenceFile>)li.Items.Find(CadreItems.SourceForm)!.Value!)[0].Sha256));
    }

    [Fact]
    public async Task The_report_is_a_table_that_runs_no_formula()
    {
        using var visitor = await _office.SignIn("lin");
        await Import(visitor, ("=1+1.lrmx", InventedPeople.Form(People[0])), ("坏.lrmx", "不是"u8.ToArray()));
        await visitor.Open(visitor.Path + "&handler=report");
        var bytes = await visitor.Answer.Content.ReadAsByteArrayAsync();
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        var text = Encoding.UTF8.GetString(bytes);
        Assert.Contains("坏.lrmx,,,,没有导入", text, StringComparison.Ordinal);
        Assert.Contains("'=1+1.lrmx", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_viewer_may_not_import()
    {
        using var visitor = await _office.SignIn("viewer");
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Open("/cadres/import")).Status);
    }

    [Fact]
    public async Task The_api_imports_a_file_and_answers_what_became_of_it()
    {
        await using var site = await Site.Open();
        using var client = await site.SignedIn("lin");
        async Task<JsonElement> Send(string query)
        {
            using var body = new ByteArrayContent(InventedPeople.Roster(People).File);
            body.Headers.ContentType = new("application/octet-stream");
            return await Site.Json(await client.PostAsync("/api/imports?name=%E5%90%8D%E5%86%8C.xlsx" + query, body));
        }

        var foretold = await Send("&dryRun=true");
        Assert.Equal(487, foretold.GetProperty("registered").GetInt32());
        Assert.Empty(site.Journal.World.Cadres.Near);
        var done = await Send("");
        Assert.Equal((487, 13), (done.GetProperty("registered").GetInt32(), done.GetProperty("rejects").GetArrayLength()));
        var again = await Send("");
        Assert.Equal((0, 0, 487), (again.GetProperty("entries").GetInt32(), again.GetProperty("registered").GetInt32(), again.GetProperty("unchanged").GetInt32()));
    }

    private static async Task Import(Visitor visitor, params (string, byte[])[] files)
    {
        await visitor.Open("/cadres/import");
        await visitor.Upload("Files", files);
        await Finish(visitor);
    }

    /// <summary>Confirms and, as somebody without script would, refreshes until the report stands there.</summary>
    private static async Task Finish(Visitor visitor)
    {
        await visitor.Post();
        for (var n = 0; n < 300 && visitor.Page.QuerySelector("progress") is not null; n++)
        {
            await Task.Delay(200);
            await visitor.Open(visitor.Path);
        }
    }

    private static ValueList<TableRow> Rows(Cadre cadre, DataItem item) => (ValueList<TableRow>)cadre.Items.Find(item)!.Value!;

    private static string? Show(Cadre cadre, DataItem item) => cadre.Items.Find(item)?.Value is { } value ? item.Type.Show(value) : null;
}

/// <summary>The command line over the same engine.</summary>
public sealed class ImportCommandTests : InTemporaryFolder
{
    [Fact]
    public async Task A_folder_of_171_forms_and_a_roster_are_imported_once()
    {
        Assert.Equal(0, (await Prompt.Run("account", "lin", "--name", "林晓禾", "--title", "记录人", "--role", "recorder", "--data", Folder)).Exit);
        var people = InventedPeople.Make(500, 20261122);
        var papers = Directory.CreateDirectory(Path.Combine(Folder, "papers")).FullName;
        foreach (var (person, n) in people.Take(171).Select((p, n) => (p, n))) await File.WriteAllBytesAsync(Path.Combine(papers, $"{n:000}.lrmx"), InventedPeople.Form(person));
        var (exit, output, _) = await Prompt.Run("import", papers, "--data", Folder, "--json");
        Assert.Equal(0, exit);
        Assert.Equal(171, JsonDocument.Parse(output).RootElement.GetProperty("registered").GetInt32());

        var roster = Path.Combine(Folder, "名册.xlsx");
        await File.WriteAllBytesAsync(roster, InventedPeople.Roster(people).File);
        var csv = Path.Combine(Folder, "结果.csv");
        (exit, output, _) = await Prompt.Run("import", roster, "--data", Folder, "--only-blanks", "--report", csv);
        Assert.Equal(1, exit);
        Assert.Equal(13, output.Split('\n').Count(l => l.StartsWith("没有导入 ", StringComparison.Ordinal)));
        Assert.Equal(13, (await File.ReadAllLinesAsync(csv)).Count(l => l.Contains(",没有导入,", StringComparison.Ordinal)));

        (_, output, _) = await Prompt.Run("import", papers, roster, "--data", Folder, "--only-blanks", "--json");
        Assert.Equal(0, JsonDocument.Parse(output).RootElement.GetProperty("entries").GetInt32());
    }

    [Fact]
    public async Task Namesakes_are_listed_and_left()
    {
        Assert.Equal(0, (await Prompt.Run("account", "lin", "--name", "林晓禾", "--title", "记录人", "--role", "recorder", "--data", Folder)).Exit);
        var person = InventedPeople.Make(1, 5)[0];
        var born = person.Birth;
        var two = Path.Combine(Folder, "两人.xlsx");
        await File.WriteAllBytesAsync(two, new XlsxFile().Sheet("s").Row("姓名", "出生年月", "身份证号").Row(person.Name, born, person.IdNumber).Row(person.Name, born, InventedPeople.Make(3, 9)[2].IdNumber).Save());
        Assert.Equal(0, (await Prompt.Run("import", two, "--data", Folder)).Exit);
        var one = Path.Combine(Folder, "一人.xlsx");
        await File.WriteAllBytesAsync(one, new XlsxFile().Sheet("s").Row("姓名", "出生年月", "职务").Row(person.Name, born, "局长").Save());
        var (exit, output, _) = await Prompt.Run("import", one, "--data", Folder);
        Assert.Equal(1, exit);
        Assert.Contains("有 2 人姓名相符", output, StringComparison.Ordinal);
    }
}
