using System.Globalization;
using Jishi.Ledger.Merkle;
using Jishi.Ledger.Notes;
using Jishi.Ledger.Verify;
using Jishi.Record;
using Jishi.Record.Accounts;
using Jishi.Record.Catalogue;
using Jishi.Record.Facts;
using Jishi.Record.Gates;
using Jishi.Record.Policy;
using Jishi.Store;
using Jishi.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jishi.Web.Pages.Ledger;

/// <summary>A checkpoint as the table shows it.</summary>
public sealed record CheckpointLine(long Size, DateTimeOffset At, string Root, bool Signed);

/// <summary>An inclusion proof that was made and checked just now.</summary>
public sealed record ProofLine(long Size, string Root, int Steps, bool Holds);

/// <summary>A verification that may run, of a ledger of so many entries. Partial <c>_Verifying</c>.</summary>
/// <param name="WasRunning">asked while it ran: the page around it shows the one before</param>
public sealed record Verifying(Verified Verified, long Size, bool WasRunning = false);

/// <summary>The ledger: how it stands, its checkpoints, and any one entry with the proof that it is in.</summary>
public sealed class IndexModel(Journal journal) : PageModel
{
    private const int PerPage = 30;

    /// <summary>A page waits so long for a verification.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public World World { get; } = journal.World;

    public long Size { get; } = journal.Size;

    public Verified Verified { get; private set; } = journal.Verified;

    public VerifyReport Report => Verified.Report;

    public string Origin => World.Origin ?? "";

    /// <summary>Restores that this ledger went through; they stay on this page for good.</summary>
    public IReadOnlyList<Lineage> Restores => [.. World.Lineages.Where(l => l.Restored is not null)];

    public IReadOnlyList<CheckpointLine> Checkpoints { get; private set; } = [];

    /// <summary>The entry that was looked up; null when none was, or there is none.</summary>
    public StoredEntry? Entry { get; private set; }

    public string Asked { get; private set; } = "";

    public string? Problem { get; private set; }

    public ProofLine? Proof { get; private set; }

    public IReadOnlyList<EntryLine> Lines { get; private set; } = [];

    public IReadOnlyList<StoredEntry> Recent { get; private set; } = [];

    /// <summary>The first entry of this page of recent ones; the page before and after it.</summary>
    public long Before { get; private set; }

    public long? Older { get; private set; }

    public long? Newer { get; private set; }

    /// <summary>Milliseconds that the check took; null when the page only shows the last one.</summary>
    public long? Took { get; private set; }

    public void OnGet(string? i, string? index, long? before) => Show(index ?? i, before);

    /// <summary>Verifies the whole ledger from its stored bytes. A long one is verified in the background, and the page shows how far it is.</summary>
    public async Task OnPost()
    {
        var started = journal.Clock.GetTimestamp();
        var verifying = journal.Verify();
        await Task.WhenAny(verifying, Task.Delay(Patience, journal.Clock));
        if (verifying.IsCompleted) Took = (long)journal.Clock.GetElapsedTime(started).TotalMilliseconds;
        Verified = journal.Verified;
        Show(null, null);
    }

    /// <summary>How far the verification is that runs.</summary>
    public IActionResult OnGetProgress() => Partial("_Verifying", new Verifying(journal.Verified, journal.Size, WasRunning: true));

    private void Show(string? asked, long? before)
    {
        Asked = (asked ?? "").Replace(",", "", StringComparison.Ordinal).Trim();
        Checkpoints = [.. journal.Ledger.Checkpoints(10).Select(Line)];
        Before = Math.Clamp(before ?? Size, 0, Size);
        var from = Math.Max(0, Before - PerPage);
        Recent = [.. journal.Ledger.Range(from, (int)(Before - from)).Reverse()];
        Older = from > 0 ? from : null;
        Newer = Before < Size ? Math.Min(Size, Before + PerPage) : null;
        if (Asked.Length > 0) LookUp();
    }

    private void LookUp()
    {
        if (!long.TryParse(Asked, NumberStyles.None, CultureInfo.InvariantCulture, out var index)) Problem = "分录号是从 0 起的整数。";
        else if (index >= Size || journal.Ledger.Read(index) is not { } entry) Problem = $"没有第 {index} 号分录，账本现有 {Size} 条，编号从 0 到 {Size - 1}。";
        else (Entry, Proof, Lines) = (entry, Prove(entry), LinesOf(entry));
    }

    private ProofLine Prove(StoredEntry entry)
    {
        var (size, root, proof) = journal.Prove(entry.Index);
        var holds = MerkleProof.VerifyInclusion(entry.Index, size, MerkleHash.Leaf(entry.HeaderBytes.Span), proof, root);
        return new ProofLine(size, Convert.ToHexStringLower(root), proof.Count, holds);
    }

    // The administrator keeps accounts and sees no case: of a case's entry only header and proof.
    private List<EntryLine> LinesOf(StoredEntry entry)
    {
        var actor = HttpContext.ActorOf();
        var sees = Roles.ReadingRestricted.Contains(actor.Capacity);
        var lines = EntryLine.Of(entry, World.Policy.CodeBook, sees).ToList();
        var restricted = entry.Fact switch
        {
            ItemsRecorded f => f.Items.Select(i => i.Code),
            ItemCorrected { Entry: { } item } => [item.Code],
            EvidenceAttached f => [f.Item],
            _ => [],
        };
        var shown = restricted.Where(c => CatalogueOfItems.Find(c)?.Item.Confidentiality == Confidentiality.Restricted).ToList();
        if (sees && shown.Count > 0) journal.Desk.LogRestrictedRead(actor, OwnerOf(entry.Fact), shown);
        return lines;
    }

    private static string OwnerOf(Fact? fact) => fact switch
    {
        ItemsRecorded f => f.Owner,
        ItemCorrected f => f.Owner,
        EvidenceAttached f => f.Owner,
        _ => "",
    };

    private CheckpointLine Line((long Size, long At, byte[] Note) stored)
    {
        try
        {
            var note = SignedNote.Parse(stored.Note);
            var root = Checkpoint.TryParse(note.Text, out var checkpoint) ? Convert.ToHexStringLower(checkpoint.Root.Span) : "";
            return new CheckpointLine(stored.Size, LegalTime.FromUnix(stored.At), root, note.TryVerify(LineageKeys.Of([journal.Key], [stored.Note]), out _));
        }
        catch (InvalidDataException)
        {
            return new CheckpointLine(stored.Size, LegalTime.FromUnix(stored.At), "", Signed: false);
        }
    }
}
