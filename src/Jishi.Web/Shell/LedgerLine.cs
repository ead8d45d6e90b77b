namespace Jishi.Web.Shell;

/// <summary>The line at the foot of every page: how the ledger stands. Partial <c>_LedgerLine</c>.</summary>
/// <param name="Verified">true when the last check passed, false when it failed, null when none has been made</param>
/// <param name="Entries">how many entries there are</param>
/// <param name="Checkpoint">the last cosigned checkpoint in words, or null</param>
/// <param name="Policy">name and version of the policy pack in force, or null</param>
/// <param name="PolicyHash">its hash in hex, or null</param>
public sealed record LedgerLine(bool? Verified, long Entries, string? Checkpoint = null, string? Policy = null, string? PolicyHash = null);
