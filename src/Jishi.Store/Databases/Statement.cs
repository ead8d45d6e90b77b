namespace Jishi.Store.Databases;

/// <summary>A prepared statement of the writer's connection. Values are long, string or byte[]. Belongs to the thread that owns the connection, which disposes of it.</summary>
internal abstract class Statement : IDisposable
{
    /// <summary>Runs it to its end, or queues it: it has run when a query answers, or the transaction is committed.</summary>
    /// <exception cref="System.Data.Common.DbException">As the provider throws it; a queued one fails where the queue is sent.</exception>
    public abstract void Run(params ReadOnlySpan<object> values);

    /// <summary>Runs «INSERT … VALUES (…)» once for each row; no two of them may meet in an ON CONFLICT DO UPDATE, which may speak of «excluded» only.</summary>
    public virtual void RunAll(IReadOnlyList<object[]> rows)
    {
        foreach (var row in rows) Run(row);
    }

    /// <summary>Starts a query; the caller steps until there is no row, or resets.</summary>
    public abstract void Bind(params ReadOnlySpan<object> values);

    /// <summary>True while there is a row; then the statement is ready to be bound again.</summary>
    public abstract bool Step();

    public abstract long Integer(int column);

    public abstract string Text(int column);

    public abstract byte[] Bytes(int column);

    public abstract void Reset();

    public abstract void Dispose();
}
