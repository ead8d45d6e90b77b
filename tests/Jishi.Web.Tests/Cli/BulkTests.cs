using System.Text.Json;
using Jishi.Record.Gates.Sequence;
using Jishi.Record.Matters;
using Jishi.Store;

namespace Jishi.Web.Tests.Cli;

public sealed class BulkTests : InTemporaryFolder
{
    [Fact]
    public async Task Candidacies_in_bulk_come_before_the_demo_county_and_look_recorded_when_it_happened()
    {
        var data = Path.Combine(Folder, "data");
        var (exit, output, _) = await Prompt.Run("demo", "--data", data, "--candidacies", "201", "--json");
        Assert.Equal(0, exit);
        await using var journal = Journal.Open(new JournalOptions(data));
        Assert.Equal(JsonDocument.Parse(output).RootElement.GetProperty("entries").GetInt64(), journal.Size);
        await using var read = journal.Read();
        var ids = read.Matters.Select(m => m.Id).ToList();
        var bulk = ids.Where(id => id.StartsWith("b0", StringComparison.Ordinal)).Select(id => journal.World.Matters[id]).ToList();
        var rows = bulk.SelectMany(m => m.Candidacies.Values).ToList();
        Assert.Equal((101, 99), (bulk.Count, bulk.Count(m => m.Candidacies.Values.All(r => r.State == CandidacyState.Confirmed && m.Candidacies.Count == 2))));
        Assert.True(ids.Count > bulk.Count);
        Assert.DoesNotContain(rows.SelectMany(r => r.Passages.Values).SelectMany(p => p.Findings), f => f.Rule == LateRecord.Rule.Id);
        Assert.Equal(rows.Count, rows.Select(r => r.CadreId).Distinct().Count());
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("1000001")]
    [InlineData("许多")]
    public async Task A_number_of_candidacies_out_of_range_is_refused_in_chinese(string count)
    {
        var (exit, _, error) = await Prompt.Run("demo", "--data", Path.Combine(Folder, "data"), "--candidacies", count);
        Assert.Equal(2, exit);
        Assert.Contains("应为 0 到 1000000 的整数", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(Folder, "data")));
    }
}
