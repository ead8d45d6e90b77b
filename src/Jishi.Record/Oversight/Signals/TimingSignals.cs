using System.Globalization;
using Jishi.Record.Cadres;
using Jishi.Record.Gates;

namespace Jishi.Record.Oversight.Signals;

/// <summary>Signals of time: promotions shortly before a principal leaves, and steps much shorter than the office's own habit.</summary>
public static class TimingSignals
{
    private const int DaysBefore = 90;
    private const int LeastPromoted = 3;
    private const int LeastCases = 8;

    public static readonly SignalKind Departure = new("before-departure", "主要领导离任前集中提拔", "主要领导免职或调任的决定之前 90 天内，同一单位决定提拔三人以上。届末和机构改革时本来调整多。");
    public static readonly SignalKind Shortened = new("shortened", "程序历时过短", "一关从开始到结束的天数不到本系统里同类任用、同一关口中位数的四分之一（同类不足 8 例的不算）。可能确有急需，也可能简化了程序。");

    public static IEnumerable<Signal> BeforeDepartures(IReadOnlyList<CaseFacts> cases) =>
        from leaving in cases
        where leaving is { DecidedOn: not null, Kind: "REMOVE" or "LATERAL" } && PostTitles.IsPrincipal(leaving.Row.Post)
        let day = leaving.DecidedOn ?? default
        let promoted = cases.Where(c => c.Kind == "PROMOTE" && c.Organ == leaving.Organ && c.DecidedOn < day && c.DecidedOn >= day.AddDays(-DaysBefore)).ToList()
        where promoted.Count >= LeastPromoted
        select new Signal(
            Departure,
            string.Create(CultureInfo.InvariantCulture, $"{leaving.Row.Name}，{leaving.Row.Post}，{day:yyyy-MM-dd}"),
            [new("此前 90 天内决定提拔", Number(promoted.Count))],
            [leaving.Row, .. promoted.Select(c => c.Row)]);

    public static IEnumerable<Signal> ShortenedSteps(IReadOnlyList<CaseFacts> cases) =>
        from kind in cases.GroupBy(c => c.Kind, StringComparer.Ordinal)
        from gate in NineGates.All
        let days = kind.Where(c => c.Days.ContainsKey(gate.Number)).OrderBy(c => c.Days[gate.Number]).ToList()
        where days.Count >= LeastCases
        let median = days[days.Count / 2].Days[gate.Number]
        from c in days.TakeWhile(c => c.Days[gate.Number] * 4 < median)
        select new Signal(Shortened, $"{c.Row.Name}，{gate.Name}", [new("历时", Number(c.Days[gate.Number]) + " 天"), new("同类中位数", Number(median) + " 天")], [c.Row]);

    private static readonly string[] PrincipalTitles = ["书记", "县长", "区长", "市长", "镇长", "乡长", "局长", "主任", "部长"];

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
