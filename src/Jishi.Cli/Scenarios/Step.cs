using System.Text.Json.Serialization;

namespace Jishi.Cli.Scenarios;

/// <summary>One step of a scenario: who, when, what, and what is expected. Each verb is a record of its own under Verbs, whose members are its arguments.</summary>
public abstract record Step
{
    /// <summary>Account id of who acts; the file's «by» where absent.</summary>
    public string? By { get; init; }

    /// <summary>Role acted in; the account's first where absent.</summary>
    public string? As { get; init; }

    /// <summary>When, on Shanghai's clock; one minute after the step before where absent.</summary>
    public string? At { get; init; }

    public Expectation Expect { get; init; } = Expectation.Accepted;

    /// <summary>A remark for the reader of the file.</summary>
    public string? Note { get; init; }

    /// <summary>Set by the reader.</summary>
    [JsonIgnore]
    internal StepPlace Place { get; set; } = null!;

    /// <summary>Item codes that the step names; checked when the file is read.</summary>
    [JsonIgnore]
    internal virtual IEnumerable<string> Codes => [];

    internal abstract Task Run(Stage stage);
}

/// <summary>Where a step stands: its file, its number in it from 1, its line, and how it reads.</summary>
internal sealed record StepPlace(string File, int Number, int Line, string Text);
