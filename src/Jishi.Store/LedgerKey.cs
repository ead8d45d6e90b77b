using Jishi.Ledger.Crypto;
using Jishi.Ledger.Notes;

namespace Jishi.Store;

/// <summary>
/// The ledger's own signing key: 32 bytes of seed in a file that only the owner may read. It proves that this installation signed; what
/// proves something against the installation is the cosignature of the level above.
/// </summary>
internal static class LedgerKey
{
    public static NoteSigner LoadOrMake(JournalOptions options, string origin, bool isNew)
    {
        if (!File.Exists(options.KeyFile))
        {
            if (!isNew) throw new JournalException($"账本里已有分录，签名密钥文件 {options.KeyFile} 却不见了，拒绝启动。请从备份恢复该文件后再启动；几台服务器共用一个账本时，请从第一台服务器复制。");
            new SavedFile(options.KeyFile, "key", options.Faults).Replace(Ed25519.NewSeed(), ownerOnly: true);
        }

        var seed = File.ReadAllBytes(options.KeyFile);
        return seed.Length == Ed25519.SeedSize
            ? new NoteSigner(origin, NoteKeyType.Ed25519, seed)
            : throw new JournalException($"签名密钥文件 {options.KeyFile} 已损坏（应为 {Ed25519.SeedSize} 字节，实为 {seed.Length} 字节）。请从备份恢复该文件后再启动。");
    }
}
