using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G3Nomination.M05InspecteeSelection;

namespace Jishi.Record.Gates.G5Deliberation;

/// <summary>环节补充（X15）中属于酝酿的数据项。</summary>
public static class DeliberationSupplementItems
{
    public static readonly DataItem<ValueList<TableRow>> CandidateComparison = new("E219", "人选比较（履历、贡献、态度、呼声、实绩；品德、能力、实绩、民意、潜力）", ItemTypes.Table(
        new("Candidate", "人选", ItemTypes.Person),
        new("Career", "履历", ItemTypes.Text),
        new("Contribution", "贡献", ItemTypes.Text),
        new("Attitude", "态度", ItemTypes.Text),
        new("Voice", "呼声", ItemTypes.Text),
        new("Achievement", "实绩", ItemTypes.Text),
        new("Virtue", "品德", ItemTypes.Text),
        new("Ability", "能力", ItemTypes.Text),
        new("Opinion", "民意", ItemTypes.Text),
        new("Potential", "潜力", ItemTypes.Text)), Scope.Candidacy)
    { When = new("差额酝酿", k => InspecteeSelectionItems.IsDifferential(k) == false ? false : null), Confidentiality = Confidentiality.Restricted, Source = "S002", Note = "每人一行；两组五项中实绩相同，合为一列" };

    /// <summary>环节补充模块在酝酿关口的部分。</summary>
    public static readonly Module Module = new("X15", "环节补充", null, [CandidateComparison]);
}
