using Jishi.Record.Catalogue;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G7Decision;

/// <summary>The roll of a meeting as the rules read it: which kinds of meeting decide, who stood aside for a row, who spoke on it.</summary>
internal static class Roll
{
    /// <summary>What members may say on a row. A text that says none of them is no opinion.</summary>
    private static readonly string[] Opinions = ["同意", "缓议"];

    /// <summary>Meetings that decide by vote: all but those that only prepare. A kind that the office added is taken to decide, so that a new name opens no gap.</summary>
    public static bool Votes(string kind) => kind is not ("MINISTRY" or "SECRETARIES");

    /// <summary>Meetings at which everybody speaks one by one: those that vote, but for the plenary, which votes after its review.</summary>
    public static bool Speaks(string kind) => Votes(kind) && kind is not "PLENARY";

    /// <summary>What was voted is put down as a decision that takes effect.</summary>
    public static bool Decides(Dossier dossier) => dossier.Get(DecisionItems.DecisionOutcome) is "PASS" or "RECOMMEND";

    /// <summary>
    /// Who stood aside for this row. The roll is the meeting's: a reason that names somebody else on the agenda, and not this person, is about the
    /// other row.
    /// </summary>
    public static IReadOnlyList<Person> Recused(Docket docket)
    {
        var rows = (docket.Dossier.Get(DecisionItems.AbsentAndRecused) ?? ValueList<TableRow>.Empty)
            .Where(r => r.Get<string>("Kind")?.Contains("回避", StringComparison.Ordinal) == true && r.Get<Person>("Person") is not null).ToList();
        if (rows.Count == 0) return [];
        var others = docket.SameMeeting.Select(d => d.CadreName).Where(n => n != docket.Dossier.CadreName).ToList();
        return [.. rows.Where(r => r.Get<string>("Reason") is not { } reason || reason.Contains(docket.Dossier.CadreName, StringComparison.Ordinal)
            || !others.Exists(o => reason.Contains(o, StringComparison.Ordinal))).Select(r => r.Get<Person>("Person")!)];
    }

    /// <summary>The lines on this person, in the order of speaking.</summary>
    public static IEnumerable<TableRow> Statements(Dossier dossier) => (dossier.Get(DecisionItems.StatementTable) ?? ValueList<TableRow>.Empty)
        .Where(r => r.Get<Person>("Candidate") is not { } candidate || candidate.Name == dossier.CadreName)
        .Select((row, place) => (row, order: row.Cells.ContainsKey("Order") ? row.Get<long>("Order") : place + 1))
        .OrderBy(r => r.order).Select(r => r.row);

    public static bool IsMember(TableRow row) => row.Get<string>("Role") == "成员" && row.Get<Person>("Speaker") is not null;

    /// <summary>Who spoke as a member and said agree, disagree or put off; each once, by the last that they said.</summary>
    public static IReadOnlyList<TableRow> Voices(Dossier dossier)
    {
        var voices = new List<(Person Speaker, TableRow Row)>();
        foreach (var row in Statements(dossier).Where(r => IsMember(r) && HasOpinion(r)))
        {
            var speaker = row.Get<Person>("Speaker")!;
            voices.RemoveAll(v => v.Speaker.IsSame(speaker));
            voices.Add((speaker, row));
        }

        return voices.ConvertAll(v => v.Row);
    }

    public static bool Agrees(TableRow row) => Says(row, "同意") && !Says(row, "不同意") && !Says(row, "缓议");

    private static bool HasOpinion(TableRow row) => Array.Exists(Opinions, o => Says(row, o));

    private static bool Says(TableRow row, string word) => row.Get<string>("Opinion")?.Contains(word, StringComparison.Ordinal) == true;
}
