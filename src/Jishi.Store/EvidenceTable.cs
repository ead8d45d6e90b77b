using Jishi.Store.Databases;
using Npgsql;

namespace Jishi.Store;

/// <summary>
/// Evidence in the database that the nodes share. A file is taken into this node's folder first, checked there, and written as chunks in one transaction that is committed before any fact may name it:
/// a crash leaves a temporary file here and nothing there.
/// </summary>
internal sealed class EvidenceTable(Database database, string folder) : EvidenceStore(folder)
{
    /// <summary>1 MiB.</summary>
    public const int ChunkBytes = 1 << 20;

    public override Stream? Open(string sha256) => ChunkStream.Open(database, sha256);

    private protected override async Task Settle(string temporary, string sha256, long size, CancellationToken cancel)
    {
        await using var connection = (NpgsqlConnection)database.OpenDesk();
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        connection.Execute("SET LOCAL synchronous_commit = on");
        // Waits for whoever is storing the same content now; then there is nothing left to do.
        await using (var command = connection.Command("INSERT INTO evidence (sha256, size) VALUES ($1, $2) ON CONFLICT (sha256) DO NOTHING", sha256, size))
        {
            if (await command.ExecuteNonQueryAsync(cancel) == 1) await Write(connection, temporary, sha256, cancel);
        }

        await transaction.CommitAsync(cancel);
    }

    private static async Task Write(NpgsqlConnection connection, string temporary, string sha256, CancellationToken cancel)
    {
        await using var file = new FileStream(temporary, FileMode.Open, FileAccess.Read, FileShare.Read, 1, useAsync: true);
        var buffer = new byte[ChunkBytes];
        for (var n = 0L; ; n++)
        {
            var read = await file.ReadAtLeastAsync(buffer, ChunkBytes, throwOnEndOfStream: false, cancel);
            if (read == 0) return;
            await using var command = connection.Command("INSERT INTO evidence_chunk (sha256, n, bytes) VALUES ($1, $2, $3)", sha256, n, buffer.AsMemory(0, read).ToArray());
            await command.ExecuteNonQueryAsync(cancel);
        }
    }
}
