using System.Globalization;
using System.Text.Json;
using Jishi.Papers.Lrmx;
using Jishi.Record.Cadres;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Gates.G1Qualification;

namespace Jishi.Papers.Rosters;

/// <summary>Reads one row: its cells become the fields of the form, and the form becomes the items of a cadre, by the same mapping as .lrmx.</summary>
internal sealed class RosterRowReader(Sheet sheet, RosterHeader header, int row)
{
    private static readonly Dictionary<string, DataItem> Beyond = new(StringComparer.Ordinal)
    {
        ["CurrentPostSince"] = QualificationItems.CurrentPostSince,
        ["CurrentRankSince"] = QualificationItems.CurrentRankSince,
        ["WorkUnit"] = CadreItems.WorkUnit,
    };

    private readonly List<RosterReject> _rejects = [];
    private readonly Dictionary<string, (int Column, string Text)> _texts = new(StringComparer.Ordinal);
    private readonly string _name = sheet[row, header.NameColumn].Text;

    public IReadOnlyList<RosterReject> Rejects => _rejects;

    /// <summary>The row, or null when anything in it is wrong; <see cref="Rejects"/> then says all of it.</summary>
    /// <param name="unit">The heading that the row stands under, "" for none.</param>
    public RosterRow? Read(string unit)
    {
        foreach (var (column, (known, _)) in header.Columns.Where(c => c.Value.Column.Kind != ColumnKind.Ignored)) Take(column, known);
        CheckName();
        CheckWhom();
        CheckOrder();
        var cadre = LrmxToCadre.Map(new LrmxForm("", [.. _texts.Select(t => new LrmxField(t.Key, t.Key, t.Value.Text, 0))], [], null, []));
        foreach (var line in cadre.Report.Where(l => l.Level == LrmxLevel.Error && !Told(l.Element))) Reject(line.Element, line.MessageZh.Replace("没有导入：", "", StringComparison.Ordinal).TrimEnd('。'), "请改正后再导入");
        var fields = cadre.Fields.Concat(BeyondForm(unit)).ToList();
        return _rejects.Count > 0 ? null : new RosterRow(sheet.Name, row + 1, _name, new LrmxCadre(fields, cadre.Report));
    }

    private void Take(int column, RosterColumn known)
    {
        // A unit is written once beside its people; anything else in a merged cell belongs to its first row.
        var cell = known.Kind == ColumnKind.Unit ? sheet.Spread(row, column) : sheet[row, column];
        if (cell.IsBlank) return;
        var text = cell.Text;
        if (cell.Kind == CellKind.Error) Reject(column, text, "单元格是公式错误", "请改成实际内容后再导入");
        else if (known.Kind == ColumnKind.Date) Date(column, known.Key, cell);
        else if (known.Kind == ColumnKind.IdNumber) IdNumber(column, cell);
        else if (known.Kind == ColumnKind.Party && cell.Kind != CellKind.Text) Date(column, known.Key, cell);
        else _texts[known.Key] = (column, text);
    }

    private void Date(int column, string key, Cell cell)
    {
        var text = cell.Text;
        if (cell.Kind == CellKind.Number && text.Length == 6 && text.EndsWith(".1", StringComparison.Ordinal))
            Reject(column, text, $"Excel 把它存成了数字，分不清是 {text[..4]} 年 1 月还是 10 月", "请把这一栏设为文本，写成“1990.01”或“1990.10”");
        else if (cell.Kind == CellKind.Number && text.Length == 5 && text.All(char.IsAsciiDigit))
            Reject(column, text, "像是 Excel 的日期序号，不是年月", "请把这一栏设为日期或文本，写成“1990.01”");
        else if (LrmxDates.Read(text).ProblemZh is { } problem) Reject(column, text, Reason(problem), "请写成“1990.01”，没有的留空");
        else _texts[key] = (column, key == "RuDangShiJian" ? LrmxDates.Read(text).Date?.ToString() ?? text : text);
    }

    /// <summary>What is wrong without what was seen, and without how to write it: both have columns of their own.</summary>
    private static string Reason(string problem)
    {
        var why = problem[(problem.LastIndexOf('：') + 1)..];
        return why.StartsWith("应写成", StringComparison.Ordinal) ? "日期无法读出" : why;
    }

    private void IdNumber(int column, Cell cell)
    {
        var id = IdNumbers.Normal(cell.Text);
        if (cell.Kind == CellKind.Number && (cell.Text.Contains('E', StringComparison.OrdinalIgnoreCase) || id.Length > 15))
            Reject(column, cell.Text, "身份证号被 Excel 存成了数字，后几位已经丢失", "请把这一栏设为文本，重新填写全部 18 位");
        else if (IdNumbers.WhatIsWrong(id) is { } wrong) Reject(column, cell.Text, "身份证号" + wrong, "请对照身份证改正");
        else _texts["ShenFenZheng"] = (column, id);
    }

    private void CheckName()
    {
        var merge = sheet.MergeAt(row, header.NameColumn);
        if (merge is not null && merge.ToRow > merge.FromRow)
            Reject(header.NameColumn, sheet[merge.FromRow, merge.FromColumn].Text, $"姓名单元格跨了第 {merge.FromRow + 1} 至 {merge.ToRow + 1} 行，分不清是一个人还是几个人", "请取消合并，一人一行");
        else if (_name.Length == 0) Reject(header.NameColumn, "", "没有姓名", "请补填姓名；不是干部的行请删去");
        else if (PersonNames.Normal(_name).Any(char.IsAsciiDigit)) Reject(header.NameColumn, _name, "姓名里有数字", "请只写姓名，其余写在备注");
        else if (sheet[row, header.NameColumn].Text.Contains('\n')) _texts["XingMing"] = (header.NameColumn, PersonNames.Normal(_name));
    }

    /// <summary>Somebody must be known by more than a name.</summary>
    private void CheckWhom()
    {
        if (_name.Length == 0 || _texts.ContainsKey("ShenFenZheng") || _texts.ContainsKey("ChuShengNianYue") || _rejects.Count > 0) return;
        _rejects.Add(new RosterReject(sheet.Name, row + 1, _name, "", "", "没有身份证号，也没有出生年月，无法确定是谁", "请补填其中一项"));
    }

    private void CheckOrder()
    {
        if (!_texts.TryGetValue("ChuShengNianYue", out var born) || LrmxDates.Read(born.Text).Date is not { } birth) return;
        foreach (var key in new[] { "CanJiaGongZuoShiJian", "CurrentPostSince", "CurrentRankSince" })
        {
            if (_texts.TryGetValue(key, out var later) && LrmxDates.Read(later.Text).Date is { } date && date.Year < birth.Year)
                Reject(later.Column, later.Text, $"早于出生年月 {birth}", "请对照档案改正");
        }
    }

    private IEnumerable<LrmxItem> BeyondForm(string unit)
    {
        foreach (var (key, item) in Beyond)
        {
            var text = _texts.TryGetValue(key, out var own) ? own.Text : key == "WorkUnit" ? unit : "";
            if (text.Length == 0) continue;
            var value = item.Type is MonthType && LrmxDates.Read(text).Date is { } date ? Written(date) : text.ReplaceLineEndings(" ");
            var json = JsonSerializer.SerializeToElement(value);
            if (item.Type.Read(json).Error is { } error) Reject(key, error.TrimEnd('。'), "请改正后再导入");
            else yield return new LrmxItem(key, item, new ItemInput(item.Code, json));
        }
    }

    private static string Written(LooseDate date) => date.Month is { } month ? string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-{month:00}") : date.Year.ToString(CultureInfo.InvariantCulture);

    private bool Told(string element) => _texts.TryGetValue(element, out var text) && _rejects.Exists(r => r.Field == header.Name(text.Column));

    private void Reject(string key, string reason, string what)
    {
        var (column, text) = _texts.GetValueOrDefault(key, (-1, ""));
        if (column < 0) _rejects.Add(new RosterReject(sheet.Name, row + 1, _name, LrmxFieldTable.NameZh(key), "", reason, what));
        else Reject(column, text, reason, what);
    }

    private void Reject(int column, string seen, string reason, string what) =>
        _rejects.Add(new RosterReject(sheet.Name, row + 1, LrmxText.Shorten(_name), header.Name(column), LrmxText.Shorten(seen), reason, what));
}
