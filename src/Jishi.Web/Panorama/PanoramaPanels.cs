using System.Collections.Immutable;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G3Nomination.M04Recommendation;
using Jishi.Record.Gates.G7Decision;
using Jishi.Record.Gates.G8Appointment.M11Appointment;
using Jishi.Web.Shell;

namespace Jishi.Web.Panorama;

/// <summary>Four panels under the rows: entries of the passages, recommendation and submissions, the vote, the signatures.</summary>
internal static class PanoramaPanels
{
    private const double Y = 768;
    private const double PanelHeight = 272;

    public static IEnumerable<Shape> Draw(PanoramaSource source, ImmutableArray<GateFacts> gates) =>
        Entries(40, 500, gates)
            .Concat(Recommendation(556, 296, source))
            .Concat(Vote(868, 290, source))
            .Concat(Signatures(1174, 386, source));

    private static IEnumerable<Shape> Frame(double x, double width, string title, string note = "")
    {
        yield return new Shape.Rect("p-card", x, Y, width, PanelHeight, 4);
        yield return new Shape.Text("p-h", x + 20, Y + 34, title);
        if (note.Length > 0) yield return new Shape.Text("p-gd", x + width - 20, Y + 34, note, "end");
    }

    private static IEnumerable<Shape> Entries(double x, double width, ImmutableArray<GateFacts> gates)
    {
        foreach (var shape in Frame(x, width, "过关与分录", $"{gates.Count(g => g.Passage is not null)} 关已办结")) yield return shape;
        for (var n = 0; n < gates.Length; n++)
        {
            var y = Y + 62 + (n * 24.5);
            yield return new Shape.Text("p-m", x + 20, y, $"{gates[n].Gate.Number} {gates[n].Gate.Name}");
            if (gates[n].Passage is { } p)
            {
                yield return new Shape.Text("p-gd", x + 150, y, LegalTime.Show(p.At));
                yield return new Shape.Text("p-m", x + 290, y, TextWidth.Fit(p.By, 14.5, 80), Full: p.By);
                yield return new Shape.Text("p-m", x + width - 20, y, $"第 {Figures.Count(p.Index)} 号", "end");
            }
            else
            {
                yield return new Shape.Text("p-gd", x + 150, y, gates[n].NotApplying is { } why ? TextWidth.Fit($"不适用：{why}", 14.5, 320) : gates[n].IsBegun ? "办理中" : "未开始");
            }
        }
    }

    private static IEnumerable<Shape> Recommendation(double x, double width, PanoramaSource source)
    {
        foreach (var shape in Frame(x, width, "推荐与提交")) yield return shape;
        DataItem[] items = [RecommendationItems.RecommendEligible, RecommendationItems.RecommendAttend, RecommendationItems.BallotsValid, RecommendationItems.MeetingVotes];
        for (var n = 0; n < items.Length; n++)
        {
            var y = Y + 66 + (n * 28);
            yield return new Shape.Text("p-m", x + 20, y, items[n].Name);
            yield return new Shape.Text("p-c p-b", x + width - 20, y, Value(source, items[n]), "end");
        }

        yield return new Shape.Line("p-hair", x + 20, Y + 170, x + width - 20, Y + 170);
        if (source.Submissions.Count == 0) yield return new Shape.Text("p-gd", x + 20, Y + 200, "还没有提交");
        for (var n = 0; n < source.Submissions.Count; n++)
        {
            var sent = source.Submissions[n];
            yield return new Shape.Text("p-m2", x + 20, Y + 196 + (n * 42), sent.Words);
            yield return new Shape.Text("p-gd", x + 20, Y + 215 + (n * 42), $"{LegalTime.Show(sent.At)}　第 {Figures.Count(sent.Index)} 号分录");
        }
    }

    private static IEnumerable<Shape> Vote(double x, double width, PanoramaSource source)
    {
        var held = source.Dossier.Find(DecisionItems.DecisionStartedAt)?.Value is DateTimeOffset at ? LegalTime.Show(at)[..10] : "";
        foreach (var shape in Frame(x, width, "票决", held)) yield return shape;
        if (!source.Shows(DecisionItems.VotesFor))
        {
            yield return new Shape.Text("p-gd", x + 20, Y + 80, "票数限授权人员查看");
            yield break;
        }

        if (!source.Dossier.Has(DecisionItems.VotesFor))
        {
            yield return new Shape.Text("p-gd", x + 20, Y + 80, "还没有表决");
            yield break;
        }

        var (votes, against, abstain) = (source.Dossier.Get(DecisionItems.VotesFor), source.Dossier.Get(DecisionItems.VotesAgainst), source.Dossier.Get(DecisionItems.VotesAbstain));
        var (eligible, present) = (source.Dossier.Get(DecisionItems.EligibleMembers), source.Dossier.Get(DecisionItems.PresentMembers));
        foreach (var seat in Seats(x + (width / 2), Y + 172, votes, against, abstain, eligible)) yield return seat;
        yield return new Shape.Text("p-big", x + (width / 2), Y + 168, Figures.Count(votes), "middle");
        yield return new Shape.Text("p-m", x + (width / 2), Y + 194, eligible > 0 && votes * 2 > eligible ? $"同意，应到 {eligible} 过半" : $"同意，应到 {Value(source, DecisionItems.EligibleMembers)}", "middle");
        yield return new Shape.Text("p-m", x + 20, Y + 226, $"同意 {votes}　不同意 {Value(source, DecisionItems.VotesAgainst)}　弃权 {Value(source, DecisionItems.VotesAbstain)}");
        var outcome = source.Shows(DecisionItems.DecisionOutcome) ? Value(source, DecisionItems.DecisionOutcome) : "";
        yield return new Shape.Text("p-m", x + 20, Y + 250, TextWidth.Fit($"实到 {(present > 0 ? Figures.Count(present) : "—")} 人　{Value(source, DecisionItems.VoteMethod)}　{outcome}", 14.5, width - 40));
    }

    /// <summary>One dot a member in a half circle; with more members than can be told apart, none.</summary>
    private static IEnumerable<Shape> Seats(double x, double y, long votes, long against, long abstain, long eligible)
    {
        var count = Math.Max(eligible, votes + against + abstain);
        if (count is < 2 or > 25) yield break;
        for (var n = 0; n < count; n++)
        {
            var angle = Math.PI * (1 - (n / (double)(count - 1)));
            var css = n < votes ? "p-ok" : n < votes + against ? "p-no" : n < votes + against + abstain ? "p-ab" : "p-abs";
            yield return new Shape.Circle(css, x + (104 * Math.Cos(angle)), y - (104 * Math.Sin(angle)), count > 15 ? 6 : 9);
        }
    }

    private static IEnumerable<Shape> Signatures(double x, double width, PanoramaSource source)
    {
        (string Words, DataItem<Signature> Item)[] levels =
        [
            ("部门分管负责人", AppointmentItems.SignDepartmentDeputy),
            ("部门主要领导", AppointmentItems.SignDepartmentHead),
            ("责任单位领导", AppointmentItems.SignResponsibleUnitLeader),
        ];
        foreach (var shape in Frame(x, width, "三级签字", $"{levels.Count(l => source.Dossier.Has(l.Item))}/3")) yield return shape;
        yield return new Shape.Line("p-chain", x + 28, Y + 74, x + 28, Y + 74 + (2 * 60));
        for (var n = 0; n < levels.Length; n++)
        {
            var y = Y + 80 + (n * 60);
            var signed = source.Dossier.Get(levels[n].Item);
            yield return new Shape.Circle(signed is null ? "p-abs" : "p-sdot", x + 28, y - 6, 5);
            yield return new Shape.Text("p-m", x + 46, y, levels[n].Words);
            yield return signed is null
                ? new Shape.Text("p-gd", x + 180, y, "未签")
                : new Shape.Text("p-sig", x + 180, y, TextWidth.Fit(signed.By, 17, 110), Full: signed.By);
            if (signed is not null) yield return new Shape.Text("p-gd", x + width - 20, y, LegalTime.Show(signed.At)[..10], "end");
        }
    }

    private static string Value(PanoramaSource source, DataItem item) =>
        !source.Shows(item) ? "限授权" : source.Dossier.Show(item) ?? (source.Dossier.IsSettled(item) ? "不适用" : "—");
}
