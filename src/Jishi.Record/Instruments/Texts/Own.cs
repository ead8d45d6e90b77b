using System.Collections.Immutable;

namespace Jishi.Record.Instruments.Texts;

/// <summary>本系统自己设定、没有材料可据的。</summary>
internal static class Own
{
    public static ImmutableArray<Article> Articles { get; } =
    [
        new("会议推荐到会率", "到会率") { Verification = Verification.Assumed },
        new("公示后久拖", "公示后久拖提示") { Verification = Verification.Assumed },
    ];
}
