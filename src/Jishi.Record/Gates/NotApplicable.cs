using Jishi.Record.Catalogue;

namespace Jishi.Record.Gates;

/// <summary>
/// Where «not applicable, because» (不适用) may stand in place of a value: at a conditional item, at one whose module the kind of appointment
/// does not pass, at the few that may lack a value, and in the people file. What every dossier owes has a value, be it «none».
/// </summary>
public static class NotApplicable
{
    public static bool IsTaken(CatalogueOfItems.Line line, string kind) =>
        line.Module is null || line.Item.When is not null || line.Item.MayLack is not null
        || (!line.Item.Kinds.IsEmpty && !line.Item.Kinds.Contains(kind))
        || (line.Gate is { } gate && !Passes(gate, line.Module, KindsOfAppointment.Of(kind)));

    /// <summary>Why it is not taken, and what to write instead.</summary>
    public static string WhyNot(DataItem item) => item.Type switch
    {
        IntegerType or DecimalType => "本项都应填写，不能写不适用；没有的填 0。",
        TextType or TableType or PersonType or PeopleType or OrganType or PostType => "本项都应填写，不能写不适用；没有的写“无”。",
        { CodeTable: { } table } => $"本项都应填写，不能写不适用；请在{string.Join('、', table.Rows.Take(12).Select(r => r.Label))}中选。",
        _ => "本项都应填写，不能写不适用。",
    };

    private static bool Passes(Gate gate, Module module, KindOfAppointment kind) => kind.Gates.Contains(gate.Number) && kind.Modules(gate).Contains(module);
}
