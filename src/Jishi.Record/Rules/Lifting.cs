using System.Collections.Immutable;
using Jishi.Record.Accounts;
using Jishi.Record.Instruments;

namespace Jishi.Record.Rules;

/// <summary>Where a block stands: the act that it stopped.</summary>
/// <param name="Gate">1 to 9 for a passage, else 0.</param>
/// <param name="Node">FIRST, SECOND or ARCHIVE for a submission or a signature, else empty.</param>
/// <param name="Position">which signature, else empty</param>
public sealed record BlockedAct(Act Act, int Gate = 0, string Node = "", string Position = "")
{
    public static BlockedAct Of(Attempt attempt) => new(attempt.Act, attempt.Gate, attempt.Node, attempt.Position);
}

/// <summary>One person's word for lifting a block: who, why, and the ledger entry.</summary>
public sealed record LiftWord(Signer By, string Reason, long Index);

/// <summary>That word with what it is about: of which row or post, at which act, and the finding as the person saw it.</summary>
public sealed record Lift(string? Candidacy, string? Post, BlockedAct At, Finding Finding, LiftWord Word);

/// <summary>
/// Lifting of blocks (解除阻断): where the basis of a rule is only recalled or our own assumption, two persons in two roles may let the act pass
/// with the finding. It holds for the finding as it was seen: once other values are seen, the block stands again.
/// </summary>
public static class Lifting
{
    /// <summary>So many different persons lift a block.</summary>
    public const int Persons = 2;

    /// <summary>Why blocks of the rule are not lifted; null where they may be.</summary>
    public static string? WhyNot(Rule rule) => rule switch
    {
        { Kind: not RuleKind.Block } => $"{rule.Id} {rule.Title}不是阻断规则，写明理由即可办理。",
        { Verification: Verification.Verified } => $"{rule.Id} {rule.Title}的条文已核对，不能解除；请改正记录，或按条文规定的例外办理。",
        { Verification: Verification.Seed } => $"{rule.Id} {rule.Title}的依据是《{rule.Basis[0].Instrument.Title}》写明的做法，不能解除；请改正记录，本级自定的由政策包调整。",
        _ => null,
    };

    /// <summary>What was said for lifting this finding where it stands now, by different persons.</summary>
    public static ImmutableArray<LiftWord> WordsFor(Finding finding, Dossier dossier, BlockedAct at) =>
    [
        .. dossier.Lifts.Where(l => l.At == at && l.Finding.IsAs(finding)).Select(l => l.Word).DistinctBy(w => w.By.Account, StringComparer.Ordinal).Take(Persons),
    ];

    /// <summary>The finding, lifted where two have said so and the rule still lets them.</summary>
    internal static Finding Mark(Rule rule, Finding finding, Docket docket) =>
        !docket.Dossier.Lifts.IsEmpty && WhyNot(rule) is null && WordsFor(finding, docket.Dossier, BlockedAct.Of(docket.Attempt)) is { Length: Persons } words
            ? finding with { Lifted = new([.. words]) }
            : finding;
}
