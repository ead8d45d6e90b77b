using Jishi.Record.Catalogue;

namespace Jishi.Web.GateForms;

/// <summary>What is known while a form is being filled in: what stands in its fields, and the record for all else. By this, conditional items appear before anything is saved.</summary>
public static class FormKnown
{
    public static Known Of(GateCase gate, PostedForm posted, Seal seal)
    {
        var typed = gate.Open
            .Where(i => posted.Has(i.Code + ".was") && FieldInput.SealsHold(i, posted, seal))
            .ToDictionary(i => i.Code, i => Typed(gate, i, FieldInput.Of(i, posted, seal)), StringComparer.Ordinal);
        return new Known(item => typed.TryGetValue(item.Code, out var value) ? value : gate.Dossier.Find(item));
    }

    /// <summary>The value as it would be recorded; nothing while the field is empty or wrong.</summary>
    private static Recorded? Typed(GateCase gate, DataItem item, FieldInput input)
    {
        if (FieldJson.Input(item, input, gate.Dossier.Find(item), null) is not { } read) return null;
        if (read.Value is not { } json) return new Recorded(null, read.NotApplicable, gate.Now, gate.Now, gate.Actor.Name, -1);
        return item.Type.Read(json, gate.Codes).Value is { } value ? new Recorded(value, null, gate.Now, gate.Now, gate.Actor.Name, -1) : null;
    }

    /// <summary>Codes of the items that are owed under a condition, by what stands in the form.</summary>
    public static IEnumerable<string> Applying(GateCase gate, PostedForm posted, Seal seal)
    {
        var known = Of(gate, posted, seal);
        return gate.Open.Where(i => i.When is not null && gate.RequirementOf(i, known) is Record.Rules.Requirement.Required or Record.Rules.Requirement.Asked).Select(i => i.Code);
    }
}
