using System.Collections.Immutable;
using System.Data.Common;
using Jishi.Record;
using Jishi.Record.Catalogue;
using Jishi.Record.Facts;
using Jishi.Record.Gates;
using Jishi.Record.Judging;
using Jishi.Record.Matters;
using Jishi.Record.Policy;
using Jishi.Store.Databases;
using Jishi.Store.Reading;

namespace Jishi.Store.Judging;

/// <summary>
/// Judges the acts of a ledger again, in its order: each on the world before its command, at its own time, by the text in force on its day and the
/// policy that was in force; or by a pack that is tried. Reads only: the journal may be open and at work beside it.
/// </summary>
public sealed class LedgerJudge
{
    /// <summary>Entries that are read back, folded and judged at once.</summary>
    private const int Portion = 2048;

    /// <summary>Candidacies that are remembered between uses, of some 40 KB each.</summary>
    private const int Remembered = 5_000;

    private readonly JournalOptions _options;
    private readonly LedgerReader _reader;
    private readonly bool _isIndexed;
    private readonly JudgeWish _wish;
    private readonly Dictionary<long, RuleBookAdopted?> _books = [];
    private ImmutableArray<(long By, BodyRedacted Fact)> _redactions = [];

    private LedgerJudge(JournalOptions options, LedgerReader reader, bool isIndexed, JudgeWish wish)
    {
        (_options, _reader, _isIndexed, _wish) = (options with { Remembered = Math.Min(options.Remembered, Remembered) }, reader, isIndexed, wish);
    }

    /// <summary>Judges the ledger of a data folder, or of its PostgreSQL.</summary>
    /// <exception cref="JournalException">The database cannot be read.</exception>
    public static JudgeReport Run(JournalOptions options, JudgeWish wish, IProgress<JudgeProgress>? progress = null, CancellationToken cancel = default)
    {
        using var database = Database.Of(options);
        try
        {
            using var connection = database.OpenReader();
            return new LedgerJudge(options, new LedgerReader(database), ReadSchema.IsCurrent(database, connection), wish).Run(progress, cancel);
        }
        catch (Exception e) when (e is DbException or InvalidDataException or InvalidOperationException or InvalidCastException)
        {
            throw new JournalException(database.CannotOpen(e), e);
        }
    }

    /// <summary>The same beside an open journal, over what is committed when it begins.</summary>
    internal static JudgeReport Run(JournalOptions options, LedgerReader reader, JudgeWish wish, IProgress<JudgeProgress>? progress, CancellationToken cancel) =>
        new LedgerJudge(options, reader, isIndexed: true, wish).Run(progress, cancel);

    private JudgeReport Run(IProgress<JudgeProgress>? progress, CancellationToken cancel)
    {
        var end = _wish.To is { } to ? FirstFrom(to.AddDays(1), _reader.Size()) : _reader.Size();
        var first = _wish.From is { } from ? FirstFrom(from, end) : 0;
        var start = _isIndexed ? first : 0;
        var walk = _isIndexed ? new LedgerWalk(_options, _reader, start) : LedgerWalk.InMemory();
        _redactions = [.. Redactions()];
        var report = new JudgeTallying(_wish);
        progress?.Report(new(0, end - start));
        StoredEntry[] held = [];
        foreach (var portion in _reader.Rows(start).TakeWhile(r => r.Index < end).Chunk(Portion))
        {
            cancel.ThrowIfCancellationRequested();
            StoredEntry[] entries = [.. held, .. portion.AsParallel().AsOrdered().Select(r => EntryCodec.Read(r.Header, r.Body))];
            held = entries[^1..];
            Take(walk, entries[..^1], held[0], first, report);
            walk.Forget(held[0].Index);
            progress?.Report(new(held[0].Index - start, end - start));
        }

        Take(walk, held, null, first, report);
        progress?.Report(new(end - start, end - start));
        return report.Finish(Math.Max(0, end - start));
    }

    /// <summary>Folds one after the other, then judges side by side: worlds do not change.</summary>
    /// <param name="next">The entry after these, which is held back: what a command records right after an act may be part of it.</param>
    private void Take(LedgerWalk walk, StoredEntry[] entries, StoredEntry? next, long first, JudgeTallying report)
    {
        var acts = new List<(StoredEntry Entry, World Before, PastAct Act)>();
        foreach (var (entry, after) in entries.Zip(entries.Skip(1).Append(next)))
        {
            walk.Take(entry);
            if (entry.Index < first || entry.Fact is not { } fact) continue;
            var told = after?.Header.CommandId == entry.Header.CommandId ? after.Fact as ItemsRecorded : null;
            if (PastAct.Of(walk.Before, entry.Meta, fact, told) is { } act) acts.Add((entry, walk.Before, act));
            else if (PastAct.IsJudged(fact)) report.Unread();
        }

        foreach (var (entry, _, _) in acts) Book(entry.Header.RuleBook);
        foreach (var judged in acts.AsParallel().AsOrdered().Select(a => Judge(a.Entry, a.Before, a.Act))) report.Add(judged);
    }

    private Rejudged Judge(StoredEntry entry, World before, PastAct act)
    {
        var book = _books[entry.Header.RuleBook];
        var isOther = book?.Sha256 != RuleBookText.Sha256;
        var deviations = _wish.Policy is { } policy
            ? Deviation.Between(act.Judge(before), act.Judge(before with { Policy = WithCalendar(policy, before.Policy) }))
            : Deviation.Between(act.Found, act.Judge(before));
        var organ = before.Organs.GetValueOrDefault(act.Matter.OrganId)?.Name ?? act.Matter.OrganId;
        ImmutableArray<string> names = deviations.Count == 0 ? [] : Names(before, entry, act);
        return new Rejudged(act.Found.Count, isOther, [.. deviations.Select(d =>
            new JudgedRow(entry.Index, entry.Meta.RecordedAt, act.At, organ, act.Matter.Id, act.Matter.Number, names, d, CauseOf(d, act, isOther ? book : null, isOther)))]);
    }

    /// <summary>A pack without any day of its own is tried on the calendar that was in force: that it forgot the holidays is not what is asked.</summary>
    private static PolicyPack WithCalendar(PolicyPack tried, PolicyPack inForce) =>
        tried.Holidays.IsEmpty && tried.MakeUpDays.IsEmpty ? tried with { Holidays = inForce.Holidays, MakeUpDays = inForce.MakeUpDays } : tried;

    private static ImmutableArray<string> Names(World before, StoredEntry entry, PastAct act) =>
        entry.Fact is GatePassed { Post: { } post } ? [act.Matter.Posts[post].Title] : [.. act.Names(before)];

    private DeviationCause CauseOf(Deviation deviation, PastAct act, RuleBookAdopted? book, bool isOther)
    {
        if (_wish.Policy is not null) return DeviationCause.Policy;
        if (_redactions.Any(r => r.By > act.Entry.Index && r.Fact.Entries.Any(i => i < act.Entry.Index) && act.Reads(r.Fact.Owner) && MayRead(deviation.Rule, r.Fact.Code))) return DeviationCause.Redacted;
        if (!isOther) return DeviationCause.Unexplained;
        if (RuleBook.Find(deviation.Rule) is null) return DeviationCause.RuleIsGone;
        return book?.Rules.Contains(deviation.Rule) == false ? DeviationCause.RuleIsNew : DeviationCause.RuleChanged;
    }

    /// <summary>A rule reads what it says it reads; a rule about the record as a whole, and a gate's own conditions, read all of it.</summary>
    private static bool MayRead(string rule, string code) => RuleBook.Find(rule) is not { Reads: { IsEmpty: false } reads } || reads.Any(i => i.Code == code);

    private void Book(long index)
    {
        if (!_books.ContainsKey(index)) _books[index] = index < 0 ? null : _reader.Read(index)?.Fact as RuleBookAdopted;
    }

    private IEnumerable<(long By, BodyRedacted Fact)> Redactions() =>
        from entry in _isIndexed
            ? _reader.Foundations(long.MaxValue)
            : _reader.Rows().Where(r => r.Header.Span.IndexOf("\"kind\":\"BodyRedacted\""u8) >= 0).Select(r => EntryCodec.Read(r.Header, r.Body))
        where entry.Fact is BodyRedacted
        select (entry.Index, (BodyRedacted)entry.Fact!);

    /// <summary>The first entry of a day or later; the end where there is none. Times never go back in a ledger, and a command has one.</summary>
    private long FirstFrom(DateOnly day, long end)
    {
        var at = LegalTime.StartOf(day).ToUnixTimeMilliseconds();
        var (low, high) = (0L, end);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (_reader.Read(middle)!.Header.RecordedAt < at) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
