namespace Jishi.Record.Gates.Sequence;

/// <summary>Matters finished in the past and entered from paper as a whole (历史补录): the rules about lateness do not ask there, and say why.</summary>
public static class Historical
{
    public const string Word = "历史补录";

    public const string Why = "历史补录：整件从纸上录入，不判录入迟早和提交期限";
}
