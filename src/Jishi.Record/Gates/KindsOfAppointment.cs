using System.Collections.Frozen;
using System.Collections.Immutable;
using Jishi.Record.Catalogue;

namespace Jishi.Record.Gates;

/// <summary>A kind of appointment (任用类别): the gates it passes and the modules it leaves out within them.</summary>
public sealed record KindOfAppointment(string Code, string Name, ImmutableArray<int> Gates, ImmutableArray<string> Without)
{
    public IEnumerable<Module> Modules(Gate gate) => gate.Modules.Where(m => !Without.Contains(m.Code));
}

/// <summary>The matrix of kinds and gates. A pack may add a gate to a kind, never drop one for a promotion.</summary>
public static class KindsOfAppointment
{
    public static ImmutableArray<KindOfAppointment> All { get; } =
    [
        new("PROMOTE", "提拔", [1, 2, 3, 4, 5, 6, 7, 8, 9], []),
        new("FURTHER", "进一步使用", [1, 2, 3, 4, 5, 6, 7, 8], []),
        new("CONVERT", "职级公务员转任领导职务", [1, 2, 3, 4, 5, 6, 7, 8, 9], []),
        new("LATERAL", "平级调整", [1, 2, 4, 5, 6, 7, 8], ["M10"]),
        new("NONLEAD", "晋升非领导职务（职级）", [1, 2, 3, 4, 6, 7, 8], []),
        new("REMOVE", "免职", [2, 5, 7, 8], ["M10"]),
        new("DEMOTE", "降职", [2, 5, 7, 8], ["M10"]),
        new("CONTINUE", "连任续聘", [4, 5, 7, 8], ["M10"]),
    ];

    private static readonly FrozenDictionary<string, KindOfAppointment> ByCode = All.ToFrozenDictionary(k => k.Code, StringComparer.Ordinal);

    /// <summary>The kind of a code; an unknown code passes all nine, so that nothing is skipped by a slip.</summary>
    public static KindOfAppointment Of(string code) => ByCode.GetValueOrDefault(code, All[0]);
}
