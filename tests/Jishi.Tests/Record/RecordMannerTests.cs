using Jishi.Record.Gates.G1Qualification;
using Jishi.Record.Gates.G3Nomination.M05InspecteeSelection;
using Jishi.Record.Gates.Sequence;
using Jishi.Record.Rules;

namespace Jishi.Tests.Record;

/// <summary>Depth of the record by class of post and of person, forms of record by gate.</summary>
public sealed class RecordMannerTests
{
    [Theory]
    [InlineData("KEY", null, null, "FOCUS")]
    [InlineData("CRITICAL", "GENERAL", null, "FOCUS ROUTINE")]
    [InlineData("GENERAL", "RESERVE", null, "DETAILED SPECIAL")]
    [InlineData("GENERAL", "RESERVE、NONLEAD", null, "DETAILED SPECIAL ROUTINE")]
    [InlineData("GENERAL", "GENERAL", "SPOUSE", "FOCUS DETAILED ROUTINE")]
    [InlineData("GENERAL", "NONPARTY", "NO", "DETAILED ROUTINE")]
    [InlineData("GENERAL", "RESERVE、NONPARTY", "NO", "DETAILED SPECIAL")]
    [InlineData(null, null, null, "")]
    public void The_depth_follows_post_and_person(string? post, string? person, string? abroad, string expected)
    {
        var sketch = Sketch.Blank();
        if (post is not null) sketch = sketch.Set(QualificationItems.PostRiskClass, post);
        if (person is not null) sketch = sketch.Set(QualificationItems.CandidateClass, person);
        if (abroad is not null) sketch = sketch.Set(InspecteeSelectionItems.SpouseChildrenAbroad, abroad);
        var depth = RecordManner.Depth(sketch.Docket.Dossier);
        Assert.Equal(expected, string.Join(' ', depth));
        Assert.All(depth, d => Assert.True(SequenceCodes.RecordDepth.Has(d)));
    }

    [Fact]
    public void Every_gate_has_its_forms_of_record()
    {
        Assert.All(Enumerable.Range(1, 9), g => Assert.All(RecordManner.Forms(g), f => Assert.True(SequenceCodes.RecordForm.Has(f))));
        Assert.Equal([3, 4], Enumerable.Range(1, 9).Where(g => RecordManner.Forms(g).Contains("FORM")));
        Assert.Equal([7], Enumerable.Range(1, 9).Where(g => RecordManner.Forms(g).Contains("AV")));
    }
}
