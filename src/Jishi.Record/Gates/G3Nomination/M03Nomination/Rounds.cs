using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G2Motion;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G3Nomination.M03Nomination;

/// <summary>The rounds of a nomination by ballot (提名推荐票统计), as the rules about them read the table.</summary>
internal static class Rounds
{
    public static IReadOnlyList<TableRow> All(Dossier dossier) => dossier.Get(NominationItems.NominationBallots) ?? ValueList<TableRow>.Empty;

    /// <summary>The rows of one round, most votes first.</summary>
    public static IReadOnlyList<TableRow> Of(Dossier dossier, string round) =>
        [.. All(dossier).Where(r => r.Get<string>("Round") == round).OrderByDescending(r => r.Get<long>("Votes"))];

    public static string NameOf(TableRow row) => row.Get<Person>("Person")?.Name ?? "";

    /// <summary>Those in the first <paramref name="places"/> places; who ties for the last place is in.</summary>
    public static IEnumerable<string> Top(IReadOnlyList<TableRow> round, long places) => round.Count <= places
        ? round.Select(NameOf)
        : places <= 0 ? [] : round.Where(r => r.Get<long>("Votes") >= round[(int)places - 1].Get<long>("Votes")).Select(NameOf);

    /// <summary>No ballots are recorded: silent where the nomination was not by ballot, else they are missing.</summary>
    public static Verdict WhenNone(Dossier dossier) =>
        dossier.Get(NominationItems.NominatorKind) is "PUBLIC"
        || dossier.Get(NominationItems.NominationRound) is "R1" or "R2" or "CONGREGATE" or "PLENARY2"
        || dossier.Get(MotionItems.SelectionMethod) is "OPENREC"
            ? Verdict.Missing(NominationItems.NominationBallots)
            : Verdict.Exempt("没有投票提名");

    /// <summary>For examples: rounds of persons with their votes; the roll is the number present, and all ballots come back valid.</summary>
    public static Sketch Sketch(Sketch sketch, params (string Round, int Present, (string Name, int Votes)[] Persons)[] rounds) => sketch.Set(
        NominationItems.NominationBallots,
        (from round in rounds
         from person in round.Persons
         select new { round.Round, Post = "县教育体育局局长", Person = person.Name, Eligible = round.Present, round.Present, Issued = round.Present, Returned = round.Present, Valid = round.Present, person.Votes }).ToArray());
}
