using Jishi.Record.Accounts;
using Jishi.Record.Deciding;
using Jishi.Record.Gates.G7Decision;
using Jishi.Record.Matters;
using Jishi.Record.Meetings;
using Jishi.Record.Policy;
using Jishi.Store;

namespace Jishi.Tests.Store;

/// <summary>Caps across matters: right under writers at once, after a restart, and after a rebuild.</summary>
public sealed class RegisterTests
{
    private static readonly PolicyPack Caps = new("yunling-caps", "云岭县", "1", [], [], []) { Packs = ["county-supervision"] };

    [Fact]
    public async Task Of_two_matters_that_together_break_a_cap_the_second_is_refused()
    {
        await using var office = await WithFourMeetings();
        await office.Done(new OpenMatter("m2", "云组选〔2026〕8号", "另一件选任", "yunling"));
        await office.Done(new AddPost("m2", "p1", "县水务局副局长", null));
        await office.Done(new EnterCandidate("m2", "c1", "p1", "he", "REMOVE"));
        var outcomes = await Task.WhenAll(
            Task.Run(() => office.Submit(Planning("cw5", "m1", "r1"))),
            Task.Run(() => office.Submit(Planning("cw6", "m2", "c1"))));
        Assert.Single(outcomes.OfType<Outcome.Done>());
        var refusal = Assert.Single(outcomes.OfType<Outcome.Refused>()).Refusal;
        Assert.Equal((RefusalKind.Blocked, "LIM-02"), (refusal.Kind, Assert.Single(refusal.Findings).Rule));
    }

    [Fact]
    public async Task What_was_used_is_known_after_a_restart_and_after_a_rebuild()
    {
        await using var office = await WithFourMeetings();
        await office.Done(Planning("cw5", "m1", "r1"));
        await office.Reopen();
        Assert.Empty(office.Journal.World.Registers.Near);
        Assert.Equal("LIM-02", Assert.Single((await office.Refused(Planning("cw6", "m1", "r2"))).Findings).Rule);
        await office.Journal.DisposeAsync();
        await Rebuild.Run(office.Options);
        await office.Reopen();
        Assert.True(office.Journal.Verified.Report.Ok);
        Assert.Equal("LIM-02", Assert.Single((await office.Refused(Planning("cw6", "m1", "r2"))).Findings).Rule);
    }

    [Fact]
    public async Task A_meeting_that_turns_out_to_be_of_last_year_frees_its_place()
    {
        await using var office = await WithFourMeetings();
        await office.Done(Planning("cw5", "m1", "r1"));
        await office.Refused(Planning("cw6", "m1", "r2"));
        await office.Done(new RecordMeeting("cw1", [ItemInput.Of(DecisionItems.DecisionStartedAt.Code, "2025-12-31 09:00")], []));
        await office.Done(Planning("cw6", "m1", "r2"));
    }

    /// <summary>An office under the county's caps whose committee met four times in the year. Its rows r1 and r2 are removals, which no other rule keeps from a meeting.</summary>
    private static async Task<Office> WithFourMeetings()
    {
        var office = await Office.WithMatter();
        await office.Done(new ChangeAccount("zheng", "郑可为", "干部监督科科长", true, [Roles.SupervisionChief]), Actor.System);
        await office.Done(new AdoptPolicy(Caps) { Signers = ["han", "zheng"] }, Actor.System);
        await office.Done(new AddPost("m1", "p2", "县教育体育局副局长", null));
        await office.Done(new EnterCandidate("m1", "r1", "p2", "shen", "REMOVE"));
        await office.Done(new EnterCandidate("m1", "r2", "p2", "he", "REMOVE"));
        for (var month = 1; month <= 4; month++)
            await office.Done(Planning($"cw{month}", "m1", "r1") with { HeldAt = new DateTimeOffset(2026, month, 10, 9, 0, 0, TimeSpan.FromHours(8)) });
        return office;
    }

    private static OpenMeeting Planning(string id, string matter, string row) => new(id, "县委常委会", [new(matter, row)]) { Kind = "STANDING" };
}
