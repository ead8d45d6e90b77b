using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G8Appointment.M10PublicNotice;
using Jishi.Record.Gates.G8Appointment.M11Appointment;

namespace Jishi.Record.Gates.G8Appointment;

/// <summary>关口 8 任职：公示期满无碍，任免文件印发。</summary>
public static class AppointmentGate
{
    public static readonly Gate Gate = new(8, "APP", "任职",
        Modules: [PublicNoticeItems.Module, AppointmentItems.Module, AppointmentSupplementItems.Module, TermItems.Module],
        After: [7],
        Closes:
        [
            new(PublicNoticeItems.NoticeConclusion, "CLEAR", "EXEMPT"),
            new(AppointmentItems.AppointmentDocNo),
            new(AppointmentItems.AppointmentIssuedOn),
            new(AppointmentItems.ProbationApplies) { WithGate = 9 },
        ]);

    /// <summary>Decides whether gate 9 applies.</summary>
    public static readonly DataItem<bool> ProbationApplies = AppointmentItems.ProbationApplies;
}
