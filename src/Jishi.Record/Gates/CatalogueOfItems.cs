using System.Collections.Frozen;
using System.Collections.Immutable;
using Jishi.Record.Batches;
using Jishi.Record.Cadres;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G3Nomination.M03Nomination;
using Jishi.Record.Gates.Sequence;

namespace Jishi.Record.Gates;

/// <summary>The catalogue (数据项目录): every item by its code, in the order of the gates, then the batch, what lies across all gates, and the people file.</summary>
public static class CatalogueOfItems
{
    /// <summary>An item, its module and its gate; those of the batch and across gates have no gate, the people file's have neither.</summary>
    public sealed record Line(DataItem Item, Module? Module, Gate? Gate);

    public static ImmutableArray<Line> All { get; } =
    [
        .. NineGates.All.SelectMany(g => g.Modules.SelectMany(m => m.Items.Select(i => new Line(i, m, g)))),
        .. BatchItems.Module.Items.Select(i => new Line(i, BatchItems.Module, null)),
        .. SequenceItems.Module.Items.Except(SequenceItems.Chosen.Items).Select(i => new Line(i, SequenceItems.Module, null)),
        .. CadreItems.All.Select(i => new Line(i, null, null)),
    ];

    private static readonly FrozenDictionary<string, Line> ByCode = All.ToFrozenDictionary(l => l.Item.Code, StringComparer.Ordinal);

    public static Line? Find(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>The Chinese name of an item code or of a term that findings use («gate.4», «record.late»).</summary>
    public static string NameOf(string of) => Find(of)?.Item.Name ?? of switch
    {
        "record.late" => "录入期限",
        "record.fill" => "填写率",
        "record.complete" => "完整率",
        "submission.days" => "提交期限",
        "record.bulk" => "集中录入",
        "record.changed" => "复核后又改动",
        "archive.days" => "归档期限",
        "correction.reason" => "更正理由",
        "correction.approver" => "批准人",
        "record.recorder" => "纪实人",
        "record.text" => "适用文本",
        "limit.used" => "限额用量",
        "calendar.years" => "工作日历",
        OneYearCooldown.Term => "再次推荐",
        _ when SigningPositions.Find(of) is { } position => position.Name + "签字",
        _ when of.StartsWith("gate.", StringComparison.Ordinal) => $"关口 {of[5..]} {NineGates.Number(of[5] - '0').Name}",
        _ => of,
    };
}
