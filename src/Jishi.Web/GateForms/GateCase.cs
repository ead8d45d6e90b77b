using System.Globalization;
using Jishi.Record;
using Jishi.Record.Accounts;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Gates;
using Jishi.Record.Gates.Sequence;
using Jishi.Record.Matters;
using Jishi.Record.Rules;

namespace Jishi.Web.GateForms;

/// <summary>One gate of one candidacy (or of a post before anybody stands), as one person meets it at one moment. All questions of the gate page are asked here.</summary>
public sealed record GateCase(World World, Target Target, Gate Gate, Actor Actor, DateTimeOffset Now)
{
    /// <summary>The case, or null when matter, row or gate are not there.</summary>
    public static GateCase? Find(World world, string matter, string? candidacy, string? post, int gate, Actor actor, DateTimeOffset now) =>
        Target.Find(world, matter, candidacy, post, gate) is ({ } target, _) ? new GateCase(world, target, NineGates.Number(gate), actor, now) : null;

    public Dossier Dossier => Target.Dossier;

    public Candidacy? Row => Target.Candidacy;

    public bool MayRecord => Roles.Recording.Contains(Actor.Capacity);

    public bool SeesRestricted => Roles.ReadingRestricted.Contains(Actor.Capacity);

    /// <summary>Why this gate does not apply to the row; null when it does.</summary>
    public string? NotApplying => NineGates.WhyNot(Gate, Dossier);

    public Passage? Passage => Dossier.Passages.GetValueOrDefault(Gate.Number);

    /// <summary>Only a candidacy passes gates, but for the motion, which its post passes.</summary>
    public bool CanPass => MayRecord && Passage is null && NotApplying is null && (Row is not null || Gate.Number == 2)
        && WhyNotPass is null;

    /// <summary>Why the row's state, or the archive, keeps this gate from being passed; null when neither does.</summary>
    public string? WhyNotPass => Target.Matter.Volume is not null ? Target.WhyClosed(Gate.Number) : Row is null ? null : States.WhyFrozen(Row, Dossier.CadreName, PassGate.AsAct(Row, Gate.Number));

    public string RowPath => Row is null ? $"/matters/{Target.Matter.Id}/posts/{Target.Post.Id}" : $"/matters/{Target.Matter.Id}/candidacies/{Row.Id}";

    public string PathOf(int gate) => string.Create(CultureInfo.InvariantCulture, $"{RowPath}/gates/{gate}");

    public string Path => PathOf(Gate.Number);

    public string Whose => Row is null ? Target.Post.Title : Dossier.CadreName;

    /// <summary>The modules of the gate that a row of this kind passes.</summary>
    public IEnumerable<Module> Modules => KindsOfAppointment.Of(Dossier.Kind).Modules(Gate);

    /// <summary>Items that can be filled here now.</summary>
    public IEnumerable<DataItem> Open => Modules.SelectMany(m => m.Items).Where(i => Locked(i) is null);

    /// <summary>Items that must have a value for the gate to be passed; they cannot be «not applicable».</summary>
    public IReadOnlySet<string> Required => field ??= Gate.Conditions(KindsOfAppointment.Of(Dossier.Kind)).Select(c => c.Item.Code)
        .Concat(Modules.Select(m => m.Link).OfType<Link>().SelectMany(l => new[] { l.ResponsibleLeader.Code, l.ResponsibleOfficer.Code }))
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>The code tables of the policy in force.</summary>
    public CodeBook Codes => World.Policy.CodeBook;

    /// <summary>Whether the item is owed, by what is recorded.</summary>
    public Requirement RequirementOf(DataItem item) => Requirements.Of(item, Dossier, World.Policy);

    /// <summary>The same for what a form holds beside the record.</summary>
    public Requirement RequirementOf(DataItem item, Known known) => Requirements.Of(item, known, Dossier.Kind, World.Policy);

    /// <summary>A reason why none applies may stand in place of a value.</summary>
    public bool TakesNotApplicable(DataItem item) => !Required.Contains(item.Code) && CatalogueOfItems.Find(item.Code) is { } line && NotApplicable.IsTaken(line, Dossier.Kind);

    /// <summary>What passing this gate now would meet; empty once it is passed or where it does not apply.</summary>
    public IReadOnlyList<Finding> Findings => field ??= Passage is not null || NotApplying is not null || (Row is null && Gate.Number != 2)
        ? []
        : PassGate.Judge(World, Dossier, Gate.Number, Now);

    /// <summary>Working days by which a value was recorded later than the office allows; 0 when in time.</summary>
    public int DaysLate(Recorded? recorded) => Dossier.IsHistorical ? 0 : LateMarks.Days(World, recorded);

    public bool Sees(DataItem item) => SeesRestricted || item.Confidentiality != Confidentiality.Restricted;

    /// <summary>Why the item cannot be filled here now, and where to go; null when it can.</summary>
    public (string Reason, string? Link, string? LinkWords)? Locked(DataItem item) =>
        !Sees(item) ? ("限授权人员查看和填写", null, null)
        : item.IsSystem ? ("提交时由系统填写", null, null)
        : !MayRecord ? ($"{Roles.Name(Actor.Capacity)}只查阅，不记录", null, null)
        : Target.WhyClosed(Gate.Number) is { } closed ? (closed.TrimEnd('。'), null, null)
        : Target.OwnerOf(item) is null ? WithoutOwner(item)
        : !Target.IsListed(Gate.Number, item) ? ("退回时没有列出，不能改", null, null)
        : Dossier.Find(item) is not null && Target.IsClosed(World, item, Gate.Number) ? Closed(item)
        : null;

    /// <summary>The rows behind the items of this page: each owner with the version that the page shows.</summary>
    public IEnumerable<RowSeen> Rows() => Gate.Items.Select(Target.OwnerOf).OfType<string>().Distinct(StringComparer.Ordinal)
        .Select(owner => new RowSeen(owner, Gate.Number, World.Bag(owner)!.VersionAt(Gate.Number)));

    /// <summary>Restricted items that the page shows with a value, by owner, for the log of restricted reads.</summary>
    public IEnumerable<(string Owner, IEnumerable<string> Items)> RestrictedShown() => !SeesRestricted ? [] : Gate.Items
        .Where(i => i.Confidentiality == Confidentiality.Restricted && Dossier.Find(i) is not null)
        .Select(i => (Owner: Target.OwnerOf(i), i.Code))
        .Where(x => x.Owner is not null)
        .GroupBy(x => x.Owner!, x => x.Code, StringComparer.Ordinal)
        .Select(g => (g.Key, g.AsEnumerable()));

    private (string, string?, string?) WithoutOwner(DataItem item) => item.Scope == Scope.Meeting && Row is not null
        ? ("还没有排会，先把这个人选列入一次会议", $"/matters/{Target.Matter.Id}/meetings/new", "去排会")
        : ("按人选记，列为人选之后再填", $"/matters/{Target.Matter.Id}", "去列人选");

    private (string, string?, string?) Closed(DataItem item) => Row is null
        ? ("本关已办结，改已记录的值须走更正", null, null)
        : ("本关已办结，改已记录的值须走更正", $"{Path}/correct/{item.Code}", "更正");
}

/// <summary>Marks of after-the-fact recording (晚录), by the limit of SEQ-03 in force.</summary>
public static class LateMarks
{
    public static int Days(World world, Recorded? recorded)
    {
        if (recorded is null) return 0;
        var days = LateRecord.DaysLate(recorded, world.Policy.Calendar);
        var limit = LateRecord.Rule.Parameters[0];
        return days > (world.Policy.Value(LateRecord.Rule.Id, limit.Name) ?? limit.On(LegalTime.Day(recorded.RecordedAt))) ? days : 0;
    }
}
