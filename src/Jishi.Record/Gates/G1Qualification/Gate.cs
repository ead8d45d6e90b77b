using Jishi.Record.Catalogue;

namespace Jishi.Record.Gates.G1Qualification;

/// <summary>关口 1 任职资格：人选是否合格，或破格有无批准。</summary>
public static class QualificationGate
{
    public static readonly Gate Gate = new(1, "QUA", "任职资格",
        Modules: [QualificationItems.Module],
        After: [],
        Closes:
        [
            new(QualificationItems.ProposedPost),
            new(QualificationItems.QualificationFacts),
            new(QualificationItems.QualificationVerdict, "MEET", "EXCEPTION"),
        ]);
}
