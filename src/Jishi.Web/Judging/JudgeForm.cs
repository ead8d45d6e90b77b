using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Policy;
using Jishi.Store.Judging;

namespace Jishi.Web.Judging;

/// <summary>What is asked on the page or through the API: days, and the local rule packs to try on top of the policy in force.</summary>
/// <param name="Packs">Null to judge as it was judged; a list, also an empty one, puts these local packs in place of those adopted.</param>
public sealed record JudgeForm(string? From, string? To, IReadOnlyList<string>? Packs)
{
    /// <summary>The wish, or null with what is wrong.</summary>
    public JudgeWish? Read(PolicyPack inForce, List<Problem> problems)
    {
        var (from, to) = (Day(From, nameof(From), problems), Day(To, nameof(To), problems));
        if (from > to) problems.Add(new Problem("起始日期晚于截止日期。", nameof(From)));
        var policy = Packs is null ? null : inForce with { Packs = [.. Packs] };
        if (policy is not null) problems.AddRange(PolicyCheck.Problems(policy));
        return problems.Count > 0 ? null : new JudgeWish(from, to, policy);
    }

    private static DateOnly? Day(string? text, string field, List<Problem> problems)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var reading = ItemTypes.Date.Read(System.Text.Json.JsonSerializer.SerializeToElement(text.Trim()));
        if (reading.Error is { } error) problems.Add(new Problem(error, field));
        return reading.Value as DateOnly?;
    }
}
