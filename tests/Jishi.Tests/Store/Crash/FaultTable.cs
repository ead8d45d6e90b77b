using System.Reflection;
using Jishi.Store;

namespace Jishi.Tests.Store.Crash;

/// <summary>What is left at a point: whether the act is in the ledger, what its caller was told («receipt», the beginning of a text, or nothing), which files lie about.</summary>
internal sealed record Left(bool Recorded, string Told, string Files = "");

/// <param name="Killed">The process ended here.</param>
/// <param name="Failed">The storage failed here, and the process goes on.</param>
internal sealed record FaultRow(string Point, Left Killed, Left Failed);

/// <summary>
/// Every point of the write path and what is left of an act when the process is killed there, or when the storage fails there. The acts: a paper
/// uploaded (evidence), the first start (key), an act submitted, and for «checkpoint» the signing of one, which is «recorded» when it is in the database.
/// </summary>
internal static class FaultTable
{
    private const string Receipt = "receipt", Nothing = "";
    private const string NoFile = "材料.txt：磁盘已满，文件没有存入。", NoStart = "磁盘已满，没有启动。", NotWritten = "写入失败，这次提交没有写入。", NotSigned = "磁盘已满，检查点没有签成。";
    private const string Half = "evidence/incoming/*", Paper = "evidence/*/*", NewKey = "ledger.key.new", Key = "ledger.key", NewCheckpoint = "checkpoint.new";
    private const bool Yes = true, No = false;

    /// <summary>The names of the steps, in the order of the write path.</summary>
    public static IReadOnlyList<string> Steps { get; } = [.. typeof(FaultPoints).GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!)];

    public static IReadOnlyList<FaultRow> Rows { get; } =
    [
        new("before evidence.write", new(No, Nothing, Half), new(No, NoFile)),
        new("after evidence.write", new(No, Nothing, Half), new(No, NoFile)),
        new("before evidence.sync", new(No, Nothing, Half), new(No, NoFile)),
        new("after evidence.sync", new(No, Nothing, Half), new(No, NoFile)),
        new("before evidence.rename", new(No, Nothing, Half), new(No, NoFile)),
        new("after evidence.rename", new(No, Nothing, Paper), new(No, NoFile, Paper)),
        new("before evidence.folder", new(No, Nothing, Paper), new(No, NoFile, Paper)),
        new("after evidence.folder", new(No, Nothing, Paper), new(No, NoFile, Paper)),
        new("before key.write", new(No, Nothing, NewKey), new(No, NoStart, NewKey)),
        new("after key.write", new(No, Nothing, NewKey), new(No, NoStart, NewKey)),
        new("before key.sync", new(No, Nothing, NewKey), new(No, NoStart, NewKey)),
        new("after key.sync", new(No, Nothing, NewKey), new(No, NoStart, NewKey)),
        new("before key.rename", new(No, Nothing, NewKey), new(No, NoStart, NewKey)),
        new("after key.rename", new(No, Nothing, Key), new(No, NoStart, Key)),
        new("before key.folder", new(No, Nothing, Key), new(No, NoStart, Key)),
        new("after key.folder", new(No, Nothing, Key), new(No, NoStart, Key)),
        new("before take", new(No, Nothing), new(No, NotWritten)),
        new("after take", new(No, Nothing), new(No, NotWritten)),
        new("before begin", new(No, Nothing), new(No, NotWritten)),
        new("after begin", new(No, Nothing), new(No, NotWritten)),
        new("before insert.entry", new(No, Nothing), new(No, NotWritten)),
        new("after insert.entry", new(No, Nothing), new(No, NotWritten)),
        new("before insert.tile", new(No, Nothing), new(No, NotWritten)),
        new("after insert.tile", new(No, Nothing), new(No, NotWritten)),
        new("before insert.command", new(No, Nothing), new(No, NotWritten)),
        new("after insert.command", new(No, Nothing), new(No, NotWritten)),
        new("before redact.body", new(No, Nothing), new(No, NotWritten)),
        new("after redact.body", new(No, Nothing), new(No, NotWritten)),
        new("before write.rows", new(No, Nothing), new(No, NotWritten)),
        new("after write.rows", new(No, Nothing), new(No, NotWritten)),
        new("before commit", new(No, Nothing), new(No, NotWritten)),
        new("after commit", new(Yes, Nothing), new(Yes, Receipt)),
        new("before log.empty", new(Yes, Nothing), new(Yes, Receipt)),
        new("after log.empty", new(Yes, Nothing), new(Yes, Receipt)),
        new("before swap", new(Yes, Nothing), new(Yes, Receipt)),
        new("after swap", new(Yes, Nothing), new(Yes, Receipt)),
        new("before receipt", new(Yes, Nothing), new(Yes, Receipt)),
        new("after receipt", new(Yes, Receipt), new(Yes, Receipt)),
        new("before checkpoint.insert", new(No, Nothing), new(No, NotSigned)),
        new("after checkpoint.insert", new(Yes, Nothing), new(Yes, NotSigned)),
        new("before checkpoint.write", new(Yes, Nothing, NewCheckpoint), new(Yes, NotSigned, NewCheckpoint)),
        new("after checkpoint.write", new(Yes, Nothing, NewCheckpoint), new(Yes, NotSigned, NewCheckpoint)),
        new("before checkpoint.sync", new(Yes, Nothing, NewCheckpoint), new(Yes, NotSigned, NewCheckpoint)),
        new("after checkpoint.sync", new(Yes, Nothing, NewCheckpoint), new(Yes, NotSigned, NewCheckpoint)),
        new("before checkpoint.rename", new(Yes, Nothing, NewCheckpoint), new(Yes, NotSigned, NewCheckpoint)),
        new("after checkpoint.rename", new(Yes, Nothing), new(Yes, NotSigned)),
        new("before checkpoint.folder", new(Yes, Nothing), new(Yes, NotSigned)),
        new("after checkpoint.folder", new(Yes, Nothing), new(Yes, NotSigned)),
    ];

    public static FaultRow Of(string point) => Rows.Single(r => r.Point == point);

    /// <summary>The rows as they stand in docs/crash-safety.md.</summary>
    public static string Line(FaultRow row) => $"| {row.Point} | {Cells(row.Killed)} | {Cells(row.Failed)} |";

    private static string Cells(Left left) => string.Join(" | ", left.Recorded ? "yes" : "no", left.Told.Length == 0 ? "no answer" : left.Told, left.Files.Length == 0 ? "" : $"`{left.Files}`");
}
