using System.Collections.Immutable;
using System.Globalization;
using Jishi.Record.Gates.G1Qualification;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G8Appointment.M10PublicNotice;

/// <summary>PUB-04, PUB-05 and PUB-08: what a notice says, whom it asks to report to, and why there may be none.</summary>
public static class NoticeContents
{
    private static readonly Parameter Channels = new("channels", "举报电话", "个部门", 2) { Stricter = Stricter.Higher };

    /// <summary>The columns of a notice and the words by which one is found in its text.</summary>
    private static readonly ImmutableArray<(string Column, string[] Words)> Columns =
    [
        ("性别", ["男", "女", "性别"]),
        ("出生年月", ["出生", "月生", "年生"]),
        ("政治面貌", ["党员", "政治面貌", "群众", "民主党派", "无党派", "入党", "民革", "民盟", "民建", "民进", "农工", "致公", "九三", "台盟"]),
        ("学历学位", ["学历", "学位", "大学", "大专", "研究生", "中专", "高中"]),
        ("现任职务", ["现任", "现为"]),
        ("拟任职务", ["拟任", "拟提任", "拟提名"]),
        ("公示期", ["公示期", "公示时间"]),
    ];

    public static readonly Rule Complete = new("PUB-04", "公示内容齐全", "公示要写明本人基本情况、拟任职务、公示期和反映渠道；破格提拔的还要写明破格的情形和理由。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(8)],
        Gate = 8,
        Pack = "national",
        Kinds = ["PROMOTE"],
        From = new(2014, 1, 14),
        Basis = [new(InstrumentRegister.Regulations2014, "第四十一条"), new(InstrumentRegister.SecretarySupervision, "任前公示")],
        Verification = Verification.Verified,
        Note = "破格而没有写明的阻断，其余栏目缺了只预警；栏目按公示文字里的用词查找，写法特殊的请写明理由",
        Reads = [PublicNoticeItems.NoticeContent, PublicNoticeItems.ReportChannelShown, PublicNoticeItems.NoticeConclusion, QualificationItems.QualificationVerdict, PublicNoticeItems.PublicNoticeEndedAt],
        Holds = JudgeContent,
        Examples =
        [
            new(ExampleKind.Holds, "各栏齐全", s => Shown(s, Full), Judgement.Holds),
            new(ExampleKind.Fails, "没有反映渠道", s => s.Set(PublicNoticeItems.NoticeContent, Full), Judgement.Broken),
            new(ExampleKind.Boundary, "没有写出生年月", s => Shown(s, Full.Replace("1981年4月出生，", "", StringComparison.Ordinal)), Judgement.Broken),
            new(ExampleKind.Boundary, "没有点到本人", s => Shown(s, Full.Replace("沈知行", "", StringComparison.Ordinal)), Judgement.Broken),
            new(ExampleKind.Boundary, "破格提拔，写明了情形和理由", s => Shown(s, Full + "属破格提拔：任现职不满两年，理由是在抢险中表现突出。").Set(QualificationItems.QualificationVerdict, "EXCEPTION"), Judgement.Holds),
            new(ExampleKind.Boundary, "破格提拔，没有写明", s => Shown(s, Full).Set(QualificationItems.QualificationVerdict, "EXCEPTION"), Judgement.Broken),
            new(ExampleKind.Exception, "免予公示", s => s.Set(PublicNoticeItems.NoticeConclusion, "EXEMPT"), Judgement.Holds),
            new(ExampleKind.Missing, "没有记录公示内容", s => s, Judgement.CannotJudge),
            new(ExampleKind.Exception, "2014 年 1 月 13 日，条文还没有施行", s => s.Set(PublicNoticeItems.NoticeContent, Full).Set(PublicNoticeItems.PublicNoticeEndedAt, "2014-01-13 17:30"), Judgement.Holds),
            new(ExampleKind.Boundary, "2014 年 1 月 14 日施行", s => s.Set(PublicNoticeItems.NoticeContent, Full).Set(PublicNoticeItems.PublicNoticeEndedAt, "2014-01-14 17:30"), Judgement.Broken),
        ],
    };

    public static readonly Rule TwoChannels = new("PUB-05", "举报渠道双设", "组织部门和纪检监察机关分别公布举报电话。")
    {
        Kind = RuleKind.Warn,
        At = [JudgedAt.Passing(8)],
        Gate = 8,
        Pack = "county-supervision",
        Kinds = ["PROMOTE"],
        Basis = [new(InstrumentRegister.SecretarySupervision, "组织、纪检部门分别设举报电话")],
        Verification = Verification.Seed,
        Note = "按所填文字里有没有组织部门和纪检监察机关查找",
        Parameters = [Channels],
        Reads = [PublicNoticeItems.ReportChannelShown, PublicNoticeItems.NoticeConclusion],
        Holds = JudgeChannels,
        Examples =
        [
            new(ExampleKind.Holds, "两个部门各有电话", s => s.Set(PublicNoticeItems.ReportChannelShown, "县委组织部 12380；县纪委监委 12388"), Judgement.Holds),
            new(ExampleKind.Fails, "只有组织部门的电话", s => s.Set(PublicNoticeItems.ReportChannelShown, "县委组织部 12380"), Judgement.Broken),
            new(ExampleKind.Boundary, "只有纪检机关的电话", s => s.Set(PublicNoticeItems.ReportChannelShown, "县纪委监委 12388"), Judgement.Broken),
            new(ExampleKind.Exception, "免予公示", s => s.Set(PublicNoticeItems.NoticeConclusion, "EXEMPT"), Judgement.Holds),
            new(ExampleKind.Missing, "没有记录举报电话", s => s, Judgement.CannotJudge),
        ],
    };

    public static readonly Rule Exemption = new("PUB-08", "豁免公示", "特殊岗位，以及换届考察时已经公示的，可以不再公示，但须注明。")
    {
        Kind = RuleKind.Warn,
        At = [JudgedAt.Passing(8)],
        Gate = 8,
        Pack = "national",
        Kinds = ["PROMOTE"],
        From = new(2014, 1, 14),
        Basis = [new(InstrumentRegister.Regulations2014, "第四十一条")],
        Verification = Verification.Verified,
        Note = "注明写在“公示范围与方式”一项里，按文字里有没有特殊岗位、涉密或换届查找",
        Reads = [PublicNoticeItems.NoticeScope, PublicNoticeItems.NoticeConclusion, PublicNoticeItems.PublicNoticeEndedAt],
        Holds = JudgeExemption,
        Examples =
        [
            new(ExampleKind.Holds, "涉密岗位，已注明", s => s.Set(PublicNoticeItems.NoticeConclusion, "EXEMPT").Set(PublicNoticeItems.NoticeScope, "涉密岗位，不公示"), Judgement.Holds),
            new(ExampleKind.Fails, "免予公示，没有说为什么", s => s.Set(PublicNoticeItems.NoticeConclusion, "EXEMPT").Set(PublicNoticeItems.NoticeScope, "不公示"), Judgement.Broken),
            new(ExampleKind.Boundary, "换届考察时已公示", s => s.Set(PublicNoticeItems.NoticeConclusion, "EXEMPT").Set(PublicNoticeItems.NoticeScope, "换届考察时已在全县公示"), Judgement.Holds),
            new(ExampleKind.Exception, "照常公示的不问", s => s.Set(PublicNoticeItems.NoticeConclusion, "CLEAR"), Judgement.Holds),
            new(ExampleKind.Missing, "免予公示，没有填公示范围与方式", s => s.Set(PublicNoticeItems.NoticeConclusion, "EXEMPT"), Judgement.CannotJudge),
            new(ExampleKind.Exception, "2014 年 1 月 13 日，条文还没有施行", s => s.Set(PublicNoticeItems.NoticeConclusion, "EXEMPT").Set(PublicNoticeItems.NoticeScope, "不公示").Set(PublicNoticeItems.PublicNoticeEndedAt, "2014-01-13 17:30"), Judgement.Holds),
            new(ExampleKind.Boundary, "2014 年 1 月 14 日施行", s => s.Set(PublicNoticeItems.NoticeConclusion, "EXEMPT").Set(PublicNoticeItems.NoticeScope, "不公示").Set(PublicNoticeItems.PublicNoticeEndedAt, "2014-01-14 17:30"), Judgement.Broken),
        ],
    };

    private const string Full = "沈知行，男，1981年4月出生，中共党员，大学学历，现任县教育体育局副局长，拟任县教育体育局局长。公示期：2026年11月5日至11月11日。";

    private static Verdict JudgeContent(Docket docket)
    {
        var dossier = docket.Dossier;
        if (Notice.IsExempt(dossier)) return Verdict.Exempt(Notice.WhyExempt);
        if (dossier.Get(PublicNoticeItems.NoticeContent) is not { } content) return Verdict.Missing(PublicNoticeItems.NoticeContent);
        if (Exceptional.IsClaimed(dossier) && !content.Contains("破格", StringComparison.Ordinal))
            return Verdict.Broken([new Sighting(PublicNoticeItems.NoticeContent.Code, "没有写明破格的情形和理由")], [new Sighting(PublicNoticeItems.NoticeContent.Code, "破格提拔的须写明")]);
        var lacking = Columns.Where(c => !c.Words.Any(w => content.Contains(w, StringComparison.Ordinal))).Select(c => c.Column).ToList();
        if (!content.Contains(dossier.CadreName, StringComparison.Ordinal)) lacking.Insert(0, dossier.CadreName + "的姓名");
        var seen = new List<Sighting>();
        if (lacking.Count > 0) seen.Add(new Sighting(PublicNoticeItems.NoticeContent.Code, "没有" + string.Join('、', lacking)));
        if (!dossier.Has(PublicNoticeItems.ReportChannelShown)) seen.Add(new Sighting(PublicNoticeItems.ReportChannelShown.Code, "未填"));
        return seen.Count == 0 ? Verdict.Holds : Verdict.Broken(seen, seen.Select(s => new Sighting(s.Of, "须写明")), RuleKind.Warn);
    }

    private static Verdict JudgeChannels(Docket docket)
    {
        if (Notice.IsExempt(docket.Dossier)) return Verdict.Exempt(Notice.WhyExempt);
        if (docket.Dossier.Get(PublicNoticeItems.ReportChannelShown) is not { } shown) return Verdict.Missing(PublicNoticeItems.ReportChannelShown);
        var found = (Names("组织") ? 1 : 0) + (Names("纪委") || Names("纪检") || Names("监委") ? 1 : 0);
        var least = docket.Value("PUB-05", Channels);
        return found >= least ? Verdict.Holds : Verdict.Broken(
            [new Sighting(PublicNoticeItems.ReportChannelShown.Code, string.Create(CultureInfo.InvariantCulture, $"只见 {found} 个部门的"))],
            [new Sighting(PublicNoticeItems.ReportChannelShown.Code, string.Create(CultureInfo.InvariantCulture, $"{least} 个部门分别公布"))]);

        bool Names(string word) => shown.Contains(word, StringComparison.Ordinal);
    }

    private static Verdict JudgeExemption(Docket docket)
    {
        if (!Notice.IsExempt(docket.Dossier)) return Verdict.Exempt("没有免予公示");
        if (docket.Dossier.Get(PublicNoticeItems.NoticeScope) is not { } scope) return Verdict.Missing(PublicNoticeItems.NoticeScope);
        string[] grounds = ["特殊岗位", "涉密", "保密", "换届"];
        return grounds.Any(g => scope.Contains(g, StringComparison.Ordinal)) ? Verdict.Holds : Verdict.Broken(
            [new Sighting(PublicNoticeItems.NoticeScope.Code, "没有注明为什么免予公示")],
            [new Sighting(PublicNoticeItems.NoticeScope.Code, "注明特殊岗位，或换届考察时已公示")]);
    }

    private static Sketch Shown(Sketch sketch, string content) => sketch
        .Set(PublicNoticeItems.NoticeContent, content)
        .Set(PublicNoticeItems.ReportChannelShown, "县委组织部 12380；县纪委监委 12388");
}
