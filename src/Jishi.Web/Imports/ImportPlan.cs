using Jishi.Record;
using Jishi.Record.Cadres;
using Jishi.Record.Catalogue;

namespace Jishi.Web.Imports;

/// <summary>One person of a plan: whom the paper is about, and field by field old and new.</summary>
/// <param name="Number">From 1, over all files.</param>
/// <param name="Lines">Against the one cadre that is certain or chosen; against nothing otherwise.</param>
/// <param name="Version">Ledger index that last touched that cadre when the plan was made; -1 for somebody new.</param>
public sealed record PlannedPerson(int Number, PersonPaper Paper, CadreMatch Match, IReadOnlyList<ImportLine> Lines, long Version)
{
    /// <summary>An earlier person of the plan who seems to be the same; 0 for none.</summary>
    public int TwinOf { get; init; }

    /// <summary>Whom somebody chose among several.</summary>
    public Cadre? Chosen { get; init; }

    public ImportReject? Reject { get; init; }

    public Cadre? Cadre => Chosen ?? Match.Cadre;

    public IEnumerable<ImportLine> Changes => Lines.Where(l => l.Changes);

    public bool MustAsk => Reject is null && Chosen is null && Match.Kind == MatchKind.Ask;

    public bool IsNew => Reject is null && Chosen is null && Match.Kind == MatchKind.Nobody;

    public static PlannedPerson Of(int number, PersonPaper paper, World world)
    {
        var match = CadreMatch.Find(world, paper.Whom);
        var person = Against(new PlannedPerson(number, paper, match, [], -1), match.Cadre);
        return match.Kind == MatchKind.Clash ? person with { Reject = Clash(paper, match) } : person;
    }

    /// <summary>The same person, held against the cadre who was chosen.</summary>
    public PlannedPerson For(Cadre chosen) => Against(this with { Chosen = chosen }, chosen);

    private static PlannedPerson Against(PlannedPerson person, Cadre? cadre) => person with
    {
        Lines = [.. person.Paper.Cadre.Fields.Select(f => ImportLine.Of(f.Item, f.Input, cadre?.Items ?? ItemBag.Empty))],
        Version = cadre?.Items.VersionAt(0) ?? -1,
    };

    private static ImportReject Clash(PersonPaper paper, CadreMatch match) => paper.Reject(
        CadreItems.IdNumber.Name,
        $"与干部库中的{string.Join('、', match.Hits.Select(c => $"{c.Name}（{c.Id}）"))}身份证号相同，{(match.Hits.Count > 1 ? "干部库里已有几个人用着同一个号" : $"这里的姓名却是{paper.Name}")}",
        "两个人不能用一个身份证号，请对照身份证核对；确是同一人改名的，用命令行 jishi import --cadre 编号 导入");
}

/// <summary>What importing some files would come to. Nothing is written by making a plan. Pure.</summary>
/// <param name="Aside">Files that were not read at all.</param>
public sealed record ImportPlan(IReadOnlyList<FileReading> Files, IReadOnlyList<PlannedPerson> People, IReadOnlyList<ImportReject> Aside)
{
    /// <summary>Everything that is not imported whatever is chosen, in the order of the files.</summary>
    public IReadOnlyList<ImportReject> Rejects =>
        [.. Aside, .. Files.SelectMany(f => f.Rejects.Concat(People.Where(p => p.Reject is not null && p.Paper.File == f.File).Select(p => p.Reject!)).OrderBy(r => r.Row))];

    /// <summary>Rows and files that <see cref="Rejects"/> is about: a row with two faults counts once.</summary>
    public int RejectedPapers => Rejects.DistinctBy(r => (r.File, r.Sheet, r.Row)).Count();

    public IEnumerable<PlannedPerson> Good => People.Where(p => p.Reject is null);

    public static ImportPlan Of(IEnumerable<ImportFile> uploads, World world)
    {
        var (files, aside) = UploadedFiles.Gather(uploads);
        var readings = new List<FileReading>();
        foreach (var file in files)
        {
            var same = readings.Find(r => r.File.Sha256 == file.Sha256)?.File.Name;
            readings.Add(same is null ? FileReading.Read(file) : new FileReading(file, [], [new ImportReject(file.Name, "", 0, "", "", "", $"与 {same} 完全相同，只导入一次", "不用处理")], [], []));
        }

        var people = readings.SelectMany(r => r.Papers).Select((paper, n) => PlannedPerson.Of(n + 1, paper, world)).ToList();
        return new ImportPlan(readings, ImportTwins.Mark(people), aside);
    }

    /// <summary>The plan with somebody's choice among several cadres.</summary>
    public ImportPlan Choose(int number, Cadre cadre) => this with { People = [.. People.Select(p => p.Number == number ? p.For(cadre) : p)] };
}
