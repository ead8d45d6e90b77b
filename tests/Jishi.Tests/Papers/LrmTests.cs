using System.Text;
using Jishi.Papers.Lrm;
using Jishi.Papers.Lrmx;
using Jishi.Record.Cadres;
using Jishi.Record.Gates.G1Qualification;

namespace Jishi.Tests.Papers;

/// <summary>The form of the 2.x editor: 33 fields by position, GB18030, its photo beside it.</summary>
public sealed class LrmTests
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    [Fact]
    public void Reads_the_file_of_the_editor_with_its_photo()
    {
        var form = LrmReader.Read(Sample("lrm_2.x_redacted.lrm"), "某.lrm", Sample("lrm_2.x_redacted.pic")).Form();
        Assert.Equal("某某某", form["XingMing"]);
        Assert.Equal("199001", form["ChuShengNianYue"]);
        Assert.Equal("某某", form["QuanRiZhiJiaoYu_XueLi"]);
        Assert.Equal("", form["QuanRiZhiJiaoYu_XueWei"]);
        Assert.Equal("某某某某", form["ZaiZhiJiaoYu_XueWei"]);
        Assert.Equal(3, form["JianLi"].Split('\n').Length);
        Assert.Equal(3, form.Family.Count);
        Assert.Equal("199001", form["TianBiaoShiJian"]);
        Assert.Equal("image/jpeg", form.Photo!.MediaType);
    }

    [Fact]
    public void Reads_on_without_a_photo_and_says_so()
    {
        var reading = LrmReader.Read(Sample("lrm_2.x_redacted.lrm"), "某.lrm");
        Assert.Null(reading.Form().Photo);
        Assert.Contains("没有同名的 .pic", Assert.Single(reading.Lines("ZhaoPian", LrmxLevel.Info)).MessageZh, StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_rare_characters_and_turns_tildes_into_line_breaks()
    {
        var fields = Fields();
        (fields[0], fields[17], fields[21]) = ("李𠮷䶮", "2008.09--2012.07  某大学~2012.07--         某局", "张梅@");
        var form = Read(fields).Form();
        Assert.Equal("李𠮷䶮", form["XingMing"]);
        Assert.Equal("2008.09--2012.07  某大学\n2012.07--         某局", form["JianLi"]);
        Assert.Equal("张梅", Assert.Single(form.Family).Name);
    }

    [Fact]
    public void Goes_into_the_same_items_as_the_newer_form()
    {
        var fields = Fields();
        (fields[1], fields[3], fields[5], fields[9]) = ("男", "汉族", "200108；民建", "大学#理学学士@中央党校研究生#");
        var items = LrmxToCadre.Map(Read(fields).Form()).Fields.ToDictionary(f => f.Item.Code, f => f.Input.Value!.Value.ToString());
        Assert.Equal("张三", items[QualificationItems.CandidateName.Code]);
        Assert.Equal("1990-01", items[QualificationItems.BirthDate.Code]);
        Assert.Equal("大学，理学学士，某大学", items[CadreItems.FullTimeEducation.Code]);
        Assert.Equal("中央党校研究生", items[CadreItems.InServiceEducation.Code]);
        Assert.Equal("CPC", items[QualificationItems.PoliticalStatus.Code]);
        var family = LrmxToCadre.Map(Read(fields).Form()).Fields.Single(f => f.Item == CadreItems.FamilyMembers);
        Assert.Equal("称谓 妻子，姓名 李梅，出生年月 1992-05，政治面貌 群众，工作单位及职务 某校教师", family.Item.Type.Show(family.Item.Type.Read(family.Input.Value!.Value).Value!));
    }

    [Fact]
    public void A_photo_that_is_none_is_left_out_and_the_paper_stands()
    {
        var reading = LrmReader.Read(Bytes(Fields()), "张三.lrm", "BM 不是照片"u8.ToArray());
        Assert.Null(reading.Form().Photo);
        Assert.Contains("既不是 JPEG 也不是 PNG", Assert.Single(reading.Lines("ZhaoPian", LrmxLevel.Warning)).MessageZh, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_what_is_not_whole_or_not_a_form()
    {
        LrmReader.Read(Bytes(Fields()[..20]), "a.lrm").RefusedWith("应有 33 个字段，只有 20 个");
        LrmReader.Read(Bytes([.. Fields(), "多"]), "a.lrm").RefusedWith("字段错位");
        LrmReader.Read("随便写的"u8.ToArray(), "a.lrm").RefusedWith("这不是 .lrm");
        LrmReader.Read("<Person/>"u8.ToArray(), "a.lrm").RefusedWith("请改名为 .lrmx");
        LrmReader.Read(Array.Empty<byte>(), "a.lrm").RefusedWith("空的");
        LrmReader.Read(new byte[] { (byte)'"', 0xFF, 0xFF, (byte)'"' }, "a.lrm").RefusedWith("编码无法识别");
        LrmReader.Read(new byte[] { 0x50, 0x4B, 3, 4, 0, 0 }, "a.lrm").RefusedWith("二进制");
    }

    [Fact]
    public void Never_throws_on_any_bytes()
    {
        var random = new Ledger.SeededGenerator(20261122);
        var sample = Sample("lrm_2.x_redacted.lrm");
        for (var n = 0; n < 400; n++)
        {
            var bytes = n % 2 == 0 ? random.Bytes(random.Below(300)) : [.. sample];
            for (var k = 0; n % 2 == 1 && k < 6; k++) bytes[random.Below(bytes.Length)] = (byte)random.Next();
            var reading = LrmReader.Read(bytes, "x.lrm", random.Bytes(40));
            Assert.True(reading.Form is not null || reading.RefusalZh is not null);
            if (reading.Form is { } form) LrmxToCadre.Map(form);
        }
    }

    internal static byte[] Bytes(IEnumerable<string> fields) => Gb18030.GetBytes(string.Join(',', fields.Select(f => $"\"{f}\"")) + "\n");

    internal static string[] Fields()
    {
        var fields = Enumerable.Repeat("", 33).ToArray();
        (fields[0], fields[2], fields[9], fields[10], fields[25]) = ("张三", "199001", "大学#@#", "某大学#@#", "某局局长");
        (fields[20], fields[21], fields[22], fields[23], fields[24]) = ("妻子@@", "李梅@@", "199205@@", "群众@@", "某校教师@@");
        return fields;
    }

    private static LrmxReading Read(IEnumerable<string> fields) => LrmReader.Read(Bytes(fields), "张三.lrm");

    private static byte[] Sample(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Samples", "lrm", name));
}
