using System.Text.Json;
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

namespace Jishi.Cli.Bench;

/// <summary>The county that benches write into: one recorder, matters with candidacies, and facts to append.</summary>
internal static class BenchCounty
{
    public static readonly Actor Recorder = new("bench", "测试记录人", Roles.Recorder);

    private static readonly DataItem[] Texts =
    [
        InspectionItems.MoralityCheck, InspectionItems.PerformanceAnalysis, InspectionItems.CandidateInterview,
    ];

    private static readonly DataItem[] Persons =
    [
        InspectionItems.InspectionResponsibleLeader, InspectionItems.InspectionResponsibleOfficer, InspectionItems.InspectionRecorder,
    ];

    /// <summary>Opens a new journal in the folder with <paramref name="candidacies"/> candidacies of one matter each.</summary>
    public static async Task<Journal> Open(string folder, int candidacies)
    {
        var journal = Journal.Open(DataFolder.New(folder));
        await Do(journal, new RegisterOrgan("o", "测试县", null), Actor.System);
        await Do(journal, new ChangeAccount("bench", "测试记录人", "", true, [Roles.Recorder]), Actor.System);
        await Task.WhenAll(Enumerable.Range(0, candidacies).Select(async n =>
        {
            await Do(journal, new RegisterCadre($"k{n}", "bench", [ItemInput.Of(QualificationItems.CandidateName.Code, $"测试{n}")]), Recorder);
            await Do(journal, new OpenMatter($"m{n}", $"测〔2026〕{n}号", "测试事项", "o"), Recorder);
            await Do(journal, new AddPost($"m{n}", "p", "测试职位", null), Recorder);
            await Do(journal, new EnterCandidate($"m{n}", "c", "p", $"k{n}", "PROMOTE"), Recorder);
        }));
        return journal;
    }

    /// <summary>A fact of twelve items, some 1.2 KB, as a filled form gives.</summary>
    public static Filed TwelveItems(int candidacy, int turn)
    {
        var at = LegalTime.FromUnix(1_790_000_000_000L + turn);
        var entries = new List<ItemEntry> { new(InspectionItems.TalkInterviewCount.Code, (long)turn, null, at) };
        entries.AddRange(Texts.Select(t => new ItemEntry(t.Code, $"第 {turn} 次记录：访谈班子成员、内设机构和服务对象，核对实绩材料，反映较好。", null, at)));
        entries.AddRange(Persons.Select(p => new ItemEntry(p.Code, new Person($"测试{turn % 97}"), null, at)));
        entries.Add(new(InspectionItems.InspectionStartedAt.Code, at, null, at));
        entries.Add(new(InspectionItems.InspectionEndedAt.Code, at, null, at));
        entries.Add(new(InspectionItems.TenureCoverage.Code, "EXTENDED", null, at));
        entries.Add(new(InspectionItems.ArchiveCheck.Code, "CLEAR", null, at));
        entries.Add(new(InspectionItems.PetitionCheck.Code, "NONE", null, at));
        return new Filed(Streams.Matter($"m{candidacy}"), new ItemsRecorded(Owners.Candidacy($"m{candidacy}", "c"), 4, [.. entries]));
    }

    /// <summary>An act of three items that always says something new.</summary>
    public static RecordItems ThreeItems(int candidacy, int turn) => new($"m{candidacy}", "c", null, 4,
        [
            new(InspectionItems.TalkInterviewCount.Code, JsonSerializer.SerializeToElement(turn)),
            new(InspectionItems.MoralityCheck.Code, JsonSerializer.SerializeToElement($"第 {turn} 次记录")),
            new(InspectionItems.InspectionRecorder.Code, JsonSerializer.SerializeToElement($"测试{turn}")),
        ],
        []);

    public static async Task Do(Journal journal, Command command, Actor actor)
    {
        if (await journal.Submit(Guid.CreateVersion7().ToString("N"), command, actor) is Outcome.Refused refused)
            throw new InvalidOperationException(refused.Refusal.Problems.Select(p => p.Message).FirstOrDefault() ?? refused.Refusal.Kind.ToString());
    }
}
