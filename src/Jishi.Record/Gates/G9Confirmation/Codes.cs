using Jishi.Record.Catalogue;

namespace Jishi.Record.Gates.G9Confirmation;

/// <summary>关口 9 的代码表。</summary>
public static class ConfirmationCodes
{
    public static readonly CodeTable ProbationExtensionGround = new("ProbationExtensionGround", "延长试用情形",
        ("G1", "总体较好但某方面不足且群众有反映"),
        ("G2", "本地情形二"),
        ("G3", "本地情形三"),
        ("G4", "本地情形四"),
        ("G5", "本地情形五"),
        ("G6", "本地情形六"))
    { IsOpen = true };

    public static readonly CodeTable ProbationOutcome = new("ProbationOutcome", "试用期考核结论",
        ("CONFIRM", "正式任职"),
        ("EXTEND", "延长试用"),
        ("REMOVE", "免去试任职务"),
        ("EARLYREMOVE", "提前解除"));
}
