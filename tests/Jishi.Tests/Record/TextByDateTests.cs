using System.Globalization;
using Jishi.Record.Gates;
using Jishi.Record.Gates.G1Qualification;
using Jishi.Record.Gates.G2Motion;
using Jishi.Record.Gates.G3Nomination.M03Nomination;
using Jishi.Record.Gates.G3Nomination.M05InspecteeSelection;
using Jishi.Record.Gates.Sequence;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Tests.Record;

/// <summary>Which version of the regulations a gate is done under, and which version a text names.</summary>
public sealed class TextByDateTests
{
    [Theory]
    [InlineData("2002-07-08", null)]
    [InlineData("2002-07-09", "条例2002")]
    [InlineData("2014-01-13", "条例2002")]
    [InlineData("2014-01-14", "条例2014")]
    [InlineData("2019-03-02", "条例2014")]
    [InlineData("2019-03-03", "条例2019")]
    [InlineData("2099-01-01", "条例2019")]
    public void A_day_has_one_version_in_force(string day, string? version) =>
        Assert.Equal(version, InstrumentRegister.RegulationsOn(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture))?.Id);

    [Fact]
    public void A_gate_goes_by_the_end_of_its_own_work_then_by_its_start_then_by_the_motion()
    {
        var sketch = Sketch.Blank();
        Assert.Empty(TextByDate.Of(NineGates.Number(1), sketch.Docket.Dossier));
        sketch = sketch.Set(MotionItems.MotionStartedAt, "2013-12-01 09:00");
        Assert.Equal("条例2002", One(sketch).Text!.Id);
        sketch = sketch.Set(QualificationItems.QualificationStartedAt, "2019-03-01 09:00");
        Assert.Equal((QualificationItems.QualificationStartedAt, "条例2014"), (One(sketch).Dated, One(sketch).Text!.Id));
        sketch = sketch.Set(QualificationItems.QualificationEndedAt, "2019-03-04 09:00");
        Assert.Equal((QualificationItems.QualificationEndedAt, "条例2019"), (One(sketch).Dated, One(sketch).Text!.Id));
    }

    [Fact]
    public void Modules_of_one_gate_may_be_done_under_different_versions()
    {
        var dossier = Sketch.Blank().Set(NominationItems.NominationEndedAt, "2019-02-28 17:00").Set(InspecteeSelectionItems.InspecteeSelectionEndedAt, "2019-03-05 17:00").Docket.Dossier;
        Assert.Equal(["条例2014", "条例2019"], TextByDate.Of(NineGates.Number(3), dossier).Select(t => t.Text!.Id));
    }

    [Theory]
    [InlineData("按《党政领导干部选拔任用工作条例》（2014年）第八条", "条例2014")]
    [InlineData("条例2019第24条", "条例2019")]
    [InlineData("依据条例（2002）", "条例2002")]
    [InlineData("2019年修订的《条例》", "条例2019")]
    [InlineData("2014版条例和2019版条例", "条例2014 条例2019")]
    [InlineData("《条例》第八条", "")]
    [InlineData("《党政领导干部考核工作条例》（2019年）", "")]
    [InlineData("2019年度考核优秀", "")]
    [InlineData("条例2006", "")]
    public void A_text_names_a_version_only_by_its_year(string text, string named) => Assert.Equal(named, string.Join(' ', TextByDate.NamedIn(text).Select(i => i.Id)));

    private static AppliedText One(Sketch sketch) => Assert.Single(TextByDate.Of(NineGates.Number(1), sketch.Docket.Dossier));
}
