using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates;
using Jishi.Record.Policy;
using Jishi.Record.Rules;

namespace Jishi.Cli.Scenarios;

/// <summary>
/// An example of a rule as a scenario file: one candidacy, what the example records of it, and the rule asked. Only where that alone decides it: an
/// example about gates that were passed, signatures or other people's records is not told by one candidacy, and is not written.
/// </summary>
public static class ExampleScenario
{
    private const string Row = "m1/c1";

    private static readonly string[] Recording = [Record.Accounts.Roles.Recorder];

    /// <summary>The file, or why there is none, in Chinese.</summary>
    /// <param name="number">Which example, from 1.</param>
    public static (string? Yaml, string? WhyNot) Of(Rule rule, int number)
    {
        var example = rule.Examples[number - 1];
        var docket = example.Docket(rule);
        if (docket.Attempt.Act != Act.PassGate) return (null, $"它在{Words.Of(docket.Attempt.Act)}时判；能写成情景的只是在办结关口时判的。");
        if (PolicyCheck.Problems(Pack(docket.Policy)) is [var unfit, ..]) return (null, $"它的政策包不能采用：{unfit.Message}");
        var told = new ToldRecord(docket.Dossier);
        if (told.WhyNot() is { } whyNot) return (null, whyNot);
        // Where an example has something recorded after the act, the rule is asked once it is.
        if (told.End > docket.Attempt.At) docket = docket with { Attempt = docket.Attempt with { At = told.End.AddMinutes(1) } };
        var alone = new Docket(told.Alone(docket.Dossier), docket.Attempt) { Policy = Pack(docket.Policy), Calendar = docket.Policy.Calendar };
        return RuleBook.Verdict(rule, alone).Judgement == example.Expect
            ? (Write(rule, example, docket, told), null)
            : (null, "它除了一名人选的记录，还要看已办结的关口、签字、提交，或别的事项和人选。");
    }

    /// <summary>The example's policy under a name of its own, as a ledger can adopt it.</summary>
    private static PolicyPack Pack(PolicyPack policy) => policy with { Id = "example", Title = "例子所用的政策包", Version = "1" };

    private static string Write(Rule rule, Example example, Docket docket, ToldRecord told)
    {
        var text = new StringBuilder();
        Line("title", $"{rule.Id} {rule.Title}，{Words.Of(example.Kind)}：{example.Title}");
        Line("about", $"由规则库的例子生成；{rule.Statement}");
        Line("clock", LegalTime.Show(told.Start));
        Line("pack", PackJson(docket.Policy));
        Line("by", "p1");
        Line("organs", new[] { new { id = "o1", name = "例子县" } });
        Line("people", told.People.Select(p => new { id = p.Id, name = p.Name, title = "记录人", roles = Recording }));
        Line("cadres", new[] { new { id = "k1", name = docket.Dossier.CadreName, items = told.OfCadreFile } });
        text.AppendLine("steps:");
        foreach (var step in Steps(rule, example, docket, told)) text.Append("  - ").AppendLine(Compact(step));
        return text.ToString();

        void Line(string key, object value) => text.Append(key).Append(": ").AppendLine(Compact(value));
    }

    private static IEnumerable<object> Steps(Rule rule, Example example, Docket docket, ToldRecord told)
    {
        yield return new JsonObject { ["do"] = "openMatter", ["id"] = "m1", ["number"] = "例〔1〕号", ["title"] = "例子", ["organ"] = "o1", ["historical"] = docket.Dossier.IsHistorical };
        yield return new { @do = "addPost", matter = "m1", id = "p1", title = docket.Dossier.PostTitle };
        yield return new { @do = "enterCandidate", matter = "m1", id = "c1", post = "p1", cadre = "k1", kind = docket.Dossier.Kind };
        if (told.NeedsMeeting) yield return Meeting(docket, told);
        if (told.NeedsBatch)
        {
            yield return new { @do = "openBatch", id = "b1", number = "1", title = "例批", organ = "o1" };
            yield return new { @do = "putIntoBatch", matter = "m1", batch = "b1" };
        }

        foreach (var step in told.Steps(Row)) yield return step;
        yield return new { @do = "judge", on = Row, gate = docket.Attempt.Gate, at = LegalTime.Show(docket.Attempt.At), rule = rule.Id, verdict = example.Expect.ToString() };
    }

    /// <summary>A meeting that was held: planning one would be refused, since the example has nothing but what its own rule reads. What the other rules find of it is expected.</summary>
    private static JsonObject Meeting(Docket docket, ToldRecord told)
    {
        var step = new JsonObject { ["do"] = "openMeeting", ["id"] = "h1", ["title"] = "例会", ["agenda"] = Row, ["heldAt"] = LegalTime.Show(told.Start) };
        var planned = new Docket(told.AtMeeting(docket.Dossier), new Attempt(Act.PlanAgenda, told.Start)) { Policy = Pack(docket.Policy), Calendar = docket.Policy.Calendar };
        var found = RuleBook.Judge(planned).Select(f => f.Rule).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (found.Count > 0) step["expect"] = new JsonObject { ["found"] = new JsonArray([.. found.Select(r => JsonValue.Create(r))]) };
        return step;
    }

    private static object PackJson(PolicyPack policy) => new
    {
        id = "example",
        title = "例子所用的政策包",
        version = "1",
        values = policy.Values,
        holidays = policy.Holidays,
        makeUpDays = policy.MakeUpDays,
        codes = policy.Codes,
        requires = policy.Requires,
        packs = policy.Packs ?? [],
    };

    /// <summary>JSON on one line is YAML too.</summary>
    private static string Compact(object value) => Answer.Compact(JsonSerializer.SerializeToElement(value, JsonSerializerOptions.Web));
}
