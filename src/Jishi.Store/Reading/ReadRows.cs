using System.Collections.Immutable;
using Jishi.Record;
using Jishi.Record.Cadres;
using Jishi.Record.Catalogue;
using Jishi.Record.Facts;
using Jishi.Record.Gates.G1Qualification;
using Jishi.Record.Matters;
using Jishi.Record.Oversight;
using Jishi.Store.Databases;
using Jishi.Store.Folding;

namespace Jishi.Store.Reading;

/// <summary>Writes the read rows of a group in the group's own transaction: what the facts touched, as the world now has it. Owned by the writer's thread.</summary>
internal sealed class ReadRows(LedgerConnection ledger, ChainRows chains)
{
    private readonly Statement _matter = ledger.Prepare("""
        INSERT INTO matter_row (id, number, title, organ_id, organ, opened_at, posts, candidacies, last_idx, historical, batch, volume) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
        ON CONFLICT (id) DO UPDATE SET number = excluded.number, title = excluded.title, organ_id = excluded.organ_id, organ = excluded.organ, opened_at = excluded.opened_at, posts = excluded.posts, candidacies = excluded.candidacies, last_idx = excluded.last_idx, historical = excluded.historical, batch = excluded.batch, volume = excluded.volume
        """);

    private readonly Statement _candidacy = ledger.Prepare("""
        INSERT INTO candidacy_row (matter, id, cadre, cadre_name, post, post_title, kind, state, passed, last_idx, historical) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        ON CONFLICT (matter, id) DO UPDATE SET cadre_name = excluded.cadre_name, kind = excluded.kind, state = excluded.state, passed = excluded.passed, last_idx = excluded.last_idx
        """);

    private readonly Statement _cadre = ledger.Prepare("""
        INSERT INTO cadre_row (id, name, birth, post, last_idx) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, birth = excluded.birth, post = excluded.post, last_idx = excluded.last_idx
        """);

    private readonly Statement _finding = ledger.Prepare("INSERT INTO finding_row (idx, n, at, actor, act, matter, candidacy, gate, rule, kind, judged, state, reason) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)");

    // One fact may name a file twice for one item: what is said last stands.
    private readonly Statement _evidence = ledger.Prepare("""
        INSERT INTO evidence_row (sha256, owner, item, name, size, media_type, idx) VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (sha256, owner, item, idx) DO UPDATE SET name = excluded.name, size = excluded.size, media_type = excluded.media_type
        """);

    private readonly Statement _evidenceGone = ledger.Prepare("DELETE FROM evidence_row WHERE owner = $1 AND item = $2 AND idx = $3");
    private readonly Statement _renamedCadre = ledger.Prepare("UPDATE candidacy_row SET cadre_name = $1 WHERE cadre = $2 AND cadre_name <> $1");
    private readonly Statement _renamedOrgan = ledger.Prepare("UPDATE matter_row SET organ = $1 WHERE organ_id = $2");
    private readonly Statement _batch = ledger.Prepare("""
        INSERT INTO batch_row (id, number, title, organ_id, organ, opened_at, filed, volume, last_idx) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        ON CONFLICT (id) DO UPDATE SET number = excluded.number, title = excluded.title, organ_id = excluded.organ_id, organ = excluded.organ, opened_at = excluded.opened_at, filed = excluded.filed, volume = excluded.volume, last_idx = excluded.last_idx
        """);

    private readonly Statement _renamedBatchOrgan = ledger.Prepare("UPDATE batch_row SET organ = $1 WHERE organ_id = $2");
    private readonly Statement _meeting = ledger.Prepare("""
        INSERT INTO meeting_row (id, title, held_at, agenda, statements, last_idx) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (id) DO UPDATE SET title = excluded.title, held_at = excluded.held_at, agenda = excluded.agenda, statements = excluded.statements, last_idx = excluded.last_idx
        """);

    private readonly List<object[]> _matters = [];
    private readonly List<object[]> _candidacies = [];
    private readonly List<object[]> _cadres = [];
    private readonly List<object[]> _findings = [];
    private readonly List<(string Kind, string Name, string Id)> _names = [];
    private readonly ClockRows _clocks = new(ledger);
    private readonly Statement _entries = ledger.Prepare("SELECT e.header, b.bytes FROM entry e JOIN body b ON b.idx = e.idx WHERE e.idx >= $1 ORDER BY e.idx LIMIT $2");

    /// <summary>Entries as the writer's own transaction sees them.</summary>
    public IReadOnlyList<StoredEntry> Entries(long first, int count)
    {
        _entries.Bind(first, (long)count);
        var found = new List<StoredEntry>(count);
        while (_entries.Step()) found.Add(EntryCodec.Read(_entries.Bytes(0), _entries.Bytes(1)));
        return found;
    }

    /// <summary>A transaction failed, or somebody else wrote: what is in memory of the rows may not be what lies there.</summary>
    public void Forget()
    {
        _clocks.Forget();
        foreach (var rows in new[] { _matters, _candidacies, _cadres, _findings }) rows.Clear();
        _names.Clear();
    }

    /// <summary>Each touched object is written once, however many facts touched it.</summary>
    /// <param name="isPolicyNew">Another policy is in force than for what was written before: all clocks are counted anew.</param>
    public void Write(World world, IEnumerable<(EntryMeta Meta, Fact Fact)> facts, bool isPolicyNew)
    {
        if (isPolicyNew) _clocks.WriteAgain(world);
        var touched = new Dictionary<(string Kind, string Id, string Part), long>();
        var ended = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (meta, fact) in facts)
        {
            foreach (var key in Touched.By(world, meta, fact)) touched[key] = meta.Index;
            if (ClockRows.MayEnd(fact)) ended.Add(Owners.Split(meta.Stream).Id);
            foreach (var (owner, item, file) in NamedPapers.Of(fact)) _evidence.Run(file.Sha256, owner, item, file.Name, file.Size, file.MediaType, meta.Index);
            if (fact is BodyRedacted redacted) DropEvidence(redacted);
            WriteFindings(KeptFindings.Of(meta, fact), meta);
        }

        foreach (var ((kind, id, part), index) in touched) WriteRow(world, kind, id, part, index);
        foreach (var id in ended) _clocks.WriteTogether(world, id);
        Send();
    }

    /// <summary>What gathered goes out together: each row is one of another object.</summary>
    private void Send()
    {
        foreach (var (statement, rows) in new[] { (_matter, _matters), (_candidacy, _candidacies), (_cadre, _cadres), (_finding, _findings) })
        {
            statement.RunAll(rows);
            rows.Clear();
        }

        chains.Name(_names);
        _names.Clear();
    }

    private void WriteRow(World world, string kind, string id, string part, long index)
    {
        switch (kind)
        {
            case "cadre" when world.Cadres.GetValueOrDefault(id) is { } cadre:
                _cadres.Add([id, cadre.Name, cadre.BirthDate?.ToString() ?? "", PostOf(cadre), index]);
                _renamedCadre.Run(cadre.Name, id);
                _names.AddRange(cadre.Names.Select(n => (kind, n, id)));
                break;
            case "organ" when world.Organs.GetValueOrDefault(id) is { } organ:
                _renamedOrgan.Run(organ.Name, id);
                _renamedBatchOrgan.Run(organ.Name, id);
                break;
            case "matter" when world.Matters.GetValueOrDefault(id) is { } matter:
                _matters.Add([id, matter.Number, matter.Title, matter.OrganId, world.Organs.GetValueOrDefault(matter.OrganId)?.Name ?? matter.OrganId, matter.OpenedAt.ToUnixTimeMilliseconds(), (long)matter.Posts.Count, (long)matter.Candidacies.Count, index, matter.IsHistorical ? 1L : 0L, matter.BatchId ?? "", matter.Volume ?? ""]);
                _names.AddRange(matter.Names.Select(n => (kind, n, id)));
                break;
            case "meeting" when world.Meetings.GetValueOrDefault(id) is { } meeting:
                _meeting.Run(id, meeting.Title, meeting.HeldAt?.ToUnixTimeMilliseconds() ?? 0L, (long)meeting.Agenda.Length, (long)meeting.Statements.Length, index);
                break;
            case "batch" when world.Batches.GetValueOrDefault(id) is { } batch:
                _batch.Run(id, batch.Number, batch.Title, batch.OrganId, world.Organs.GetValueOrDefault(batch.OrganId)?.Name ?? batch.OrganId, batch.OpenedAt.ToUnixTimeMilliseconds(), batch.IsFiled ? 1L : 0L, batch.Volume ?? "", index);
                _names.AddRange(batch.Names.Select(n => (kind, n, id)));
                break;
            case "candidacy" when world.Matters.GetValueOrDefault(id) is { } matter && matter.Candidacies.GetValueOrDefault(part) is { } row:
                Write(world, matter, row, index);
                break;
        }
    }

    private void Write(World world, Matter matter, Candidacy row, long index)
    {
        var post = matter.Posts[row.PostId];
        var passed = string.Concat(Enumerable.Range(1, 9).Select(g => row.Passages.ContainsKey(g) || (g == 2 && post.Motion is not null) ? '1' : '0'));
        _candidacies.Add([matter.Id, row.Id, row.CadreId, world.Cadres[row.CadreId].Name, row.PostId, post.Title, row.Kind, row.State.ToString(), passed, index, matter.IsHistorical ? 1L : 0L]);
        _clocks.Write(world, matter, row);
    }

    private void DropEvidence(BodyRedacted fact)
    {
        foreach (var index in fact.Entries) _evidenceGone.Run(fact.Owner, fact.Code, index);
    }

    private void WriteFindings(ImmutableArray<KeptFinding> findings, EntryMeta meta)
    {
        foreach (var (kept, n) in findings.Select((f, n) => (f, (long)n)))
        {
            _findings.Add([
                meta.Index, n, meta.RecordedAt.ToUnixTimeMilliseconds(), meta.Actor.Name, kept.Act.ToString(), kept.Matter, kept.Candidacy, (long)kept.Gate,
                kept.Finding.Rule, kept.Finding.Kind.ToString(), kept.Finding.Judged ? 1L : 0L, kept.Finding.State.ToString(), kept.Finding.Reason ?? ""]);
        }
    }

    private static string PostOf(Cadre cadre) => cadre.Items.Find(QualificationItems.CurrentPost)?.Value is PostName post ? post.Title : "";
}
