namespace Jishi.Tests.Store.Crash;

/// <summary>What the system is asked while two hundred acts are taken: before a receipt leaves the process, every file that was written has been synced.</summary>
public sealed class SystemCallTests
{
    private const int Acts = 200;

    [Fact]
    public async Task Every_receipt_leaves_after_a_sync_that_follows_the_last_write()
    {
        var (receipts, unsynced) = await Trace("durable");
        Assert.InRange(receipts, Acts, Acts + 7);
        Assert.Empty(unsynced);
    }

    [Fact]
    public async Task The_same_check_fails_when_durability_is_switched_off()
    {
        var (receipts, unsynced) = await Trace("fast");
        Assert.InRange(receipts, Acts, Acts + 7);
        Assert.Equal(receipts, unsynced.Count);
    }

    /// <summary>How many receipts left, and those that left over writes that were not synced.</summary>
    private static async Task<(int Receipts, List<string> Unsynced)> Trace(string durability)
    {
        var folder = Directory.CreateTempSubdirectory("jishi-trace-").FullName;
        var trace = folder + ".trace";
        try
        {
            var worker = await Worker.Traced(trace, SystemCall.Traced, "trace", folder, "1", $"{Acts}", durability);
            Assert.True(worker.Exit == 0, worker.Error);
            return Check(SystemCall.Read(trace, folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
            File.Delete(trace);
        }
    }

    private static (int Receipts, List<string> Unsynced) Check(IEnumerable<SystemCall> calls)
    {
        var written = new HashSet<string>(StringComparer.Ordinal);
        var (receipts, writes, unsynced) = (0, 0, new List<string>());
        foreach (var call in calls)
        {
            if (call.Said is { } said)
            {
                if (!said.StartsWith("done ", StringComparison.Ordinal)) continue;
                receipts++;
                Assert.True(writes > 0, $"{said.Trim()} left and nothing had been written for it");
                if (written.Count > 0) unsynced.Add($"{said.Trim()}: {string.Join(' ', written)}");
                writes = 0;
            }
            else if (call.Name == "fsync")
            {
                written.Remove(call.Path);
            }
            else if (call.Name == "pwrite64" && !call.Path.EndsWith("-shm", StringComparison.Ordinal))
            {
                writes++;
                written.Add(call.Path);
            }
        }

        return (receipts, unsynced);
    }
}
