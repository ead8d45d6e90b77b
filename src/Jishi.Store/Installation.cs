using Jishi.Ledger.Notes;
using Jishi.Store.Databases;

namespace Jishi.Store;

/// <summary>What all programs on one ledger must agree on, kept beside it: the first to come decides, the others are held to it.</summary>
internal static class Installation
{
    public const string LedgerKey = "ledger key";

    public const string Evidence = "evidence";

    /// <summary>What was agreed; null when nobody has been here.</summary>
    public static string? Find(LedgerConnection ledger, string name) =>
        ledger.Connection.Texts("SELECT value FROM installation WHERE name = $1", name) is [var value] ? value : null;

    /// <summary>Agrees, unless somebody has; returns what stands.</summary>
    public static string Agree(LedgerConnection ledger, string name, string value)
    {
        ledger.Connection.Execute("INSERT INTO installation (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING", name, value);
        return Find(ledger, name)!;
    }

    /// <summary>The signing key of this node, held against the one that the ledger is signed with. Under the lock, so that two nodes that start on an empty database make one key.</summary>
    /// <exception cref="JournalException">The key is missing, spoiled or another one.</exception>
    public static NoteSigner Signer(LedgerConnection ledger, JournalOptions options, string origin)
    {
        var head = ledger.Begin([]);
        var isNew = head.Size == 0 && Find(ledger, LedgerKey) is null;
        var signer = Store.LedgerKey.LoadOrMake(options, origin, isNew);
        var agreed = Agree(ledger, LedgerKey, signer.Key.ToString());
        ledger.Commit();
        return agreed == signer.Key.ToString()
            ? signer
            : throw new JournalException($"签名密钥文件 {options.KeyFile} 不是这个账本登记的那一把，拒绝启动。请把原来的密钥文件放回；几台服务器共用一个账本时，请从第一台服务器复制 ledger.key。");
    }
}
