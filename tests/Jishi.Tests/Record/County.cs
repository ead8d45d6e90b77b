using System.Globalization;
using System.Text.Json;
using Jishi.Record;
using Jishi.Record.Accounts;
using Jishi.Record.Cadres;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Record.Gates;
using Jishi.Record.Gates.G7Decision;
using Jishi.Record.Gates.G8Appointment.M10PublicNotice;
using Jishi.Record.Gates.G8Appointment.M11Appointment;
using Jishi.Record.Gates.G9Confirmation;
using Jishi.Record.Matters;
using Jishi.Record.Meetings;
using Jishi.Record.Organs;
using Jishi.Tests.Ledger;

namespace Jishi.Tests.Record;

/// <summary>
/// An invented county, 榆岭县, without a store: it decides commands on the world as it stands and folds what was accepted, by way of the codec
/// as a ledger does. One matter «m1» (局长, two candidates r1 沈知行 and r2 许望川) and one «m2» (r1 𠮷䶮) stand ready.
/// </summary>
internal sealed class County
{
    public static readonly Actor Recorder = new("u1", "林晓禾", Roles.Recorder);
    public static readonly Actor Chief = new("u2", "周砚田", Roles.CadreChief);
    public static readonly Actor Supervisor = new("u4", "罗明渠", Roles.SupervisionChief);

    public static readonly Actor Deputy = new("u5", "高望舒", Roles.DeputyHead);
    public static readonly Actor Head = new("u3", "韩立冬", Roles.Head);
    public static readonly Actor UnitLeader = new("u6", "贺长川", Roles.UnitLeader);

    private static readonly Dictionary<string, string> NoReasons = [];

    public World World { get; private set; } = World.Empty;

    /// <summary>Not on a whole second: clocks never are.</summary>
    public DateTimeOffset Now { get; private set; } = LegalTime.Parse("2026-09-01 09:00")!.Value.AddTicks(1_234_567);

    public Actor Actor { get; set; } = Recorder;

    /// <summary>A notice stands eight days, so that at least five of them are working days.</summary>
    private const int NoticeDays = 8;

    public List<Filed> Log { get; } = [];

    public County()
    {
        Do(new RegisterOrgan("yl", "中共榆岭县委", null));
        Do(new RegisterOrgan("jyj", "榆岭县教育体育局", "yl"));
        foreach (var (id, name) in new[] { ("c1", "沈知行"), ("c2", "许望川"), ("c3", "𠮷䶮") }) Do(new RegisterCadre(id, "form", [ItemInput.Of("CandidateName", name)]));
        Do(new OpenMatter("m1", "榆组动〔2026〕7号", "教育体育局局长选任", "yl"));
        Do(new AddPost("m1", "p1", "县教育体育局局长", "jyj"));
        Do(new EnterCandidate("m1", "r1", "p1", "c1", "PROMOTE"));
        Do(new EnterCandidate("m1", "r2", "p1", "c2", "PROMOTE"));
        Do(new OpenMatter("m2", "榆组动〔2026〕8号", "教育体育局副局长选任", "yl"));
        Do(new AddPost("m2", "p1", "县教育体育局副局长", "jyj"));
        Do(new EnterCandidate("m2", "r1", "p1", "c3", "PROMOTE"));
    }

    public County At(string text)
    {
        Now = LegalTime.Parse(text)!.Value.AddTicks(1_234_567);
        return this;
    }

    public County As(Actor actor)
    {
        Actor = actor;
        return this;
    }

    /// <summary>Decides and folds; a refusal fails the test with its words.</summary>
    public Decision.Accepted Do(Command command)
    {
        var decision = Try(command);
        if (decision is Decision.Refused { Refusal: var refusal })
            Assert.Fail($"{command.GetType().Name} was refused ({refusal.Kind}): {string.Join(' ', refusal.Problems.Select(p => p.Message))} {string.Join(' ', refusal.Findings.Select(Words))}");
        return Assert.IsType<Decision.Accepted>(decision);
    }

    /// <summary>Expects a refusal of the kind.</summary>
    public Refusal Refused(Command command, RefusalKind kind)
    {
        var before = World;
        var refusal = Assert.IsType<Decision.Refused>(Try(command)).Refusal;
        Assert.True(kind == refusal.Kind, $"{refusal.Kind}: {string.Join(' ', refusal.Problems.Select(p => p.Message))} {string.Join(' ', refusal.Findings.Select(Words))}");
        Assert.Same(before, World);
        Assert.All(refusal.Problems, p => Assert.Matches("[\\u4e00-\\u9fff].*。$", p.Message));
        return refusal;
    }

    /// <summary>Expects a refusal that says so.</summary>
    public Refusal Refused(Command command, RefusalKind kind, string says)
    {
        var refusal = Refused(command, kind);
        Assert.Contains(says, string.Join('\n', refusal.Problems.Select(p => p.Message)), StringComparison.Ordinal);
        return refusal;
    }

    public Decision Try(Command command)
    {
        var decision = command.Decide(new Setting(World, Actor, Now));
        if (decision is not Decision.Accepted accepted) return decision;
        foreach (var filed in accepted.Facts)
        {
            var back = FactCodec.Decode(filed.Fact.GetType().Name, 1, FactCodec.Encode(filed.Fact));
            Assert.True(FactSamples.Same(filed.Fact, back), $"not as written: {filed.Fact}");
            World = World.Apply(new EntryMeta(Log.Count, filed.Stream, "cmd", Now, false, Actor), filed.Fact);
            Log.Add(filed);
        }

        return accepted;
    }

    public Decision.Accepted Record(int gate, string code, object value, string row = "r1", string? occurred = null, string matter = "m1") =>
        Do(Recording(gate, code, value, row, occurred, matter));

    public static RecordItems Recording(int gate, string code, object value, string row = "r1", string? occurred = null, string matter = "m1") =>
        new(matter, row, null, gate, [ItemInput.Of(code, value, occurred is null ? null : LegalTime.Parse(occurred))], []);

    public static PassGate Passing(int gate, string row = "r1", string matter = "m1", params (string Rule, string Reason)[] reasons) =>
        new(matter, row, null, gate, reasons.Length == 0 ? NoReasons : reasons.ToDictionary(r => r.Rule, r => r.Reason, StringComparer.Ordinal));

    public static SubmitRecord Submitting(string node, string[] rows, params (string Rule, string Reason)[] reasons) =>
        new("m1", node, rows, reasons.ToDictionary(r => r.Rule, r => r.Reason, StringComparer.Ordinal));

    public static Sign Signing(string node, string position, string row = "r1", params (string Rule, string Reason)[] reasons) =>
        new("m1", node, position, [row], reasons.ToDictionary(r => r.Rule, r => r.Reason, StringComparer.Ordinal));

    /// <summary>The supervisor, who records nothing here, rechecks the rows, and the three levels sign.</summary>
    public County SignOff(string node, params string[] rows)
    {
        var before = Actor;
        As(Supervisor);
        foreach (var row in rows) Do(new Recheck("m1", row, []));
        foreach (var (position, signer) in new[] { ("departmentDeputy", Deputy), ("departmentHead", Head), ("unitLeader", UnitLeader) })
            As(signer).Do(new Sign("m1", node, position, rows, NoReasons));
        return As(before);
    }

    public Candidacy Row(string row = "r1", string matter = "m1") => World.Candidacy(matter, row)!;

    /// <summary>Records all that the gate's form asks of the row today, but for <paramref name="without"/>; gates one day after another do not turn time round.</summary>
    public County Fill(int gate, string row = "r1", string matter = "m1", params string[] without)
    {
        var dossier = World.Dossier(World.Matters[matter], Row(row, matter));
        var kind = KindsOfAppointment.Of(dossier.Kind);
        var items = NineGates.Number(gate).Items.Concat(NineGates.Number(gate).Opens.Select(o => o.Item))
            .Where(i => !i.IsSystem && !without.Contains(i.Code) && !dossier.IsSettled(i) && !kind.Without.Contains(CatalogueOfItems.Find(i.Code)!.Module!.Code))
            .ToList();
        foreach (var sameGate in items.GroupBy(i => CatalogueOfItems.Find(i.Code)!.Gate!.Number))
            Do(new RecordItems(matter, row, null, sameGate.Key, [.. sameGate.Select(i => new ItemInput(i.Code, Value(gate, i, row, matter), OccurredAt: Before(i)))], []));
        return this;
    }

    /// <summary>Fills and passes gates in order, each on a day of its own; gate 7 wants a meeting first.</summary>
    public County Through(int first, int last, string row = "r1", string matter = "m1") => Through(first, last, [row], matter);

    /// <summary>The same for several rows, gate by gate.</summary>
    public County Through(int first, int last, string[] rows, string matter = "m1")
    {
        foreach (var gate in NineGates.All.Where(g => g.Number >= first && g.Number <= last))
        {
            Now = Now.AddDays(gate.Number == 8 && rows.Any(r => HasNotice(r, matter)) ? NoticeDays + 2 : 1);
            foreach (var row in rows) Go(gate, row, matter);
        }

        return this;
    }

    private void Go(Gate gate, string row, string matter)
    {
        if (!NineGates.Applies(gate, World.Dossier(World.Matters[matter], Row(row, matter)))) return;
        if (gate.Number == 7 && Row(row, matter).MeetingId is null) Do(new OpenMeeting($"cwh-{matter}-{row}", "县委常委会", [new(matter, row)]));
        Fill(gate.Number, row, matter);
        var isMotionPassed = gate.Number == 2 && World.Matters[matter].Posts[Row(row, matter).PostId].Motion is not null;
        if (!isMotionPassed) Do(Passing(gate.Number, row, matter));
    }

    /// <summary>The notice went out before the inspection began, with a working day between; all else happens now.</summary>
    private DateTimeOffset? Before(DataItem item)
    {
        if (item.Code is not "PreInspectionNotice") return null;
        var started = Now.AddDays(-1);
        while (started.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) started = started.AddDays(-1);
        return started.AddDays(-1);
    }

    /// <summary>The value that lets the gate be passed; each module of the day before from the end of the one before it.</summary>
    private JsonElement Value(int gate, DataItem item, string row, string matter)
    {
        var closing = NineGates.Number(gate).Closes.FirstOrDefault(c => c.Item == item);
        if (closing is { Accept.Length: > 0 }) return ItemSamples.Json(closing.Accept[0]);
        var hour = 9 + 2 * NineGates.Number(gate).Modules.TakeWhile(m => !m.Items.Contains(item)).Count();
        var day = Day(Now.AddDays(-1));
        if (Ordinary.Value(item.Code) is { } ordinary) return ordinary;
        if (item == PublicNoticeItems.PublicNoticeStartedAt) day = Day(Now.AddDays(-1 - NoticeDays));
        if (item == PublicNoticeItems.PublicNoticeEndedAt) day = Day(Now.AddDays(-2));
        if (item == AppointmentItems.TenureStartOn && Decided(matter, row) is { } decided) return ItemSamples.Json(Day(decided));
        if (item == ConfirmationItems.ProbationStartOn) return ItemSamples.Json(Day(Now.AddDays(-1).AddYears(-1)));
        if (item.Code is "InspectionRecorder" or "InspectTeamLeader") return ItemSamples.Json("苏砚青");
        if (item.Code is "InspectionPlanConsult") return ItemSamples.Json(new[] { new { Subject = "考察方案", HeldOn = day }, new { Subject = "考察情况", HeldOn = day } });
        if (item.Code is "MeetingKind") return ItemSamples.Json("PLENARY");
        if (item.Code is "RecordForm" or "RecordDepth") return ItemSamples.Json(item.Type.CodeTable!.Rows.Select(r => r.Code).ToArray());
        if (item.Code.EndsWith("ResponsibleLeader", StringComparison.Ordinal)) return ItemSamples.Json("韩立冬");
        if (item.Code.EndsWith("StartedAt", StringComparison.Ordinal)) return ItemSamples.Json($"{day} {hour:00}:00");
        if (item.Code.EndsWith("EndedAt", StringComparison.Ordinal)) return ItemSamples.Json($"{day} {hour + 1:00}:00");
        if (item.Type is DateType) return ItemSamples.Json(day);
        if (item.Type is YesNoType) return ItemSamples.Json(true);
        return ItemSamples.Valid(item.Type, new SeededGenerator((ulong)item.Code.Length));
    }

    private bool HasNotice(string row, string matter) => !KindsOfAppointment.Of(Row(row, matter).Kind).Without.Contains(PublicNoticeItems.Module.Code);

    private static string Day(DateTimeOffset at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private DateTimeOffset? Decided(string matter, string row) => World.Dossier(World.Matters[matter], Row(row, matter)).Find(DecisionItems.DecisionEndedAt)?.Value as DateTimeOffset?;

    private static string Words(Jishi.Record.Rules.Finding finding) => $"{finding.Rule}[{string.Join(',', finding.Seen.Select(s => s.Of + "=" + s.Value))}]";
}
