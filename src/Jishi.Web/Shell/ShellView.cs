using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Jishi.Web.Shell;

/// <summary>What the layout shows around a page. A page without one is drawn with the defaults, so that the error page needs no data.</summary>
public sealed record ShellView
{
    /// <summary>Whose installation this is, under the brand; null leaves it out.</summary>
    public string? Organ { get; init; }

    /// <summary>The signed-in person's name; null takes the name of the signed-in identity.</summary>
    public string? UserName { get; init; }

    /// <summary>Section and role, after the name.</summary>
    public string? UserRole { get; init; }

    /// <summary>How the ledger stands; null leaves the line out, because nothing is known about it.</summary>
    public LedgerLine? Ledger { get; init; }

    private const string Key = "Shell";

    private static readonly ShellView Default = new();

    public static ShellView Of(ViewDataDictionary data) => data[Key] as ShellView ?? Default;

    public void PutInto(ViewDataDictionary data) => data[Key] = this;
}
