using System.Collections.Immutable;
using Jishi.Cli.Scenarios;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Record.Matters;
using Jishi.Store;

namespace Jishi.Cli.Bulk;

/// <summary>
/// Fills a new ledger with as many candidacies as are asked for, to load pages and benches: one played matter, told again under other names.
/// Its commands are appended round by round, in the order of their times, so that what is recorded looks recorded when it happened.
/// </summary>
internal sealed class BulkCounty(Template template, int matters)
{
    /// <summary>Commands that are on their way at once; the writer makes groups of them.</summary>
    private const int Together = 512;

    /// <summary>Every matter is told round by round: one that is forgotten between two rounds would be folded anew for each.</summary>
    private const int RememberedAll = 4_000_000;

    /// <summary>One matter in so many stops somewhere on its way.</summary>
    private const int OneInUnfinished = 50;

    public int Rounds => template.Commands.Length;

    /// <summary>Appends everything. A crash leaves the rounds that were committed; the folder is then made anew.</summary>
    public async Task Fill(string folder, IProgress<int> progress)
    {
        var clock = new ScenarioClock(template.Commands[0].At);
        await using var journal = Journal.Open(DataFolder.New(folder) with { Clock = clock, Remembered = RememberedAll });
        foreach (var (bytes, name) in template.Evidence) await journal.Evidence.Put(new MemoryStream(bytes), name);
        for (var round = 0; round < Rounds; round++)
        {
            var command = template.Commands[round];
            clock.MoveTo(command.At);
            foreach (var some in Takers(command, round).Chunk(Together)) await Task.WhenAll(some.Select(n => Task.Run(() => Append(journal, command, round, n))));
            progress.Report(round + 1);
        }
    }

    /// <summary>What belongs to no matter is told once, the rest by every matter that has not stopped before.</summary>
    private IEnumerable<int> Takers(TemplateCommand command, int round) => command.IsShared ? [0] : Enumerable.Range(0, matters).Where(n => round < StopsAt(n));

    private int StopsAt(int matter) => matter % OneInUnfinished == OneInUnfinished - 1 ? Shared + ((Rounds - Shared) * (1 + (matter / OneInUnfinished % 9)) / 10) : Rounds;

    private int Shared => template.Commands.TakeWhile(c => c.IsShared).Count();

    private static async Task Append(Journal journal, TemplateCommand command, int round, int matter)
    {
        var facts = command.Facts.Select(f => PreparedFact.Of(command.IsShared ? f : Retold.Of(f, matter))).ToList();
        if (await journal.Append($"bulk-{round:D4}-{matter:D7}", facts, command.Actor) is Outcome.Refused refused)
            throw new InvalidOperationException(refused.Refusal.Problems.Select(p => p.Message).FirstOrDefault() ?? refused.Refusal.Kind.ToString());
    }
}

/// <summary>One command of the played matter, as it went into the ledger.</summary>
internal sealed record TemplateCommand(DateTimeOffset At, Actor Actor, ImmutableArray<Filed> Facts)
{
    /// <summary>Organs and accounts: they belong to the county, not to the matter.</summary>
    public bool IsShared => Facts.All(f => f.Stream.StartsWith("organ/", StringComparison.Ordinal) || f.Stream.StartsWith("account/", StringComparison.Ordinal));
}

/// <summary>The played matter: its commands in order, and the papers that they name.</summary>
internal sealed record Template(ImmutableArray<TemplateCommand> Commands, ImmutableArray<(byte[] Bytes, string Name)> Evidence)
{
    /// <summary>Candidacies of the played matter.</summary>
    public const int CandidaciesAMatter = 2;

    /// <summary>Plays scenarios/nine-gates.yaml a year before its time, so that the demo county can come after it in the same ledger.</summary>
    public static async Task<Template> Play()
    {
        var folder = Directory.CreateTempSubdirectory("jishi-bulk-").FullName;
        try
        {
            var result = await Scenarios.Play.Run(ScenarioReader.Read(AYearBefore(folder)), Path.Combine(folder, "data"));
            if (!result.Ok) throw new InvalidOperationException(string.Join('\n', result.Lines));
            await using var journal = Journal.Open(new JournalOptions(Path.Combine(folder, "data")));
            var all = journal.Ledger.Range(0, (int)journal.Size);
            var standing = all.Select(e => e.Fact).OfType<CandidateEntered>().Select(f => Streams.Cadre(f.CadreId)).ToHashSet(StringComparer.Ordinal);
            var entries = all.Where(e => IsTold(e.Header.Stream, standing)).ToList();
            return new Template([.. CommandsOf(entries)], [.. EvidenceOf(journal, entries)]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The scenario as it ships, its years put back by one, beside copies of the parts and packs that it names.</summary>
    private static string AYearBefore(string folder)
    {
        foreach (var shipped in new[] { "scenarios/parts", "packs" })
        {
            Directory.CreateDirectory(Path.Combine(folder, shipped));
            foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, shipped))) File.Copy(file, Path.Combine(folder, shipped, Path.GetFileName(file)));
        }

        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "scenarios", "nine-gates.yaml"));
        var scenario = Path.Combine(folder, "scenarios", "bulk.yaml");
        File.WriteAllText(scenario, text.Replace("2025-", "2024-", StringComparison.Ordinal).Replace("2026-", "2025-", StringComparison.Ordinal));
        return scenario;
    }

    private static bool IsTold(string stream, HashSet<string> standing) =>
        stream != Streams.System && (!stream.StartsWith("cadre/", StringComparison.Ordinal) || standing.Contains(stream));

    private static IEnumerable<TemplateCommand> CommandsOf(IEnumerable<StoredEntry> entries) => entries
        .GroupBy(e => e.Header.CommandId, StringComparer.Ordinal)
        .Select(g => new TemplateCommand(g.First().Meta.RecordedAt, g.First().Meta.Actor, [.. g.Select(e => new Filed(e.Header.Stream, e.Fact!))]));

    private static IEnumerable<(byte[] Bytes, string Name)> EvidenceOf(Journal journal, IEnumerable<StoredEntry> entries)
    {
        foreach (var file in entries.SelectMany(e => NamedPapers.Of(e.Fact!)).Select(p => p.File).DistinctBy(f => f.Sha256))
        {
            using var stored = journal.Evidence.Open(file.Sha256)!;
            using var bytes = new MemoryStream();
            stored.CopyTo(bytes);
            yield return (bytes.ToArray(), file.Name);
        }
    }
}
