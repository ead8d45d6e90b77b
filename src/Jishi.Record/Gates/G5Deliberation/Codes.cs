using Jishi.Record.Catalogue;

namespace Jishi.Record.Gates.G5Deliberation;

/// <summary>关口 5 的代码表。</summary>
public static class DeliberationCodes
{
    public static readonly CodeTable DeliberationForm = new("DeliberationForm", "酝酿形式",
        ("MINISTRY", "部务会"),
        ("SECRETARIES", "书记办公会"),
        ("FIVE", "五人小组"),
        ("INDIVIDUAL", "个别沟通"))
    { IsOpen = true };

    public static readonly CodeTable DeliberationResult = new("DeliberationResult", "酝酿结果",
        ("SUBMIT", "提交讨论"),
        ("HOLD", "不提交"),
        ("REWORK", "重新酝酿"));
}
