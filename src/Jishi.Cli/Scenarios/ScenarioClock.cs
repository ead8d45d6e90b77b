using Jishi.Record.Catalogue;

namespace Jishi.Cli.Scenarios;

/// <summary>A clock that stands where the scenario puts it. Only wall time is the scenario's; elapsed time stays real, so checkpoints are signed as ever.</summary>
internal sealed class ScenarioClock(DateTimeOffset start) : TimeProvider
{
    private long _ticks = start.UtcTicks;

    public DateTimeOffset Now => LegalTime.FromUnix(GetUtcNow().ToUnixTimeMilliseconds());

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    /// <summary>Moves forward to an instant; false, and unmoved, when it is past already.</summary>
    public bool MoveTo(DateTimeOffset instant)
    {
        if (instant.UtcTicks < Interlocked.Read(ref _ticks)) return false;
        Interlocked.Exchange(ref _ticks, instant.UtcTicks);
        return true;
    }
}
