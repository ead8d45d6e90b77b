using System.Collections.Immutable;
using System.Security.Cryptography;

namespace Jishi.Web.Imports;

/// <summary>The batches of all accounts; each account sees its own. The newest few are kept, bounded in number, size and time; a running job is never dropped.</summary>
public sealed class ImportBatches(TimeProvider clock)
{
    public const int MostFiles = 1_000;
    public const long MostBytes = 200L * 1024 * 1024;
    private const int MostBatches = 8;
    private const long MostKept = 800L * 1024 * 1024;
    private static readonly TimeSpan Life = TimeSpan.FromHours(4);

    private readonly Lock _lock = new();
    private ImmutableList<ImportBatch> _batches = [];

    public ImportBatch Add(string account, ImportPlan plan)
    {
        var batch = new ImportBatch(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12)), account, clock.GetUtcNow(), plan);
        lock (_lock)
        {
            _batches = [.. _batches.Where(IsAlive), batch];
            while (_batches.Count > MostBatches || _batches.Sum(b => b.Bytes) > MostKept)
            {
                if (_batches.Find(b => b != batch && (!b.IsStarted || b.IsFinished)) is not { } oldest) break;
                _batches = _batches.Remove(oldest);
            }
        }

        return batch;
    }

    public ImportBatch? Find(string account, string? id)
    {
        lock (_lock) return _batches.Find(b => b.Id == id && b.Account == account && IsAlive(b));
    }

    private bool IsAlive(ImportBatch batch) => clock.GetUtcNow() - batch.At < Life || (batch.IsStarted && !batch.IsFinished);
}
