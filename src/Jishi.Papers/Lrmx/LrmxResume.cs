namespace Jishi.Papers.Lrmx;

/// <summary>
/// Splits 简历 into segments. A segment starts on a line YYYY.MM--YYYY.MM; deeply indented lines, and lines with no dates, continue
/// the one before. A line inside an open bracket whose dates lie within the segment is an 其间, not a segment of its own.
/// </summary>
public static class LrmxResume
{
    private const int ContinuationIndent = 8;

    // A long life fills some sixty lines.
    private const int MostLines = 2000;

    /// <summary>Never throws. The text itself is never changed: this is a second reading beside it.</summary>
    public static ResumeReading Read(string text)
    {
        var segments = new List<Draft>();
        var notes = new List<ResumeNote>();
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            if (++number > MostLines)
            {
                notes.Add(new ResumeNote(number, $"简历超过 {MostLines} 行，其后未检查起止年月，文字已全部保留", ""));
                break;
            }

            if (string.IsNullOrWhiteSpace(line)) continue;
            ReadLine(line, number, segments, notes);
        }

        var done = segments.ConvertAll(draft => draft.Finish());
        notes.AddRange(done.SelectMany(segment => segment.NotesZh.Select(note => new ResumeNote(segment.Line, note, segment.Text))));
        notes.AddRange(Continuity(done));
        return new ResumeReading(done, [.. notes.OrderBy(note => note.Line)]);
    }

    private static void ReadLine(string line, int number, List<Draft> segments, List<ResumeNote> notes)
    {
        var span = Indent(line) < ContinuationIndent ? LrmxResumeSpan.Read(line) : null;
        var last = segments.Count > 0 ? segments[^1] : null;
        if (span?.ProblemZh is { } problem) notes.Add(new ResumeNote(number, problem, line.Trim()));
        if (span?.From is { } from && last?.Encloses(from, span.To) != true) segments.Add(new Draft(from, span.To, span.Rest, number));
        else if (last is not null) last.Lines.Add(line.Trim());
        else if (span?.ProblemZh is null) notes.Add(new ResumeNote(number, "本行没有起止年月，未能归入任何一段经历", line.Trim()));
    }

    private static int Indent(string line) => line.TakeWhile(char.IsWhiteSpace).Sum(c => c == '\u3000' ? 2 : 1);

    private static IEnumerable<ResumeNote> Continuity(List<ResumeSegment> segments)
    {
        for (var i = 1; i < segments.Count; i++)
        {
            var (before, after) = (segments[i - 1], segments[i]);
            if (before.To is null)
                yield return new ResumeNote(before.Line, "起止年月没有写止，但后面还有经历，请核对", before.From.ToString());
            else if (after.From.MonthNumber - before.To.MonthNumber is { } months and not 0)
                yield return new ResumeNote(after.Line, GapZh(before.To, after.From, months), $"{before.To} → {after.From}");
        }
    }

    private static string GapZh(LooseDate to, LooseDate from, int months) => months > 0
        ? $"与上一段不衔接：上一段止于 {to}，本段起于 {from}，中间空 {months} 个月，请核对"
        : $"与上一段重叠：上一段止于 {to}，本段起于 {from}，重叠 {-months} 个月，请核对";

    /// <summary>A segment while its lines are still coming in.</summary>
    private sealed class Draft(LooseDate from, LooseDate? to, string first, int line)
    {
        private int open;
        private int counted;

        public List<string> Lines { get; } = [first];

        public bool Encloses(LooseDate start, LooseDate? end)
        {
            // Brackets are counted once per line: a résumé of many lines must not be counted again for each of them.
            for (; counted < Lines.Count; counted++)
                open += Lines[counted].Count(c => c is '（' or '(') - Lines[counted].Count(c => c is '）' or ')');
            var endsInside = to is null || (end?.MonthNumber ?? int.MaxValue) <= to.MonthNumber;
            return open > 0 && start.MonthNumber >= from.MonthNumber && endsInside;
        }

        public ResumeSegment Finish()
        {
            var notes = new List<string>();
            if (from.Month is null || (to is not null && to.Month is null)) notes.Add("起止时间只有年，没有月，请补填");
            if (to?.MonthNumber < from.MonthNumber) notes.Add($"起于 {from}，止于 {to}，先后颠倒，请核对");
            if (Lines.TrueForAll(text => text.Length == 0)) notes.Add("只有起止年月，没有内容，请补填");
            return new ResumeSegment(from, to, string.Join('\n', Lines), line, notes);
        }
    }
}
