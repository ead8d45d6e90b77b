namespace Jishi.Record.Deciding;

/// <summary>Identifiers of streams and rows: 1 to 64 of a-z, A-Z, 0-9, «-», «_», «.»; not dots alone, which an address would swallow. They come in with the command.</summary>
public static class Ids
{
    public const string Rule = "编号只能用字母、数字、- _ . ，最长 64 位";

    public static bool IsValid(string? id) => id is { Length: > 0 and <= 64 } && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.') && id.Any(c => c != '.');
}
