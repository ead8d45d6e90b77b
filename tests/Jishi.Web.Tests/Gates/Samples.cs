using Jishi.Record.Catalogue;

namespace Jishi.Web.Tests.Gates;

/// <summary>A value of every item type, as JSON would give it.</summary>
internal static class Samples
{
    private static readonly string[] Good = ["PASS", "FIT", "CLEAR", "SUBMIT", "CONFIRMED", "AGREE", "CONSISTENT"];

    public static object Of(DataItem item, string at) => Of(item.Type, at);

    public static object Of(ItemType type, string at) => type switch
    {
        CodesType codes => codes.CodeTable.Rows.Take(2).Select(r => r.Code).ToArray(),
        CodeType code => code.CodeTable.Rows.Select(r => r.Code).FirstOrDefault(Good.Contains) ?? code.CodeTable.Rows[0].Code,
        YesNoType => "true",
        IntegerType => "12",
        DecimalType => "3.50",
        PercentType => "49/84",
        DateType or MonthType => at[..10],
        DateTimeType => at,
        PersonType => new { name = "高望舒", id = "gao" },
        PeopleType => new[] { new { name = "高望舒", id = (string?)"gao" }, new { name = "韩立冬", id = (string?)null } },
        OrganType or PostType => new { name = "县委组织部", id = "zzb" },
        AttachmentType => new[] { new { sha256 = new string('a', 64), name = "考察材料.pdf", size = 12, mediaType = "application/pdf" } },
        SignatureType => new { by = "高望舒", at },
        TableType table => new[] { table.Columns.ToDictionary(c => c.Code, c => Of(c.Type, at)) },
        TextType { IsLong: true } => "第一行\n第二行 𠮷",
        _ => "文字 𠮷",
    };
}
