namespace Jishi.Web.Shell;

/// <summary>A text field of a small form. Partial <c>_Field</c>.</summary>
/// <param name="Name">the field's name, which is its id and the name that a refusal uses</param>
/// <param name="Error">what is wrong with it, in the words of the summary</param>
public sealed record FormField(string Name, string Words, string? Value, string? Error = null)
{
    public string? Hint { get; init; }

    /// <summary>The name it is posted under, where that is not the name a refusal uses.</summary>
    public string Post { get; init; } = Name;

    public bool Required { get; init; } = true;

    /// <summary>Several lines.</summary>
    public bool Long { get; init; }

    public int Max { get; init; } = 500;

    /// <summary>Values to choose from instead of typing: value and words.</summary>
    public IReadOnlyList<(string Value, string Words)>? Choices { get; init; }

    /// <summary>What the control is described by: the hint, the error, both or nothing.</summary>
    public string? DescribedBy => (Hint, Error) switch
    {
        (null, null) => null,
        (null, _) => Name + "-err",
        (_, null) => Name + "-hint",
        _ => $"{Name}-err {Name}-hint",
    };
}
