using Jishi.Record;
using Jishi.Record.Gates;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;
using Jishi.Store;
using Jishi.Web.Pages.Rules;
using Jishi.Web.Security;
using Jishi.Web.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jishi.Web.Pages.Instruments;

/// <summary>The register of instruments: the articles on the left, the rules that rest on the chosen one on the right. No case stands here, so all who sign in may read it.</summary>
[Authorize(Access.SignedIn)]
public sealed class IndexModel(Journal journal) : PageModel
{
    public World World { get; } = journal.World;

    public Instrument Instrument { get; private set; } = InstrumentRegister.Regulations2019;

    public Article? Article { get; private set; }

    public IReadOnlyList<Rule> Rules { get; private set; } = [];

    public IActionResult OnGet(string? id, string? article)
    {
        if (id is not null && InstrumentRegister.All.FirstOrDefault(i => i.Id == id) is var found && (found is null || (Instrument = found) is null)) return NotFound();
        Article = article is null ? Instrument.Articles.FirstOrDefault(a => Coverage.Of(Instrument, a) == ArticleClass.Judged) : Instrument.Find(article);
        if (article is not null && Article is null) return NotFound();
        Rules = Article is null ? [] : Coverage.Rules(Instrument, Article);
        return Page();
    }

    public IEnumerable<ParameterLine> Parameters(Rule rule) => rule.Parameters.Select(p => ParameterLine.Of(rule, p, World.Policy));

    public static string AddressOf(Instrument instrument, Article? article = null) =>
        "/instruments/" + Uri.EscapeDataString(instrument.Id) + (article is null ? "" : "?article=" + Uri.EscapeDataString(article.Number));

    public static StateChip Chip(ArticleClass how) => how switch
    {
        ArticleClass.Judged => StateChip.Done.Saying("规则判断"),
        ArticleClass.Confirmed => StateChip.Open.Saying("由人确认"),
        ArticleClass.Elsewhere => StateChip.None.Saying("与本系统无关"),
        _ => StateChip.Warn.Saying("文本未核对"),
    };

    public static string InForce(Instrument instrument) => (instrument.From, instrument.Until) switch
    {
        ({ } from, { } until) => $"{from:yyyy-MM-dd} 至 {until:yyyy-MM-dd} 施行",
        ({ } from, null) => $"{from:yyyy-MM-dd} 起施行",
        (null, { } until) => $"施行到 {until:yyyy-MM-dd}",
        _ => instrument.IsRegulation ? "施行日期没有收录" : "不是法规",
    };
}
