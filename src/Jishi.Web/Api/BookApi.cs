using Jishi.Record.Gates;

namespace Jishi.Web.Api;

public sealed record CatalogueLine(string No, string? Module, int? Gate, string Code, string Name, string Type, string Scope, string? CodeTable, bool Required, string? When, string? Evidence, string Confidentiality);

public sealed record RuleLine(string Id, string Gate, string Kind, IReadOnlyList<string> Blocks, string Pack, string Title, IReadOnlyList<BasisLine> Basis, string Verification, IReadOnlyList<ParameterLine> Parameters, int Examples);

public sealed record BasisLine(string Instrument, string Article);

public sealed record ParameterLine(string Name, IReadOnlyList<ParameterValueLine> Values);

public sealed record ParameterValueLine(DateOnly? From, long Value);

/// <summary>The catalogue and the rule book as lists, in the shape that the command line prints too.</summary>
public static class BookApi
{
    internal static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/catalogue", Catalogue);
        api.MapGet("/rules", Rules);
    }

    public static IReadOnlyList<CatalogueLine> Catalogue() => [.. CatalogueOfItems.All.Select(l => new CatalogueLine(
        l.Item.No, l.Module?.Code, l.Gate?.Number, l.Item.Code, l.Item.Name, l.Item.Type.Name, l.Item.Scope.ToString(), l.Item.Type.CodeTable?.Name,
        l.Item.When is null, l.Item.When, l.Item.Evidence, l.Item.Confidentiality.ToString()))];

    public static IReadOnlyList<RuleLine> Rules() => [.. RuleBook.All.Select(r => new RuleLine(
        r.Id, r.Id.Split('-')[0], r.Kind.ToString(), [.. r.At.Select(a => a.ToString())], r.Pack, r.Title,
        [.. r.Basis.Select(b => new BasisLine(b.Instrument.Title, b.Article))], r.Verification.ToString(),
        [.. r.Parameters.Select(p => new ParameterLine(p.Name, [.. p.Values.Select(v => new ParameterValueLine(v.From, v.Value))]))], r.Examples.Length))];
}
