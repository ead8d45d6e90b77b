namespace Jishi.Store.Databases;

/// <summary>Queues what writes, asks at once what reads. The provider prepares what is used often.</summary>
internal sealed class PostgresStatement(PostgresLedger ledger, string sql) : Statement
{
    private List<object[]> _rows = [];
    private int _row;

    public override void Run(params ReadOnlySpan<object> values) => ledger.Queue(sql, values);

    public override void Bind(params ReadOnlySpan<object> values) => (_rows, _row) = (ledger.Query(sql, values), -1);

    public override bool Step()
    {
        if (++_row < _rows.Count) return true;
        Reset();
        return false;
    }

    public override long Integer(int column) => (long)_rows[_row][column];

    public override string Text(int column) => (string)_rows[_row][column];

    public override byte[] Bytes(int column) => (byte[])_rows[_row][column];

    public override void Reset() => (_rows, _row) = ([], -1);

    public override void Dispose() => Reset();
}
