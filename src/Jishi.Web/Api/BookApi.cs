using Jishi.Record.Catalogue;
using Jishi.Record.Gates;
using Jishi.Record.Rules;
using Jishi.Store;

namespace Jishi.Web.Api;

/// <param name="Required">Always owed by whoever passes the module; false for conditional items and for those the program fills.</param>
/// <param name="When">The condition under which a conditional item is required, in words.</param>
/// <param name="DecidedBy">Who tells whether the condition is met: Record, Person, Policy, Act.</param>
/// <param name="Kinds">Kinds of appointment that ask for the item; absent when all do.</param>
/// <param name="MayLack">When an item that is always asked for may be «not applicable»; absent for those that never may.</param>
public sealed record CatalogueLine(
    string No, string? Module, int? Gate, string Code, string Name, string Type, string Scope, string? CodeTable, IReadOnlyList<ColumnLine>? Columns, bool Required, string? When,
    string? DecidedBy, IReadOnlyList<string>? Kinds, string? MayLack, bool System, string? Evidence, string Confidentiality, string Source, string? Note);

public sealed record ColumnLine(string Code, string Name, string Type, string? CodeTable);

/// <param name="IsOpen">A policy pack may add codes.</param>
public sealed record CodeTableLine(string Name, string Title, bool IsOpen, IReadOnlyList<CodeLine> Codes);

/// <param name="IsLocal">Added by the policy pack in force.</param>
public sealed record CodeLine(string Code, string Label, bool IsLocal);

public sealed record RuleLine(string Id, string Gate, string Kind, IReadOnlyList<string> Blocks, IReadOnlyList<string> JudgedAt, string Pack, IReadOnlyList<string> Kinds, DateOnly? From, DateOnly? Until, string Title, IReadOnlyList<BasisLine> Basis, string Verification, IReadOnlyList<ParameterLine> Parameters, int Examples);

public sealed record BasisLine(string Instrument, string Article);

public sealed record ParameterLine(string Name, IReadOnlyList<ParameterValueLine> Values);

/// <param name="Value">A whole number, or an exact fraction as «2/3».</param>
public sealed record ParameterValueLine(DateOnly? From, Amount Value);

/// <summary>The catalogue and the rule book as lists, in the shape that the command line prints too.</summary>
public static class BookApi
{
    internal static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/catalogue", Catalogue);
        api.MapGet("/codes", (Journal journal) => Codes(journal.World.Policy.CodeBook));
        api.MapGet("/rules", Rules);
    }

    public static IReadOnlyList<CatalogueLine> Catalogue() => [.. CatalogueOfItems.All.Select(l => new CatalogueLine(
        l.Item.No, l.Module?.Code, l.Gate?.Number, l.Item.Code, l.Item.Name, l.Item.Type.Name, l.Item.Scope.ToString(), l.Item.Type.CodeTable?.Name, Columns(l.Item),
        l.Item is { When: null, IsSystem: false }, l.Item.When?.Words, l.Item.When?.DecidedBy.ToString(), l.Item.Kinds.IsEmpty ? null : l.Item.Kinds, l.Item.MayLack,
        l.Item.IsSystem, l.Item.Evidence, l.Item.Confidentiality.ToString(), l.Item.Source, l.Item.Note))];

    /// <summary>All code tables, with what the policy in force adds.</summary>
    public static IReadOnlyList<CodeTableLine> Codes(CodeBook codes) => [.. CatalogueOfCodes.All.Select(t =>
        new CodeTableLine(t.Name, t.Title, t.IsOpen, [.. codes.Of(t).Rows.Select(r => new CodeLine(r.Code, r.Label, !t.Has(r.Code)))]))];

    private static List<ColumnLine>? Columns(DataItem item) => item.Type.Columns.Count == 0 ? null
        : [.. item.Type.Columns.Select(c => new ColumnLine(c.Code, c.Name, c.Type.Name, c.Type.CodeTable?.Name))];

    public static IReadOnlyList<RuleLine> Rules() => [.. RuleBook.All.Select(r => new RuleLine(
        r.Id, r.Gate == 0 ? "X" : $"G{r.Gate}", r.Kind.ToString(), r.Kind == RuleKind.Block ? [.. r.At.Select(a => a.ToString())] : [], [.. r.At.Select(a => a.ToString())], r.Pack, r.Kinds, r.From, r.Until, r.Title,
        [.. r.Basis.Select(b => new BasisLine(b.Instrument.Title, b.Article))], r.Verification.ToString(),
        [.. r.Parameters.Select(p => new ParameterLine(p.Name, [.. p.Values.Select(v => new ParameterValueLine(v.From, v.Value))]))], r.Examples.Length))];
}
