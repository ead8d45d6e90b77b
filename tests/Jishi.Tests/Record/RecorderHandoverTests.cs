using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Gates.Sequence;
using Jishi.Record.Matters;

namespace Jishi.Tests.Record;

/// <summary>Who recorded which gate, and what a change of recorder owes.</summary>
public sealed class RecorderHandoverTests
{
    private readonly County _county = new();

    [Fact]
    public void Whoever_records_most_of_a_gate_is_its_recorder_and_a_new_one_took_over_from_the_last()
    {
        _county.Through(1, 3).As(County.Chief).Through(4, 4).As(County.Recorder).Through(5, 6);
        Assert.Equal(["4 周砚田接林晓禾"], Changes(7));
        Assert.Equal(["4 周砚田接林晓禾", "7 高望舒接林晓禾"], Changes(7, new Person("高望舒", "u5")));
        Assert.Equal(["4 周砚田接林晓禾"], Changes(7, new Person("周砚田", "u2")));
    }

    [Fact]
    public void A_change_without_a_handover_wants_a_reason_at_the_decision_and_each_later_one_at_its_own_gate()
    {
        _county.Through(1, 3).As(County.Chief).Through(4, 4).As(County.Recorder).Through(5, 6).At("2026-09-20 09:00");
        _county.Do(new Jishi.Record.Meetings.OpenMeeting("cwh", "县委常委会", [new("m1", "r1")]));
        _county.Fill(7, without: "RecorderHandover");
        Assert.Equal("SEQ-20", Assert.Single(_county.Refused(County.Passing(7), RefusalKind.NeedsReason).Findings).Rule);
        _county.Record(7, "RecorderHandover", new[] { new { Gate = "INS", HandedBy = "林晓禾", TakenBy = "周砚田", HandedAt = "2026-09-04 08:30", Outstanding = "无" } });
        _county.Do(County.Passing(7));
        _county.As(County.Deputy).At("2026-09-30 09:00").Fill(8);
        Assert.Contains("第 8 关 任职由高望舒接林晓禾记", Assert.Single(_county.Refused(County.Passing(8), RefusalKind.NeedsReason).Findings).Seen[0].Value, StringComparison.Ordinal);
        _county.Do(County.Passing(8, reasons: ("SEQ-20", "当面交接，交接单附卷")));
    }

    private IEnumerable<string> Changes(int upTo, Person? recording = null) =>
        RecorderHandovers.Changes(_county.World.Dossier(_county.World.Matters["m1"], _county.Row()), upTo, recording).Select(c => $"{c.Gate.Number} {c.To.Name}接{c.From.Name}");
}
