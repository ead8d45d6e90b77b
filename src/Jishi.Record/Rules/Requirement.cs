using Jishi.Record.Catalogue;
using Jishi.Record.Policy;

namespace Jishi.Record.Rules;

/// <summary>Whether an item is owed by a dossier now.</summary>
public enum Requirement
{
    /// <summary>Every dossier that passes its module owes it.</summary>
    Always,

    /// <summary>Its condition holds, by the record or by the policy pack.</summary>
    Required,

    /// <summary>The record does not tell: a value is owed, or the reason why none applies.</summary>
    Asked,

    /// <summary>Its condition does not hold. It may still be recorded.</summary>
    NotRequired,

    /// <summary>The program fills it; nobody is asked.</summary>
    System,
}

/// <summary>Judges requirements, for completeness, the gate form and the API alike.</summary>
public static class Requirements
{
    public static Requirement Of(DataItem item, Dossier dossier, PolicyPack policy) => Of(item, new Known(dossier.Find), dossier.Kind, policy);

    /// <summary>The same for what is known beside the record, as a form that is being filled in.</summary>
    public static Requirement Of(DataItem item, Known known, string kind, PolicyPack policy)
    {
        if (item.IsSystem) return Requirement.System;
        if (!item.Kinds.IsEmpty && !item.Kinds.Contains(kind)) return Requirement.NotRequired;
        if (item.When is not { } when) return Requirement.Always;
        return when.Holds(known) switch
        {
            true => Requirement.Required,
            false => Requirement.NotRequired,
            null when policy.Requires.Contains(item.Code) => Requirement.Required,
            null => when.DecidedBy == DecidedBy.Policy ? Requirement.NotRequired : Requirement.Asked,
        };
    }

    /// <summary>A value, or a reason why none applies, must stand in the record.</summary>
    public static bool IsOwed(DataItem item, Dossier dossier, PolicyPack policy) => Of(item, dossier, policy) is Requirement.Always or Requirement.Required or Requirement.Asked;
}
