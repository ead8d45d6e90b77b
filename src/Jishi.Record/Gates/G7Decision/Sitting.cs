using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G7Decision;

/// <summary>Draws the meeting of an example.</summary>
internal static class Sitting
{
    private static readonly string[] Members = ["韩立冬", "杜知秋", "郭临川", "章怀信", "梅若谷", "邱北辰", "施云帆", "骆清和", "俞景明", "陶景行"];

    public const string Chair = "贺长川";

    /// <summary>A meeting of so many members, of whom so many came; nobody stood aside.</summary>
    public static Sketch Sits(this Sketch sketch, long eligible, long present, string kind = "STANDING") => sketch
        .Set(DecisionItems.MeetingKind, kind).Set(DecisionItems.MeetingChair, Chair)
        .Set(DecisionItems.EligibleMembers, eligible).Set(DecisionItems.PresentMembers, present)
        .Marks((null, "无", null)).Passing(7);

    /// <summary>Who was absent or stood aside, and why.</summary>
    public static Sketch Marks(this Sketch sketch, params (string? Person, string Kind, string? Reason)[] rows) =>
        sketch.Set(DecisionItems.AbsentAndRecused, rows.Select(r => new { r.Person, r.Kind, r.Reason }).ToArray());

    public static Sketch Votes(this Sketch sketch, long agree, long against, long abstain, long invalid = 0, string outcome = "PASS") => sketch
        .Set(DecisionItems.VotesFor, agree).Set(DecisionItems.VotesAgainst, against).Set(DecisionItems.VotesAbstain, abstain)
        .Set(DecisionItems.VotesInvalid, invalid).Set(DecisionItems.DecisionOutcome, outcome);

    /// <summary>An introduction, then the members one after another with these opinions, the chair last.</summary>
    public static Sketch Speak(this Sketch sketch, params string[] opinions) => sketch.Spoken(
        [("高望舒", "介绍人", ""), .. opinions.Select((o, i) => (i == opinions.Length - 1 ? Chair : Members[i], "成员", o))]);

    /// <summary>Who spoke, as what, and with which opinion, in that order.</summary>
    public static Sketch Spoken(this Sketch sketch, params (string Speaker, string Role, string Opinion)[] lines) =>
        sketch.Set(DecisionItems.StatementTable, lines.Select((l, i) => new { Order = i + 1, l.Speaker, l.Role, Candidate = "沈知行", l.Opinion }).ToArray());

    /// <summary>The day on which the meeting ended.</summary>
    public static Sketch EndedOn(this Sketch sketch, string day) => sketch.Set(DecisionItems.DecisionEndedAt, day + " 11:00");

    /// <summary>So many times the same opinion.</summary>
    public static string[] Of(this string opinion, int times) => [.. Enumerable.Repeat(opinion, times)];
}
