using Jishi.Record;
using Jishi.Record.Accounts;
using Jishi.Record.Batches;
using Jishi.Record.Cadres;
using Jishi.Record.Catalogue;
using Jishi.Record.Facts;
using Jishi.Record.Gates;
using Jishi.Record.Gates.Sequence;
using Jishi.Record.Matters;
using Jishi.Record.Meetings;
using Jishi.Record.Organs;
using Jishi.Record.Policy;
using Jishi.Store;

namespace Jishi.Web.Pages.Ledger;

/// <summary>Says in one line what an entry holds. Values stay out of it: they stand below, each under its own right to read.</summary>
public static class EntryText
{
    public static string Of(World world, StoredEntry entry)
    {
        var matter = world.Matters.GetValueOrDefault(Owners.Split(entry.Meta.Stream).Id);
        return entry.Fact switch
        {
            null => $"本程序不认识的分录（{entry.Header.Kind} 第 {entry.Header.KindVersion} 版），可核验，不解读",
            LineageOpened { Restored: { } from } f => $"恢复后续账：{f.Origin}，由备份的 {from.Size} 条续起{(from.Lost() > 0 ? $"，丢失 {from.Lost()} 条" : "")}，{string.Join('、', from.Signers.Select(s => s.Name))}签字",
            LineageOpened f => $"开账：{f.Origin}",
            RuleBookAdopted f => $"启用规则库，{f.Rules.Length} 条规则",
            PolicyAdopted f => $"采用政策包：{f.Pack.Title} {f.Pack.Version}",
            OrganRegistered f => $"登记单位：{f.Name}",
            AccountChanged f => $"{(f.Enabled ? "设置账号" : "停用账号")}：{f.Name}（{f.Id}）",
            RoleGranted f => $"授予岗位：{Account(world, f.Id)}，{Roles.Name(f.Role)}",
            RoleRevoked f => $"收回岗位：{Account(world, f.Id)}，{Roles.Name(f.Role)}",
            CadreRegistered f => $"登记干部：{Cadre(world, f.Id)}",
            MatterOpened f => $"开立选任事项{(f.IsHistorical == true ? "（历史补录）" : "")}：{f.Number} {f.Title}",
            PostAdded f => $"加职位：{f.Title}",
            CandidateEntered f => $"列为人选：{Cadre(world, f.CadreId)}，{matter?.Posts.GetValueOrDefault(f.PostId)?.Title ?? f.PostId}",
            BatchOpened f => $"立批次：{f.Title}",
            StatementMade f => $"会上发言：{f.Speaker.Name}，议{world.Matters.GetValueOrDefault(f.Row.Matter)?.Candidacies.GetValueOrDefault(f.Row.Candidacy) switch { { } row => Cadre(world, row.CadreId), _ => f.Row.Candidacy }}",
            MeetingOpened f => $"排会：{f.Title}，议程 {f.Agenda.Length} 人",
            BodyRedacted f => $"依法隐去第 {string.Join('、', f.Entries)} 号分录的{CatalogueOfItems.NameOf(f.Code)}，依据：{f.Basis}",
            _ => OfCase(world, matter, entry.Fact),
        };
    }

    private static string OfCase(World world, Matter? matter, Fact fact) => fact switch
    {
        ItemsRecorded f => $"{At(f.Gate)}记录 {f.Items.Length} 项：{Owner(world, f.Owner)}",
        EvidenceAttached f => $"{At(f.Gate)}附证据：{Owner(world, f.Owner)}，{CatalogueOfItems.NameOf(f.Item)}",
        ItemCorrected f => $"{At(f.Gate)}更正：{Owner(world, f.Owner)}，{(f.Entry is { } item ? CatalogueOfItems.NameOf(item.Code) : "依法隐去的一项")}，{f.ApprovedBy.Name}批准",
        GatePassed f => $"{At(f.Gate)}办结：{(f.Candidacy is { } c ? Row(world, matter, c) : matter?.Posts.GetValueOrDefault(f.Post ?? "")?.Title ?? f.Post)}{(f.Findings.Count > 0 ? $"，附 {f.Findings.Count} 条预警" : "")}",
        GateReturned f => $"{At(f.Gate)}退回：{Row(world, matter, f.Candidacy)}，{f.Reason}",
        CandidacySuspended f => $"暂缓：{Row(world, matter, f.Candidacy)}，{f.Reason}",
        CandidacyResumed f => $"恢复：{Row(world, matter, f.Candidacy)}，{f.Reason}",
        CandidacyHeld f => $"冻结：{Row(world, matter, f.Candidacy)}，{f.Reason}",
        CandidacyReleased f => $"解除冻结：{Row(world, matter, f.Candidacy)}，核查结论{CommonCodes.PetitionResult.Label(f.Finding)}，{f.Reason}",
        CandidacyFailed f => $"未通过：{Row(world, matter, f.Candidacy)}，第 {f.Gate} 关，{f.Reason}",
        Reconsidered f => $"复议：{Row(world, matter, f.Candidacy)}，应到 {f.Eligible} 人，同意复议 {f.Agreeing} 人，{f.Reason}",
        CandidacyRemoved f => $"{(f.Ground == CandidacyRemoved.Revoked ? "撤销" : "试用不合格免去")}：{Row(world, matter, f.Candidacy)}，{f.Reason}",
        MatterBatched f => $"归入批次：{matter?.Number}，{world.Batches.GetValueOrDefault(f.Batch)?.Title ?? f.Batch}",
        MatterArchived f => $"归档：{matter?.Number}，卷号 {f.Volume}",
        CandidacyWithdrawn f => $"撤回：{Row(world, matter, f.Candidacy)}，{f.Reason}",
        Signed f => $"{SigningPositions.NameOf(f.Node)}签字（{SigningPositions.Find(f.Position)?.Name ?? f.Position}{(f.IsSubstitute ? "，替代" : "")}{(f.Suite == "none" ? "，会话签字，无密钥" : "")}）：{string.Join('、', f.Candidacies.Select(c => Row(world, matter, c)))}",
        PackageSent f => $"{(f.Node == "FIRST" ? "初次提交" : "二次提交")}：{string.Join('、', f.Candidacies.Select(c => Row(world, matter, c)))}",
        _ => fact.GetType().Name,
    };

    /// <summary>Whose values an owner holds: «邵云帆», «会议 县委常委会第 12 次».</summary>
    public static string Owner(World world, string owner)
    {
        var (scope, id, part) = Owners.Split(owner);
        var matter = world.Matters.GetValueOrDefault(id);
        return scope switch
        {
            "cadre" => Cadre(world, id),
            "candidacy" => Row(world, matter, part),
            "post" => matter?.Posts.GetValueOrDefault(part)?.Title ?? part,
            "ballot" => $"{matter?.Posts.GetValueOrDefault(part)?.Title ?? part}的推荐",
            "batch" => $"批次 {world.Batches.GetValueOrDefault(id)?.Title ?? id}",
            "meeting" => $"会议 {world.Meetings.GetValueOrDefault(id)?.Title ?? id}",
            _ => matter?.Number ?? id,
        };
    }

    private static string At(int gate) => gate is >= 1 and <= 9 ? $"第 {gate} 关 {NineGates.Number(gate).Name} " : "干部信息 ";

    private static string Row(World world, Matter? matter, string candidacy) => matter?.Candidacies.GetValueOrDefault(candidacy) is { } row ? Cadre(world, row.CadreId) : candidacy;

    private static string Cadre(World world, string id) => world.Cadres.GetValueOrDefault(id)?.Name ?? id;

    private static string Account(World world, string id) => world.Accounts.GetValueOrDefault(id)?.Name ?? id;
}

/// <summary>One line of an entry's body: an item, a paper, a reason. Hidden where the role may not read it.</summary>
public sealed record EntryLine(string Name, string Value, bool Hidden = false)
{
    public static IEnumerable<EntryLine> Of(StoredEntry entry, CodeBook codes, bool seesRestricted) => entry.Fact switch
    {
        ItemsRecorded f => f.Items.Select(i => Item(i, CatalogueOfItems.NameOf(i.Code), codes, seesRestricted)).Concat(Gone(entry)),
        ItemCorrected f =>
        [
            .. new[] { (Item: f.Was, Which: "（原值）"), (Item: f.Entry, Which: "（新值）") }
                .Where(x => x.Item is not null).Select(x => Item(x.Item!, CatalogueOfItems.NameOf(x.Item!.Code) + x.Which, codes, seesRestricted)),
            .. Gone(entry), new("更正理由", f.Reason), new("批准人", f.ApprovedBy.Name),
        ],
        EvidenceAttached f => [Sees(f.Item, seesRestricted) ? new("证据", $"{f.File.Name}　{f.File.Sha256}") : new("证据", "", Hidden: true)],
        GatePassed f => f.Findings.Select(x => new EntryLine($"预警 {x.Rule}", x.Reason ?? "")),
        Signed f => f.Findings.Select(x => new EntryLine($"预警 {x.Rule}", x.Reason ?? "")),
        CandidateEntered f => f.Findings?.Select(x => new EntryLine($"预警 {x.Rule}", x.Reason ?? "")) ?? [],
        PackageSent f => f.Findings.Select(x => new EntryLine($"预警 {x.Rule}", x.Reason ?? "")),
        _ => [],
    };

    private static EntryLine Item(ItemEntry item, string name, CodeBook codes, bool seesRestricted) => !Sees(item.Code, seesRestricted) ? new EntryLine(name, "", Hidden: true)
        : new EntryLine(name, item.Value is { } value && CatalogueOfItems.Find(item.Code) is { } line ? line.Item.Type.Show(value, codes) : $"不适用，因为：{item.NotApplicable}");

    private static IEnumerable<EntryLine> Gone(StoredEntry entry) =>
        entry.Body.Items.Where(i => i.Tag is null).Select(_ => new EntryLine("依法隐去的一项", "内容已隐去，校验值仍在，证明不受影响"));

    private static bool Sees(string code, bool seesRestricted) => seesRestricted || CatalogueOfItems.Find(code)?.Item.Confidentiality != Confidentiality.Restricted;
}
