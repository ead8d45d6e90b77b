using System.Globalization;
using System.Text.Json;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates;
using Jishi.Web.GateForms;
using Microsoft.AspNetCore.DataProtection;

namespace Jishi.Web.Tests.Gates;

public sealed class FieldTests
{
    private static readonly Seal Seal = new(new EphemeralDataProtectionProvider(), "lin");

    public static TheoryData<string> Codes => new(CatalogueOfItems.All.Where(l => l.Gate is not null).Select(l => l.Item.Code));

    [Theory]
    [MemberData(nameof(Codes))]
    public void Comes_back_as_it_was_drawn_and_records_the_same_value(string code)
    {
        var item = CatalogueOfItems.Find(code)!.Item;
        var value = item.Type.Read(JsonSerializer.SerializeToElement(Samples.Of(item, "2026-10-20 09:00"))).Value!;
        var recorded = new Recorded(value, null, default, default, "林晓禾", 1);
        var drawn = FieldInput.Of(item, recorded);
        var back = FieldInput.Of(item, Posted(item, drawn), Seal);
        Assert.Equal(drawn.Fingerprint(), back.Fingerprint());
        var input = FieldJson.Input(item, back, recorded, null)!;
        Assert.Equal(value, item.Type.Read(input.Value!.Value).Value);
    }

    [Fact]
    public void Keeps_the_id_of_a_name_that_was_not_changed()
    {
        var item = CatalogueOfItems.Find("InspectTeamMembers")!.Item;
        var recorded = new Recorded(new ValueList<Person>([new Person("高望舒", "gao")]), null, default, default, "林晓禾", 1);
        var input = FieldJson.Input(item, new FieldInput { Text = "高望舒、丁怀远" }, recorded, null)!;
        Assert.Equal(new ValueList<Person>([new Person("高望舒", "gao"), new Person("丁怀远")]), item.Type.Read(input.Value!.Value).Value);
    }

    [Fact]
    public void Draws_a_draft_whose_seals_no_longer_open_as_recorded()
    {
        var item = CatalogueOfItems.Find("InspectionReport")!.Item;
        var other = new Seal(new EphemeralDataProtectionProvider(), "lin");
        var form = Posted(item, FieldInput.Empty with { Files = [new EvidenceFile(new string('a', 64), "a.pdf", 1, "application/pdf")] });
        Assert.True(FieldInput.SealsHold(item, form, Seal));
        Assert.False(FieldInput.SealsHold(item, form, other));
    }

    private static PostedForm Posted(DataItem item, FieldInput field)
    {
        var values = new Dictionary<string, string[]>(StringComparer.Ordinal) { [item.Code + ".occ"] = [field.Occurred], [item.Code + ".na"] = [field.NotApplicable] };
        if (item.Type is AttachmentType) values[item.Code] = [.. field.Files.Select(Seal.Close)];
        else if (item.Type is CodesType) values[item.Code] = [.. field.Codes];
        else if (item.Type is TableType table)
        {
            for (var row = 0; row < field.Rows.Length; row++)
            {
                foreach (var column in table.Columns)
                {
                    var cell = field.Rows[row].GetValueOrDefault(column.Code, "");
                    values[string.Create(CultureInfo.InvariantCulture, $"{item.Code}.{row}.{column.Code}")] = [FieldJson.IsSealed(column.Type) && cell.Length > 0 ? Seal.Close(cell) : cell];
                }
            }
        }
        else if (item.Type is SignatureType) values[item.Code] = [Seal.Close(field.Text)];
        else values[item.Code] = [field.Text.ReplaceLineEndings("\r\n")];
        return new PostedForm(values);
    }
}
