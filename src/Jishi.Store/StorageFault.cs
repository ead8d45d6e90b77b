using Jishi.Store.Databases;
using Microsoft.Data.Sqlite;

namespace Jishi.Store;

/// <summary>What the storage's faults are called to a person: what happened, whether anything was recorded, what to do. Chinese.</summary>
internal static class StorageFault
{
    /// <summary>Errors of the file system that come from the storage, and not from whoever sends the bytes (Linux).</summary>
    private const int NoAccess = 13, FileTooLarge = 27, NoSpace = 28, ReadOnly = 30, DeviceFailed = 5, Quota = 122;

    /// <summary>A group was not recorded, or may not have been.</summary>
    public static string WhenWriting(Exception e, Database database) =>
        (e as JournalException)?.Message ?? database.Explain(e) ?? "写入失败，这次提交没有写入。请稍后从原来的页面重新提交；若仍失败，请联系管理员查看日志。";

    /// <summary>The journal cannot be opened.</summary>
    public static string WhenOpening(Exception e, JournalOptions options) => e switch
    {
        SqliteException { SqliteErrorCode: 5 or 6 } => $"数据库 {options.SqliteFile} 正被别的程序占用，没有启动。请结束占用它的程序（备份、查看工具，或另一个纪实程序）后再启动；数据没有改动。",
        SqliteException { SqliteErrorCode: 13 } => $"磁盘已满，没有启动。请在 {options.Folder} 所在的磁盘上腾出空间后再启动；数据没有改动。",
        SqliteException { SqliteErrorCode: 8 or 14 } or UnauthorizedAccessException => $"数据文件夹 {options.Folder} 只读，或程序没有读写的权限，没有启动。请检查文件夹和其中文件的属主与权限，以及磁盘是否以只读方式挂载。",
        SqliteException { SqliteErrorCode: 10 } => $"读写 {options.SqliteFile} 时磁盘出错，没有启动。请先检查磁盘；文件确已损坏的，保留现场，从备份恢复。（{e.Message}）",
        SqliteException or InvalidDataException or InvalidOperationException or InvalidCastException => $"账本打不开：{options.SqliteFile} 已损坏、被截短，或不是数据库文件。请保留现场，从备份恢复后再启动。（{e.Message}）",
        _ => InFiles(e) is { } said ? $"{said}没有启动。请处理后再启动：{options.Folder}。" : $"读写 {options.Folder} 时出错，没有启动。请检查磁盘与权限后再启动。（{e.Message}）",
    };

    /// <summary>A checkpoint could not be signed; the entries it would cover are in the ledger.</summary>
    public static string WhenSigning(Exception e) => $"{InFiles(e) ?? (e is SqliteException { SqliteErrorCode: 13 } ? "磁盘已满，" : "")}检查点没有签成。已写入的分录不受影响，程序会自动重试；请检查数据文件夹。";

    /// <summary>Why an evidence file could not be stored, or null when the fault lies with the sender and not with the storage.</summary>
    public static string? WhenStoring(Exception e) => InFiles(e) is { } said ? $"{said}文件没有存入。请管理员处理后再上传；已存入的文件不受影响。" : null;

    private static string? InFiles(Exception e) => e switch
    {
        UnauthorizedAccessException => "数据文件夹只读，或程序没有写的权限，",
        IOException { HResult: NoSpace or Quota or FileTooLarge } => "磁盘已满，",
        IOException { HResult: ReadOnly or NoAccess } => "数据文件夹只读，或程序没有写的权限，",
        IOException { HResult: DeviceFailed } => "写磁盘时出错，",
        _ => null,
    };
}
