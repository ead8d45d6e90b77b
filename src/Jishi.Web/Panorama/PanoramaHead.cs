using System.Collections.Immutable;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates;
using Jishi.Record.Gates.G2Motion;
using Jishi.Record.Gates.G8Appointment.M11Appointment;
using Jishi.Record.Gates.Sequence;
using Jishi.Web.Shell;

namespace Jishi.Web.Panorama;

/// <summary>Name, post and seal on top, and seven figures under them.</summary>
internal static class PanoramaHead
{
    public static IEnumerable<Shape> Draw(PanoramaSource source, ImmutableArray<GateFacts> gates)
    {
        var dossier = source.Dossier;
        var name = TextWidth.Fit(dossier.CadreName, 48, 420);
        var x = 40 + TextWidth.Of(name, 48) + 24;
        yield return new Shape.Text("p-title", 40, 66, name, Full: dossier.CadreName);
        yield return new Shape.Text("p-sub", x, 50, TextWidth.Fit($"{dossier.PostTitle}　{KindsOfAppointment.Of(dossier.Kind).Name}", 19, 1176 - x), Full: dossier.PostTitle);
        yield return new Shape.Text("p-sub2", x, 76, TextWidth.Fit($"{source.Matter.Number}　{source.Matter.Title}", 16, 1176 - x), Full: source.Matter.Title);
        if (source.Standing is { Length: > 0 } standing) yield return new Shape.Text("p-m", 40, 96, TextWidth.Fit(standing, 14.5, 1136), Full: standing);
        foreach (var shape in Seal(source, gates)) yield return shape;
        yield return new Shape.Rect("p-card", 40, 104, 1520, 76, 4);
        var tiles = Tiles(source, gates);
        for (var n = 0; n < tiles.Length; n++)
        {
            var left = 40 + (n * 1520.0 / tiles.Length);
            if (n > 0) yield return new Shape.Line("p-hair", left, 118, left, 166);
            yield return new Shape.Text("p-k", left + 20, 141, tiles[n].Value, Unit: tiles[n].Unit);
            yield return new Shape.Text("p-kl", left + 20, 164, tiles[n].Words);
        }
    }

    // The level above has cosigned nothing here, so the seal says so. No organ's seal is ever drawn.
    private static IEnumerable<Shape> Seal(PanoramaSource source, ImmutableArray<GateFacts> gates)
    {
        yield return new Shape.Rect("p-seal-un", 1196, 22, 364, 64, 3);
        yield return new Shape.Rect("p-seal-unb", 1202, 28, 52, 52, 2);
        yield return new Shape.Text("p-sealt", 1228, 50, "纪实", "middle");
        yield return new Shape.Text("p-sealt", 1228, 72, "为证", "middle");
        var last = gates.Select(g => g.Passage?.Index ?? -1).Max();
        yield return new Shape.Text("p-sealun", 1268, 51, last < 0 ? "尚未办结任何关口" : $"账本第 {Figures.Count(last)} 号分录 · 未见证");
        yield return new Shape.Text("p-sealb", 1268, 72, TextWidth.Fit(source.World.Organs.GetValueOrDefault(source.Matter.OrganId)?.Name ?? source.Matter.OrganId, 14, 280));
    }

    private static (string Value, string Unit, string Words)[] Tiles(PanoramaSource source, ImmutableArray<GateFacts> gates)
    {
        var settled = Completeness.Of(source.Dossier, "SECOND", source.World.Policy);
        var findings = gates.Sum(g => g.Findings.Length);
        var owed = gates.Count(g => g.NotApplying is null);
        var papers = gates.Sum(g => g.Papers);
        return
        [
            Days(source),
            ($"{gates.Count(g => g.Passage is not null)}/{owed}", "关", "已办结，应过"),
            ($"{settled.Part}/{settled.Whole}", "项", settled.Whole == 0 ? "应填已填" : $"应填已填，完整率 {settled.Part * 100 / settled.Whole}%"),
            (Figures.Count(papers), "件", "证据，均有校验值"),
            (Figures.Count(findings), "条", findings == 0 ? "办结时的预警" : "办结时的预警，均写明理由"),
            (Figures.Count(gates.Sum(g => g.Late.Length)), "项", "晚录"),
            source.Submissions.Count == 0
                ? ("未", "提交", "初次、二次提交")
                : ($"第 {string.Join('、', source.Submissions.Select(s => s.Day?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "—"))}", "日", $"{string.Join('、', source.Submissions.Select(s => s.Name[..2]))}提交"),
        ];
    }

    private static (string, string, string) Days(PanoramaSource source)
    {
        var dossier = source.Dossier;
        if (!dossier.Has(MotionItems.MotionStartedAt)) return ("—", "", "动议还没有开始");
        var from = LegalTime.Day(dossier.Get(MotionItems.MotionStartedAt));
        var issued = dossier.Has(AppointmentItems.AppointmentIssuedOn);
        var to = issued ? dossier.Get(AppointmentItems.AppointmentIssuedOn) : LegalTime.Day(source.PrintedAt);
        return (Figures.Count(to.DayNumber - from.DayNumber), "天", issued ? "动议至任职" : "动议至今");
    }
}
