using System.Collections.Immutable;
using System.Globalization;
using Jishi.Record.Catalogue;

namespace Jishi.Web.GateForms;

/// <summary>One field on the merge page: what this person typed, what the record holds now, and who put that there.</summary>
public sealed record MergeField(GateField Field, string Mine, string Theirs, string By);

/// <summary>Two people on one row: what each changed, so that nobody's work is overwritten unseen.</summary>
/// <param name="Both">Changed by both, to different values: one must be chosen.</param>
/// <param name="Mine">Changed by this person only: will be recorded.</param>
/// <param name="Theirs">Changed by the other only: stays as it is.</param>
public sealed record GateMerge(ImmutableArray<MergeField> Both, ImmutableArray<MergeField> Mine, ImmutableArray<MergeField> Theirs)
{
    /// <param name="form">The form as posted; its base is what each field held when it was first drawn.</param>
    public static GateMerge Of(GateForm form)
    {
        var fields = form.Fields.Where(f => f.Visible).ToLookup(Standing);
        return new GateMerge([.. fields[Changed.Both].Select(View)], [.. fields[Changed.Mine].Select(View)], [.. fields[Changed.Theirs].Select(View)]);
    }

    /// <summary>
    /// The form after the choice, on the versions of now: this person's value where it was chosen or only they changed it, elsewhere the
    /// record's. Null while a choice is missing. Files that came with a field stay with it either way: they are evidence of it.
    /// </summary>
    public static PostedForm? Settle(GateCase gate, PostedForm posted, Seal seal)
    {
        var values = posted.Values.ToDictionary(StringComparer.Ordinal);
        foreach (var field in GateForm.Draw(gate, posted, seal).Fields.Where(f => posted.Has(f.Item.Code + ".was")))
        {
            var choice = (Standing(field), posted.First(field.Item.Code + ".choose")) switch
            {
                (Changed.Mine, _) or (Changed.Both, "mine") => true,
                (Changed.Both, not "theirs") => (bool?)null,
                _ => false,
            };
            if (choice is null) return null;
            if (choice.Value) values[field.Item.Code + ".was"] = [Now(field).Fingerprint()];
            else Drop(values, field.Item.Code);
        }

        foreach (var row in gate.Rows()) values[PostedForm.SeenPrefix + row.Owner] = [row.Version.ToString(CultureInfo.InvariantCulture)];
        return new PostedForm(values);
    }

    private enum Changed
    {
        Neither,
        Mine,
        Theirs,
        Both,
    }

    private static Changed Standing(GateField field)
    {
        var (typed, now) = (field.Input.Fingerprint(), Now(field).Fingerprint());
        var mine = field.Locked is null && typed != field.Was && typed != now;
        return (mine, now != field.Was) switch
        {
            (true, true) => Changed.Both,
            (true, false) => Changed.Mine,
            (false, true) => Changed.Theirs,
            _ => Changed.Neither,
        };
    }

    // Without its base a field is drawn as recorded.
    private static void Drop(Dictionary<string, string[]> values, string code)
    {
        foreach (var name in values.Keys.Where(k => (k == code || k.StartsWith(code + ".", StringComparison.Ordinal)) && k != code + ".put").ToList()) values.Remove(name);
    }

    private static FieldInput Now(GateField field) => FieldInput.Of(field.Item, field.Recorded);

    private static MergeField View(GateField field) => new(
        field,
        FieldWords.Of(field.Item, field.Input, field.Codes),
        field.Recorded is null ? "未填" : FieldWords.Of(field.Item, Now(field), field.Codes),
        field.Recorded is { } r ? $"{r.By}　{LegalTime.Show(r.RecordedAt)} 录入" : "");
}

/// <summary>What a field holds, in words: for the merge page, the confirmation and the correction.</summary>
public static class FieldWords
{
    public static string Of(DataItem item, FieldInput input, CodeBook codes)
    {
        if (!input.HasValue) return input.NotApplicable.Length > 0 ? $"不适用，因为：{input.NotApplicable}" : "未填";
        return FieldJson.Input(item, input, null, null)?.Value is { } json && item.Type.Read(json, codes).Value is { } value ? item.Type.Show(value, codes) : input.Text;
    }

    public static string Of(DataItem item, Recorded? recorded, CodeBook codes) => recorded switch
    {
        null => "未填",
        { Value: { } value } => item.Type.Show(value, codes),
        _ => $"不适用，因为：{recorded.NotApplicable}",
    };
}
