using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G1Qualification;
using Jishi.Record.Gates.G2Motion;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.Sequence;

/// <summary>The version of the regulations that a module's act was done under, and the item whose date selects it.</summary>
/// <param name="Text">null before the first version that is held here</param>
public sealed record AppliedText(Module Module, DateOnly On, DataItem<DateTimeOffset> Dated, Instrument? Text);

/// <summary>SEQ-19 新旧条例适用: which version of the regulations a gate is done under, by the date of its act.</summary>
public static partial class TextByDate
{
    public static readonly Rule Rule = new("SEQ-19", "新旧条例适用", "各环节按事实发生之日适用当时有效的条例文本，已办结的环节不因新文本重做；没有发生日的，以动议日期为准。记录里写明的文本须是当时有效的。")
    {
        Kind = RuleKind.Warn,
        At = [Act.PassGate],
        Pack = "national",
        Basis = [.. InstrumentRegister.Regulations.Select(r => new Basis(r, "施行日期"))],
        Verification = Verification.Recalled,
        Note = $"本条选定文本，不阻断办理。各文本的施行日期（{string.Join('、', InstrumentRegister.Regulations.Select(r => ItemTypes.Date.Show(r.From!.Value)))}）据记忆；只认明写年份的条例，例如“条例（2014年）”“2019年条例”",
        Reads = [MotionItems.MotionStartedAt, MotionItems.MotionEndedAt, .. NineGates.All.SelectMany(g => g.Modules).Select(m => m.Link).OfType<Link>().SelectMany(l => new DataItem[] { l.StartedAt, l.EndedAt })],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "2015 年的事项写明用 2014 年文本", s => Screened(s, "2015-06-10 17:00", "条例（2014年）第八条：工龄五年以上"), Judgement.Holds),
            new(ExampleKind.Fails, "2015 年的事项写明用 2019 年文本", s => Screened(s, "2015-06-10 17:00", "2019年《条例》的考核条件"), Judgement.Broken),
            new(ExampleKind.Boundary, "2019 年 3 月 2 日，仍用 2014 年文本", s => Screened(s, "2019-03-02 17:00", "《条例》（2014年）第八条"), Judgement.Holds),
            new(ExampleKind.Boundary, "2019 年 3 月 3 日，改用 2019 年文本", s => Screened(s, "2019-03-03 09:00", "《条例》（2014年）第八条"), Judgement.Broken),
            new(ExampleKind.Exception, "没有写资格审查的时间，以动议日期为准", s => Named(s, "条例2014第8条").Set(MotionItems.MotionStartedAt, "2018-05-08 09:00").Passing(1), Judgement.Holds),
            new(ExampleKind.Exception, "《党政领导干部考核工作条例》是另一部条例", s => Screened(s, "2020-06-10 17:00", "党政领导干部考核工作条例（2002年）"), Judgement.Holds),
            new(ExampleKind.Missing, "写明了文本，却没有任何日期", s => Named(s, "条例2014第8条").Passing(1), Judgement.CannotJudge),
        ],
    };

    /// <summary>
    /// The version that a module is done under: by the day on which its work ended, or began where it has not ended, or by that of the motion; null
    /// where none of them is recorded.
    /// </summary>
    public static AppliedText? Of(Module module, Dossier dossier)
    {
        if (Dated(module, dossier) is not { } dated) return null;
        var on = LegalTime.Day(dossier.Get(dated));
        return new AppliedText(module, on, dated, InstrumentRegister.RegulationsOn(on));
    }

    /// <summary>The day on which a module was done, which tells its text; null where none is recorded.</summary>
    public static DateOnly? DayOf(Module module, Dossier dossier) => Dated(module, dossier) is { } dated ? LegalTime.Day(dossier.Get(dated)) : null;

    private static DataItem<DateTimeOffset>? Dated(Module module, Dossier dossier) =>
        module.Link is { } link && dossier.Has(link.EndedAt) ? link.EndedAt
        : module.Link is { } begun && dossier.Has(begun.StartedAt) ? begun.StartedAt
        : dossier.Has(MotionItems.MotionStartedAt) ? MotionItems.MotionStartedAt
        : null;

    /// <summary>The versions of a gate's own modules for this dossier; several where a new text came into force between them.</summary>
    public static IEnumerable<AppliedText> Of(Gate gate, Dossier dossier) =>
        KindsOfAppointment.Of(dossier.Kind).Modules(gate).Where(m => m.Link is not null).Select(m => Of(m, dossier)).OfType<AppliedText>();

    /// <summary>To put a whole table into words is dear; most name no regulations anywhere.</summary>
    private static bool MayName(object? value) => value switch
    {
        string text => text.Contains("条例", StringComparison.Ordinal),
        ValueList<TableRow> rows => rows.Any(r => r.Cells.Values.Any(c => c is string text && text.Contains("条例", StringComparison.Ordinal))),
        _ => false,
    };

    /// <summary>The versions that a text names by year.</summary>
    public static IEnumerable<Instrument> NamedIn(string text) => !text.Contains("条例", StringComparison.Ordinal) ? [] : VersionNamed().Matches(text)
        .Select(m => m.Groups["year"].Value)
        .Select(year => InstrumentRegister.Regulations.First(r => r.Id.EndsWith(year, StringComparison.Ordinal)))
        .Distinct();

    private static Verdict Judge(Docket docket)
    {
        var dossier = docket.Dossier;
        var named = (from module in KindsOfAppointment.Of(dossier.Kind).Modules(NineGates.Number(docket.Attempt.Gate))
                     from item in module.Items
                     where item.Type is TextType or TableType && MayName(dossier.Find(item)?.Value)
                     from text in NamedIn(dossier.Show(item)!)
                     select (Item: item, Text: text, Applied: Of(module, dossier))).ToList();
        if (named.Any(n => n.Applied is null)) return Verdict.Missing(MotionItems.MotionStartedAt);
        var wrong = named.Where(n => n.Text != n.Applied!.Text).ToList();
        return wrong.Count == 0 ? Verdict.Holds : Verdict.Broken(
            wrong.Select(n => new Sighting(n.Item.Code, $"写的是《{n.Text.Title}》")).Concat(wrong.Select(n => new Sighting(n.Applied!.Dated.Code, ItemTypes.Date.Show(n.Applied.On)))).Distinct(),
            wrong.Select(n => new Sighting("record.text", n.Applied!.Text is { } text ? $"当日有效的是《{text.Title}》，按它办理并改正所写" : "当日有效的文本没有收录，请核对所写")).Distinct());
    }

    // The year stands after the name or before it; a name that ends another one («考核工作条例») is not this one.
    [GeneratedRegex(@"(?:选拔任用工作条例|任用条例|(?<![\p{L}-[按照依据用年版的]])条例)》?[（(]?(?<year>2002|2014|2019)|(?<year>2002|2014|2019)\s*年?(?:版|修订|印发)?的?《?(?:党政领导干部选拔任用工作条例|干部任用条例|条例)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex VersionNamed();

    private static Sketch Screened(Sketch sketch, string ended, string required) => Named(sketch, required).Set(QualificationItems.QualificationEndedAt, ended).Passing(1);

    private static Sketch Named(Sketch sketch, string required) => sketch.Set(QualificationItems.QualificationFacts, new[] { new { Fact = "工龄", Required = required } });
}
