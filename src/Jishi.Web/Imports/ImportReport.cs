using System.Globalization;
using Jishi.Web.Shell;

namespace Jishi.Web.Imports;

/// <summary>What became of a whole import: for the page, the command line and the API alike.</summary>
public sealed record ImportReport(IReadOnlyList<ImportReject> Rejects, IReadOnlyList<ImportResult> Results)
{
    /// <summary>Of a plan that was carried out, wholly or in part.</summary>
    public static ImportReport Of(ImportPlan plan, IReadOnlyList<ImportResult> results) => new(
        [.. plan.Rejects, .. results.Where(r => r.Kind == ImportKind.Rejected && plan.People[r.Number - 1].Reject is null).Select(r => r.Paper.Reject("", r.Words, "请核对后再导入一次"))],
        [.. results.Where(r => r.Kind != ImportKind.Rejected)]);

    public int Count(ImportKind kind) => Results.Count(r => r.Kind == kind);

    public int Entries => Results.Sum(r => r.Entries);

    /// <summary>Rows and files that were not imported because something is wrong with them.</summary>
    public int Rejected => Rejects.DistinctBy(r => (r.File, r.Sheet, r.Row)).Count();

    public bool Ok => Rejected == 0 && Count(ImportKind.Left) == 0;

    /// <summary>The counts in words.</summary>
    public string SumZh => string.Create(CultureInfo.InvariantCulture, $"新登记 {Count(ImportKind.Registered)} 人，更新 {Count(ImportKind.Updated)} 人，没有变化 {Count(ImportKind.Unchanged)} 人，没有导入 {Rejected + Count(ImportKind.Left)}，新增分录 {Entries} 条");

    /// <summary>As CSV that Excel opens rightly: a mark in front, and no cell that Excel would run as a formula.</summary>
    public byte[] Csv()
    {
        var csv = new CsvText().Line("文件", "工作表", "行", "姓名", "结果", "栏目", "原内容", "说明", "怎么办");
        foreach (var r in Rejects) csv.Line(r.File, r.Sheet, Row(r.Row), r.Name, "没有导入", r.Field, r.Seen, r.ReasonZh, r.DoZh);
        foreach (var r in Results.OrderBy(r => r.Done)) csv.Line(r.Paper.File.Name, r.Paper.Sheet, Row(r.Paper.Row), r.Paper.Name, Name(r.Kind), string.Join('、', r.Kept), "", r.Words, r.Done ? "" : "请选定是谁后再导入");
        return csv.ToBytes();
    }

    public static string Name(ImportKind kind) => kind switch
    {
        ImportKind.Registered => "新登记",
        ImportKind.Updated => "已更新",
        ImportKind.Unchanged => "没有变化",
        ImportKind.Left => "没有导入",
        _ => "不能导入",
    };

    private static string Row(int row) => row > 0 ? row.ToString(CultureInfo.InvariantCulture) : "";
}
