using Jishi.Record.Catalogue;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G4Inspection;

/// <summary>INS-08 即兴发言视频。</summary>
public static class SpeechVideo
{
    public static readonly Rule Rule = new("INS-08", "即兴发言视频", "面谈录像附在面谈记录之后，其中有一分钟左右的即兴发言，供部务会听取汇报时播放。")
    {
        Kind = RuleKind.Report,
        At = [JudgedAt.Passing(4)],
        Gate = 4,
        Pack = "city-openness",
        Kinds = Inspected.Kinds,
        WarnKinds = Inspected.Simplified,
        Basis = [new(InstrumentRegister.DemocraticReform, "一分钟即兴发言视频")],
        Verification = Verification.Seed,
        Note = "本地做法。只看有没有录像，发言的长短由人查看；讨论决定的音像纪实还没有发生，不看",
        Reads = [InspectionItems.CandidateInterview],
        Holds = docket =>
        {
            var papers = docket.Dossier.Bag(InspectionItems.CandidateInterview.Scope).Evidence.GetValueOrDefault(InspectionItems.CandidateInterview.Code) ?? ValueList<EvidenceFile>.Empty;
            return papers.Any(f => f.MediaType.StartsWith("video/", StringComparison.Ordinal)) ? Verdict.Holds : Verdict.Broken(
                [new Sighting(InspectionItems.CandidateInterview.Code, papers.Count == 0 ? "没有附件" : $"附件为{string.Join('、', papers.Select(f => f.Name))}，没有录像")],
                [new Sighting(InspectionItems.CandidateInterview.Code, "附面谈录像")]);
        },
        Examples =
        [
            new(ExampleKind.Holds, "附有面谈录像", s => s.WithPaper(InspectionItems.CandidateInterview, "面谈录像.mp4", "video/mp4"), Judgement.Holds),
            new(ExampleKind.Fails, "没有录像", s => s.Set(InspectionItems.CandidateInterview, "就岗位认识和实绩作了陈述"), Judgement.Broken),
            new(ExampleKind.Boundary, "附的是文字记录", s => s.WithPaper(InspectionItems.CandidateInterview, "面谈记录.pdf"), Judgement.Broken),
            new(ExampleKind.Exception, "本地没有采用这个规则包", s => s.Adopting(), Judgement.Holds),
        ],
    };
}
