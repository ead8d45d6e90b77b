using Jishi.Record.Matters;

namespace Jishi.Web.Shell;

/// <summary>One of the seven states, always as colour, icon and word together. Partial <c>_StateChip</c>.</summary>
/// <param name="Word">what stands on the chip</param>
/// <param name="Css">the class of the state, <c>is-none</c> to <c>is-back</c></param>
/// <param name="Icon">the name of the icon</param>
public sealed record StateChip(string Word, string Css, string Icon)
{
    public static StateChip None { get; } = new("未开启", "is-none", "circle-dashed");
    public static StateChip Open { get; } = new("进行中", "is-open", "circle-half-2");
    public static StateChip Done { get; } = new("已办结", "is-done", "circle-check");
    public static StateChip Warn { get; } = new("预警", "is-warn", "alert-triangle");
    public static StateChip Block { get; } = new("阻断", "is-block", "hand-stop");
    public static StateChip Hold { get; } = new("暂缓", "is-hold", "player-pause");
    public static StateChip Back { get; } = new("已退回", "is-back", "arrow-back-up");

    /// <summary>All seven in the order of the legend.</summary>
    public static IReadOnlyList<StateChip> All { get; } = [None, Open, Done, Warn, Block, Hold, Back];

    /// <summary>The chip of a gate by what stands in the record; what rules find now is laid over it by the board.</summary>
    public static StateChip Of(GateState state, Candidacy? row) => state switch
    {
        GateState.Passed => Done,
        GateState.Open or GateState.Ahead => Open,
        GateState.Returned => Back,
        GateState.Frozen when row is not null => Pages.Matters.CandidacyWords.Chip(row.State),
        GateState.NotApplying => None.Saying("不适用") with { Icon = "circle-minus" },
        _ => None,
    };

    /// <summary>The part after <c>is-</c>: track segments are <c>g-…</c>, gate numbers <c>k-…</c>.</summary>
    public string Key => Css["is-".Length..];

    /// <summary>The same colour and icon under another word: «可签», «核验通过», «1 项阻断».</summary>
    public StateChip Saying(string word) => this with { Word = word };
}
