using System.Collections.Immutable;

namespace Jishi.Record.Instruments.Texts;

/// <summary>《围绕事业科学发展谱写干部人事制度改革新篇章》中规则所据的部分。</summary>
internal static class PersonnelReform
{
    public static ImmutableArray<Article> Articles { get; } =
    [
        new("两轮推荐提名", "两轮推荐入围；首轮入围公示；公推前置条件") { Verification = Verification.Seed },
        new("换届推荐", "换届全额定向") { Verification = Verification.Seed },
        new("民意调查", "民意调查分类") { Verification = Verification.Seed },
    ];
}
