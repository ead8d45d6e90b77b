using System.Text.Json;
using Jishi.Record;
using Jishi.Record.Accounts;
using Jishi.Record.Cadres;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Record.Gates;
using Jishi.Record.Gates.G1Qualification;
using Jishi.Record.Matters;
using Jishi.Record.Meetings;
using Jishi.Record.Organs;
using Jishi.Record.Rules;

namespace Jishi.Bench;

/// <summary>One candidacy of an invented county, recorded by the product's own commands as far as a benchmark wants.</summary>
internal sealed class Case
{
    private static readonly Actor Recorder = new("lin", "林晓禾", Roles.Recorder);

    private DateTimeOffset _now = LegalTime.Parse("2026-09-01 18:00")!.Value;
    private long _index;

    public Case()
    {
        Do(new RegisterOrgan("o", "云岭县", null));
        Do(new RegisterCadre("k", "form", [ItemInput.Of(QualificationItems.CandidateName.Code, "沈知行𠮷")]));
        Do(new OpenMatter("m", "云组选〔2026〕7号", "第二批选任", "o"));
        Do(new AddPost("m", "p", "县教育体育局局长", null));
        Do(new EnterCandidate("m", "c", "p", "k", "PROMOTE"));
        Do(new OpenMeeting("h", "县委常委会", [new AgendaRow("m", "c")]));
    }

    public World World { get; private set; } = World.Empty;

    public Setting Setting => new(World, Recorder, _now);

    public EntryMeta Meta => new(_index, Streams.Matter("m"), "bench", _now, ClockBehind: false, Recorder);

    public Dossier Dossier => World.Dossier(World.Matters["m"], World.Candidacy("m", "c")!);

    public static PassGate Passing(int gate) => new("m", "c", null, gate, RuleBook.All.ToDictionary(r => r.Id, _ => "当日集中录入，事实以原始材料为准。", StringComparer.Ordinal));

    /// <summary>Fills gates up to and including <paramref name="gate"/>, a day apart, and passes all but that one.</summary>
    public Case FilledTo(int gate)
    {
        for (var g = 1; g <= gate; g++)
        {
            _now = _now.AddDays(1);
            Do(Filling(NineGates.Number(g)));
            if (g < gate) Do(Passing(g));
        }

        return this;
    }

    /// <summary>The command that records what the gate must have to be passed, and what its modules answer for.</summary>
    public RecordItems Filling(Gate gate)
    {
        var links = gate.Modules.Select(m => m.Link).OfType<Link>().SelectMany(l => new DataItem[] { l.ResponsibleLeader, l.ResponsibleOfficer, l.Recorder, l.StartedAt, l.EndedAt });
        var items = gate.Closes.Select(c => c.Item).Concat(NineGates.All.SelectMany(g => g.Opens).Select(o => o.Item).Where(gate.Items.Contains)).Concat(links).Distinct();
        return new RecordItems("m", "c", null, gate.Number, [.. items.Select(i => new ItemInput(i.Code, JsonSerializer.SerializeToElement(Value(gate, i))))], []);
    }

    private object Value(Gate gate, DataItem item)
    {
        if (gate.Closes.FirstOrDefault(c => c.Item == item) is { Accept: [var accepted, ..] }) return accepted;
        var part = gate.Modules.TakeWhile(m => !m.Items.Contains(item)).Count();
        if (item.Code.EndsWith("StartedAt", StringComparison.Ordinal)) return LegalTime.Show(_now.AddHours(part - 9));
        if (item.Code.EndsWith("EndedAt", StringComparison.Ordinal)) return LegalTime.Show(_now.AddHours(part - 9).AddMinutes(50));
        if (item.Code.EndsWith("ResponsibleLeader", StringComparison.Ordinal)) return "韩立冬";
        return Plausible(item.Type);
    }

    private object Plausible(ItemType type) => type switch
    {
        CodesType codes => new[] { codes.CodeTable.Rows[0].Code },
        CodeType code => code.CodeTable.Rows[0].Code,
        YesNoType => true,
        IntegerType => 5,
        DecimalType => "3.50",
        PercentType => "49/84",
        DateType or MonthType => LegalTime.Show(_now)[..10],
        DateTimeType => LegalTime.Show(_now.AddHours(-5)),
        AttachmentType => new[] { new { sha256 = new string('a', 64), name = "考察材料.pdf", size = 12, mediaType = "application/pdf" } },
        SignatureType => new { by = "周砚田", at = LegalTime.Show(_now) },
        TableType table => new[] { table.Columns.ToDictionary(c => c.Code, c => Plausible(c.Type), StringComparer.Ordinal) },
        _ => "周砚田",
    };

    private void Do(Command command)
    {
        if (command.Decide(Setting) is not Decision.Accepted accepted)
            throw new InvalidOperationException($"{command} was refused: {string.Join(' ', ((Decision.Refused)command.Decide(Setting)).Refusal.Problems.Select(p => p.Message))}");
        foreach (var filed in accepted.Facts)
        {
            World = World.Apply(Meta with { Stream = filed.Stream }, filed.Fact);
            _index++;
        }
    }
}
