using System.Text.Json;
using Jishi.Record.Cadres;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Gates.G1Qualification;

namespace Jishi.Papers.Lrmx;

/// <summary>One value of a form as an item of the cadre.</summary>
/// <param name="Element">The element that it comes from; where several do, the first.</param>
public sealed record LrmxItem(string Element, DataItem Item, ItemInput Input);

/// <summary>What a form says of a cadre, and what could not be taken over.</summary>
public sealed record LrmxCadre(IReadOnlyList<LrmxItem> Fields, IReadOnlyList<LrmxReportLine> Report)
{
    public IReadOnlyList<ItemInput> Items => [.. Fields.Select(f => f.Input)];
}

/// <summary>
/// Puts a form onto the items of a cadre. Texts go over as they stand; a value that its item refuses is left out with an error in the
/// report, and the rest goes over. An empty field says nothing: it never takes away what is recorded. Photo and file are the caller's.
/// </summary>
public static class LrmxToCadre
{
    private static readonly (string Element, DataItem Item)[] Texts =
    [
        ("XingMing", QualificationItems.CandidateName),
        ("XingBie", QualificationItems.CandidateSex),
        ("XianRenZhiWu", QualificationItems.CurrentPost),
        ("ShenFenZheng", CadreItems.IdNumber),
        ("JiGuan", CadreItems.NativePlace),
        ("ChuShengDi", CadreItems.BirthPlace),
        ("RuDangShiJian", CadreItems.PartyJoinedText),
        ("JianKangZhuangKuang", CadreItems.HealthStatus),
        ("ZhuanYeJiShuZhiWu", CadreItems.ProfessionalTitle),
        ("ShuXiZhuanYeYouHeZhuanChang", CadreItems.Expertise),
        ("NiRenZhiWu", CadreItems.ProposedPostText),
        ("NiMianZhiWu", CadreItems.RemovedPostText),
        ("JianLi", CadreItems.Resume),
        ("JiangChengQingKuang", CadreItems.RewardsAndPunishments),
        ("NianDuKaoHeJieGuo", CadreItems.AssessmentText),
        ("RenMianLiYou", CadreItems.AppointmentReason),
        ("ChengBaoDanWei", CadreItems.SubmittingUnit),
        ("JiSuanNianLingShiJian", CadreItems.AgeReference),
        ("TianBiaoShiJian", CadreItems.FilledOn),
        ("TianBiaoRen", CadreItems.FilledBy),
        ("GaiGeQianRenZhiNianLingJieXian", CadreItems.AgeLimitBeforeReform),
    ];

    private static readonly (string Element, DataItem Item)[] Dates =
    [
        ("ChuShengNianYue", QualificationItems.BirthDate),
        ("CanJiaGongZuoShiJian", QualificationItems.WorkStartedOn),
        ("DaoLingNianYue", CadreItems.RetirementMonth),
    ];

    private static readonly (string Short, string Code)[] Parties =
    [
        ("民革", "RCCK"), ("民盟", "CDL"), ("民建", "CNDCA"), ("民进", "CAPD"), ("农工党", "CPWDP"),
        ("致公党", "ZHIGONG"), ("九三", "JIUSAN"), ("台盟", "TAIMENG"), ("无党派", "NOPARTY"),
    ];

    public static LrmxCadre Map(LrmxForm form)
    {
        var sheet = new Sheet(form);
        foreach (var (element, item) in Texts) sheet.Text(element, item, form[element]);
        foreach (var (element, item) in Dates) sheet.Date(element, item, LrmxDates.Read(form[element]).Date);
        sheet.Text("MinZu", QualificationItems.Ethnicity, FullEthnicity(form["MinZu"]));
        ReadParty(form, sheet);
        ReadEducation(form, sheet);
        sheet.Family(form.Family);
        sheet.Text("", CadreItems.UnknownElements, string.Join('\n', form.Unknown.Select(u => $"{u.Path}: {u.Xml}")));
        return new LrmxCadre(sheet.Items, sheet.Report);
    }

    private static string FullEthnicity(string text) =>
        text.Length > 0 && QualificationCodes.Ethnicity.Find(text) is null && QualificationCodes.Ethnicity.Find(text + "族") is not null ? text + "族" : text;

    private static void ReadParty(LrmxForm form, Sheet sheet)
    {
        var text = form["RuDangShiJian"];
        var (joined, _) = LrmxParty.Read(text);
        sheet.Date("RuDangShiJian", QualificationItems.PartyJoinedOn, joined.CpcSince);
        var (element, status) = form["ZhengZhiMianMao"] is { Length: > 0 } said
            ? ("ZhengZhiMianMao", said)
            : ("RuDangShiJian", StatusOf(text, joined));
        sheet.Text(element, QualificationItems.PoliticalStatus, status);
    }

    /// <summary>The code that 入党时间 amounts to; "" when it says nothing.</summary>
    private static string StatusOf(string text, PartyJoined joined)
    {
        if (joined.CpcSince is not null || text.StartsWith("中共", StringComparison.Ordinal) || text.StartsWith("中国共产党", StringComparison.Ordinal)) return "CPC";
        if (joined.OtherParties.Count > 0) return Array.Find(Parties, p => p.Short == joined.OtherParties[0]).Code ?? joined.OtherParties[0];
        return text is "无" or "群众" ? "MASSES" : "";
    }

    private static void ReadEducation(LrmxForm form, Sheet sheet)
    {
        var fullTime = Education(form, "QuanRiZhiJiaoYu");
        var inService = Education(form, "ZaiZhiJiaoYu");
        sheet.Text("QuanRiZhiJiaoYu_XueLi", CadreItems.FullTimeEducation, fullTime);
        sheet.Text("ZaiZhiJiaoYu_XueLi", CadreItems.InServiceEducation, inService);
        sheet.Text("QuanRiZhiJiaoYu_XueLi", QualificationItems.EducationDegree, string.Join('；', Named("全日制", fullTime).Concat(Named("在职", inService))));
    }

    private static string Education(LrmxForm form, string kind) => string.Join('，', new[]
    {
        form[kind + "_XueLi"], form[kind + "_XueWei"], form[kind + "_XueLi_BiYeYuanXiaoXi"], form[kind + "_XueWei_BiYeYuanXiaoXi"],
    }.Where(t => t.Length > 0).Distinct());

    private static IEnumerable<string> Named(string kind, string text) => text.Length > 0 ? [$"{kind}：{text}"] : [];

    /// <summary>The items and report lines while they come together.</summary>
    private sealed class Sheet(LrmxForm form)
    {
        public List<LrmxItem> Items { get; } = [];

        public List<LrmxReportLine> Report { get; } = [];

        public void Text(string element, DataItem item, string text)
        {
            if (string.IsNullOrWhiteSpace(text)) return;
            var isLong = item.Type is TextType { IsLong: true };
            if (!isLong && text.Contains('\n'))
            {
                Say(element, item, LrmxLevel.Info, "本栏只收一行，换行已改为空格，原件照存", text);
                text = text.ReplaceLineEndings(" ");
            }

            Put(element, item, JsonSerializer.SerializeToElement(text), text);
        }

        public void Date(string element, DataItem item, LooseDate? date)
        {
            if (date is null) return;
            if (date.PartOfYear is not null) Say(element, item, LrmxLevel.Warning, "没有写月份，只取年份，请核对", date.ToString());
            Put(element, item, JsonSerializer.SerializeToElement(Written(date)), date.ToString());
        }

        public void Family(IReadOnlyList<LrmxFamilyRow> family)
        {
            var rows = family.Select((row, n) => Row(row, n + 1)).Where(r => r.Count > 0).ToList();
            if (rows.Count > 0) Put(LrmxFieldTable.Container, CadreItems.FamilyMembers, JsonSerializer.SerializeToElement(rows), "");
        }

        private Dictionary<string, string> Row(LrmxFamilyRow row, int number)
        {
            var cells = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var column in CadreItems.FamilyMembers.Type.Columns)
            {
                var text = Cell(row, column.Code).ReplaceLineEndings(" ");
                if (string.IsNullOrWhiteSpace(text)) continue;
                if (column.Type.Read(JsonSerializer.SerializeToElement(text)).Error is { } error)
                    Report.Add(new LrmxReportLine(LrmxFieldTable.Container, CadreItems.FamilyMembers.Name, row.Line, LrmxLevel.Error, $"第 {number} 人的{column.Name}没有导入：{error}", LrmxText.Shorten(text)));
                else cells[column.Code] = text;
            }

            return cells;
        }

        private static string Cell(LrmxFamilyRow row, string column) => column switch
        {
            "Relation" => row.Kinship,
            "Name" => row.Name,
            "BirthDate" => LrmxDates.Read(row.Birth).Date is { } date ? Written(date) : row.Birth,
            "PoliticalStatus" => row.PoliticalStatus,
            _ => row.Work,
        };

        private void Put(string element, DataItem item, JsonElement value, string seen)
        {
            if (item.Type.Read(value).Error is { } error) Say(element, item, LrmxLevel.Error, $"没有导入：{error}", seen);
            else Items.Add(new LrmxItem(element, item, new ItemInput(item.Code, value)));
        }

        private void Say(string element, DataItem item, LrmxLevel level, string message, string seen) =>
            Report.Add(new LrmxReportLine(element, item.Name, form.Find(element)?.Line ?? 0, level, message, LrmxText.Shorten(seen)));

        private static string Written(LooseDate date) => (date.Month, date.Day) switch
        {
            ({ } month, { } day) => $"{date.Year:0000}-{month:00}-{day:00}",
            ({ } month, null) => $"{date.Year:0000}-{month:00}",
            _ => $"{date.Year:0000}",
        };
    }
}
