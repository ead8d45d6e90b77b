using Jishi.Store.Databases;

namespace Jishi.Store.Folding;

/// <summary>
/// The index by which objects are folded and found: the entries of each stream as a chain, the entries of other streams that touch it, and names.
/// Written in the group's own transaction and read within it. Owned by the writer's thread.
/// </summary>
internal sealed class ChainRows(LedgerConnection ledger)
{
    /// <summary>
    /// The entries below an index ($2) that change something in the object of a stream ($1): those of the stream, and those of others that touch it.
    /// CROSS JOIN, because SQLite keeps its order: left to choose, it may read every entry of the ledger and look each up in the chain.
    /// </summary>
    public const string ConcerningSql = """
        WITH RECURSIVE chain (idx) AS (
          SELECT last_idx FROM stream_row WHERE stream = $1
          UNION ALL
          SELECT c.before_idx FROM chain JOIN chain_row c ON c.idx = chain.idx WHERE c.before_idx >= 0),
        every (idx) AS (SELECT idx FROM chain UNION ALL SELECT idx FROM touch_row WHERE stream = $1)
        SELECT e.header, b.bytes FROM every CROSS JOIN entry e CROSS JOIN body b WHERE every.idx < $2 AND e.idx = every.idx AND b.idx = every.idx ORDER BY every.idx
        """;

    /// <summary>Ids of the objects of a kind ($1) that bear a name ($2), or bore it.</summary>
    public const string NamedSql = "SELECT id FROM name_row WHERE kind = $1 AND name = $2 ORDER BY id";

    private readonly Statement _stream = ledger.Prepare("INSERT INTO stream_row (stream, last_idx) VALUES ($1, $2) ON CONFLICT (stream) DO UPDATE SET last_idx = excluded.last_idx");
    private readonly Statement _chain = ledger.Prepare("INSERT INTO chain_row (idx, before_idx) VALUES ($1, $2)");
    private readonly Statement _chainOfStream = ledger.Prepare("INSERT INTO chain_row (idx, before_idx) VALUES ($1, COALESCE((SELECT last_idx FROM stream_row WHERE stream = $2), -1))");
    private readonly Statement _touch = ledger.Prepare("INSERT INTO touch_row (stream, idx) VALUES ($1, $2)");
    private readonly Statement _name = ledger.Prepare("INSERT INTO name_row (kind, name, id) VALUES ($1, $2, $3) ON CONFLICT (kind, name, id) DO NOTHING");
    private readonly Statement _named = ledger.Prepare(NamedSql);
    private readonly Statement _concerning = ledger.Prepare(ConcerningSql);

    /// <summary>Hangs entries on the chains of their streams, in order; also those whose fact does not read. Other streams in which they change something are noted beside.</summary>
    public void Chain(IEnumerable<(string Stream, long Index)> entries, IEnumerable<(string Stream, long Index)> also)
    {
        var lasts = new Dictionary<string, long>(StringComparer.Ordinal);
        var (linked, first) = (new List<object[]>(), new List<object[]>());
        foreach (var (stream, index) in entries)
        {
            // Within a group the row of the stream is still the one before it.
            if (lasts.TryGetValue(stream, out var before)) linked.Add([index, before]);
            else first.Add([index, stream]);
            lasts[stream] = index;
        }

        _chain.RunAll(linked);
        _chainOfStream.RunAll(first);
        _stream.RunAll([.. lasts.Select(l => new object[] { l.Key, l.Value })]);
        _touch.RunAll([.. also.Select(a => new object[] { a.Stream, a.Index })]);
    }

    public void Name(IEnumerable<(string Kind, string Name, string Id)> names) => _name.RunAll([.. names.Select(n => new object[] { n.Kind, n.Name, n.Id })]);

    /// <summary>What concerns a stream, as the transaction sees it, in order.</summary>
    public IReadOnlyList<StoredEntry> Concerning(string stream, long below)
    {
        _concerning.Bind(stream, below);
        var found = new List<StoredEntry>();
        while (_concerning.Step()) found.Add(EntryCodec.Read(_concerning.Bytes(0), _concerning.Bytes(1)));
        return found;
    }

    /// <summary>Who bears a name, as the transaction sees it.</summary>
    public IReadOnlyCollection<string> Named(string kind, string name)
    {
        _named.Bind(kind, name);
        var found = new List<string>();
        while (_named.Step()) found.Add(_named.Text(0));
        return found;
    }
}
