using System.Collections.Immutable;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G8Appointment.M10PublicNotice;

/// <summary>The PUB rules: the notice before an appointment.</summary>
public static class PublicNoticeRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        NoticeLength.Workdays,
        NoticeLength.Days,
        NoticeBeforeAppointment.Order,
        NoticeContents.Complete,
        NoticeContents.TwoChannels,
        NoticeFeedback.Rule,
        NoticeBeforeAppointment.Stale,
        NoticeContents.Exemption,
    ];
}
