namespace Jishi.Store;

/// <summary>A data folder serves one program at a time: its key, its saved checkpoint and, on SQLite, its database would not stand two. The lock goes with the process, however that ends.</summary>
internal static class FolderLock
{
    /// <exception cref="JournalException">Another program has the folder.</exception>
    public static FileStream Take(string folder)
    {
        try
        {
            return new FileStream(Path.Combine(folder, "in-use"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (e is not DirectoryNotFoundException && StorageFault.WhenStoring(e) is null)
        {
            throw new JournalException($"数据文件夹 {folder} 正被另一个纪实程序使用，拒绝启动。请先停下那个程序；几台服务器共用一个账本时，每台用自己的数据文件夹。", e);
        }
    }
}
