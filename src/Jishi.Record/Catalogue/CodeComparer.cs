namespace Jishi.Record.Catalogue;

/// <summary>
/// Compares codes of items and columns, exactly. Rules look up thousands of them for one dossier, so the hash takes five characters instead of all:
/// codes come from the catalogue, and nobody can choose ones that collide.
/// </summary>
public sealed class CodeComparer : IEqualityComparer<string>
{
    public static readonly CodeComparer Instance = new();

    private CodeComparer()
    {
    }

    public bool Equals(string? x, string? y) => ReferenceEquals(x, y) || string.Equals(x, y, StringComparison.Ordinal);

    public int GetHashCode(string obj)
    {
        var length = obj.Length;
        return length == 0 ? 0 : (((((((obj[0] * 31) + obj[length / 4]) * 31) + obj[length / 2]) * 31) + obj[length * 3 / 4]) * 31) + obj[length - 1] + (length * 1_000_003);
    }
}
