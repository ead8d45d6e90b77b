namespace Jishi.Record.Register;

/// <summary>What an organ has used of its caps up to one row, that row's own batch and meeting included (用量). Counted when it is asked for.</summary>
public sealed record Usage
{
    public static readonly Usage None = new();

    /// <summary>Batches of which somebody was put before a meeting.</summary>
    public IEnumerable<BatchUse> Batches { get; init; } = [];

    /// <summary>Matters in no batch, each as a batch of its own.</summary>
    public IEnumerable<BatchUse> Unbatched { get; init; } = [];

    /// <summary>Meetings that were held or are still to come; one whose rows all went before a later meeting, unheld, is not there.</summary>
    public IEnumerable<MeetingUse> Meetings { get; init; } = [];

    /// <summary>Promotions of the row's own batch (of its matter, where it is in none) that did not fail and were not withdrawn, by id.</summary>
    public IEnumerable<string> Promotions { get; init; } = [];

    /// <summary>Where the same person stands or stood for another post of the organ.</summary>
    public IEnumerable<StandingElsewhere> Elsewhere { get; init; } = [];
}

/// <summary>A batch that was or is being adjusted.</summary>
/// <param name="On">the day of its meeting, as far as it is known</param>
/// <param name="Adjusted">heads that it declares, or that were put before meetings where those are more</param>
/// <param name="IsMass">it calls itself a mass adjustment</param>
public sealed record BatchUse(string Number, DateOnly? On, long Adjusted, bool IsMass, bool IsOwn = false);

/// <param name="On">the day on which it was held, or on which its agenda was set while that is not recorded</param>
/// <param name="Kind">code of MeetingKind; null while it is not recorded</param>
public sealed record MeetingUse(DateOnly On, string? Kind, bool IsOwn = false);

/// <summary>Another candidacy of the same person.</summary>
/// <param name="IsHeld">a complaint that is not settled lies over it</param>
/// <param name="IsOnProbation">appointed, and the probation is not over</param>
/// <param name="DueOn">the last day of the probation, where it is recorded</param>
public sealed record StandingElsewhere(string Post, bool IsHeld = false, bool IsOnProbation = false, DateOnly? DueOn = null);
