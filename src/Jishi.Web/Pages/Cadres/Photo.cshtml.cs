using System.Globalization;
using Jishi.Papers.Photos;
using Jishi.Record.Cadres;
using Jishi.Record.Deciding;
using Jishi.Store;
using Jishi.Web.Imports;
using Jishi.Web.Security;
using Jishi.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Jishi.Web.Pages.Cadres;

/// <summary>A cadre's photo: another picture, or another box of 4 to 5 over it. 照片。</summary>
public sealed class PhotoModel(Journal journal) : PostingPage(journal)
{
    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Left { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Top { get; set; }

    /// <summary>In pixels; the height follows, 5 to 4.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Width { get; set; }

    public Cadre Cadre { get; private set; } = null!;

    public PhotoView? Photo { get; private set; }

    public async Task<IActionResult> OnGet(string id)
    {
        if (!Actor.MayRecord()) return Forbid();
        if (!await Find(id)) return NotFound();
        if (Width is not null && Photo?.Shape is not null && Box() is { } box) Photo = Photo with { Box = box };
        return Page();
    }

    public async Task<IActionResult> OnPost(string id)
    {
        if (!Actor.MayRecord()) return Forbid();
        if (!await Find(id)) return NotFound();
        if (Upload is null || Upload.Length == 0) return Wrong("没有选照片。", nameof(Upload));
        if (Upload.Length > PhotoShape.MaxBytes) return Wrong("照片超过 10 MB 的上限，请缩小后再传。", nameof(Upload));
        using var copy = new MemoryStream();
        await Upload.CopyToAsync(copy);
        if (PhotoShape.Read(copy.ToArray()) is { Error: { } error }) return Wrong(error + "。", nameof(Upload));
        var items = await ImportPapers.Photo(Journal.Evidence, copy.ToArray(), Upload.FileName, Cadre.Items);
        if (items.Count == 0 && PhotoView.FileOf(Cadre) is null) return Wrong("照片的内容与扩展名不符，请上传原来的文件。", nameof(Upload));
        return await Submit(new RegisterCadre(id, "form", items), "照片已换", $"/cadres/{id}/photo") ?? Page();
    }

    public async Task<IActionResult> OnPostCrop(string id)
    {
        if (!Actor.MayRecord()) return Forbid();
        if (!await Find(id)) return NotFound();
        if (Photo?.Shape is null) return Wrong("没有照片可以裁剪。", nameof(Upload));
        if (Box() is not { } box) return Page();
        return await Submit(new RegisterCadre(id, "form", [ImportPapers.Crop(Photo.Sha256, box)]), "裁剪框已记", $"/cadres/{id}") ?? Page();
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Wrong(string words, string field)
    {
        Refuse(new Problem(words, field));
        return Page();
    }

    private async Task<bool> Find(string id)
    {
        if (Journal.World.Cadres.GetValueOrDefault(id) is not { } cadre) return false;
        Cadre = cadre;
        Photo = await PhotoView.Of(cadre, Journal.Evidence);
        return true;
    }

    /// <summary>The box as typed, or null with the errors filled.</summary>
    private CropBox? Box()
    {
        var shape = Photo!.Shape!;
        if (Pixels(Left) is not { } left || Pixels(Top) is not { } top || Pixels(Width) is not { } width)
        {
            Refuse(new Problem("左、上、宽都要写像素数，例如 40。", nameof(Left)));
            return null;
        }

        var box = new CropBox(left, top, width - (width % 4), (width - (width % 4)) / 4 * 5);
        if (box.LiesIn(shape) && box.Width >= 40) return box;
        Refuse(new Problem($"裁剪框 {box.Width}×{box.Height} 从 ({left}, {top}) 起，要落在照片 {shape.Width}×{shape.Height} 之内，宽至少 40。", nameof(Width)));
        return null;
    }

    private static int? Pixels(string? text) => int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n <= PhotoShape.MaxSide ? n : null;
}
