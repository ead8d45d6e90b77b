using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G4Inspection;
using Jishi.Record.Gates.G5Deliberation;
using Jishi.Record.Gates.G7Decision;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.Sequence;

/// <summary>SEQ-04 批量补录识别。</summary>
public static class BulkBackfill
{
    private static readonly Parameter WindowMinutes = new("windowMinutes", "集中录入的时段", "分钟", 60);
    private static readonly Parameter MinGates = new("minGates", "集中录入的关口数", "关", 3);

    public static readonly Rule Rule = new("SEQ-04", "批量补录识别", "同一人选的多个关口由同一账户在短时间内集中录入的，列入督查清单。")
    {
        Kind = RuleKind.Report,
        At = [Act.PassGate, Act.SendPackage],
        Basis = [new(InstrumentRegister.WholeProcessRecord, "防止事后纪实")],
        Verification = Verification.Seed,
        Note = "六十分钟、三个关口为本系统设定；只看填写的值，补写“不适用”不计",
        Parameters = [WindowMinutes, MinGates],
        Reads = [.. NineGates.All.SelectMany(g => g.Items).Where(i => i.Scope != Scope.Cadre)],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "各关分日录入", s => Three(s, "2026-10-20 10:00", "2026-10-21 10:00", "2026-10-22 10:00"), Judgement.Holds),
            new(ExampleKind.Fails, "一小时内录完三个关口", s => Three(s, "2026-10-22 10:00", "2026-10-22 10:20", "2026-10-22 10:40"), Judgement.Broken),
            new(ExampleKind.Boundary, "第一笔和第三笔正好隔六十分钟", s => Three(s, "2026-10-22 10:00", "2026-10-22 10:30", "2026-10-22 11:00"), Judgement.Broken),
            new(ExampleKind.Boundary, "隔六十一分钟", s => Three(s, "2026-10-22 10:00", "2026-10-22 10:30", "2026-10-22 11:01"), Judgement.Holds),
            new(ExampleKind.Boundary, "一小时内只录了两个关口", s => Three(s, "2026-10-20 10:00", "2026-10-22 10:00", "2026-10-22 10:20"), Judgement.Holds),
            new(ExampleKind.Exception, "三个人各录各的关口", s => Three(s, "2026-10-22 10:00", "2026-10-22 10:20", "2026-10-22 10:40", "苏砚青", "周砚田"), Judgement.Holds),
            new(ExampleKind.Exception, "历史补录的事项本来就是整体录入", s => Three(s.Historical(), "2026-10-22 10:00", "2026-10-22 10:20", "2026-10-22 10:40"), Judgement.Holds),
            new(ExampleKind.Missing, "一项也没有录入，无法判断", s => s.Passing(7), Judgement.CannotJudge),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        if (docket.Dossier.IsHistorical) return Verdict.Exempt(Historical.Why);
        var records = Records(docket.Dossier);
        if (records.Count == 0) return Verdict.CannotJudge(new Sighting("record.bulk", "还没有录入"), new Sighting("record.bulk", "录入后再判"));
        var window = TimeSpan.FromMinutes(docket.Value("SEQ-04", WindowMinutes));
        var least = docket.Value("SEQ-04", MinGates);
        foreach (var account in records.GroupBy(r => r.By, StringComparer.Ordinal))
        {
            if (Densest([.. account.OrderBy(r => r.At)], window) is not { } dense || dense.Gates.Count < least) continue;
            if (docket.Attempt.Act == Act.PassGate && !dense.Gates.Contains(docket.Attempt.Gate)) continue;
            return Verdict.Broken(
                [.. dense.Gates.Select(g => new Sighting($"gate.{g}", LegalTime.Show(dense.From) + " 起集中录入")), new Sighting("record.bulk", account.First().Name)],
                [new Sighting("record.bulk", string.Create(CultureInfo.InvariantCulture, $"{window.Minutes + (60 * window.Hours)} 分钟内不到 {least} 个关口"))]);
        }

        return Verdict.Holds;
    }

    /// <summary>The items whose recording counts, with their gate and their place in the catalogue.</summary>
    private static readonly FrozenDictionary<string, (Scope Scope, int Gate, int Place)> Counted = NineGates.All
        .SelectMany(g => g.Items.Where(i => i.Scope != Scope.Cadre && !i.IsSystem).Select(i => (Item: i, g.Number)))
        .Select((x, place) => KeyValuePair.Create(x.Item.Code, (x.Item.Scope, x.Number, place)))
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What is recorded, in the order of the catalogue. Every passage asks it, so what is there is read, not what could be.</summary>
    private static List<(string By, string Name, DateTimeOffset At, int Gate)> Records(Dossier dossier)
    {
        var records = new List<(int Place, Recorded Recorded, int Gate)>();
        foreach (var scope in Scopes)
        {
            foreach (var (code, recorded) in dossier.Bag(scope).Values)
            {
                if (recorded.Value is not null && Counted.TryGetValue(code, out var counted) && counted.Scope == scope) records.Add((counted.Place, recorded, counted.Gate));
            }
        }

        records.Sort((a, b) => a.Place.CompareTo(b.Place));
        return records.ConvertAll(r => (r.Recorded.ById ?? r.Recorded.By, r.Recorded.By, r.Recorded.RecordedAt, r.Gate));
    }

    private static readonly ImmutableArray<Scope> Scopes = [Scope.Batch, Scope.Matter, Scope.Post, Scope.Ballot, Scope.Candidacy, Scope.Meeting];

    /// <summary>The window with the most gates, the first of equals. A rule that every act asks: no sets, no copies.</summary>
    private static (DateTimeOffset From, SortedSet<int> Gates)? Densest(ImmutableArray<(string By, string Name, DateTimeOffset At, int Gate)> records, TimeSpan window)
    {
        var (best, most) = (default(DateTimeOffset), 0);
        for (var i = 0; i < records.Length; i++)
        {
            if (i > 0 && records[i].At == records[i - 1].At) continue;
            var gates = 0;
            for (var n = i; n < records.Length && records[n].At - records[i].At <= window; n++) gates |= 1 << records[n].Gate;
            if (BitOperations.PopCount((uint)gates) > BitOperations.PopCount((uint)most)) (best, most) = (records[i].At, gates);
        }

        return most == 0 ? null : (best, [.. Enumerable.Range(1, 9).Where(g => (most & (1 << g)) != 0)]);
    }

    private static Sketch Three(Sketch sketch, string first, string second, string third, string? otherSecond = null, string? otherThird = null) => sketch
        .Set(InspectionItems.TalkInterviewCount, "23", recorded: first)
        .Set(DeliberationItems.DeliberationResult, "SUBMIT", recorded: second, by: otherSecond ?? "林晓禾")
        .Set(DecisionItems.VotesFor, "8", recorded: third, by: otherThird ?? "林晓禾")
        .Passing(7);
}
