namespace Jishi.Ledger.Packages;

/// <summary>Reads a stream and throws <see cref="InvalidDataException"/> at the first byte beyond its bound, so no packed byte can grow without end.</summary>
internal sealed class BoundedStream(Stream inner, long bound) : Stream
{
    private long _left = bound;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = ReadInner(buffer);
        _left -= read;
        return _left >= 0 ? read : throw new InvalidDataException("A member of the package is larger than it may be.");
    }

    // A member that was cut short ends the stream early, which is one more way of being damaged.
    private int ReadInner(Span<byte> buffer)
    {
        try
        {
            return inner.Read(buffer);
        }
        catch (EndOfStreamException e)
        {
            throw new InvalidDataException("A member of the package ends too early.", e);
        }
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
