using System.Collections.Immutable;
using System.Globalization;
using Jishi.Record.Accounts;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;

namespace Jishi.Record.Policy;

/// <summary>What a restored ledger goes on from. Roots are 64 lowercase hex digits.</summary>
/// <param name="FormerOrigin">The origin that the ledger had before.</param>
/// <param name="Size">Entries in the backup; all of them stand before this one.</param>
/// <param name="Root">Root over those entries.</param>
/// <param name="WitnessedSize">Entries of the largest checkpoint that anybody brought forward.</param>
/// <param name="WitnessedRoot">The root in that checkpoint.</param>
public sealed record Restoration(string FormerOrigin, long Size, string Root, long WitnessedSize, string WitnessedRoot, string Reason, ValueList<Signer> Signers)
{
    /// <summary>Entries that a checkpoint proves to have existed and that the backup does not hold; the first is <see cref="Size"/>.</summary>
    public long Lost() => Math.Max(0, WitnessedSize - Size);
}

/// <summary>One life of a ledger: from its first entry, or from the entry that opened it after a restore.</summary>
public sealed record Lineage(string Origin, long From, DateTimeOffset OpenedAt, Restoration? Restored);

/// <summary>
/// Lets a ledger go on from a backup under an origin of its own: what was signed after the backup under the old origin stays tellable from
/// what is signed from now on. Given once, by the program that restores, as the first entry after the restored ones. 恢复后续账。
/// </summary>
/// <param name="Signers">Two account ids.</param>
public sealed record RestoreLineage(string HashSuite, long Size, string Root, long WitnessedSize, string WitnessedRoot, string Reason, ImmutableArray<string> Signers) : Command
{
    public override IReadOnlyList<string> MayBeGivenBy { get; } = [Roles.Installation];

    public override Decision Decide(Setting at)
    {
        if (at.World.Lineages.IsEmpty) return Decision.State("这里还没有账本，无从恢复。");
        if (Words.Check("恢复原因", Reason, 500, nameof(Reason)) is { } reason) return Decision.No(RefusalKind.Malformed, reason);
        if (Problems(at.World, Signers) is { Count: > 0 } problems) return Decision.No(RefusalKind.Forbidden, [.. problems]);
        var restored = new Restoration(at.World.Origin!, Size, Root, WitnessedSize, WitnessedRoot, Reason.Trim(), new([.. Signers.Select(s => SignerOf(at.World.Accounts[s]))]));
        return Decision.Of(new Filed(Streams.System, new LineageOpened(OriginOf(at), HashSuite) { Restored = restored }));
    }

    /// <summary>Why these two may not sign for going on from a backup; empty when they may.</summary>
    public static List<Problem> Problems(World world, ImmutableArray<string> signers)
    {
        if (signers.Length != 2 || signers[0] == signers[1]) return [new("须由两个不同的账号签字，现在不是。", nameof(Signers))];
        var accounts = signers.Select(world.Accounts.GetValueOrDefault).ToList();
        var problems = signers.Zip(accounts).SelectMany(x => Unfit(x.First, x.Second)).ToList();
        if (problems.Count > 0) return problems;
        if (accounts[0]!.Name == accounts[1]!.Name) problems.Add(new($"两个账号都是{accounts[0]!.Name}的，须由两个人签字。", nameof(Signers)));
        if (!accounts.Any(a => Roles.Answering.Any(a!.Holds))) problems.Add(new($"两人中须有一人是{Named(Roles.Answering)}。", nameof(Signers)));
        return problems;
    }

    private static IEnumerable<Problem> Unfit(string id, Account? account)
    {
        if (account is null) yield return new($"备份里没有账号 {id}。", nameof(Signers));
        else if (!account.Enabled) yield return new($"账号 {id}（{account.Name}）已停用，不能签字。", nameof(Signers));
        else if (!Roles.Restoring.Any(account.Holds)) yield return new($"账号 {id}（{account.Name}）的岗位不能为恢复签字；须是{Named(Roles.Restoring)}。", nameof(Signers));
    }

    private static Signer SignerOf(Account account) => new(account.Id, account.Name, Roles.Restoring.First(account.Holds));

    /// <summary>The first origin with the number and the second of this lineage: two restores of one backup never share a name.</summary>
    private static string OriginOf(Setting at) =>
        string.Create(CultureInfo.InvariantCulture, $"{at.World.Lineages[0].Origin}/{at.World.Lineages.Count + 1}-{at.Now.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}");

    private static string Named(IEnumerable<string> roles) => string.Join('、', roles.Select(Roles.Name));
}
