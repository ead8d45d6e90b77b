using Jishi.Tests.Ledger;

namespace Jishi.Tests.Store.Crash;

/// <summary>
/// A disk that keeps only what it was made to keep: bytes of a file after a sync of the file, names after a sync of their folder. What came
/// later may be there or not when the power goes, write by write and sector by sector; of the names of one folder, the earlier before the later.
/// </summary>
internal sealed class SimulatedDisk
{
    private const int Sector = 512;
    private readonly Dictionary<string, Node> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Node> _synced = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Name, Node? Node)>> _unsynced = new(StringComparer.Ordinal);

    /// <summary>The folder itself is there.</summary>
    public SimulatedDisk(string folder) => Folder = folder;

    public string Folder { get; }

    public void Take(SystemCall call)
    {
        // Shared memory is no file: it is made anew from the write-ahead log.
        if (call.Path.EndsWith("-shm", StringComparison.Ordinal)) return;
        switch (call.Name)
        {
            case "mkdir": Bind(call.Path, new Node(isFolder: true)); break;
            case "create" when !_names.ContainsKey(call.Path): Bind(call.Path, new Node(isFolder: false)); break;
            case "create" when call.Number == 1: _names[call.Path].Unsynced.Add(new Change(0, null)); break;
            case "unlink": Bind(call.Path, null); break;
            case "rename":
                var moved = _names[call.Path];
                Bind(call.Path, null);
                Bind(call.To, moved);
                break;
            case "pwrite64": _names[call.Path].Unsynced.Add(new Change(call.Number, call.Data)); break;
            case "ftruncate": _names[call.Path].Unsynced.Add(new Change(call.Number, null)); break;
            case "fsync": Sync(call.Path); break;
        }
    }

    /// <summary>Writes into <paramref name="target"/> what a start after a power cut at this moment may find.</summary>
    public void CutPower(SeededGenerator random, string target)
    {
        var found = new Dictionary<string, Node>(_synced, StringComparer.Ordinal);
        foreach (var names in _unsynced.Values)
        {
            foreach (var (name, node) in names.Take(random.Below(names.Count + 1))) Set(found, name, node);
        }

        foreach (var (name, node) in found.OrderBy(n => n.Key.Length))
        {
            var path = Path.Combine(target, Path.GetRelativePath(Folder, name));
            // A name may outlive the name of its folder: then nobody finds it.
            if (!Directory.Exists(Path.GetDirectoryName(path))) continue;
            if (node.IsFolder) Directory.CreateDirectory(path);
            else File.WriteAllBytes(path, node.After(random));
        }
    }

    private void Bind(string name, Node? node)
    {
        Set(_names, name, node);
        var folder = Path.GetDirectoryName(name)!;
        if (!_unsynced.TryGetValue(folder, out var names)) _unsynced.Add(folder, names = []);
        names.Add((name, node));
    }

    private void Sync(string path)
    {
        if (_unsynced.Remove(path, out var names))
        {
            foreach (var (name, node) in names) Set(_synced, name, node);
        }

        if (_names.TryGetValue(path, out var file)) file.Sync();
    }

    private static void Set(Dictionary<string, Node> names, string name, Node? node)
    {
        if (node is null) names.Remove(name);
        else names[name] = node;
    }

    /// <summary>A write at an offset, or without data a cut to a length.</summary>
    private sealed record Change(long At, byte[]? Data);

    private sealed class Node(bool isFolder)
    {
        private byte[] _kept = [];

        public bool IsFolder => isFolder;

        public List<Change> Unsynced { get; } = [];

        public void Sync()
        {
            foreach (var change in Unsynced) _kept = With(_kept, change);
            Unsynced.Clear();
        }

        /// <summary>What is read after the cut: of each change since the last sync nothing, all, or some sectors.</summary>
        public byte[] After(SeededGenerator random)
        {
            var bytes = _kept;
            foreach (var change in Unsynced)
            {
                var fate = random.Below(3);
                if (fate == 0) continue;
                if (fate == 1 || change.Data is null) bytes = With(bytes, change);
                else bytes = Torn(bytes, change, random);
            }

            return bytes;
        }

        private static byte[] Torn(byte[] bytes, Change change, SeededGenerator random)
        {
            for (var from = 0; from < change.Data!.Length; from += Sector)
            {
                if (random.Below(2) == 0) bytes = With(bytes, new Change(change.At + from, change.Data[from..Math.Min(from + Sector, change.Data.Length)]));
            }

            return bytes;
        }

        private static byte[] With(byte[] bytes, Change change)
        {
            var result = new byte[change.Data is null ? change.At : Math.Max(bytes.Length, change.At + change.Data.Length)];
            bytes.AsSpan(0, Math.Min(bytes.Length, result.Length)).CopyTo(result);
            change.Data?.CopyTo(result, change.At);
            return result;
        }
    }
}
