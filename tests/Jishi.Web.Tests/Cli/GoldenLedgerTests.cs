using System.Text.Json;
using Jishi.Record.Accounts;
using Jishi.Record.Deciding;
using Jishi.Record.Organs;
using Jishi.Store;
using Jishi.Store.Backups;

namespace Jishi.Web.Tests.Cli;

/// <summary>Every ledger that a released version wrote is opened by this one, on a copy: verified, folded, rebuilt, acted upon, backed up. docs/operations.md says how a release adds its own.</summary>
public sealed class GoldenLedgerTests : InTemporaryFolder
{
    public static TheoryData<string> Ledgers => [.. Directory.EnumerateDirectories(Tree.At("tests", "golden")).Select(d => Path.GetFileName(d))];

    private string Data => Path.Combine(Folder, "data");

    [Theory, MemberData(nameof(Ledgers))]
    public async Task A_ledger_of_an_earlier_version_verifies_folds_rebuilds_and_goes_on(string name)
    {
        CopyOf(name);
        var expected = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Data, "expected.json"))).RootElement;
        var (entries, root) = (expected.GetProperty("entries").GetInt64(), expected.GetProperty("root").GetString());
        var report = LedgerCheck.Run(new JournalOptions(Data));
        Assert.Empty(report.Problems);
        Assert.Equal((entries, root), (report.Entries, Convert.ToHexStringLower(report.Root)));

        await using (var journal = Journal.Open(new JournalOptions(Data)))
        {
            Assert.Equal(root, Convert.ToHexStringLower(journal.Proofs().Root(entries)));
            await using (var read = journal.Read()) Assert.NotEmpty(read.Matters.AsEnumerable().Select(m => journal.World.Matters[m.Id]).SelectMany(m => m.Candidacies.Values).SelectMany(c => c.Passages.Values));
            var recorder = journal.World.Accounts.Values.First(a => a.Holds(Roles.Recorder));
            Assert.IsType<Outcome.Done>(await journal.Submit("after-upgrade", new RegisterOrgan("afterupgrade", "升级之后登记的单位", null), new Actor(recorder.Id, recorder.Name, Roles.Recorder)));
        }

        Assert.True(await Rebuild.Run(new JournalOptions(Data)) > entries);
        var shelf = Path.Combine(Folder, "shelf");
        Assert.True(Backup.Write(new JournalOptions(Data), shelf).Manifest.Entries > entries);
        Assert.True(LedgerExport.Write(new JournalOptions(Data), Path.Combine(Folder, "out")).Ok);
    }

    [Fact]
    public void There_is_a_golden_ledger() => Assert.NotEmpty(Ledgers);

    private void CopyOf(string name)
    {
        var from = Tree.At("tests", "golden", name);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(Data, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
    }
}
