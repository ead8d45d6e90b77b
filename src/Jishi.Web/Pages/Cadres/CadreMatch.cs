using Jishi.Record;
using Jishi.Record.Cadres;
using Jishi.Record.Catalogue;

namespace Jishi.Web.Pages.Cadres;

/// <summary>Finds who in the file a form is about. Pure.</summary>
public static class CadreMatch
{
    /// <summary>
    /// By identity number; else by name and month of birth, leaving out those whose recorded number is another. Several hits are the caller's to ask about.
    /// </summary>
    /// <param name="sure">true when the identity number said so</param>
    public static IReadOnlyList<Cadre> Find(World world, string name, PartialDate? birth, string? idNumber, out bool sure)
    {
        sure = false;
        if (!string.IsNullOrEmpty(idNumber))
        {
            var numbered = world.Cadres.Values.Where(c => IdNumber(c) == idNumber).ToList();
            sure = numbered.Count == 1;
            if (numbered.Count > 0) return numbered;
        }

        return
        [
            .. world.Cadres.Values
                .Where(c => c.Name == name && IsSameMonth(c.BirthDate, birth) && (string.IsNullOrEmpty(idNumber) || IdNumber(c) is null))
                .OrderBy(c => c.Id, StringComparer.Ordinal),
        ];
    }

    private static string? IdNumber(Cadre cadre) => cadre.Items.Find(CadreItems.IdNumber)?.Value as string;

    /// <summary>The months are the same, or not both known: a person whose month is missing may be the one.</summary>
    private static bool IsSameMonth(PartialDate? a, PartialDate? b) => a is not { } x || b is not { } y
        || (x.Year == y.Year && (x.Month is null || y.Month is null || x.Month == y.Month));
}
