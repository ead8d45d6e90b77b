using Jishi.Record.Cadres;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Gates.G1Qualification;
using Jishi.Store;
using Jishi.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Jishi.Web.Pages.Cadres;

/// <summary>Registers a cadre by hand. 登记干部。</summary>
public sealed class NewModel(Journal journal) : PostingPage(journal)
{
    [BindProperty]
    public string? CandidateName { get; set; }

    [BindProperty]
    public string? CandidateSex { get; set; }

    [BindProperty]
    public string? BirthDate { get; set; }

    [BindProperty]
    public string? CurrentPost { get; set; }

    /// <summary>Said after being shown somebody of the same name and month of birth.</summary>
    [BindProperty]
    public bool IsAnother { get; set; }

    public IReadOnlyList<Cadre> Alike { get; private set; } = [];

    public IReadOnlyList<(string, string)> Sexes => QualificationCodes.Sex.Rows;

    public async Task<IActionResult> OnPost()
    {
        var id = NewId("k");
        var birth = ItemTypes.Month.Read(System.Text.Json.JsonSerializer.SerializeToElement(BirthDate ?? ""));
        if (birth.Error is { } error) Refuse(new Problem($"出生年月：{error}", "BirthDate"));
        else if (FindAlike((PartialDate)birth.Value!, id)) Refuse(new Problem("名册里已有同名同出生年月的人，请核对是否同一个人。", "IsAnother"));
        else if (await Submit(new RegisterCadre(id, "form", [.. Items()]), "已登记", $"/cadres/{id}") is { } done) return done;
        return Page();
    }

    private bool FindAlike(PartialDate birth, string id)
    {
        // The person whom this very command registered is not another one: a repeated post must get through to its receipt.
        if (IsAnother || Journal.World.Cadres.ContainsKey(id)) return false;
        Alike = CadreMatch.Find(Journal.World, new Whom(CandidateName?.Trim() ?? "", birth, null)).Hits;
        return Alike.Count > 0;
    }

    private IEnumerable<ItemInput> Items() =>
        from field in new (DataItem Item, string? Text)[]
        {
            (QualificationItems.CandidateName, CandidateName),
            (QualificationItems.CandidateSex, CandidateSex),
            (QualificationItems.BirthDate, BirthDate),
            (QualificationItems.CurrentPost, CurrentPost),
        }
        where !string.IsNullOrWhiteSpace(field.Text)
        select ItemInput.Of(field.Item.Code, field.Text);
}
