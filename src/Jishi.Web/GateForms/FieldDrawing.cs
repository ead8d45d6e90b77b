using System.Globalization;
using System.Text.Json;
using Jishi.Record.Catalogue;
using Jishi.Record.Rules;

namespace Jishi.Web.GateForms;

/// <summary>A field with what drawing it needs. Partial <c>_GateField</c>.</summary>
public sealed record FieldDrawing(GateField Field, Seal Seal)
{
    public DataItem Item => Field.Item;

    public string LabelId => "l-" + Item.Code;

    public bool Bad => Field.Errors.Length > 0;

    /// <summary>Ids of the texts that explain the control to a screen reader.</summary>
    public string? DescribedBy => Bad ? "e-" + Item.Code : null;

    public string? Invalid => Bad ? "true" : null;

    /// <summary>The rows of a table: those filled, and some blank.</summary>
    public int Rows => Math.Min(TableType.MaxRows, Field.Input.Rows.Length + (Field.Input.Rows is [.., { Count: 0 }] && Field.BlankRows <= 2 ? 0 : Field.BlankRows));

    public string Cell(int row, Column column) => row < Field.Input.Rows.Length ? Field.Input.Rows[row].GetValueOrDefault(column.Code, "") : "";

    public string Sealed(int row, Column column) => Cell(row, column) is { Length: > 0 } text ? Seal.Close(text) : "";

    public string CellName(int row, Column column) => string.Create(CultureInfo.InvariantCulture, $"{Item.Code}.{row}.{column.Code}");

    /// <summary>A sealed cell in words: names of files, or who signed when.</summary>
    public string Shown(int row, Column column) => Words(column.Type, Cell(row, column));

    public string Words(ItemType type, string cell) => cell.Length == 0 ? ""
        : FieldJson.IsSealed(type)
            ? type.Read(JsonSerializer.Deserialize<JsonElement>(cell)).Value is { } value ? type.Show(value) : ""
            : type switch
            {
                YesNoType => cell == "true" ? "是" : cell == "false" ? "否" : cell,
                CodeType code => Field.Codes.Label(code.CodeTable, cell),
                _ => cell,
            };

    /// <summary>What the item is about, and when it may lack a value.</summary>
    public string Hint => string.Join("　", new[] { Lacking, Item.Note }.OfType<string>());

    /// <summary>The condition and whether it holds.</summary>
    public string? Condition => Item.When is null ? null : ConditionSaying(Field.Requirement switch
    {
        Requirement.Required => "现在应填",
        Requirement.NotRequired => "现在不须填",
        Requirement.System => "由系统填写",
        _ => "从已记录的看不出，有则填值，没有则写明不适用",
    });

    /// <summary>What the script says in its place when the condition holds by what is typed.</summary>
    public string? ConditionMet => Item.When is null ? null : ConditionSaying("按表中所填，现在应填");

    private string ConditionSaying(string now) => $"应填情形：{Item.When!.Words}（{now}）";

    private string? Lacking => Field.TakesNotApplicable && Item.MayLack is { } lacking ? $"可写不适用的情形：{lacking}" : null;

    /// <summary>The rows of the item's code table, the office's own codes included.</summary>
    public IReadOnlyList<(string Code, string Label)> Choices(ItemType type) => type.CodeTable is { } table ? Field.Codes.Of(table).Rows : [("true", "是"), ("false", "否")];

    public string Placeholder => Item.Type switch
    {
        DateType => "2026-10-24",
        MonthType => "1990-01",
        DateTimeType => "2026-10-24 09:00",
        PercentType => "49/84",
        PeopleType => "几个人用顿号隔开",
        _ => "",
    };

    public static string Width(ItemType type) => type switch
    {
        IntegerType or DecimalType or PercentType => "form-control w6 num",
        DateType or MonthType or DateTimeType => "form-control w8",
        _ => "form-control",
    };

    public static string CellWidth(ItemType type) => type switch
    {
        IntegerType or DecimalType or PercentType => "form-control num",
        TextType => "form-control wide",
        _ => "form-control mid",
    };

    public static Shell.EvidenceRow Paper(EvidenceFile file) => new(file.Name, "/evidence/" + file.Sha256, file.Size, file.Sha256);

    public static string? InputMode(ItemType type) => type switch
    {
        IntegerType => "numeric",
        DecimalType => "decimal",
        _ => null,
    };
}

/// <summary>A choice of few: the rows of a code table, or yes and no. Partial <c>_GateRadios</c>.</summary>
public sealed record RadioDrawing(FieldDrawing Drawing, IReadOnlyList<(string Code, string Label)> Rows)
{
    public static RadioDrawing Of(FieldDrawing drawing) => new(drawing, drawing.Choices(drawing.Item.Type));
}

/// <summary>One row of a table item; the blank one stands in the template that the script copies. Partial <c>_GateTableRow</c>.</summary>
public sealed record RowDrawing(FieldDrawing Drawing, int Row)
{
    public bool IsTemplate => Row < 0;

    public string Number => IsTemplate ? "__n__" : (Row + 1).ToString(CultureInfo.InvariantCulture);

    public string Name(Column column) => IsTemplate ? $"{Drawing.Item.Code}.__i__.{column.Code}" : Drawing.CellName(Row, column);

    public string Text(Column column) => IsTemplate ? "" : Drawing.Cell(Row, column);

    public string Shown(Column column) => IsTemplate ? "" : Drawing.Shown(Row, column);

    public string Sealed(Column column) => IsTemplate ? "" : Drawing.Sealed(Row, column);
}
