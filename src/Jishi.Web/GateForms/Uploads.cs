using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Store;

namespace Jishi.Web.GateForms;

/// <summary>
/// Takes the files of a posted form into the evidence store before anything is recorded. A file that was taken stays in the form when the
/// form is refused; one that was not is named with the reason at its field.
/// </summary>
public static class Uploads
{
    /// <summary>The form with the taken files in it, what is wrong, and the files that are evidence beside a value.</summary>
    /// <param name="items">The items that may be filled.</param>
    public static async Task<(PostedForm Form, FormProblems Problems)> Take(EvidenceStore store, IFormCollection form, Seal seal, IEnumerable<DataItem> items, CancellationToken cancel)
    {
        var posted = PostedForm.Of(form);
        var values = posted.Values.ToDictionary(StringComparer.Ordinal);
        var errors = ImmutableArray.CreateBuilder<Problem>();
        var taken = ImmutableArray.CreateBuilder<TakenFile>();
        foreach (var item in items)
        {
            taken.AddRange(posted.All(item.Code + ".put").Select(seal.OpenFile).OfType<EvidenceFile>().Select(f => new TakenFile(item.Code, f)));
            foreach (var (name, column) in Inputs(item, posted, form.Files))
            {
                foreach (var file in form.Files.GetFiles(name).Where(f => f.FileName.Length > 0))
                {
                    await using var content = file.OpenReadStream();
                    var (kept, error) = await store.Put(content, file.FileName, cancel);
                    if (kept is null) errors.Add(new Problem($"{item.Name}：{error}", item.Code));
                    else Place(values, seal, taken, item, column is null ? null : name[..^".file".Length], kept);
                }
            }
        }

        return (new PostedForm(values), new FormProblems(errors.ToImmutable(), [.. taken.DistinctBy(t => (t.Field, t.File.Sha256))]));
    }

    /// <summary>Names of the file inputs of an item: its own, and those of cells.</summary>
    private static IEnumerable<(string Name, Column? Column)> Inputs(DataItem item, PostedForm posted, IFormFileCollection files)
    {
        yield return (item.Code + ".file", null);
        foreach (var column in item.Type.Columns.Where(c => c.Type is AttachmentType))
        {
            foreach (var name in files.Select(f => f.Name).Distinct(StringComparer.Ordinal).Where(n => IsCell(n, item.Code, column.Code, posted))) yield return (name, column);
        }
    }

    private static bool IsCell(string name, string code, string column, PostedForm posted)
    {
        var parts = name.Split('.');
        return parts is [var c, var row, var k, "file"] && c == code && k == column
            && int.TryParse(row, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n < posted.Rows(code);
    }

    private static void Place(Dictionary<string, string[]> values, Seal seal, ImmutableArray<TakenFile>.Builder taken, DataItem item, string? cell, EvidenceFile file)
    {
        if (cell is not null) values[cell] = [seal.Close(WithFile(values.GetValueOrDefault(cell)?.FirstOrDefault(), seal, file))];
        else if (item.Type is AttachmentType) values[item.Code] = [.. values.GetValueOrDefault(item.Code) ?? [], seal.Close(file)];
        else taken.Add(new TakenFile(item.Code, file));
    }

    private static string WithFile(string? sealedCell, Seal seal, EvidenceFile file)
    {
        var before = seal.Open(sealedCell ?? "") is { } json && ItemTypes.Attachment.Read(JsonSerializer.Deserialize<JsonElement>(json)).Value is ValueList<EvidenceFile> files ? files : ValueList<EvidenceFile>.Empty;
        return FieldJson.Json(ItemTypes.Attachment, new ValueList<EvidenceFile>([.. before, file]));
    }
}
