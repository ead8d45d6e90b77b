using System.Security.Cryptography;
using Jishi.Store.Databases;

namespace Jishi.Store;

/// <summary>
/// Where evidence lies: on one machine in the data folder; with several, in the database they share, or in a folder that each of them has proven to see. Two nodes that look into different folders would
/// each miss what the other was given, so the first to start decides and the others are held to it.
/// </summary>
internal static class EvidencePlace
{
    private const string InTable = "table";

    public static EvidenceStore Open(JournalOptions options, Database database) => (database.IsShared, options.EvidenceFolder) switch
    {
        (true, null) => new EvidenceTable(database, options.Folder),
        (true, { } folder) => new EvidenceStore(folder, sweep: TimeSpan.FromDays(1)),
        _ => new EvidenceStore(options.Folder) { Faults = options.Faults },
    };

    /// <summary>Opens a stored file where nobody may have the journal open; null when it is not there. Writes nothing.</summary>
    public static Stream? Read(JournalOptions options, Database database, string sha256) =>
        database.IsShared && options.EvidenceFolder is null ? ChunkStream.Open(database, sha256) : EvidenceStore.OpenIn(options.EvidenceFolder ?? options.Folder, sha256);

    /// <exception cref="JournalException">This node would see other evidence than the others.</exception>
    public static void Check(LedgerConnection ledger, JournalOptions options)
    {
        if (!ledger.Database.IsShared)
        {
            if (options.EvidenceFolder is not null) throw new JournalException("证据文件夹只能和 PostgreSQL 一起指定；用 SQLite 时证据在数据文件夹里。请去掉这个设置。");
            return;
        }

        ledger.Begin([]);
        var agreed = Installation.Find(ledger, Installation.Evidence);
        var here = options.EvidenceFolder is { } folder ? "folder " + MarkerOf(folder, make: agreed is null) : InTable;
        agreed = Installation.Agree(ledger, Installation.Evidence, here);
        ledger.Commit();
        if (agreed != here) throw new JournalException(Refusal(agreed, options.EvidenceFolder));
    }

    private static string Refusal(string agreed, string? folder) => (agreed, folder) switch
    {
        (InTable, _) => $"这个账本的证据存在数据库里，本机却指定了证据文件夹 {folder}，两边的证据会不一样，拒绝启动。请去掉证据文件夹的设置。",
        (_, null) => "这个账本的证据存在共享文件夹里，本机没有指定它，两边的证据会不一样，拒绝启动。请指定各台服务器共用的证据文件夹。",
        _ => $"本机的证据文件夹 {folder} 不是这个账本登记的那一个（标记不符），各台服务器看到的证据会不一样，拒绝启动。请检查共享目录是否挂载、路径是否写对。",
    };

    /// <summary>The random id that lies in the folder: whoever reads the same id sees the same folder. Empty when there is none and none may be made.</summary>
    private static string MarkerOf(string folder, bool make)
    {
        var path = Path.Combine(folder, "evidence.id");
        if (File.Exists(path)) return File.ReadAllText(path).Trim();
        if (!make) return "";
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        Directory.CreateDirectory(folder);
        new SavedFile(path, "evidence.id", FaultPoints.None).Replace(System.Text.Encoding.ASCII.GetBytes(id + "\n"));
        return id;
    }
}
