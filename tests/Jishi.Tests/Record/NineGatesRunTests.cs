using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Record.Gates;
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
        county.SignOff("FIRST", both).Do(County.Submitting("FIRST", both));
        county.Through(8, 8, both);
        Assert.All(both, r => Assert.Equal(CandidacyState.Probation, county.Row(r).State));
        county.SignOff("SECOND", both).Do(County.Submitting("SECOND", both));
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
    [InlineData("PROMOTE", "1 2 3 4 5 6 7 8 9", CandidacyState.Confirmed)]
    [InlineData("CONVERT", "1 2 3 4 5 6 7 8 9", CandidacyState.Confirmed)]
    [InlineData("FURTHER", "1 2 3 4 5 6 7 8", CandidacyState.Appointed)]
    [InlineData("LATERAL", "1 2 4 5 6 7 8", CandidacyState.Appointed)]
    [InlineData("NONLEAD", "1 2 3 4 6 7 8", CandidacyState.Appointed)]
    [InlineData("REMOVE", "2 5 7 8", CandidacyState.Appointed)]
    [InlineData("DEMOTE", "2 5 7 8", CandidacyState.Appointed)]
    [InlineData("CONTINUE", "4 5 7 8", CandidacyState.Appointed)]
    public void Every_kind_passes_its_own_gates_and_no_other(string kind, string gates, CandidacyState end)
    {
        var county = new County();
        county.Do(new OpenMatter("m3", "榆组动〔2026〕9号", "试", "yl"));
        county.Do(new AddPost("m3", "p1", "某职", null));
        county.Do(new EnterCandidate("m3", "r1", "p1", "c1", kind));
        county.Through(1, 9, "r1", "m3");
        var motion = county.World.Matters["m3"].Posts["p1"].Motion is null ? Array.Empty<int>() : [2];
        var passed = county.Row("r1", "m3").Passages.Keys.Concat(motion).Order().ToList();
        Assert.Equal(gates, string.Join(' ', passed));
        Assert.Equal(end, county.Row("r1", "m3").State);
        foreach (var other in Enumerable.Range(1, 9).Except(passed)) county.Refused(County.Passing(other, "r1", "m3"), RefusalKind.State, "不经过本关");
    }

    /// <summary>The conditions of a gate come from the modules that the kind passes: a removal is not asked for the class of the post, nor about probation.</summary>
    [Fact]
    public void No_kind_is_asked_for_items_of_gates_and_modules_it_leaves_out()
    {
        foreach (var kind in KindsOfAppointment.All)
        {
            var owed = NineGates.All.Where(g => kind.Gates.Contains(g.Number)).SelectMany(kind.Modules).SelectMany(m => m.Items).ToHashSet();
            foreach (var gate in NineGates.All.Where(g => kind.Gates.Contains(g.Number)))
                Assert.All(gate.Conditions(kind), c => Assert.Contains(c.Item, owed));
            Assert.Equal(kind.Gates.Contains(9), NineGates.Number(8).Conditions(kind).Any(c => c.Item.Code == "ProbationApplies"));
        }
    }

    [Fact]
    public void Retirement_is_entered_as_a_removal() =>
        new County().Refused(new EnterCandidate("m1", "r3", "p1", "c3", "退休"), RefusalKind.Malformed, "按“免职”列入");

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
