using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Record.Matters;
using Jishi.Record.Meetings;

namespace Jishi.Tests.Record;

/// <summary>Whole runs, from motion to confirmation.</summary>
public sealed class NineGatesRunTests
{
    [Fact]
    public void Two_candidacies_pass_nine_gates_and_both_submissions()
    {
        var county = new County();
        string[] both = ["r1", "r2"];
        county.Through(1, 6, both);
        county.Do(new OpenMeeting("cwh", "县委常委会第21次会议", [new("m1", "r1"), new("m1", "r2")]));
        county.Through(7, 7, both);
        Assert.All(both, r => Assert.Equal(CandidacyState.Decided, county.Row(r).State));
        county.Do(County.Submitting("FIRST", both));
        county.Through(8, 8, both);
        Assert.All(both, r => Assert.Equal(CandidacyState.Probation, county.Row(r).State));
        county.Do(County.Submitting("SECOND", both));
        county.Through(9, 9, both);
        foreach (var row in new[] { county.Row(), county.Row("r2") })
        {
            Assert.Equal(CandidacyState.Confirmed, row.State);
            Assert.Equal([1, 3, 4, 5, 6, 7, 8, 9], row.Passages.Keys.Order());
            Assert.Equal(["FIRST", "SECOND"], row.Submitted.Keys.Order(StringComparer.Ordinal));
        }

        Assert.Equal(2, county.World.Matters["m1"].Posts["p1"].Motion!.Gate);
        Assert.Single(county.Log, f => f.Fact is GatePassed { Gate: 2 });
        Assert.NotNull(county.World.Bag("matter/m1")!.Values.GetValueOrDefault("FirstSubmittedAt"));
    }

    [Fact]
    public void A_lateral_move_skips_the_nomination_and_the_public_notice()
    {
        var county = new County();
        county.Do(new EnterCandidate("m1", "r3", "p1", "c3", "平级调整"));
        Assert.Equal("LATERAL", county.Row("r3").Kind);
        county.Refused(County.Passing(3, "r3"), RefusalKind.State, "平级调整不经过本关");
        county.Through(1, 8, "r3");
        Assert.Equal([1, 4, 5, 6, 7, 8], county.Row("r3").Passages.Keys.Order());
        county.Refused(County.Passing(9, "r3"), RefusalKind.State, "不适用");
        Assert.Equal(CandidacyState.Appointed, county.Row("r3").State);
    }

    [Theory]
    [InlineData("REMOVE", "2 5 7 8")]
    [InlineData("DEMOTE", "2 5 7 8")]
    [InlineData("CONTINUE", "4 5 7 8")]
    [InlineData("NONLEAD", "1 2 3 4 6 7 8")]
    [InlineData("FURTHER", "1 2 3 4 5 6 7 8")]
    public void Every_kind_passes_its_own_gates_and_no_other(string kind, string gates)
    {
        var county = new County();
        county.Do(new OpenMatter("m3", "榆组动〔2026〕9号", "试", "yl"));
        county.Do(new AddPost("m3", "p1", "某职", null));
        county.Do(new EnterCandidate("m3", "r1", "p1", "c1", kind));
        county.Through(1, 9, "r1", "m3");
        var motion = county.World.Matters["m3"].Posts["p1"].Motion is null ? Array.Empty<int>() : [2];
        Assert.Equal(gates, string.Join(' ', county.Row("r1", "m3").Passages.Keys.Concat(motion).Order()));
        Assert.Equal(CandidacyState.Appointed, county.Row("r1", "m3").State);
    }

    [Fact]
    public void Without_probation_gate_nine_does_not_apply_and_the_row_stays_appointed()
    {
        var county = new County().Through(1, 7);
        county.At("2026-09-20 09:00").Record(8, "ProbationApplies", false);
        county.Through(8, 8);
        Assert.Equal(CandidacyState.Appointed, county.Row().State);
        county.Refused(County.Passing(9), RefusalKind.State, "不实行试用期");
    }

    [Fact]
    public void Replaying_the_log_gives_the_same_world()
    {
        var county = new County().Through(1, 9);
        var world = Jishi.Record.World.Empty;
        foreach (var (filed, index) in county.Log.Select((f, i) => (f, i)))
            world = world.Apply(new EntryMeta(index, filed.Stream, "cmd", county.Now, false, county.Actor), FactCodec.Decode(filed.Fact.GetType().Name, 1, FactCodec.Encode(filed.Fact))!);
        Assert.Equal(county.Row().Passages.Keys.Order(), world.Candidacy("m1", "r1")!.Passages.Keys.Order());
        Assert.Equal(county.World.Dossier(county.World.Matters["m1"], county.Row()).Candidacy.Values.Count, world.Candidacy("m1", "r1")!.Items.Values.Count);
    }
}
