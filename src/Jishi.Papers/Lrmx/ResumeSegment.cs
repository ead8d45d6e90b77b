namespace Jishi.Papers.Lrmx;

/// <summary>One stretch of 简历: YYYY.MM--YYYY.MM and what the person did then.</summary>
/// <param name="To">Null while it lasts.</param>
/// <param name="Text">As written after the dates; continuation lines follow, each on its own line.</param>
/// <param name="Line">Line within the text read, from 1.</param>
/// <param name="NotesZh">What is odd about the segment by itself.</param>
public sealed record ResumeSegment(LooseDate From, LooseDate? To, string Text, int Line, IReadOnlyList<string> NotesZh);

/// <summary>A remark on 简历 and the line within it.</summary>
public sealed record ResumeNote(int Line, string MessageZh, string ValueSeen);

/// <summary>The segments in the order written, and the remarks: lines that could not be read, gaps and overlaps.</summary>
public sealed record ResumeReading(IReadOnlyList<ResumeSegment> Segments, IReadOnlyList<ResumeNote> Notes);
