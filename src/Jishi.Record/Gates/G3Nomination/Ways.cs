using Jishi.Record.Gates.G2Motion;
using Jishi.Record.Gates.G3Nomination.M04Recommendation;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G3Nomination;

/// <summary>Ways of selection (选任方式) and of recommending, and where the rules on recommendation do not ask.</summary>
internal static class Ways
{
    private const string Replaced = "这种选任方式由报名、测试、比选等程序产生人选，代替民主推荐";

    /// <summary>Why no recommendation is asked for; null where one is.</summary>
    public static string? WhyNoRecommendation(Dossier dossier) =>
        dossier.Get(MotionItems.SelectionMethod) is "OPEN" or "COMPETE" or "RECRUIT" or "TRANSFER" or "DIRECT" or "ENGAGE" or "VETERAN" ? Replaced : null;

    /// <summary>Why no meeting cast ballots; null where one did, or where nothing tells.</summary>
    public static string? WhyNoMeeting(Dossier dossier) => WhyNoRecommendation(dossier) ?? dossier.Get(RecommendationItems.RecommendMethod) switch
    {
        "TALKONLY" => "只作谈话调研推荐，没有开会议推荐",
        "ORG" => "由组织推荐，没有开会议推荐",
        _ => null,
    };

    public static bool IsTermChange(Dossier dossier) => dossier.Get(MotionItems.SelectionMethod) is "TERMCHANGE";
}
