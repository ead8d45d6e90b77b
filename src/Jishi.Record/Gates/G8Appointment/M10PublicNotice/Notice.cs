using System.Globalization;
using Jishi.Record.Catalogue;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G8Appointment.M10PublicNotice;

/// <summary>What the rules about the notice share.</summary>
internal static class Notice
{
    public const string WhyExempt = "免予公示";

    public static bool IsExempt(Dossier dossier) => dossier.Get(PublicNoticeItems.NoticeConclusion) is "EXEMPT";

    /// <summary>First and last day of the notice; null where one of them is not recorded.</summary>
    public static (DateOnly First, DateOnly Last)? Days(Dossier dossier) =>
        dossier.Has(PublicNoticeItems.PublicNoticeStartedAt) && dossier.Has(PublicNoticeItems.PublicNoticeEndedAt)
            ? (LegalTime.Day(dossier.Get(PublicNoticeItems.PublicNoticeStartedAt)), LegalTime.Day(dossier.Get(PublicNoticeItems.PublicNoticeEndedAt)))
            : null;

    public static Verdict Missing { get; } = Verdict.Missing(PublicNoticeItems.PublicNoticeStartedAt, PublicNoticeItems.PublicNoticeEndedAt);

    public static Sighting Seen((DateOnly First, DateOnly Last) days, FormattableString counted) => new(
        PublicNoticeItems.PublicNoticeEndedAt.Code,
        string.Create(CultureInfo.InvariantCulture, $"{days.First:yyyy-MM-dd} 至 {days.Last:yyyy-MM-dd}，{counted.ToString(CultureInfo.InvariantCulture)}"));

    public static Sketch Posted(Sketch sketch, string first, string last) => sketch
        .Set(PublicNoticeItems.PublicNoticeStartedAt, first + " 09:00")
        .Set(PublicNoticeItems.PublicNoticeEndedAt, last + " 17:30");
}
