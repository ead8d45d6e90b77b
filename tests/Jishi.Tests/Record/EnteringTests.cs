using Jishi.Record;
using Jishi.Record.Cadres;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Record.Matters;
using Jishi.Record.Policy;

namespace Jishi.Tests.Record;

/// <summary>Entering a candidate is an act that rules stop: here the year after a failure, where the office adopted the rule (NOM-09).</summary>
public sealed class EnteringTests
{
    private static readonly EnterCandidate Again = new("m2", "r9", "p1", "c1", "PROMOTE");

    private readonly County _county = new();

    public EnteringTests() => _county.Through(1, 3);

    [Theory]
    [InlineData("2026-10-08 09:00", false)]
    [InlineData("2027-09-05 17:00", false)]
    [InlineData("2027-09-06 09:00", true)]
    public void Who_failed_is_not_entered_again_within_the_year(string at, bool entered)
    {
        Fail("2026-09-05");
        var decision = Decide(Again, at, "county-supervision");
        if (entered)
        {
            Assert.Equal([nameof(CandidateEntered), nameof(ItemsRecorded)], Assert.IsType<Decision.Accepted>(decision).Facts.Select(f => f.Fact.GetType().Name));
            return;
        }

        var refusal = Assert.IsType<Decision.Refused>(decision).Refusal;
        Assert.Equal(RefusalKind.Blocked, refusal.Kind);
        var finding = Assert.Single(refusal.Findings, f => f.Rule == "NOM-09");
        Assert.Equal(("gate.4", "2026-09-05 未通过"), (finding.Seen[0].Of, finding.Seen[0].Value));
        Assert.Equal("2027-09-05 以后", finding.Required[0].Value);
    }

    [Fact]
    public void Without_the_pack_nobody_is_kept_out()
    {
        Fail("2026-09-05");
        Assert.IsType<Decision.Accepted>(Decide(Again, "2026-10-08 09:00"));
    }

    [Fact]
    public void Only_the_person_who_failed_is_kept_out()
    {
        Fail("2026-09-05");
        Assert.IsType<Decision.Accepted>(Decide(Again with { CadreId = "c2" }, "2026-10-08 09:00", "county-supervision"));
    }

    [Fact]
    public void A_dossier_knows_where_its_person_failed()
    {
        Fail("2026-09-05");
        _county.Do(new EnterCandidate("m2", "r9", "p1", "c1", "PROMOTE"));
        var dossier = _county.World.Dossier(_county.World.Matters["m2"], _county.Row("r9", "m2"));
        Assert.Equal([new Failure("m1", "r1", 4, new DateOnly(2026, 9, 5))], dossier.Failures);
        Assert.Empty(_county.World.Dossier(_county.World.Matters["m1"], _county.Row("r2")).Failures);
    }

    private void Fail(string day)
    {
        _county.At(day + " 16:00").As(County.Chief).Do(new FailCandidacy("m1", "r1", "考察组认为不宜提拔"));
        _county.As(County.Recorder);
    }

    private Decision Decide(EnterCandidate command, string at, params string[] packs) =>
        command.Decide(new Setting(_county.World with { Policy = PolicyPack.None with { Packs = [.. packs] } }, County.Recorder, LegalTime.Parse(at)!.Value));
}
