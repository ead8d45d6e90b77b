using Jishi.Record.Deciding;
using Jishi.Record.Gates.G1Qualification;
using Jishi.Record.Matters;
using Microsoft.Playwright;

namespace Jishi.Web.Tests.Browser;

/// <summary>A conditional field in real Chromium: folded up while its condition does not hold, open as soon as what is typed says that it does.</summary>
public sealed class ConditionInTheBrowserTests
{
    [Fact]
    public async Task A_folded_field_opens_while_the_form_is_being_filled()
    {
        await using var site = await Site.WithMatter();
        await site.Done(new RecordItems("m1", "c1", null, 1, [ItemInput.Of(QualificationItems.QualificationVerdict.Code, "MEET")], []));
        await using var desk = await Desk.Open(site.Address);
        await desk.Page.GotoAsync("/matters/m1/candidacies/c1/gates/1");
        await desk.Labelled("账号").FillAsync("lin");
        await desk.Labelled("口令").FillAsync(Site.Password);
        await desk.Go(desk.Button("登录"));
        var ground = desk.Page.Locator("#ExceptionalPromotionGround");
        await Assertions.Expect(ground).ToBeHiddenAsync();
        await Assertions.Expect(desk.Page.GetByText("应填情形：资格审查结论为破格（现在不须填）").First).ToBeVisibleAsync();
        await desk.IsAccessible("folded field");

        await desk.Page.GetByRole(AriaRole.Radio, new() { Name = "破格", Exact = true }).CheckAsync();
        await Assertions.Expect(ground).ToBeVisibleAsync();
        await desk.Picture("condition");
        await ground.FillAsync("紧缺专业，经上级同意");
        await desk.Go(desk.Button("记录"));
        await Assertions.Expect(desk.Page.GetByText("应填情形：资格审查结论为破格（现在应填）").First).ToBeVisibleAsync();
        Assert.Equal("紧缺专业，经上级同意", site.Journal.World.Candidacy("m1", "c1")!.Items.Find(QualificationItems.ExceptionalPromotionGround)!.Value);
        Assert.Empty(desk.Complaints);
    }
}
