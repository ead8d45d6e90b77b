using System.Collections.Immutable;
using System.Text.Json;
using Jishi.Record.Catalogue;
using Jishi.Record.Facts;
using Jishi.Record.Gates;
using Jishi.Record.Matters;

namespace Jishi.Record.Deciding;

/// <summary>One item as it comes in: a JSON value, or a reason why none applies; when the fact happened, or now.</summary>
public sealed record ItemInput(string Code, JsonElement? Value, string? NotApplicable = null, DateTimeOffset? OccurredAt = null)
{
    public static ItemInput Of(string code, object value, DateTimeOffset? occurredAt = null) => new(code, JsonSerializer.SerializeToElement(value), null, occurredAt);
}

/// <summary>Reads item inputs by the catalogue, the item's own type and the codes in force, collecting every problem so that a form shows them all at once.</summary>
internal sealed class ItemReader(Setting at, Target? target = null, string? cadre = null)
{
    /// <summary>Clocks of server and office may differ this much before «occurred in the future» is said.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(5);

    private readonly References _references = new(at.World, target?.Matter, cadre ?? target?.Candidacy?.CadreId);
    private readonly List<Problem> _problems = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public IReadOnlyList<Problem> Problems => _problems;

    public void Wrong(string message, string? field) => _problems.Add(new Problem(message, field));

    /// <summary>The item and its entry, or null after noting what was wrong.</summary>
    public (CatalogueOfItems.Line Line, ItemEntry Entry)? Read(ItemInput input)
    {
        if (CatalogueOfItems.Find(input.Code) is not { } line) return Fail($"目录中没有数据项“{IntegerType.Shorten(input.Code)}”。", input.Code);
        var name = line.Item.Name;
        if (!_seen.Add(input.Code)) return Fail($"{name}：同一项写了两次。", input.Code);
        if (line.Item.IsSystem) return Fail($"{name}：由系统在提交时填写。", input.Code);
        if (WhenWrong(input.OccurredAt) is { } wrong) return Fail($"{name}：{wrong}", input.Code);
        var occurred = LegalTime.ToMillisecond(input.OccurredAt ?? at.Now);
        return input.NotApplicable is { } reason ? ReadReason(line, input, reason, occurred) : ReadValue(line, input, occurred);
    }

    /// <summary>What is wrong with an instant at which something is said to have happened, or null.</summary>
    public string? WhenWrong(DateTimeOffset? occurred) => occurred switch
    {
        { UtcDateTime.Year: < 1949 } => "发生时间早于 1949 年，请核对。",
        { UtcDateTime.Year: > 9000 } => "发生时间晚于现在，请核对。",
        { } when occurred > at.Now + Ahead => $"发生时间 {LegalTime.Show(occurred.Value)} 晚于现在，请核对。",
        _ => null,
    };

    private (CatalogueOfItems.Line, ItemEntry)? ReadReason(CatalogueOfItems.Line line, ItemInput input, string reason, DateTimeOffset occurred)
    {
        if (input.Value is not null) return Fail($"{line.Item.Name}：填了值就不能再写不适用。", input.Code);
        if (!NotApplicable.IsTaken(line, target?.Dossier.Kind ?? "")) return Fail($"{line.Item.Name}：{NotApplicable.WhyNot(line.Item)}", input.Code);
        if (Words.Check("不适用的理由", reason, 500, input.Code) is { } problem) return Fail($"{line.Item.Name}：{problem.Message}", input.Code);
        return (line, new ItemEntry(input.Code, null, reason.Trim(), occurred));
    }

    private (CatalogueOfItems.Line, ItemEntry)? ReadValue(CatalogueOfItems.Line line, ItemInput input, DateTimeOffset occurred)
    {
        if (input.Value is not { } value || ItemType.IsBlank(value)) return Fail($"{line.Item.Name}：没有值。", input.Code);
        var reading = line.Item.Type.Read(value, at.World.Policy.CodeBook);
        return (reading.Error ?? _references.Wrong(line.Item.Type, reading.Value!)) is { } error
            ? Fail($"{line.Item.Name}：{error}", input.Code)
            : (line, new ItemEntry(input.Code, reading.Value, null, occurred));
    }

    private (CatalogueOfItems.Line, ItemEntry)? Fail(string message, string code)
    {
        Wrong(message, code);
        return null;
    }
}
