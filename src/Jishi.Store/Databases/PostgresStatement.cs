using System.Text.RegularExpressions;

namespace Jishi.Store.Databases;

/// <summary>Queues what writes, asks at once what reads. The provider prepares what is used often.</summary>
internal sealed partial class PostgresStatement(PostgresLedger ledger, string sql) : Statement
{
    private List<object[]> _rows = [];
    private int _row;

    /// <summary>The same insert out of arrays, one for each parameter.</summary>
    private string OfArrays => field ??= Rewritten(sql);

    public override void Run(params ReadOnlySpan<object> values) => ledger.Queue(sql, values);

    /// <summary>As arrays: one statement, however many rows.</summary>
    public override void RunAll(IReadOnlyList<object[]> rows)
    {
        if (rows.Count == 1) Run(rows[0]);
        else if (rows.Count > 1) ledger.Queue(OfArrays, [.. Enumerable.Range(0, rows[0].Length).Select(column => Column(rows, column))]);
    }

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

    /// <summary>«VALUES ($1, f($2)) ON CONFLICT …» becomes «SELECT p1, f(p2) FROM unnest($1, $2) AS given (p1, p2) ON CONFLICT …».</summary>
    internal static string Rewritten(string sql)
    {
        var values = sql.IndexOf("VALUES (", StringComparison.Ordinal);
        var conflict = sql.IndexOf("ON CONFLICT", StringComparison.Ordinal) is >= 0 and var at ? at : sql.Length;
        var row = sql[(values + "VALUES (".Length)..conflict].TrimEnd()[..^1];
        if (values < 0 || Parameter().IsMatch(sql[conflict..])) throw new ArgumentException("no insert of one row that arrays can stand for: " + sql, nameof(sql));
        var places = Enumerable.Range(1, Parameter().Matches(row).Select(m => m.Value).Distinct(StringComparer.Ordinal).Count()).ToList();
        // «WHERE true», since an ON CONFLICT after a join would be read as its condition.
        return $"{sql[..values]}SELECT {Parameter().Replace(row, "given.p${place}")} FROM unnest({string.Join(", ", places.Select(p => $"${p}"))}) AS given ({string.Join(", ", places.Select(p => $"p{p}"))}) WHERE true {sql[conflict..]}";
    }

    private static object Column(IReadOnlyList<object[]> rows, int column) => rows[0][column] switch
    {
        long => rows.Select(r => (long)r[column]).ToArray(),
        string => rows.Select(r => (string)r[column]).ToArray(),
        byte[] => rows.Select(r => (byte[])r[column]).ToArray(),
        var value => throw new ArgumentException(value.GetType().Name, nameof(rows)),
    };

    [GeneratedRegex(@"\$(?<place>\d+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();
}
