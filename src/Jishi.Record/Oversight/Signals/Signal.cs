using System.Collections.Immutable;

namespace Jishi.Record.Oversight.Signals;

/// <summary>A number of a signal with what it counts: «得票率 62/80».</summary>
public sealed record SignalFigure(string Name, string Value);

/// <summary>A candidacy that a signal points to.</summary>
public sealed record SignalRow(string Matter, string Candidacy, string Name, string Post);

/// <summary>A kind of signal: what it is called, and in words what was counted, against what, and how it may mislead.</summary>
public sealed record SignalKind(string Code, string Name, string Explanation);

/// <summary>
/// Something over many cases that a person should look at (监督信号). It says what was counted and nothing more: nobody is scored, nothing is blocked,
/// and an innocent reason is to be expected.
/// </summary>
/// <param name="About">who or what it is about, in words</param>
public sealed record Signal(SignalKind Kind, string About, ImmutableArray<SignalFigure> Figures, ImmutableArray<SignalRow> Rows);
