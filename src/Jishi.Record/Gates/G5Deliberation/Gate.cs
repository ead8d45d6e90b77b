using Jishi.Record.Catalogue;

namespace Jishi.Record.Gates.G5Deliberation;

/// <summary>关口 5 酝酿：会前怎样酝酿，是否提交讨论。</summary>
public static class DeliberationGate
{
    public static readonly Gate Gate = new(5, "DEL", "酝酿",
        Modules: [DeliberationItems.Module, DeliberationSupplementItems.Module],
        After: [4],
        Closes:
        [
            new(DeliberationItems.DeliberationForm),
            new(DeliberationItems.DeliberationParticipants),
            new(DeliberationItems.DeliberationResult, "SUBMIT"),
        ]);
}
