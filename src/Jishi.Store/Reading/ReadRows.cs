using System.Collections.Immutable;
using Jishi.Record;
using Jishi.Record.Cadres;
using Jishi.Record.Catalogue;
using Jishi.Record.Facts;
using Jishi.Record.Gates.G1Qualification;
using Jishi.Record.Matters;
using Jishi.Record.Rules;
using Microsoft.Data.Sqlite;

namespace Jishi.Store.Reading;

/// <summary>Writes the read rows of a group in the group's own transaction: what the facts touched, as the world now has it. Owned by the writer's thread.</summary>
internal sealed class ReadRows(SqliteLedger sqlite)
{
    private readonly SqliteCommand _matter = sqlite.Prepare("INSERT OR REPLACE INTO matter_row VALUES ($a, $b, $c, $d, $e, $f, $g, $h, $i)", 9);
    private readonly SqliteCommand _candidacy = sqlite.Prepare("INSERT OR REPLACE INTO candidacy_row VALUES ($a, $b, $c, $d, $e, $f, $g, $h, $i, $j)", 10);
    private readonly SqliteCommand _cadre = sqlite.Prepare("INSERT OR REPLACE INTO cadre_row VALUES ($a, $b, $c, $d, $e)", 5);
    private readonly SqliteCommand _finding = sqlite.Prepare("INSERT OR REPLACE INTO finding_row VALUES ($a, $b, $c, $d, $e, $f, $g, $h)", 8);
    private readonly SqliteCommand _evidence = sqlite.Prepare("INSERT OR REPLACE INTO evidence_row VALUES ($a, $b, $c, $d, $e, $f, $g)", 7);
    private readonly SqliteCommand _evidenceGone = sqlite.Prepare("DELETE FROM evidence_row WHERE owner = $a AND item = $b AND idx = $c", 3);
    private readonly SqliteCommand _renamedCadre = sqlite.Prepare("UPDATE candidacy_row SET cadre_name = $a WHERE cadre = $b AND cadre_name <> $a", 2);
    private readonly SqliteCommand _renamedOrgan = sqlite.Prepare("UPDATE matter_row SET organ = $a WHERE organ_id = $b", 2);
    private readonly SqliteCommand _stream = sqlite.Prepare("INSERT OR REPLACE INTO stream_row VALUES ($a, $b)", 2);
    private readonly SqliteCommand _entries = sqlite.Prepare("SELECT e.header, b.bytes FROM entry e JOIN body b ON b.idx = e.idx WHERE e.idx >= $a ORDER BY e.idx LIMIT $b", 2);

    /// <summary>Entries as the writer's own transaction sees them.</summary>
    public IReadOnlyList<StoredEntry> Entries(long first, int count)
    {
        (_entries.Parameters[0].Value, _entries.Parameters[1].Value) = (first, count);
        using var reader = _entries.ExecuteReader();
        var found = new List<StoredEntry>(count);
        while (reader.Read()) found.Add(EntryCodec.Read(reader.GetFieldValue<byte[]>(0), reader.GetFieldValue<byte[]>(1)));
        return found;
    }

    /// <summary>Each touched object is written once, however many facts touched it.</summary>
    public void Write(World world, IEnumerable<(EntryMeta Meta, Fact Fact)> facts)
    {
        var touched = new Dictionary<(string Kind, string Id, string Part), long>();
        foreach (var (meta, fact) in facts)
        {
            SqliteLedger.Run(_stream, meta.Stream, meta.Index);
            foreach (var key in Touched.By(world, meta, fact)) touched[key] = meta.Index;
            foreach (var (owner, item, file) in NamedPapers.Of(fact)) SqliteLedger.Run(_evidence, file.Sha256, owner, item, file.Name, file.Size, file.MediaType, meta.Index);
            if (fact is BodyRedacted redacted) DropEvidence(redacted);
            if (fact is GatePassed passed) WriteFindings(passed.Findings, meta, passed.Candidacy ?? passed.Post ?? "", passed.Gate);
            if (fact is PackageSent sent) WriteFindings(sent.Findings, meta, string.Join(',', sent.Candidacies), 0);
        }

        foreach (var ((kind, id, part), index) in touched) WriteRow(world, kind, id, part, index);
    }

    private void WriteRow(World world, string kind, string id, string part, long index)
    {
        switch (kind)
        {
            case "cadre" when world.Cadres.GetValueOrDefault(id) is { } cadre:
                SqliteLedger.Run(_cadre, id, cadre.Name, cadre.BirthDate?.ToString() ?? "", PostOf(cadre), index);
                SqliteLedger.Run(_renamedCadre, cadre.Name, id);
                break;
            case "organ" when world.Organs.GetValueOrDefault(id) is { } organ:
                SqliteLedger.Run(_renamedOrgan, organ.Name, id);
                break;
            case "matter" when world.Matters.GetValueOrDefault(id) is { } matter:
                SqliteLedger.Run(_matter, id, matter.Number, matter.Title, matter.OrganId, world.Organs.GetValueOrDefault(matter.OrganId)?.Name ?? matter.OrganId, matter.OpenedAt.ToUnixTimeMilliseconds(), (long)matter.Posts.Count, (long)matter.Candidacies.Count, index);
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
        SqliteLedger.Run(_candidacy, matter.Id, row.Id, row.CadreId, world.Cadres[row.CadreId].Name, row.PostId, post.Title, row.Kind, row.State.ToString(), passed, index);
    }

    private void DropEvidence(BodyRedacted fact)
    {
        foreach (var index in fact.Entries) SqliteLedger.Run(_evidenceGone, fact.Owner, fact.Code, index);
    }

    private void WriteFindings(ValueList<Finding> findings, EntryMeta meta, string candidacy, int gate)
    {
        for (var n = 0; n < findings.Count; n++)
            SqliteLedger.Run(_finding, meta.Index, (long)n, Owners.Split(meta.Stream).Id, candidacy, (long)gate, findings[n].Rule, findings[n].Kind.ToString(), findings[n].Reason ?? "");
    }

    private static string PostOf(Cadre cadre) => cadre.Items.Find(QualificationItems.CurrentPost)?.Value is PostName post ? post.Title : "";
}
