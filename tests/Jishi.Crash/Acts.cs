using System.Globalization;
using System.Text;
using Jishi.Record.Accounts;
using Jishi.Record.Cadres;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Record.Gates.G1Qualification;
using Jishi.Record.Gates.G4Inspection;
using Jishi.Record.Matters;
using Jishi.Record.Organs;
using Jishi.Store;

namespace Jishi.Crash;

/// <summary>One act of one client: the command that its id says, and how many entries it must have when it is in the ledger.</summary>
internal sealed record Act(string Id, Command Command, Actor Actor, int Entries)
{
    /// <summary>True when the order of other clients' acts decides whether this one is refused.</summary>
    public bool MayBeRefused { get; init; }
}

/// <summary>What clients do. The id alone tells the act, so that whoever finds an id in a ledger can ask for the same act again.</summary>
internal static class Acts
{
    public static readonly Actor Recorder = new("lin", "林晓禾", Roles.Recorder);
    public static readonly Actor Head = new("han", "韩立冬", Roles.Head);
    private static readonly string Owner = Owners.Candidacy("m1", "c1");

    /// <summary>What every act stands on: an organ, two accounts, one matter with one candidacy.</summary>
    public static IReadOnlyList<Act> Ground { get; } =
    [
        new("ground-1", new RegisterOrgan("yunling", "云岭县", null), Actor.System, 1),
        new("ground-2", new ChangeAccount("lin", "林晓禾", "干部科", true, [Roles.Recorder]), Actor.System, 2),
        new("ground-3", new ChangeAccount("han", "韩立冬", "部长", true, [Roles.Head]), Actor.System, 2),
        new("ground-4", new RegisterCadre("shen", "form", [ItemInput.Of(QualificationItems.CandidateName.Code, "沈知行"), ItemInput.Of(QualificationItems.BirthDate.Code, "1980-05")]), Recorder, 2),
        new("ground-5", new OpenMatter("m1", "云组选〔2026〕7号", "第二批县管领导干部选任", "yunling"), Recorder, 1),
        new("ground-6", new AddPost("m1", "p1", "县教育体育局局长", null), Recorder, 1),
        new("ground-7", new EnterCandidate("m1", "c1", "p1", "shen", "PROMOTE"), Recorder, 2),
    ];

    public static string Id(int run, int client, int n) => string.Create(CultureInfo.InvariantCulture, $"r{run}-k{client}-{n:D4}");

    /// <summary>Run, client and number of an id that <see cref="Id"/> made; null of another.</summary>
    public static (int Run, int Client, int N)? Parts(string id) =>
        id.Split('-') is [['r', .. var run], ['k', .. var client], var n] ? (Number(run), Number(client), Number(n)) : null;

    /// <summary>Organs (one entry), accounts with three roles (four entries), texts, papers, and now and then a redaction.</summary>
    public static Act Of(string id)
    {
        if (Ground.FirstOrDefault(a => a.Id == id) is { } ground) return ground;
        var (_, client, n) = Parts(id)!.Value;
        return (((n * 7) + (client * 3)) % 20) switch
        {
            0 or 7 or 14 => new Act(id, Text(id), Recorder, 1),
            4 or 11 => new Act(id, Paper(PaperOf(id)), Recorder, 1),
            5 => new Act(id, new RedactItem(Owner, InspectionItems.MoralityCheck.Code, "个人信息保护"), Head, 1) { MayBeRefused = true },
            1 or 8 or 15 or 18 => new Act(id, new ChangeAccount("a-" + id, "账户" + id, "干部科", true, [Roles.Recorder, Roles.CadreChief, Roles.Viewer]), Actor.System, 4),
            _ => new Act(id, new RegisterOrgan("o-" + id, "单位" + id, null), Actor.System, 1),
        };
    }

    /// <summary>The bytes of the paper that an act brings, or null when it brings none.</summary>
    public static byte[]? PaperBytes(Act act) => act.Command is RecordItems { Gate: 4, Items: [{ } item] } && item.Code == InspectionItems.InspectionReport.Code ? PaperOf(act.Id) : null;

    private static RecordItems Text(string id) => Of(InspectionItems.MoralityCheck.Code, "访谈" + id);

    private static RecordItems Paper(byte[] bytes) => Of(
        InspectionItems.InspectionReport.Code,
        new[] { new { sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)), name = "考察材料.txt", size = bytes.Length, mediaType = "text/plain" } });

    private static RecordItems Of(string code, object value) => new("m1", "c1", null, 4, [ItemInput.Of(code, value)], []);

    private static byte[] PaperOf(string id) => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat($"考察材料 {id}\n", 900)));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
