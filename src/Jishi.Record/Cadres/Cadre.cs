using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Jishi.Record.Catalogue;
using Jishi.Record.Facts;
using Jishi.Record.Gates.G1Qualification;

namespace Jishi.Record.Cadres;

/// <summary>A person in the file (干部): basics, posts, résumé, family. Values are items like any other.</summary>
public sealed record Cadre(string Id, ItemBag Items)
{
    /// <summary>Where and when the person failed an inspection or a vote, a notice or an election, oldest first: from here the year runs in which nobody may nominate them again.</summary>
    public ImmutableArray<Failure> Failures { get; init; } = [];

    /// <summary>Rows of the person that a meeting suspended and that are not resumed, in any matter, oldest first. A withdrawal lifts nothing.</summary>
    public ImmutableArray<Suspension> Suspensions { get; init; } = [];

    public string Name => Items.Find(QualificationItems.CandidateName)?.Value is Person person ? person.Name : Id;

    /// <summary>What a cadre is found by: the name as names are compared, and a digest of the identity number as numbers are compared.</summary>
    public IEnumerable<string> Names => IdNumber is { } number ? [ByName(Name), ByIdNumber(number)] : [ByName(Name)];

    /// <summary>The identity number as it is compared; null for a cadre without one.</summary>
    internal string? IdNumber => Items.Find(CadreItems.IdNumber)?.Value is string { Length: > 0 } number ? IdNumbers.ForMatching(number) : null;

    public PartialDate? BirthDate => Items.Find(QualificationItems.BirthDate)?.Value as PartialDate?;

    public static string ByName(string name) => "name:" + PersonNames.Normal(name);

    /// <summary>The number itself is restricted: it must not stand in a read table.</summary>
    public static string ByIdNumber(string forMatching) => "id:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(forMatching)));
}

/// <summary>A candidacy of the person that failed: at which gate, on which day. A reconsidered one is no longer there.</summary>
public sealed record Failure(string Matter, string Candidacy, int Gate, DateOnly On);

/// <summary>A candidacy of the person that is suspended: why, and since which day.</summary>
public sealed record Suspension(string Matter, string Candidacy, string Reason, DateOnly On);

/// <summary>A cadre came into the file, from a form or from the paper named.</summary>
public sealed record CadreRegistered(string Id, string Source) : Fact;
