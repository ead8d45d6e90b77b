using Jishi.Record.Policy;

namespace Jishi.Store;

/// <summary>Where a journal lives and what it starts with.</summary>
/// <param name="Folder">The data folder: database, evidence, key, saved checkpoint. Made when missing.</param>
public sealed record JournalOptions(string Folder)
{
    /// <summary>Where the rows lie: a PostgreSQL by its connection string, which is a secret; null for the SQLite file in the folder.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>With PostgreSQL: a folder that all nodes share, for evidence; null keeps evidence in the database.</summary>
    public string? EvidenceFolder { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The ledger's name in checkpoints; used once, when the ledger is opened for the first time.</summary>
    public string Origin { get; init; } = "jishi.local/ledger";

    /// <summary>The pack adopted when a new ledger is opened.</summary>
    public PolicyPack FirstPolicy { get; init; } = PolicyPack.None with { Id = "base", Title = "本级基础政策", Version = "1" };

    /// <summary>False only to measure what syncing costs: a power cut may then lose what was acknowledged.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>A ledger of more entries than this is verified in the background after the start, not before it.</summary>
    public long VerifiedAtStart { get; init; } = 20_000;

    /// <summary>False only to measure the start alone: a long ledger is then verified when somebody asks for it.</summary>
    public bool VerifiedInBackground { get; init; } = true;

    /// <summary>
    /// Candidacies, and as many cadres, that are remembered between uses; the rest is folded again when it is asked for. A candidacy takes some 40 KB:
    /// by default a quarter of the memory that this process may use.
    /// </summary>
    public int Remembered { get; init; } = (int)Math.Clamp(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4 / 40_000, 5_000, 1_000_000);

    /// <summary>
    /// The same while the read tables are replayed, before anything else is in memory. A matter that is forgotten between two of its entries is folded anew from its first one, so this should
    /// hold all that are under way at once.
    /// </summary>
    internal int RememberedInReplay => (int)Math.Min(4L * Remembered, int.MaxValue);

    /// <summary>Told how far a start is that takes long: on the thread that opens, often, and it must not throw.</summary>
    public IProgress<OpeningStep>? Opening { get; init; }

    /// <summary>Most commands that one transaction takes.</summary>
    public int GroupSize { get; init; } = 256;

    /// <summary>How long a writer waits for another program that holds the database.</summary>
    internal TimeSpan LockPatience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Where tests stop the program or make the storage fail.</summary>
    internal FaultPoints Faults { get; init; } = FaultPoints.None;

    /// <summary>Appended before anything else when the journal opens: that a restored ledger goes on. Null but for the restore itself.</summary>
    internal RestoreLineage? Continues { get; init; }

    /// <summary>What a log may show: the folder, not the secret.</summary>
    private bool PrintMembers(System.Text.StringBuilder text)
    {
        text.Append("Folder = ").Append(Folder);
        return true;
    }

    internal string SqliteFile => Path.Combine(Folder, "jishi.sqlite");

    internal string SavedCheckpoint => Path.Combine(Folder, "checkpoint");

    internal string KeyFile => Path.Combine(Folder, "ledger.key");
}

/// <summary>What a start does that takes long, in Chinese, and how many entries of how many it has done.</summary>
public readonly record struct OpeningStep(string What, long Done, long Of);

/// <summary>The journal refuses to start, or to go on; the message is Chinese and says what was found and what to do.</summary>
public sealed class JournalException : Exception
{
    public JournalException()
    {
    }

    public JournalException(string message)
        : base(message)
    {
    }

    public JournalException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
