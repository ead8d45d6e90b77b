using Jishi.Papers.Photos;
using Jishi.Record.Cadres;
using Jishi.Record.Catalogue;
using Jishi.Store;

namespace Jishi.Web.Pages.Cadres;

/// <summary>A cadre's photo as it is shown and printed: the stored picture behind a box of 4 to 5. The picture itself is never changed. Partial <c>_Photo</c>.</summary>
/// <param name="Href">where the picture comes from</param>
/// <param name="Shape">null when its size cannot be read: it is then shown as it is</param>
public sealed record PhotoView(string Name, string Href, string Sha256, PhotoShape? Shape, CropBox Box)
{
    /// <summary>The last photo, or null when the cadre has none.</summary>
    public static async Task<PhotoView?> Of(Cadre cadre, EvidenceStore evidence)
    {
        if (FileOf(cadre) is not { } photo) return null;
        var shape = await ShapeOf(photo, evidence);
        var box = shape is null ? default : Recorded(cadre, photo.Sha256) is { } kept && kept.LiesIn(shape) ? kept : CropBox.Of(shape);
        return new PhotoView(cadre.Name, $"/cadres/{cadre.Id}?handler=photo", photo.Sha256, shape, box);
    }

    public static EvidenceFile? FileOf(Cadre cadre) => cadre.Items.Find(CadreItems.Photo)?.Value is ValueList<EvidenceFile> { Count: > 0 } files ? files[^1] : null;

    private static CropBox? Recorded(Cadre cadre, string sha256)
    {
        var row = (cadre.Items.Find(CadreItems.PhotoCrop)?.Value as ValueList<TableRow>)?.FirstOrDefault(r => r.Get<string>("Photo") == sha256);
        return row is null ? null : new CropBox(Pixels(row, "Left"), Pixels(row, "Top"), Pixels(row, "Width"), Pixels(row, "Height"));
    }

    private static int Pixels(TableRow row, string column) => (int)Math.Min(row.Get<long>(column), PhotoShape.MaxSide);

    private static async Task<PhotoShape?> ShapeOf(EvidenceFile photo, EvidenceStore evidence)
    {
        if (photo.Size > PhotoShape.MaxBytes || evidence.Open(photo.Sha256) is not { } stream) return null;
        await using (stream)
        {
            var bytes = new byte[stream.Length];
            await stream.ReadExactlyAsync(bytes);
            return PhotoShape.Read(bytes).Shape;
        }
    }
}
