namespace Jishi.Web.Shell;

/// <summary>A rule that did not hold, in words. Partial <c>_Finding</c>.</summary>
/// <param name="Weight">how heavy it is: colour of the edge</param>
/// <param name="Title">what is wrong, in a few words</param>
/// <param name="RuleId">for example <c>INS-05</c>; links to the rule</param>
public sealed record FindingView(FindingWeight Weight, string Title, string RuleId)
{
    /// <summary>Who it is about; only where several people stand on one page.</summary>
    public string? Whose { get; init; }
    public string? Seen { get; init; }
    public string? Required { get; init; }
    public string? Basis { get; init; }

    /// <summary>How far the basis was checked: 已核对, 依据待核（据记忆）, 出自经验材料，不是法规, 本系统设定.</summary>
    public string? Verification { get; init; }

    /// <summary>What became of it, when it is no longer open: «已说明理由», «已解除».</summary>
    public StateChip? Standing { get; init; }

    /// <summary>Who lifted it, with their reasons.</summary>
    public string? Handled { get; init; }
    public IReadOnlyList<LinkView> Next { get; init; } = [];
    public string? Id { get; init; }

    public string RuleHref => "/rules/" + Uri.EscapeDataString(RuleId);

    public StateChip Chip => Standing ?? Weight switch
    {
        FindingWeight.Block => StateChip.Block,
        FindingWeight.Warning => StateChip.Warn,
        _ => StateChip.Open.Saying("提示"),
    };

    public string Css => Weight switch
    {
        FindingWeight.Block => "block",
        FindingWeight.Warning => "warn",
        _ => "note",
    };
}

public enum FindingWeight
{
    Note,
    Warning,
    Block,
}

public sealed record LinkView(string Words, string Href);
