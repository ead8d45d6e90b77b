using Jishi.Record;
using Jishi.Record.Accounts;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Record.Policy;
using Jishi.Tests.Architecture;

namespace Jishi.Tests.Record;

/// <summary>Who may sign that a ledger goes on from a backup, and what the entry says.</summary>
public sealed class LineageTests
{
    private static readonly string Root = new('a', 64);

    private static readonly World Restored = new[]
    {
        ("han", "韩立冬", Roles.Head), ("zhou", "周砚田", Roles.CadreChief), ("shi", "石青", Roles.Auditor), ("lin", "林晓禾", Roles.Recorder), ("xi", "席安", Roles.Administrator), ("han2", "韩立冬", Roles.Auditor),
    }.Aggregate(
        World.Empty.Apply(Meta(0), new LineageOpened("county/ledger", "SHA-256")),
        (world, a) => world.Apply(Meta(1), new AccountChanged(a.Item1, a.Item2, "", true)).Apply(Meta(2), new RoleGranted(a.Item1, a.Item3)));

    [Fact]
    public void Two_people_of_whom_one_answers_for_the_record_open_a_lineage_under_a_name_of_its_own()
    {
        var accepted = Assert.IsType<Decision.Accepted>(Decide("han", "shi"));
        var fact = Assert.IsType<LineageOpened>(Assert.Single(accepted.Facts).Fact);
        Assert.Equal("county/ledger/2-20261122T030500Z", fact.Origin);
        Assert.Equal(("county/ledger", 40L, 57L, 17L), (fact.Restored!.FormerOrigin, fact.Restored.Size, fact.Restored.WitnessedSize, fact.Restored.Lost()));
        Assert.Equal([new("han", "韩立冬", Roles.Head), new("shi", "石青", Roles.Auditor)], fact.Restored.Signers);
        var world = Restored.Apply(Meta(40), fact);
        Assert.Equal((fact.Origin, 2, 40L), (world.Origin, world.Lineages.Count, world.Lineages[1].From));
    }

    [Theory]
    [InlineData("han", "han", "两个不同的账号")]
    [InlineData("han", "nobody", "没有账号 nobody")]
    [InlineData("han", "lin", "岗位不能为恢复签字")]
    [InlineData("han", "xi", "岗位不能为恢复签字")]
    [InlineData("han", "han2", "须由两个人签字")]
    [InlineData("zhou", "shi", "须有一人是部长、分管副部长")]
    public void Other_pairs_are_refused_with_the_reason(string first, string second, string expected)
    {
        var refused = Assert.IsType<Decision.Refused>(Decide(first, second)).Refusal;
        Assert.Contains(refused.Problems, p => p.Message.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void A_disabled_account_signs_nothing()
    {
        var world = Restored.Apply(Meta(9), new AccountChanged("shi", "石青", "", false));
        Assert.Contains(RestoreLineage.Problems(world, ["han", "shi"]), p => p.Message.Contains("已停用", StringComparison.Ordinal));
    }

    [Fact]
    public void A_restore_needs_a_reason_and_a_ledger()
    {
        Assert.IsType<Decision.Refused>((Wish("han", "shi") with { Reason = " " }).Decide(At(Restored)));
        Assert.IsType<Decision.Refused>(Wish("han", "shi").Decide(At(World.Empty)));
    }

    /// <summary>The approved bytes: a difference means that old ledgers would be read otherwise.</summary>
    [Fact]
    public void A_restored_lineage_is_written_as_approved()
    {
        var fact = ((Decision.Accepted)Decide("han", "zhou")).Facts[0].Fact;
        var text = string.Concat(FactCodec.Encode(fact).Select(p => $"\"{p.Tag}\": {System.Text.Encoding.UTF8.GetString(p.Json.Span)}\n"));
        SourceTree.AssertApproved(text, "tests", "Jishi.Tests", "Record", "Golden", "restored-lineage.txt");
    }

    private static Decision Decide(string first, string second) => Wish(first, second).Decide(At(Restored));

    private static RestoreLineage Wish(string first, string second) => new("SHA-256", 40, Root, 57, new('b', 64), "硬盘损坏", [first, second]);

    private static Setting At(World world) => new(world, Actor.System, new DateTimeOffset(2026, 11, 22, 11, 5, 0, TimeSpan.FromHours(8)));

    private static EntryMeta Meta(long index) => new(index, Streams.System, "c", DateTimeOffset.UnixEpoch, false, Actor.System);
}
