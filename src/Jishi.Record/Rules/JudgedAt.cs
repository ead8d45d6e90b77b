using System.Globalization;

namespace Jishi.Record.Rules;

/// <summary>The acts that rules stop. A fact is never stopped.</summary>
public enum Act
{
    PassGate,
    SendPackage,
    Sign,
    Archive,
    Correct,

    /// <summary>A person is entered as a candidate for a post.</summary>
    EnterCandidate,

    /// <summary>A row is put on the agenda of a meeting that is to decide. A meeting that was held already is a fact and is recorded with the finding.</summary>
    PlanAgenda,

    /// <summary>A decision is set aside to be discussed again.</summary>
    Reconsider,
}

/// <summary>Where a rule is judged, which is also the act that a block stops: any passage, or that of one gate (and which of its modules the rule is about).</summary>
public sealed record JudgedAt(Act Act, int Gate = 0, string Module = "")
{
    public static JudgedAt Passing(int gate, string module = "") => new(Act.PassGate, gate, module);

    public static implicit operator JudgedAt(Act act) => new(act);

    /// <summary>The rule is judged at this attempt.</summary>
    public bool Is(Attempt attempt) => Act == attempt.Act && (Gate == 0 || Gate == attempt.Gate);

    /// <summary>As the fact is called that the act would leave behind: «GatePassed:3(M05)».</summary>
    public override string ToString() => Named + (Gate == 0 ? "" : ":" + Gate.ToString(CultureInfo.InvariantCulture)) + (Module.Length == 0 ? "" : $"({Module})");

    private string Named => Act switch
    {
        Act.PassGate => "GatePassed",
        Act.SendPackage => "PackageSent",
        Act.Sign => "Signed",
        Act.Archive => "MatterArchived",
        Act.Correct => "ItemCorrected",
        Act.EnterCandidate => "CandidateEntered",
        Act.PlanAgenda => "AgendaPlanned",
        _ => "Reconsidered",
    };
}
