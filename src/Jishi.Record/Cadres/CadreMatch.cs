using Jishi.Record.Catalogue;

namespace Jishi.Record.Cadres;

/// <summary>What a paper tells of who it is about; what it does not tell is null.</summary>
public sealed record Whom(string Name, PartialDate? Birth, string? IdNumber);

public enum MatchKind
{
    /// <summary>Nobody in the file: somebody new.</summary>
    Nobody,

    /// <summary>One cadre, by identity number and name.</summary>
    ByIdNumber,

    /// <summary>One cadre, by name and month of birth, both known.</summary>
    ByName,

    /// <summary>Several cadres, or one of whom the month is not known: somebody must say.</summary>
    Ask,

    /// <summary>The identity number belongs to somebody of another name, or to several: two people cannot have one number.</summary>
    Clash,
}

/// <summary>Who in the file a paper is about: by identity number, else by name and month of birth. Never a guess among several. Pure.</summary>
public sealed record CadreMatch(MatchKind Kind, IReadOnlyList<Cadre> Hits)
{
    /// <summary>The one cadre, when it is certain.</summary>
    public Cadre? Cadre => Kind is MatchKind.ByIdNumber or MatchKind.ByName ? Hits[0] : null;

    public static CadreMatch Find(World world, Whom whom)
    {
        var id = string.IsNullOrWhiteSpace(whom.IdNumber) ? null : IdNumbers.ForMatching(whom.IdNumber);
        var numbered = id is null ? [] : Sorted(world.Cadres.Named(Record.Cadres.Cadre.ByIdNumber(id)).Where(c => c.IdNumber == id));
        if (numbered.Count > 0) return numbered.Count == 1 && PersonNames.AreSame(numbered[0].Name, whom.Name) ? new(MatchKind.ByIdNumber, numbered) : new(MatchKind.Clash, numbered);
        var named = Sorted(world.Cadres.Named(Record.Cadres.Cadre.ByName(whom.Name)).Where(c => MayBeIn(c.BirthDate, whom.Birth) && (id is null || c.IdNumber is null)));
        return named switch
        {
            [] => new(MatchKind.Nobody, named),
            [var one] when one.BirthDate?.Month is not null && whom.Birth?.Month is not null => new(MatchKind.ByName, named),
            _ => new(MatchKind.Ask, named),
        };
    }

    /// <summary>The two papers are about one person, as far as they tell.</summary>
    public static bool AreSame(Whom a, Whom b)
    {
        if (string.IsNullOrWhiteSpace(a.IdNumber) || string.IsNullOrWhiteSpace(b.IdNumber)) return PersonNames.AreSame(a.Name, b.Name) && MayBeIn(a.Birth, b.Birth);
        return IdNumbers.ForMatching(a.IdNumber) == IdNumbers.ForMatching(b.IdNumber);
    }

    /// <summary>The months are the same, or not both known: a person whose month is missing may be the one.</summary>
    private static bool MayBeIn(PartialDate? a, PartialDate? b) => a is not { } x || b is not { } y
        || (x.Year == y.Year && (x.Month is null || y.Month is null || x.Month == y.Month));

    private static List<Cadre> Sorted(IEnumerable<Cadre> cadres) => [.. cadres.OrderBy(c => c.Id, StringComparer.Ordinal)];
}
