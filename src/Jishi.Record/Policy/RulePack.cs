using System.Collections.Immutable;
using Jishi.Record.Gates;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Policy;

/// <summary>A local rule pack (规则包): rules that a source document tells of and that bind only where an office takes the pack on.</summary>
/// <param name="Code">what a policy pack names under «packs»</param>
public sealed record RulePack(string Code, string Name, Instrument Source)
{
    public static ImmutableArray<RulePack> All { get; } =
    [
        new("county-supervision", "县级用人监督", InstrumentRegister.SecretarySupervision),
        new("city-openness", "市级公开民主", InstrumentRegister.DemocraticReform),
        new("public-nomination", "公推公选", InstrumentRegister.PersonnelReform),
        new("term-system", "任期与聘任", InstrumentRegister.EngagementSystem),
        new("district-practice", "区级做法", InstrumentRegister.WholeProcessRecord),
        new("foreign-practice", "域外借鉴", InstrumentRegister.WholeProcessRecord),
    ];

    public static RulePack? Find(string code) => All.FirstOrDefault(p => string.Equals(p.Code, code, StringComparison.Ordinal));

    /// <summary>The rules of the pack that this program holds.</summary>
    public IEnumerable<Rule> Rules => RuleBook.All.Where(r => string.Equals(r.Pack, Code, StringComparison.Ordinal));

    /// <summary>«县级用人监督（county-supervision）».</summary>
    public string Both => $"{Name}（{Code}）";
}
