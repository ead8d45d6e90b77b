using System.Security.Cryptography;
using Jishi.Store.Databases;

namespace Jishi.Store;

/// <summary>
/// Reads evidence from its chunks, one at a time and each on a connection of its own, so that a slow reader of a film holds none. Read from the beginning, the last chunk is given only when the whole has
/// the hash that it is named by.
/// </summary>
internal sealed class ChunkStream : Stream
{
    private readonly Database _database;
    private readonly string _sha256;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _hashed;
    private long _at = -1;
    private byte[] _chunk = [];

    private ChunkStream(Database database, string sha256, long length) => (_database, _sha256, Length) = (database, sha256, length);

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length { get; }

    public override long Position { get; set; }

    /// <summary>Null when it is not there.</summary>
    public static ChunkStream? Open(Database database, string sha256)
    {
        using var connection = database.OpenReader();
        using var command = connection.Command("SELECT size FROM evidence WHERE sha256 = $1", sha256);
        return command.ExecuteScalar() is long size ? new ChunkStream(database, sha256, size) : null;
    }

    /// <exception cref="InvalidDataException">A chunk is missing, or the bytes are not those that were stored.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (Position >= Length || buffer.IsEmpty) return 0;
        var (chunk, from) = Math.DivRem(Position, EvidenceTable.ChunkBytes);
        if (chunk != _at) Load(chunk);
        var count = Math.Min(buffer.Length, _chunk.Length - (int)from);
        _chunk.AsSpan((int)from, count).CopyTo(buffer);
        Position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => Length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) _hash.Dispose();
        base.Dispose(disposing);
    }

    private void Load(long n)
    {
        using var connection = _database.OpenReader();
        using var command = connection.Command("SELECT bytes FROM evidence_chunk WHERE sha256 = $1 AND n = $2", _sha256, n);
        var expected = Math.Min(EvidenceTable.ChunkBytes, Length - (n * EvidenceTable.ChunkBytes));
        if (command.ExecuteScalar() is not byte[] bytes || bytes.Length != expected) throw Damaged();
        (_chunk, _at) = (bytes, n);
        if (_hashed != n * EvidenceTable.ChunkBytes) return;
        _hash.AppendData(bytes);
        _hashed += bytes.Length;
        if (_hashed == Length && Convert.ToHexStringLower(_hash.GetCurrentHash()) != _sha256) throw Damaged();
    }

    private InvalidDataException Damaged() => new($"证据 {_sha256[..8]}… 在数据库里的内容已不完整或被改动。");
}
