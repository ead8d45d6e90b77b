using Jishi.Record.Deciding;
using Jishi.Store;

namespace Jishi.Web.Watching;

/// <summary>One thing that must be well for the office to work, in a word for a program and a sentence for a person.</summary>
public sealed record ReadinessLine(string Name, bool Ok, string Words);

/// <summary>
/// Whether the office can work: the database takes a write, there is space, the clock is not behind the ledger, checkpoints follow, and the last
/// verification found nothing. Judged at most once in five seconds, however often it is asked.
/// </summary>
public sealed class Readiness(Journal journal, WebSettings settings)
{
    private static readonly TimeSpan Lasting = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan MostBehind = TimeSpan.FromMinutes(5);

    /// <summary>A checkpoint follows growth within a second; this much later something is wrong.</summary>
    private static readonly TimeSpan CheckpointDue = TimeSpan.FromMinutes(1);

    private readonly Lock _judging = new();
    private IReadOnlyList<ReadinessLine>? _lines;
    private long _judgedAt;

    public IReadOnlyList<ReadinessLine> Now()
    {
        lock (_judging)
        {
            if (_lines is not null && journal.Clock.GetElapsedTime(_judgedAt) < Lasting) return _lines;
            var pulse = journal.Pulse;
            (_lines, _judgedAt) = ([Database(), Writer(pulse), Space(pulse), Clock(pulse), Checkpoint(pulse), Verification()], journal.Clock.GetTimestamp());
            return _lines;
        }
    }

    /// <summary>A write that is no record: a draft of nobody's, overwritten each time.</summary>
    private ReadinessLine Database()
    {
        try
        {
            journal.Desk.SaveDraft(Actor.System.Id, "readiness", "");
            return new("database", true, "数据库可写。");
        }
        catch (Exception e) when (e is System.Data.Common.DbException or IOException or UnauthorizedAccessException)
        {
            return new("database", false, "数据库不能写：看磁盘是否已满、目录是否只读、是否被别的程序占用。");
        }
    }

    private static ReadinessLine Writer(JournalPulse pulse) => pulse.Writer.Lives
        ? new("writer", true, $"写入线程在工作，排队 {pulse.Writer.Queue} 条。")
        : new("writer", false, "写入已停：核验不通过，或写入线程已停。看“账本与核验”页和日志。");

    private ReadinessLine Space(JournalPulse pulse) => pulse.FreeBytes is not { } free ? new("space", true, "剩余空间无从得知。")
        : new("space", free >= settings.LeastFreeBytes, $"剩余空间 {free >> 20} MB，至少应有 {settings.LeastFreeBytes >> 20} MB。");

    private ReadinessLine Clock(JournalPulse pulse)
    {
        var behind = pulse.Writer.LastRecordedAt - journal.Clock.GetUtcNow();
        return behind > MostBehind ? new("clock", false, $"服务器时钟比账本慢 {behind:hh\\:mm\\:ss}，已不能写入，须校准时钟。") : new("clock", true, "时钟不比账本慢。");
    }

    private ReadinessLine Checkpoint(JournalPulse pulse)
    {
        if (pulse.Writer.CheckpointFailure is not null) return new("checkpoint", false, "最近一次检查点没有写成：看磁盘和权限。");
        var late = pulse.Writer.Checkpoint is { } last && last.Size < pulse.Size && journal.Clock.GetUtcNow() - last.At > CheckpointDue && journal.Clock.GetUtcNow() - pulse.Writer.LastRecordedAt > CheckpointDue;
        return late ? new("checkpoint", false, "新增分录一分钟以上没有检查点。") : new("checkpoint", true, $"检查点至第 {pulse.Writer.Checkpoint?.Size ?? 0} 条。");
    }

    private ReadinessLine Verification() => journal.Verified switch
    {
        { Report: { Ok: false, Problems.Count: var n } } => new("verification", false, $"最近一次核验不通过，{n} 处：已停止写入，保留现场，见“账本与核验”页。"),
        { Failure: not null } => new("verification", false, "最近一次核验没有做完：看磁盘和数据库。"),
        { Done: { } done } => new("verification", true, $"正在核验，已核 {done} 条。"),
        { Report.Entries: var entries, IsWhole: var whole } => new("verification", true, whole ? $"最近一次核验通过，{entries} 条。" : "启动时核过最近的检查点，还没有从头核过。"),
    };
}
