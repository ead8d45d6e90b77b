using System.Collections.Immutable;
using System.Security.Cryptography;

namespace Jishi.Web.Pages.Cadres;

/// <summary>An uploaded form before it is imported.</summary>
public sealed record ImportFile(string Name, byte[] Bytes)
{
    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Bytes));
}

/// <summary>What became of one file.</summary>
public sealed record ImportResult(string FileName, bool Done, string Words, string? CadreId);

/// <summary>Files between the dry run and the word of the person who uploaded them, and then the results.</summary>
public sealed record ImportBatch(string Id, string Account, DateTimeOffset At, IReadOnlyList<ImportFile> Files)
{
    public IReadOnlyList<ImportResult>? Results { get; init; }
}

/// <summary>
/// Batches in memory: a dry run leaves nothing on disk, and a restart only asks for the files again. The newest few are kept, each account
/// sees its own.
/// </summary>
public sealed class ImportBatches(TimeProvider clock)
{
    public const int MostFiles = 200;
    public const long MostBytes = 64L * 1024 * 1024;
    private const int MostBatches = 8;
    private static readonly TimeSpan Life = TimeSpan.FromHours(2);

    private readonly Lock _lock = new();
    private ImmutableArray<ImportBatch> _batches = [];

    public ImportBatch Add(string account, IReadOnlyList<ImportFile> files)
    {
        var batch = new ImportBatch(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12)), account, clock.GetUtcNow(), files);
        lock (_lock) _batches = [.. Living().TakeLast(MostBatches - 1), batch];
        return batch;
    }

    public ImportBatch? Find(string account, string? id)
    {
        lock (_lock) return Living().FirstOrDefault(b => b.Id == id && b.Account == account);
    }

    public void Finish(ImportBatch batch, IReadOnlyList<ImportResult> results)
    {
        lock (_lock) _batches = [.. _batches.Select(b => b.Id == batch.Id ? b with { Results = results } : b)];
    }

    private IEnumerable<ImportBatch> Living() => _batches.Where(b => clock.GetUtcNow() - b.At < Life);
}
