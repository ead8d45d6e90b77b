using System.Text.Json;
using Jishi.Record;
using Jishi.Record.Cadres;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Record.Gates;
using Jishi.Record.Matters;
using Jishi.Record.Rules;
using Jishi.Web.Panorama;

namespace Jishi.Web.Tests.Gates;

public sealed class PanoramaTests
{
    private static readonly DateTimeOffset Printed = LegalTime.Parse("2026-11-20 16:40")!.Value;
    private long _index;

    [Fact]
    public void Draws_a_dossier_with_nothing_recorded()
    {
        var drawing = Draw(Opened("PROMOTE"));
        Assert.Equal(9, drawing.Gates.Length);
        Assert.DoesNotContain(Of<Shape.Rect>(drawing, "p-bar"), r => r.Y < 760);
        Assert.Contains(Texts(drawing), t => t == "还没有表决");
        Inside(drawing);
    }

    [Fact]
    public void Draws_a_dossier_with_everything_and_breaks_the_axis_before_probation()
    {
        var drawing = Draw(Full());
        Assert.All(drawing.Gates, g => Assert.NotNull(g.Passage));
        Assert.Equal(9, Of<Shape.Rect>(drawing, "p-bar").Count(r => r.Y < 760));
        Assert.NotEmpty(Of<Shape.Path>(drawing, "p-break"));
        Assert.Contains(Texts(drawing), t => t.StartsWith("9/9", StringComparison.Ordinal));
        Inside(drawing);
    }

    [Fact]
    public void Draws_an_open_gate_as_open_and_late_facts_as_late()
    {
        var world = Record(Opened("PROMOTE"), 4, [("InspectionStartedAt", "2026-11-01 09:00"), ("TalkInterviewCount", "23")], "2026-10-01 09:00");
        var drawing = Draw(world);
        var open = Assert.Single(Of<Shape.Rect>(drawing, "p-open"), r => r.Y < 760);
        Assert.True(open.Width > 100);
        Assert.Equal("26-11-01 起", drawing.Gates[3].Dates);
        Assert.NotEmpty(drawing.Gates[3].Late);
        Assert.Contains(Of<Shape.Path>(drawing, "p-tri"), p => p.Data.Contains("l6.5 11", StringComparison.Ordinal));
        Inside(drawing);
    }

    [Fact]
    public void Says_why_a_gate_does_not_apply()
    {
        var drawing = Draw(Opened("LATERAL"));
        Assert.NotNull(drawing.Gates[2].NotApplying);
        Assert.Contains(Texts(drawing), t => t == "不适用：平级调整不经过本关");
    }

    [Fact]
    public void Hides_votes_from_those_who_may_not_read_them()
    {
        var world = Record(Opened("PROMOTE"), 7, [("VotesFor", "9"), ("VotesAgainst", "1")], "2026-11-01 09:00");
        Assert.Contains(Texts(Draw(world)), t => t == "同意 9　不同意 1　弃权 —");
        var hidden = Draw(world, s => s with { SeesRestricted = false });
        Assert.DoesNotContain(Texts(hidden), t => t.Contains("同意 9", StringComparison.Ordinal));
        Assert.Contains(Texts(hidden), t => t == "票数限授权人员查看");
    }

    [Fact]
    public void Places_later_days_further_right_on_both_scales()
    {
        DateOnly D(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var broken = TimeScale.Of([(D("2025-07-24"), D("2025-09-22")), (D("2026-09-07"), D("2026-09-24"))], D("2026-11-20"));
        Assert.NotNull(broken.BreakX);
        string[] days = ["2025-07-24", "2025-08-20", "2025-09-22", "2025-12-01", "2026-05-01", "2026-09-24"];
        var places = days.Select(d => broken.X(D(d))).ToList();
        Assert.Equal(places.Order(), places);
        Assert.All(places, x => Assert.InRange(x, TimeScale.Left, TimeScale.Right));
        Assert.Null(TimeScale.Of([(D("2026-01-01"), D("2026-11-20"))], D("2026-11-20")).BreakX);
        Assert.Equal(broken.Ticks().Count(), broken.Ticks().Select(t => t.X).Distinct().Count());
    }

    private static PanoramaDrawing Draw(World world, Func<PanoramaSource, PanoramaSource>? change = null)
    {
        var source = PanoramaSource.Of(world, world.Matters["m"], world.Candidacy("m", "c")!) with { PrintedAt = Printed, PrintedBy = "林晓禾", LedgerSize = 100, Root = new string('a', 64) };
        return PanoramaDrawing.Of(change is null ? source : change(source));
    }

    private World Opened(string kind)
    {
        var world = World.Empty;
        world = Apply(world, new CadreRegistered("k", "form"), "cadre/k", "2026-10-01 09:00");
        world = Apply(world, new ItemsRecorded("cadre/k", 0, [Entry("CandidateName", "买买提·艾力江·阿卜杜热合曼", "2026-10-01 09:00")]), "cadre/k", "2026-10-01 09:00");
        world = Apply(world, new MatterOpened("m", "云组选〔2026〕7号", "很长很长的选任事项名称" + new string('长', 80), "yl"), "matter/m", "2026-10-01 09:00");
        world = Apply(world, new PostAdded("p", "经济开发区管委会副主任（兼任很长的职务名称）", null), "matter/m", "2026-10-01 09:00");
        world = Apply(world, new CandidateEntered("c", "p", "k"), "matter/m", "2026-10-01 09:00");
        world = Apply(world, new Jishi.Record.Meetings.MeetingOpened("t", "常委会", [new("m", "c")]), "meeting/t", "2026-10-01 09:00");
        return Apply(world, new ItemsRecorded("candidacy/m/c", 1, [Entry("AppointmentKind", kind, "2026-10-01 09:00")]), "matter/m", "2026-10-01 09:00");
    }

    private World Full()
    {
        var world = Opened("PROMOTE");
        string[] starts = ["2025-07-24", "2025-07-28", "2025-08-04", "2025-08-18", "2025-09-01", "2025-08-20", "2025-09-08", "2025-09-11", "2026-09-07"];
        string[] ends = ["2025-07-28", "2025-08-01", "2025-08-15", "2025-08-30", "2025-09-03", "2025-09-05", "2025-09-08", "2025-09-22", "2026-09-24"];
        foreach (var gate in NineGates.All)
        {
            var end = ends[gate.Number - 1] + " 17:00";
            var items = gate.Items.Where(i => !i.IsSystem && i.Code is not ("CandidateName" or "AppointmentKind")).Select(i => (i.Code, Samples.Of(i,
                i.Code.EndsWith("StartedAt", StringComparison.Ordinal) ? starts[gate.Number - 1] + " 09:00" : end))).ToArray();
            world = Record(world, gate.Number, items, end);
            var passed = new GatePassed(gate.Number == 2 ? null : "c", gate.Number == 2 ? "p" : null, gate.Number,
                new([new Finding("SEQ-03", RuleKind.Warn, true, new([new Sighting("record.late", "晚 5 个工作日")]), ValueList<Sighting>.Empty, "补录")]));
            world = Apply(world, passed, "matter/m", end);
        }

        return world;
    }

    private World Record(World world, int gate, IEnumerable<(string Code, string Value)> items, string at) => Record(world, gate, items.Select(i => (i.Code, (object)i.Value)).ToArray(), at);

    private World Record(World world, int gate, (string Code, object Value)[] items, string at)
    {
        foreach (var (code, value) in items)
        {
            var owner = CatalogueOfItems.Find(code)!.Item.Scope switch
            {
                Scope.Cadre => "cadre/k",
                Scope.Matter => "matter/m",
                Scope.Post => "post/m/p",
                Scope.Ballot => "ballot/m/p",
                Scope.Meeting => "meeting/t",
                _ => "candidacy/m/c",
            };
            world = Apply(world, new ItemsRecorded(owner, gate, [Entry(code, value, at)]), "matter/m", gate == 4 ? "2026-11-10 09:00" : at);
        }

        return world;
    }

    private World Apply(World world, Fact fact, string stream, string at) =>
        world.Apply(new EntryMeta(_index++, stream, "x", LegalTime.Parse(at)!.Value, false, new Actor("lin", "林晓禾", "recorder")), fact);

    private static ItemEntry Entry(string code, object value, string at) =>
        new(code, CatalogueOfItems.Find(code)!.Item.Type.Read(JsonSerializer.SerializeToElement(value)).Value!, null, LegalTime.Parse(at)!.Value);

    private static IEnumerable<T> Of<T>(PanoramaDrawing drawing, string css)
        where T : Shape => drawing.Shapes.OfType<T>().Where(s => s.Css.Split(' ').Contains(css));

    private static IEnumerable<string> Texts(PanoramaDrawing drawing) => drawing.Shapes.OfType<Shape.Text>().Select(t => t.Words);

    /// <summary>Everything stands on the sheet, and no words run over its edge.</summary>
    private static void Inside(PanoramaDrawing drawing)
    {
        Assert.All(drawing.Shapes.OfType<Shape.Rect>(), r => Assert.True(r.X >= 0 && r.Width >= 0 && r.X + r.Width <= 1600.5 && r.Y + r.Height <= 1131.5, r.ToString()));
        Assert.All(drawing.Shapes.OfType<Shape.Text>(), t =>
        {
            var size = t.Css.Contains("p-title", StringComparison.Ordinal) ? 48 : t.Css.Contains("p-sub", StringComparison.Ordinal) ? 19 : 14.5;
            var width = TextWidth.Of(t.Words, size);
            var left = t.Anchor switch { "end" => t.X - width, "middle" => t.X - (width / 2), _ => t.X };
            Assert.True(left >= 20 && left + width <= 1590, $"{t} {left} {width}");
        });
    }
}
