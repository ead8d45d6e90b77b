using Jishi.Record.Accounts;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Gates;
using Jishi.Record.Oversight;
using Jishi.Record.Rules;
using Jishi.Store;
using Jishi.Store.Reading;
using Microsoft.EntityFrameworkCore;

namespace Jishi.Web.Oversight;

/// <summary>What is looked for among the kept findings; what is null or empty is not asked.</summary>
public sealed record FindingQuery(string? Rule, RuleKind? Kind, string? Organ, string? Matter, string? Person, DateOnly? From, DateOnly? To);

/// <summary>A kept finding with what it is about, as a list shows it.</summary>
/// <param name="Finding">null where the entry was redacted or is of a newer program: the rest still stands</param>
public sealed record FindingLine(FindingRow Row, string MatterNumber, string MatterTitle, string Organ, string Who, Finding? Finding)
{
    public string At => LegalTime.Show(LegalTime.FromUnix(Row.At));

    public string RuleTitle => RuleBook.Find(Row.Rule)?.Title ?? (Finding is null ? Row.Rule : Shell.FindingWords.Title(Finding));
}

/// <summary>The findings that acts were done in spite of, newest first: by rule, organ, matter, person and time. Figures and filters come from the read tables, what was seen from the entries.</summary>
public static class FindingList
{
    /// <summary>Lines of an export: what is more is said and left out.</summary>
    public const int MostExported = 20_000;

    /// <summary>One page of what is found, and how many there are.</summary>
    public static async Task<(int Total, IReadOnlyList<FindingLine> Lines)> Read(Journal journal, FindingQuery query, int skip, int take, CancellationToken cancel)
    {
        await using var read = journal.Read();
        var found = Found(read, query);
        var total = await found.CountAsync(cancel);
        var rows = await found.OrderByDescending(f => f.Row.Idx).ThenBy(f => f.Row.N).Skip(skip).Take(take).ToListAsync(cancel);
        return (total, [.. rows.Select(r => new FindingLine(r.Row, r.Number ?? "", r.Title ?? "", r.Organ ?? "", r.Who ?? "", KeptAt(journal, r.Row)))]);
    }

    /// <summary>How often each rule stands in what is found, the most frequent first.</summary>
    public static async Task<IReadOnlyList<(string Rule, int Count)>> ByRule(Journal journal, FindingQuery query, CancellationToken cancel)
    {
        await using var read = journal.Read();
        var counts = await Found(read, query).GroupBy(f => f.Row.Rule).Select(g => new { g.Key, Count = g.Count() }).OrderByDescending(g => g.Count).ThenBy(g => g.Key).ToListAsync(cancel);
        return [.. counts.Select(c => (c.Key, c.Count))];
    }

    /// <summary>The restricted items that the lines show, for the log of restricted reads.</summary>
    public static IReadOnlyList<string> RestrictedShown(Actor actor, IEnumerable<FindingLine> lines) => !Roles.ReadingRestricted.Contains(actor.Capacity) ? [] :
        [.. lines.Select(l => l.Finding).OfType<Finding>().SelectMany(Shell.FindingWords.ItemsOf).Distinct(StringComparer.Ordinal)
            .Where(code => CatalogueOfItems.Find(code)!.Item.Confidentiality == Confidentiality.Restricted)];

    private static IQueryable<Joined> Found(ReadTables read, FindingQuery query)
    {
        var joined = from f in read.Findings
                     join m in read.Matters on f.Matter equals m.Id into matters
                     from m in matters.DefaultIfEmpty()
                     join c in read.Candidacies on new { f.Matter, Id = f.Candidacy } equals new { c.Matter, c.Id } into rows
                     from c in rows.DefaultIfEmpty()
                     select new Joined { Row = f, Number = m.Number, Title = m.Title, Organ = m.Organ, Who = c.CadreName };
        if (query.Rule is { Length: > 0 } rule) joined = joined.Where(j => j.Row.Rule == rule);
        if (query.Kind is { } kind) joined = joined.Where(j => j.Row.Kind == kind.ToString());
        if (query.Organ is { Length: > 0 } organ) joined = joined.Where(j => j.Organ!.Contains(organ));
        if (query.Matter is { Length: > 0 } matter) joined = joined.Where(j => j.Number!.Contains(matter) || j.Title!.Contains(matter) || j.Row.Matter == matter);
        if (query.Person is { Length: > 0 } person) joined = joined.Where(j => j.Who!.Contains(person) || j.Row.Actor.Contains(person));
        if (query.From is { } from) joined = joined.Where(j => j.Row.At >= LegalTime.StartOf(from).ToUnixTimeMilliseconds());
        if (query.To is { } to) joined = joined.Where(j => j.Row.At < LegalTime.StartOf(to.AddDays(1)).ToUnixTimeMilliseconds());
        return joined;
    }

    private static Finding? KeptAt(Journal journal, FindingRow row) => journal.Ledger.Read(row.Idx) is { Fact: { } fact } entry
        ? KeptFindings.Of(entry.Meta, fact).ElementAtOrDefault(row.N)?.Finding
        : null;

    private sealed class Joined
    {
        public required FindingRow Row { get; init; }

        public string? Number { get; init; }

        public string? Title { get; init; }

        public string? Organ { get; init; }

        public string? Who { get; init; }
    }
}
