using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;

namespace Jishi.Record.Matters;

/// <summary>Releases a held row on a finding: a code of <see cref="CommonCodes.PetitionResult"/> that says what was found. 解除冻结。</summary>
public sealed record ReleaseCandidacy(string MatterId, string CandidacyId, string Finding, string Reason) : Command
{
    /// <summary>What a report may be found to be. Not looked into, or no report at all, is no finding.</summary>
    public static IReadOnlyList<(string Code, string Label)> Findings { get; } =
        [.. CommonCodes.PetitionResult.Rows.Where(r => r.Code is "FALSE" or "PARTIAL" or "TRUE").Select(r => (r.Code, r.Label))];

    public override IReadOnlyList<string> MayBeGivenBy => Transitions.Release.By;

    public override Decision Decide(Setting at) =>
        Findings.FirstOrDefault(f => f.Code == Finding || f.Label == Finding) is { Code: { } code }
            ? Transitions.Release.Decide(at, MatterId, CandidacyId, Reason, (_, _) => new CandidacyReleased(CandidacyId, code, Reason.Trim()))
            : Decision.Malformed($"只凭核查结论解除冻结，结论应为{string.Join('、', Findings.Select(f => f.Label))}之一；没有核清的继续冻结。", nameof(Finding));
}
