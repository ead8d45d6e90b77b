using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Rules;
using Jishi.Store;
using Jishi.Web.GateForms;
using Jishi.Web.Shell;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;

namespace Jishi.Web.Pages.Matters;

/// <summary>One gate of a candidacy, or of a post before anybody stands: one form for all nine. Recording takes what was changed; passing has a page of its own.</summary>
// A text that is too long must come back with its message at the field: the form takes more than the field does.
[RequestFormLimits(ValueLengthLimit = 64 * 1024 * 1024, MultipartBodyLengthLimit = 210L * 1024 * 1024, ValueCountLimit = 65_536)]
public sealed class GateModel(Journal journal, IDataProtectionProvider sealing) : PostingPage(journal)
{
    /// <summary>A longer draft is not kept: what is typed is still in the browser.</summary>
    private const int LongestDraft = 2 * 1024 * 1024;

    public GateCase Case { get; private set; } = null!;

    public GateForm Form { get; private set; } = null!;

    /// <summary>What two people changed at once; null when nobody else did.</summary>
    public GateMerge? Merge { get; private set; }

    /// <summary>The words of the draft line.</summary>
    public string DraftLine { get; private set; } = "还没有改动";

    /// <summary>A kept draft stands in the controls.</summary>
    public bool Restored { get; private set; }

    public Seal Seal => field ??= new Seal(sealing, Actor.Id);

    /// <summary>The whole of what was posted, which the merge page carries on.</summary>
    public PostedForm? Posted { get; private set; }

    /// <summary>All that was posted but the choices, for the merge page to post again. Files that were taken in go along sealed.</summary>
    public IEnumerable<KeyValuePair<string, string[]>> Carried => Posted!.Content().Where(v => !v.Key.EndsWith(".choose", StringComparison.Ordinal) && !v.Key.EndsWith(".put", StringComparison.Ordinal))
        .Concat(Form.Fields.Where(f => f.Pending.Length > 0).Select(f => KeyValuePair.Create(f.Item.Code + ".put", f.Pending.Select(Seal.Close).ToArray())));

    /// <summary>Names that a person field offers: those who act here.</summary>
    public IEnumerable<string> Names => Journal.World.Accounts.Values.Where(a => a.Enabled).Select(a => a.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>What passing now would meet: by the record, or with <see cref="IsCheck"/> by what is typed.</summary>
    public IReadOnlyList<Finding> Found { get => field ?? Case.Findings; private set; }

    public bool IsCheck { get; private set; }

    private string DraftKey => $"gate{Case.Path}";

    public IActionResult OnGet(string matter, string? candidacy, string? post, int gate)
    {
        if (!Find(matter, candidacy, post, gate)) return NotFound();
        var draft = Case.MayRecord && Case.Passage is null && Journal.Desk.Draft(Actor.Id, DraftKey) is { } kept ? kept : default;
        if (draft.Content is { } content && PostedForm.FromDraft(content) is { } form)
        {
            Draw(form);
            Restored = true;
            DraftLine = $"已取回 {LegalTime.Show(draft.SavedAt)} 存下的草稿，还不是纪实；记录后写入账本";
        }
        else
        {
            Draw(null);
        }

        return Shown();
    }

    public async Task<IActionResult> OnPost(string matter, string? candidacy, string? post, int gate, CancellationToken cancel)
    {
        if (!Find(matter, candidacy, post, gate)) return NotFound();
        var form = await Request.ReadFormAsync(cancel);
        var (posted, problems) = await Uploads.Take(Journal.Evidence, form, Seal, Case.Open, cancel);
        Posted = posted;
        var what = posted.First("do");
        if (what.StartsWith("rows:", StringComparison.Ordinal))
        {
            Draw(posted, problems with { MoreRows = what["rows:".Length..] });
            return Shown();
        }

        return what == "merge" ? await Settled(posted, problems) : await Record(posted, problems, pass: what == "pass");
    }

    /// <summary>Keeps what is typed; answers the words of the draft line, and in a header the conditional items that are owed by now.</summary>
    public async Task<IActionResult> OnPostDraft(string matter, string? candidacy, string? post, int gate)
    {
        if (!Find(matter, candidacy, post, gate)) return NotFound();
        if (!Case.MayRecord) return Forbid();
        var posted = PostedForm.Of(await Request.ReadFormAsync());
        var content = posted.ToDraft();
        if (content.Length > LongestDraft) return Content("内容太长，草稿没有存；记录时照常提交");
        Journal.Desk.SaveDraft(Actor.Id, DraftKey, content);
        Response.Headers["Jishi-Applies"] = string.Join(' ', FormKnown.Applying(Case, posted, Seal));
        return Content($"草稿已存 {LegalTime.Show(Journal.Clock.GetUtcNow())[11..]}，还不是纪实；记录后写入账本");
    }

    /// <summary>What passing would meet if the kept draft were recorded; asked for after each draft, so that a mistake is told before it is made.</summary>
    public IActionResult OnGetFound(string matter, string? candidacy, string? post, int gate)
    {
        if (!Find(matter, candidacy, post, gate)) return NotFound();
        if (!Case.MayRecord) return Forbid();
        var draft = Journal.Desk.Draft(Actor.Id, DraftKey)?.Content is { } content ? PostedForm.FromDraft(content) : null;
        Draw(draft);
        Found = draft is null ? Case.Findings : WhatIf.Findings(Case, Form);
        IsCheck = draft is not null;
        return Partial("_GateFound", this);
    }

    /// <summary>Throws the draft away.</summary>
    public IActionResult OnPostForget(string matter, string? candidacy, string? post, int gate)
    {
        if (!Find(matter, candidacy, post, gate)) return NotFound();
        Journal.Desk.DropDraft(Actor.Id, DraftKey);
        Tell("已丢开没有记录的内容，页面是账本中的内容");
        return LocalRedirect(Case.Path);
    }

    private bool Find(string matter, string? candidacy, string? post, int gate)
    {
        Case = GateCase.Find(Journal.World, matter, candidacy, post, gate, Actor, LegalTime.FromUnix(Journal.Clock.GetUtcNow().ToUnixTimeMilliseconds()))!;
        return Case is not null;
    }

    private async Task<IActionResult> Settled(PostedForm posted, FormProblems problems)
    {
        if (GateMerge.Settle(Case, posted, Seal) is { } settled) return await Record(settled, problems, pass: false);
        Draw(posted, problems);
        Merge = GateMerge.Of(Form);
        Refuse([.. Merge.Both.Where(f => posted.First(f.Field.Item.Code + ".choose").Length == 0).Select(f => new Problem($"{f.Field.Item.Name}：选一个值。", f.Field.Item.Code))]);
        return Shown();
    }

    private async Task<IActionResult> Record(PostedForm posted, FormProblems problems, bool pass)
    {
        Draw(posted, problems);
        var changes = GateChanges.Of(Case, Form);
        if (pass && changes.IsEmpty && changes.Problems.IsEmpty && problems.Errors.IsEmpty) return LocalRedirect(Case.Path + "/pass");
        if (!problems.Errors.IsEmpty || !changes.Problems.IsEmpty) Refuse([.. problems.Errors, .. changes.Problems]);
        else if (changes.IsEmpty) Refuse(new Problem("没有要记录的改动：所填与已记录的相同。"));
        else if (await Try(changes.Command(Case), changes.Rows) is { } receipt)
        {
            Journal.Desk.DropDraft(Actor.Id, DraftKey);
            Tell($"已记录 {changes.Items.Length} 项、证据 {changes.Evidence.Length} 件", receipt);
            return LocalRedirect(pass ? Case.Path + "/pass" : Case.Path);
        }

        return Refused(posted, problems);
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Refused(PostedForm posted, FormProblems problems)
    {
        // The world may have moved on: that is what a conflict says.
        Case = Case with { World = Journal.World, Target = GateCase.Find(Journal.World, Case.Target.Matter.Id, Case.Row?.Id, Case.Target.Post.Id, Case.Gate.Number, Actor, Case.Now)!.Target };
        Draw(posted, problems with { Errors = [.. Refusal?.Problems ?? [], .. problems.Errors] });
        if (Refusal?.Kind == RefusalKind.Conflict) Merge = GateMerge.Of(Form);
        return Shown();
    }

    private void Draw(PostedForm? posted, FormProblems? problems = null) => Form = GateForm.Draw(Case, posted, Seal, problems);

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Shown()
    {
        foreach (var (owner, items) in Case.RestrictedShown()) Journal.Desk.LogRestrictedRead(Actor, owner, items);
        return Page();
    }

    /// <summary>Findings that concern no field of this form.</summary>
    public IEnumerable<Finding> OtherFindings => Case.Findings.Where(f => !FindingWords.ItemsOf(f).Any(code => Form.Find(code) is not null));
}
