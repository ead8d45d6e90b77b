using Jishi.Record.Catalogue;

namespace Jishi.Record.Rules;

public enum Judgement
{
    Holds,
    Broken,
    CannotJudge,
}

/// <summary>What a rule says of a docket. <paramref name="Kind"/> lowers the rule's own kind where the rule says so (SEQ-05: the same person only warns).</summary>
/// <param name="Why">Why the rule is silent, where it holds because it does not ask here.</param>
public sealed record Verdict(Judgement Judgement, ValueList<Sighting> Seen, ValueList<Sighting> Required, RuleKind? Kind = null, string? Why = null)
{
    public static readonly Verdict Holds = new(Judgement.Holds, ValueList<Sighting>.Empty, ValueList<Sighting>.Empty);

    /// <summary>The rule does not ask here, for the reason given: silent, and said so.</summary>
    public static Verdict Exempt(string why) => Holds with { Why = why };

    public static Verdict Broken(IEnumerable<Sighting> seen, IEnumerable<Sighting> required, RuleKind? kind = null) =>
        new(Judgement.Broken, new([.. seen]), new([.. required]), kind);

    /// <summary>The same for one item: what was seen of it, and what is required.</summary>
    public static Verdict Broken(DataItem item, FormattableString seen, FormattableString required, RuleKind? kind = null) =>
        Broken([new Sighting(item.Code, FormattableString.Invariant(seen))], [new Sighting(item.Code, FormattableString.Invariant(required))], kind);

    /// <summary>An item is there and does not tell.</summary>
    public static Verdict CannotJudge(DataItem item, FormattableString seen, FormattableString required) =>
        CannotJudge(new Sighting(item.Code, FormattableString.Invariant(seen)), new Sighting(item.Code, FormattableString.Invariant(required)));

    /// <summary>The rule cannot be judged, because of what is seen; it says what is needed.</summary>
    public static Verdict CannotJudge(Sighting seen, Sighting required) => new(Judgement.CannotJudge, new([seen]), new([required]));

    /// <summary>The data that the rule needs are missing.</summary>
    public static Verdict Missing(params DataItem[] items) =>
        new(Judgement.CannotJudge, new([.. items.Select(i => new Sighting(i.Code, "未填"))]), new([.. items.Select(i => new Sighting(i.Code, "须填写"))]));
}
