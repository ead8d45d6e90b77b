using Jishi.Record.Cadres;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G4Inspection;
using Jishi.Record.Rules;

namespace Jishi.Tests.Record;

/// <summary>Who is kin, by the check of kinship and by the words of the form.</summary>
public sealed class KinshipTests
{
    [Theory]
    [InlineData("配偶", true)]
    [InlineData("子女", true)]
    [InlineData("其他直系血亲", true)]
    [InlineData("三代以内旁系血亲", true)]
    [InlineData("近姻亲", true)]
    [InlineData("身边工作人员", false)]
    [InlineData("曾为上下级", false)]
    [InlineData("无", false)]
    public void The_check_names_kin_by_code(string relation, bool isKin)
    {
        var dossier = Sketch.Blank().Set(InspectionItems.KinshipCheck, new[] { new { Relative = "沈知微", Relation = relation } }).Docket.Dossier;
        Assert.Equal(isKin, Kinship.Of(dossier).Any());
    }

    [Theory]
    [InlineData("妹妹", "COLLATERAL")]
    [InlineData("表兄", "COLLATERAL")]
    [InlineData("岳父", "AFFINITY")]
    [InlineData("妻子", "SPOUSE")]
    [InlineData("长子", "CHILD")]
    [InlineData("祖母", "DIRECT")]
    [InlineData("同学", null)]
    public void The_form_names_kin_in_words(string words, string? relation)
    {
        var dossier = Family(words, "沈知微");
        Assert.Equal(relation, Kinship.Of(dossier).SingleOrDefault()?.Relation);
    }

    [Fact]
    public void A_name_is_compared_as_names_are_and_an_id_before_a_name()
    {
        Assert.Single(Kinship.Among(Family("妹妹", "沈　微"), [new Person("沈微", "u9")]));
        var withId = Sketch.Blank().Set(InspectionItems.KinshipCheck, new[] { new { Relative = new { name = "沈知微", id = "k1" }, Relation = "配偶" } }).Docket.Dossier;
        Assert.Empty(Kinship.Among(withId, [new Person("沈知微", "k2")]));
        Assert.Single(Kinship.Among(withId, [new Person("沈知微", "k1"), new Person("韩立冬")]));
    }

    private static Dossier Family(string words, string name) => Sketch.Blank().Set(CadreItems.FamilyMembers, new[] { new { Relation = words, Name = name } }).Docket.Dossier;
}
