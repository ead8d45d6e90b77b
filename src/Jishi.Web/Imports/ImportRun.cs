using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Jishi.Papers.Photos;
using Jishi.Papers.Texts;
using Jishi.Record.Cadres;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Store;

namespace Jishi.Web.Imports;

/// <summary>
/// Carries a plan out, one command a person, in the name of one actor. The id of a command comes from the file, the place in it, the cadre as
/// seen and the fields, so that the same import sent twice is the same command. Not for several threads.
/// </summary>
public sealed class ImportRun(Journal journal, Actor actor)
{
    private readonly Dictionary<int, string> _ids = [];

    /// <summary>Version of each cadre after this run's own entries: a second paper of a person is no conflict with the first.</summary>
    private readonly Dictionary<string, long> _own = new(StringComparer.Ordinal);

    /// <exception cref="JournalException">The storage failed; nothing of this person was recorded.</exception>
    public async Task<ImportResult> One(PlannedPerson person, ImportChoice choice)
    {
        if (person.Reject is { } reject) return Left(person, ImportKind.Rejected, $"{reject.ReasonZh}。{reject.DoZh}");
        if (choice.Who == ImportChoice.Nobody) return Left(person, ImportKind.Left, person.MustAsk ? Unsure(person) : "选了不导入");
        if (IdOf(person, choice) is not { } id) return Left(person, ImportKind.Left, "没有选是谁");
        // Somebody may have come into the file since the plan was made: a new person is looked for once more.
        if (choice.Who == ImportChoice.New && person.IsNew && CadreMatch.Find(journal.World, person.Paper.Whom) is { Kind: not MatchKind.Nobody } now && now.Cadre?.Id != id && !now.Hits.All(h => _own.ContainsKey(h.Id)))
            return Left(person, ImportKind.Rejected, $"核对之后，干部库里有了{string.Join('、', now.Hits.Select(h => h.Name))}。请把这个文件再导入一次");
        return await Submit(person, choice, id);
    }

    private async Task<ImportResult> Submit(PlannedPerson person, ImportChoice choice, string id)
    {
        var known = journal.World.Cadres.GetValueOrDefault(id);
        var applied = person.Lines.Where(l => known is null || (l.Changes && choice.Fields?.Contains(l.Item.Code) != false)).ToList();
        List<ItemInput> items = [.. applied.Select(l => l.Input)];
        var recorded = known?.Items ?? ItemBag.Empty;
        items.AddRange(CadreTables.From(items, recorded));
        var (papers, error) = await ImportPapers.Keep(journal.Evidence, person.Paper, recorded, hasChanges: items.Count > 0);
        if (error is not null) return Left(person, ImportKind.Rejected, error.TrimEnd('。'));
        items.AddRange(papers);
        if (items.Count == 0) return Same(person, id);
        var version = _own.GetValueOrDefault(id, person.Cadre?.Id == id ? person.Version : known?.Items.VersionAt(0) ?? -1);
        var source = person.Paper.WhereZh.Length <= 200 ? person.Paper.WhereZh : person.Paper.WhereZh[^200..];
        var outcome = await journal.Submit(CommandId(person, id, version, items), new RegisterCadre(id, source, items), actor, [new RowSeen(Owners.Cadre(id), 0, version)]);
        return outcome is Outcome.Done { Receipt: var receipt }
            ? Done(person, id, receipt, known is null)
            : Left(person, ImportKind.Rejected, string.Join(' ', ((Outcome.Refused)outcome).Refusal.Problems.Select(p => p.Message)).TrimEnd('。'));
    }

    private ImportResult Done(PlannedPerson person, string id, Receipt receipt, bool isNew)
    {
        if (receipt.Count == 0) return Same(person, id);
        _ids[person.Number] = id;
        _own[id] = journal.World.Cadres[id].Items.VersionAt(0);
        var words = $"{(isNew ? "新登记" : "已更新")}，记入第 {receipt.First} 号起 {receipt.Count} 条分录";
        return new ImportResult(person.Number, person.Paper, isNew ? ImportKind.Registered : ImportKind.Updated, words, id, receipt.First, receipt.Count) { Kept = Kept(id, person) };
    }

    private ImportResult Same(PlannedPerson person, string id)
    {
        _ids[person.Number] = id;
        var kept = Kept(id, person);
        return new ImportResult(person.Number, person.Paper, ImportKind.Unchanged, kept.Count == 0 ? "与已有记录相同，没有变化" : $"没有变化，{kept.Count} 栏不同，按选择没有改", id) { Kept = kept };
    }

    /// <summary>Fields in which the paper still differs from the record.</summary>
    private List<string> Kept(string id, PlannedPerson person) =>
        journal.World.Cadres.GetValueOrDefault(id) is { } cadre ? [.. person.Paper.Cadre.Fields.Select(f => ImportLine.Of(f.Item, f.Input, cadre.Items)).Where(l => l.Changes).Select(l => l.Item.Name)] : [];

    private string? IdOf(PlannedPerson person, ImportChoice choice) => choice.Who switch
    {
        ImportChoice.Twin when _ids.TryGetValue(person.TwinOf, out var twin) => twin,
        ImportChoice.New => "k-" + Hash($"{person.Paper.File.Sha256}\n{person.Paper.Sheet}\n{person.Paper.Row}")[..12],
        var id when journal.World.Cadres.ContainsKey(id) => id,
        _ => null,
    };

    private static string Unsure(PlannedPerson person) => $"干部库里有 {person.Match.Hits.Count} 人姓名相符：{string.Join('、', person.Match.Hits.Select(c => $"{c.Name}（{c.Id}）"))}，没有选是哪一位";

    private static ImportResult Left(PlannedPerson person, ImportKind kind, string words) => new(person.Number, person.Paper, kind, words, null);

    private static string CommandId(PlannedPerson person, string id, long version, IReadOnlyList<ItemInput> items)
    {
        var said = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"{person.Paper.File.Sha256}\n{person.Paper.Sheet}\n{person.Paper.Row}\n{id}\n{version}\n"));
        foreach (var item in items) said.Append(item.Code).Append('=').Append(item.Value?.GetRawText() ?? item.NotApplicable).Append('\n');
        return "import-" + Hash(said.ToString())[..48];
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <summary>Puts the paper that a cadre's values come from, and the photo, into the evidence store.</summary>
internal static class ImportPapers
{
    private const int MostFiles = 200;

    /// <summary>Items for what the cadre does not have yet. A roster is kept with those whom it changed; a form always says something of its person.</summary>
    public static async Task<(IReadOnlyList<ItemInput> Items, string? Error)> Keep(EvidenceStore evidence, PersonPaper paper, ItemBag recorded, bool hasChanges)
    {
        if (paper.IsRoster && !hasChanges) return ([], null);
        var (source, error) = await evidence.Put(new MemoryStream(paper.File.Bytes), paper.File.Name);
        if (source is null) return ([], error);
        var items = new List<ItemInput>();
        var item = paper.IsRoster ? CadreItems.SourceRosters : CadreItems.SourceForm;
        var had = Files(recorded, item);
        if (had.All(f => f.Sha256 != source.Sha256)) items.Add(Input(item, [.. had.TakeLast(MostFiles - 1), source]));
        if (paper.Photo is { } photo) items.AddRange(await Photo(evidence, photo.Bytes, photo.MediaType == "image/png" ? "照片.png" : "照片.jpg", recorded));
        return (items, null);
    }

    /// <summary>The photo and the box that it is shown in; empty when the cadre has this photo, or it cannot be kept.</summary>
    public static async Task<IReadOnlyList<ItemInput>> Photo(EvidenceStore evidence, ReadOnlyMemory<byte> bytes, string name, ItemBag recorded)
    {
        var (picture, _) = await evidence.Put(new MemoryStream(bytes.ToArray()), name);
        if (picture is null || Files(recorded, CadreItems.Photo).Any(p => p.Sha256 == picture.Sha256)) return [];
        var photo = Input(CadreItems.Photo, [picture]);
        return PhotoShape.Read(bytes.Span).Shape is { } shape ? [photo, Crop(picture.Sha256, CropBox.Of(shape))] : [photo];
    }

    public static ItemInput Crop(string sha256, CropBox box) =>
        ItemInput.Of(CadreItems.PhotoCrop.Code, new[] { new { Photo = sha256, box.Left, box.Top, box.Width, box.Height } });

    private static ValueList<EvidenceFile> Files(ItemBag recorded, DataItem item) => recorded.Find(item)?.Value as ValueList<EvidenceFile> ?? ValueList<EvidenceFile>.Empty;

    private static ItemInput Input(DataItem item, IEnumerable<EvidenceFile> files) =>
        ItemInput.Of(item.Code, files.Select(f => new { sha256 = f.Sha256, name = f.Name, size = f.Size, mediaType = f.MediaType }));
}
