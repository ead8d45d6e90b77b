using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Record.Gates;
using Jishi.Record.Gates.Sequence;
using Jishi.Record.Matters;
using Jishi.Record.Policy;
using Jishi.Record.Rules;

namespace Jishi.Tests.Record;

/// <summary>初次提交 and 二次提交: when, how complete, once; late ones are taken with the finding.</summary>
public sealed class SubmittingTests
{
    private readonly County _county = new();

    [Fact]
    public void Nothing_is_submitted_before_the_decision()
    {
        _county.Through(1, 6);
        _county.Refused(County.Submitting("FIRST", ["r1"]), RefusalKind.State, "关口 7 讨论决定还没有办结");
        _county.Through(7, 7);
        _county.Refused(County.Submitting("SECOND", ["r1"]), RefusalKind.State, "关口 8 任职还没有办结");
    }

    [Fact]
    public void A_record_in_time_and_complete_is_sent_without_a_finding_and_only_once()
    {
        _county.Through(1, 7);
        var sent = _county.SignOff("FIRST", "r1").Do(County.Submitting("FIRST", ["r1", "r1"]));
        Assert.Empty(sent.Findings);
        Assert.Equal(["r1"], Assert.IsType<PackageSent>(sent.Facts[0].Fact).Candidacies);
        _county.Refused(County.Submitting("FIRST", ["r1"]), RefusalKind.State, "已经提交过");
        Assert.True(_county.Row().Submitted.ContainsKey("FIRST"));
    }

    [Fact]
    public void A_late_submission_is_taken_with_a_reason_and_the_finding_stays()
    {
        _county.Through(1, 7);
        _county.At("2026-09-30 09:00").SignOff("FIRST", "r1");
        var refusal = _county.Refused(County.Submitting("FIRST", ["r1"]), RefusalKind.NeedsReason);
        Assert.Equal("SEQ-13", Assert.Single(refusal.Findings).Rule);
        var sent = _county.Do(County.Submitting("FIRST", ["r1"], ("SEQ-13", "系统维护")));
        var kept = Assert.Single(((PackageSent)sent.Facts[0].Fact).Findings);
        Assert.Equal(("SEQ-13", "系统维护"), (kept.Rule, kept.Reason));
    }

    [Fact]
    public void A_late_second_submission_is_taken_with_a_reason()
    {
        _county.Through(1, 7).SignOff("FIRST", "r1").Do(County.Submitting("FIRST", ["r1"]));
        _county.Through(8, 8).At("2026-11-30 09:00").SignOff("SECOND", "r1");
        Assert.Equal("SEQ-14", Assert.Single(_county.Refused(County.Submitting("SECOND", ["r1"]), RefusalKind.NeedsReason).Findings).Rule);
        _county.Do(County.Submitting("SECOND", ["r1"], ("SEQ-14", "系统维护")));
    }

    [Fact]
    public void An_incomplete_record_is_not_sent_and_the_open_items_are_named()
    {
        _county.Through(1, 3);
        _county.At("2026-09-05 09:00").Fill(4, without: ["MoralityCheck", "OpinionPoll"]);
        _county.Do(County.Passing(4));
        _county.Through(5, 7);
        _county.SignOff("FIRST", "r1");
        var finding = Assert.Single(_county.Refused(County.Submitting("FIRST", ["r1"]), RefusalKind.Blocked).Findings);
        Assert.Equal("SEQ-12", finding.Rule);
        Assert.Equal(["record.complete", "OpinionPoll", "MoralityCheck"], finding.Seen.Select(s => s.Of));
        _county.Record(4, "MoralityCheck", "好");
        _county.Do(new RecordItems("m1", "r1", null, 4, [new ItemInput("OpinionPoll", null, "没有开展民意调查")], []));
        Assert.Equal("SEQ-08", Assert.Single(_county.Refused(County.Submitting("FIRST", ["r1"]), RefusalKind.Blocked).Findings).Rule);
        _county.SignOff("FIRST", "r1").Do(County.Submitting("FIRST", ["r1"]));
    }

    [Fact]
    public void One_incomplete_row_holds_back_the_submission_it_is_in_and_not_the_other_row_alone()
    {
        string[] both = ["r1", "r2"];
        _county.Through(1, 6, both);
        _county.Through(7, 7);
        _county.At("2026-09-08 09:00").Do(new Jishi.Record.Meetings.OpenMeeting("cwh2", "会", [new("m1", "r2")]));
        _county.Fill(7, "r2", without: ["MeetingSession"]);
        _county.Do(County.Passing(7, "r2"));
        _county.SignOff("FIRST", both);
        Assert.Equal("SEQ-12", Assert.Single(_county.Refused(County.Submitting("FIRST", both), RefusalKind.Blocked).Findings).Rule);
        _county.Do(County.Submitting("FIRST", ["r1"]));
    }

    [Fact]
    public void A_submission_names_a_node_and_rows_of_the_matter()
    {
        _county.Refused(County.Submitting("THIRD", ["r1"]), RefusalKind.Malformed, "FIRST");
        _county.Refused(County.Submitting("FIRST", []), RefusalKind.Malformed, "没有选人选");
        _county.Refused(County.Submitting("FIRST", ["r1", "r9"]), RefusalKind.NotFound);
        _county.Refused(new SubmitRecord("m9", "FIRST", ["r1"], new Dictionary<string, string>()), RefusalKind.NotFound);
    }

    [Fact]
    public void The_first_submission_owes_what_lies_before_the_decision_and_the_second_what_lies_before_the_probation()
    {
        var dossier = Sketch.Blank().Docket.Dossier;
        var first = Completeness.Owed(dossier, "FIRST", PolicyPack.None).ToList();
        var second = Completeness.Owed(dossier, "SECOND", PolicyPack.None).ToList();
        const int local = 3; // opinions that only a policy pack asks for
        Assert.Equal(181 - 11 - 16 - 1 + 22 - local, first.Count);
        Assert.Equal(181 - 2 - 3 + 22 - local, second.Count);
        Assert.Subset(second.ToHashSet(), first.ToHashSet());
        Assert.DoesNotContain(second, i => i.IsSystem);
        Assert.DoesNotContain(Completeness.Owed(dossier with { Kind = "LATERAL" }, "SECOND", PolicyPack.None), i => CatalogueOfItems.Find(i.Code)!.Module!.Code is "M03" or "M04" or "M05" or "M10");
    }

    [Fact]
    public void The_share_that_is_settled_is_counted_exactly()
    {
        var dossier = Sketch.Blank().Set(Jishi.Record.Gates.G4Inspection.InspectionItems.TalkInterviewCount, "23").Docket.Dossier;
        Assert.Equal(new Jishi.Record.Catalogue.Percent(1, 172), Completeness.Of(dossier, "FIRST", PolicyPack.None));
    }
}
