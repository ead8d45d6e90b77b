using Jishi.Papers.Lrmx;

namespace Jishi.Papers.Lrm;

/// <summary>Puts the 33 fields into the form that .lrmx has, with the same checks field by field. `~` is the editor's line break.</summary>
internal sealed class LrmFormBuilder(LrmxReport report)
{
    private readonly List<LrmxField> fields = [];

    public LrmxForm? Build(IReadOnlyList<string> raw, ReadOnlyMemory<byte>? picture)
    {
        foreach (var (at, element) in LrmFields.Plain) Add(element, raw[at]);
        Education(raw[LrmFields.Degrees], "");
        Education(raw[LrmFields.Schools], "_BiYeYuanXiaoXi");
        foreach (var at in Enumerable.Range(12, 4).Where(at => raw[at].Trim().Length > 0))
            report.Add(new LrmxPlace("", $"第 {at + 1} 个字段", 0), LrmxLevel.Info, "这个位置在格式中是空的，内容没有导入", raw[at]);
        var form = new LrmxForm("2.x", fields, Family(raw), Photo(picture), []);
        if (form["XingMing"].Length == 0) report.Add(Place("XingMing"), LrmxLevel.Error, "姓名为空，无法确定是谁的表，请补填");
        if (form["ChuShengNianYue"].Length == 0) report.Add(Place("ChuShengNianYue"), LrmxLevel.Warning, "出生年月为空，这种表又没有身份证号，无法核对是谁，请补填");
        return form;
    }

    private void Education(string field, string suffix)
    {
        var (fullTimeFirst, fullTimeSecond, inServiceFirst, inServiceSecond) = LrmFields.Four(field);
        Add("QuanRiZhiJiaoYu_XueLi" + suffix, fullTimeFirst);
        Add("QuanRiZhiJiaoYu_XueWei" + suffix, fullTimeSecond);
        Add("ZaiZhiJiaoYu_XueLi" + suffix, inServiceFirst);
        Add("ZaiZhiJiaoYu_XueWei" + suffix, inServiceSecond);
    }

    private void Add(string element, string raw)
    {
        var spec = LrmxFieldTable.FindRoot(element)!;
        var broken = raw.Replace('~', '\n');
        if (spec.Kind is LrmxKind.Resume) LrmxResumeChecks.Run(broken, Place(element), report);
        fields.Add(new LrmxField(element, spec.NameZh, LrmxFieldReader.Read(spec, broken, Place(element), report), 0));
    }

    private List<LrmxFamilyRow> Family(IReadOnlyList<string> raw)
    {
        var columns = Enumerable.Range(LrmFields.FirstOfFamily, LrmFields.FamilyColumns).Select(at => raw[at].Split('@')).ToArray();
        if (columns.Select(c => c.Length).Distinct().Count() > 1)
            report.Add(Place(LrmxFieldTable.Container), LrmxLevel.Warning, $"家庭成员各列的格数不同（{string.Join('、', columns.Select(c => c.Length))}），可能有文字里用了“@”，请逐人核对");
        var rows = new List<LrmxFamilyRow>();
        for (var n = 0; n < columns.Max(c => c.Length); n++)
        {
            var cells = LrmxFieldTable.Family.Select((spec, i) => Cell(spec, columns[i].ElementAtOrDefault(n) ?? "", rows.Count + 1)).ToArray();
            if (cells.Any(c => c.Length > 0)) rows.Add(new LrmxFamilyRow(cells[0], cells[1], cells[2], cells[3], cells[4], 0));
        }

        return rows;
    }

    private string Cell(LrmxSpec spec, string raw, int row)
    {
        var place = new LrmxPlace($"{LrmxFieldTable.Container}/{LrmxFieldTable.Item}/{spec.Element}", $"家庭成员第 {row} 行{spec.NameZh}", 0);
        return LrmxFieldReader.Read(spec, raw.Replace('~', '\n'), place, report);
    }

    private LrmxPhoto? Photo(ReadOnlyMemory<byte>? picture)
    {
        if (picture is { } bytes) return LrmxPhotoReader.Take(bytes, Place("ZhaoPian"), report);
        report.Add(Place("ZhaoPian"), LrmxLevel.Info, "没有同名的 .pic 照片文件，照片没有导入，其余内容照常");
        return null;
    }

    private static LrmxPlace Place(string element) => new(element, LrmxFieldTable.NameZh(element), 0);
}
