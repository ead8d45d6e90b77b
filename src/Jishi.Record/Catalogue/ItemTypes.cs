namespace Jishi.Record.Catalogue;

/// <summary>The item types as the catalogue names them.</summary>
public static class ItemTypes
{
    public static readonly TextType Text = new("text", 500);
    public static readonly TextType LongText = new("longtext", 20_000);
    public static readonly DateType Date = new();
    public static readonly MonthType Month = new();
    public static readonly DateTimeType DateTime = new();
    public static readonly IntegerType Integer = new(0, 100_000_000);
    public static readonly PercentType Percent = new();
    public static readonly YesNoType YesNo = new();
    public static readonly PersonType Person = new();
    public static readonly PeopleType People = new();
    public static readonly OrganType Organ = new();
    public static readonly PostType Post = new();
    public static readonly AttachmentType Attachment = new();
    public static readonly SignatureType Signature = new();

    /// <summary>A decimal with exactly <paramref name="scale"/> places.</summary>
    public static DecimalType Decimal(int scale) => new(scale);

    public static CodeType Code(CodeTable table) => new(table);

    /// <summary>Several codes of one table.</summary>
    public static CodesType Codes(CodeTable table) => new(table);

    public static TableType Table(params Column[] columns) => new(columns);
}
