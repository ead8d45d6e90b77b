using System.Collections.Immutable;
using Jishi.Record.Matters;
using Jishi.Record.Oversight.Signals;

namespace Jishi.Tests.Record.Signals;

/// <summary>What the signals count, on cases drawn for it.</summary>
public sealed class SignalTests
{
    [Fact]
    public void Shares_that_chance_would_not_give_are_told_and_ordinary_ones_are_not()
    {
        // 2x2 tables with chi-squared 10.82 and 10.86 or so around the critical 10.828: counted by hand as N(ad-bc)²/((a+b)(c+d)(a+c)(b+d)).
        Assert.False(Chance.Rejects([new("A", 50, 100), new("B", 50, 100)]));
        Assert.True(Chance.Rejects([new("A", 90, 100), new("B", 10, 100)]));
        Assert.False(Chance.Rejects([new("A", 62, 100), new("B", 39, 100)])); // 200(62·61−38·39)²/(100·100·101·99) = 10.58
        Assert.True(Chance.Rejects([new("A", 63, 100), new("B", 39, 100)])); // 200(63·61−37·39)²/(100·100·102·98) = 11.53
        Assert.False(Chance.Rejects([new("A", 152, 255), new("B", 57, 96), new("C", 48, 84)]));
    }

    [Fact]
    public void Groups_too_small_to_say_anything_are_left_out()
    {
        Assert.Null(Chance.Rejects([new("A", 2, 3), new("B", 0, 3)]));
        Assert.Null(Chance.Rejects([new("A", 10, 10), new("B", 12, 12)]));
        Assert.Null(Chance.Rejects([]));
        Assert.True(Chance.Rejects([new("A", 90, 100), new("B", 10, 100), new("C", 1, 1)]));
    }

    [Fact]
    public void A_swing_between_classes_or_rounds_is_told_with_its_votes()
    {
        var swinging = Case("c1") with { Classes = [new("A", 30, 31), new("B", 10, 96)] };
        var round = Case("c2") with { Meeting = new("会议推荐", 60, 240), Rounds = [new("二次推荐", 200, 240)] };
        var calm = Case("c3") with { Classes = [new("A", 20, 31), new("B", 57, 96)], Meeting = new("会议推荐", 150, 240) };
        var found = VoteSignals.Swings([swinging, round, calm]).ToList();
        Assert.Equal(["c1", "c2"], found.Select(s => s.Rows[0].Candidacy));
        Assert.Equal(["30/31", "10/96"], found[0].Figures.Select(f => f.Value));
    }

    [Fact]
    public void A_third_of_the_votes_is_enough_and_one_vote_less_is_told()
    {
        var third = Case("c1") with { IsInspectee = true, Meeting = new("", 80, 240) };
        var less = Case("c2") with { IsInspectee = true, Meeting = new("", 79, 240) };
        var notChosen = Case("c3") with { Meeting = new("", 3, 240) };
        Assert.Equal("c2", Assert.Single(VoteSignals.LowVotes([third, less, notChosen])).Rows[0].Candidacy);
    }

    [Fact]
    public void The_most_voted_who_was_left_out_is_told_within_the_post_only()
    {
        var top = Case("c1") with { Meeting = new("", 200, 240) };
        var chosen = Case("c2") with { Meeting = new("", 120, 240), IsInspectee = true };
        var elsewhere = Case("c3", post: "p2") with { Meeting = new("", 90, 240), IsInspectee = true };
        var signal = Assert.Single(VoteSignals.TopsOmitted([top, chosen, elsewhere]));
        Assert.Equal(["c1", "c2"], signal.Rows.Select(r => r.Candidacy));
        Assert.Empty(VoteSignals.TopsOmitted([top with { IsInspectee = true }, chosen]));
    }

    [Fact]
    public void Late_values_are_shared_out_by_recorder_and_gate()
    {
        var late = Case("c1") with { Records = [new("林晓禾", 4, 20, 5), new("林晓禾", 5, 20, 4), new("苏砚青", 4, 19, 19)] };
        var signal = Assert.Single(RecordingSignals.Late([late]));
        Assert.Equal(("林晓禾，关口 4", "5/20"), (signal.About, signal.Figures[1].Value));
    }

    [Fact]
    public void Bulk_recording_is_told_of_the_account_that_did_it_and_of_no_other_recorder()
    {
        var bulk = Case("c1") with { BulkBy = "林晓禾", Records = [new("苏砚青", 4, 20, 0), new("林晓禾", 5, 20, 0)] };
        Assert.Empty(RecordingSignals.Bulk([bulk]));
        var signal = Assert.Single(RecordingSignals.Bulk([bulk, Case("c2") with { BulkBy = "林晓禾" }, Case("c3") with { BulkBy = "周砚田" }]));
        Assert.Equal(("林晓禾", "2"), (signal.About, signal.Figures[0].Value));
    }

    [Fact]
    public void A_proposer_of_two_who_failed_is_told_with_the_share()
    {
        var cases = new[] { Failed("c1"), Failed("c2"), Case("c3") with { Proposer = "高望舒" }, Failed("c4") with { Proposer = "韩立冬" } };
        var signal = Assert.Single(NominationSignals.NomineesThatFail(cases));
        Assert.Equal(("高望舒", "2/3"), (signal.About, signal.Figures[0].Value));

        static CaseFacts Failed(string id) => Case(id, state: CandidacyState.Failed) with { Proposer = "高望舒" };
    }

    [Fact]
    public void Three_nominations_to_one_unit_are_told_when_they_are_more_than_half()
    {
        var pairs = Enumerable.Range(1, 3).Select(n => Case($"c{n}") with { Nominator = "陶景行" }).ToList();
        Assert.Equal("3/3", Assert.Single(NominationSignals.RepeatedPairs(pairs)).Figures[0].Value);
        Assert.Empty(NominationSignals.RepeatedPairs(pairs.Take(2).ToList()));
        Assert.Empty(NominationSignals.RepeatedPairs([.. pairs, .. Enumerable.Range(4, 3).Select(n => Case($"c{n}", organ: $"局{n}") with { Nominator = "陶景行" })]));
    }

    [Fact]
    public void Promotions_in_the_ninety_days_before_a_principal_leaves_are_told()
    {
        var leaving = Case("c0", kind: "REMOVE", title: "县委书记") with { DecidedOn = new(2026, 6, 30) };
        var promoted = new[] { new DateOnly(2026, 4, 1), new(2026, 5, 1), new(2026, 6, 29) }.Select((d, n) => Case($"c{n + 1}") with { DecidedOn = d }).ToList();
        Assert.Equal(4, Assert.Single(TimingSignals.BeforeDepartures([leaving, .. promoted])).Rows.Length);
        Assert.Empty(TimingSignals.BeforeDepartures([leaving, promoted[0] with { DecidedOn = new(2026, 3, 31) }, promoted[1], promoted[2]]));
        Assert.Empty(TimingSignals.BeforeDepartures([Case("c0", kind: "REMOVE", title: "县委副书记") with { DecidedOn = new(2026, 6, 30) }, .. promoted]));
    }

    [Fact]
    public void A_step_of_less_than_a_quarter_of_the_median_is_told_once_there_are_eight()
    {
        var ordinary = Enumerable.Range(1, 7).Select(n => Lasting($"c{n}", 12)).ToList();
        Assert.Equal(["2 天", "12 天"], Assert.Single(TimingSignals.ShortenedSteps([.. ordinary, Lasting("c8", 2)])).Figures.Select(f => f.Value));
        Assert.Empty(TimingSignals.ShortenedSteps([.. ordinary, Lasting("c8", 3)]));
        Assert.Empty(TimingSignals.ShortenedSteps([.. ordinary.Skip(1), Lasting("c8", 2)]));

        static CaseFacts Lasting(string id, int days) => Case(id) with { Days = ImmutableDictionary<int, int>.Empty.Add(4, days) };
    }

    [Fact]
    public void A_post_that_one_person_fits_is_told_where_the_secretary_named_somebody()
    {
        var only = Case("c1") with { IsInspectee = true, SecretaryNamed = true };
        Assert.Single(NominationSignals.OnlyOneFits([only]));
        Assert.Empty(NominationSignals.OnlyOneFits([only with { SecretaryNamed = false }]));
        Assert.Empty(NominationSignals.OnlyOneFits([only, Case("c2") with { IsInspectee = true, SecretaryNamed = true }]));
    }

    /// <summary>A real dossier gives the facts that its record holds.</summary>
    [Fact]
    public void The_facts_of_a_case_are_those_of_its_record()
    {
        var county = new County().Through(1, 7);
        var facts = CaseFacts.Of(county.World, county.World.Matters["m1"], county.Row());
        Assert.Equal(("沈知行", "榆岭县教育体育局", "PROMOTE", true), (facts.Row.Name, facts.Organ, facts.Kind, facts.IsInspectee));
        Assert.NotNull(facts.DecidedOn);
        Assert.All(facts.Records, r => Assert.InRange(r.Late, 0, r.Values));
        Assert.Contains(facts.Records, r => r.Gate == 4 && r.Values > 5);
        Assert.All(Enumerable.Range(3, 5), g => Assert.Equal(1, facts.Days[g]));
    }

    [Fact]
    public void Every_kind_of_signal_says_what_it_counts_and_how_it_may_mislead() => Assert.All(AllSignals.Kinds, k =>
    {
        Assert.Matches("^[a-z-]+$", k.Code);
        Assert.True(k.Explanation.Length > 30, k.Code);
        Assert.Matches("可能|可以|不是|也|常有|本来|须看|尺子", k.Explanation);
    });

    private static CaseFacts Case(string id, string kind = "PROMOTE", string post = "p1", string title = "县教育体育局局长", string organ = "教育体育局", CandidacyState state = CandidacyState.InGate) =>
        new(new SignalRow("m1", id, id, title), post, organ, kind, state);
}
