using Jishi.Record.Deciding;
using Jishi.Tests.Papers;
using Jishi.Web.Imports;
using Jishi.Web.Tests.Pages;

namespace Jishi.Web.Tests.Imports;

/// <summary>The job behind an import.</summary>
public sealed class ImportBatchTests : IAsyncLifetime
{
    private static readonly Actor Lin = new("lin", "林晓禾", Record.Accounts.Roles.Recorder);
    private static readonly Dictionary<int, ImportChoice> NoChoices = [];
    private readonly WebOffice _office = new();

    public ValueTask InitializeAsync() => _office.InitializeAsync();

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    private ImportBatch Batch(int people) => new("b", "lin", _office.Clock.GetUtcNow(), Plan(people));

    private ImportPlan Plan(int people) => ImportPlan.Of(InventedPeople.Make(people, 4).Select((p, n) => new ImportFile($"{n}.lrmx", InventedPeople.Form(p))), _office.Journal.World);

    [Fact]
    public async Task Stops_between_two_people_and_goes_on_where_it_stopped_when_imported_again()
    {
        var batch = Batch(3);
        batch.Cancel();
        await batch.Start(_office.Journal, Lin, NoChoices);
        Assert.True(batch.IsFinished);
        Assert.Empty(batch.Results);
        await new ImportRun(_office.Journal, Lin).One(batch.Plan.People[0], ImportChoice.Default(batch.Plan.People[0], Apply.All));

        var again = Batch(3);
        await again.Start(_office.Journal, Lin, NoChoices);
        Assert.Equal([ImportKind.Unchanged, ImportKind.Registered, ImportKind.Registered], again.Results.Select(r => r.Kind));
    }

    [Fact]
    public async Task Starting_twice_imports_once()
    {
        var batch = Batch(2);
        await Task.WhenAll(batch.Start(_office.Journal, Lin, NoChoices), batch.Start(_office.Journal, Lin, NoChoices));
        Assert.Equal(2, batch.Results.Count);
    }

    [Fact]
    public async Task The_same_plan_carried_out_twice_gives_the_first_receipts()
    {
        var plan = Plan(1);
        var first = await new ImportRun(_office.Journal, Lin).One(plan.People[0], new ImportChoice(ImportChoice.New, null));
        var size = _office.Journal.Size;
        var second = await new ImportRun(_office.Journal, Lin).One(plan.People[0], new ImportChoice(ImportChoice.New, null));
        Assert.Equal(ImportKind.Registered, first.Kind);
        Assert.Equal(first.CadreId, second.CadreId ?? first.CadreId);
        Assert.Equal(size, _office.Journal.Size);
    }

    [Fact]
    public async Task Somebody_who_came_into_the_file_meanwhile_is_not_registered_a_second_time()
    {
        var (early, late) = (Plan(1), Plan(1));
        Assert.Equal(ImportKind.Registered, (await new ImportRun(_office.Journal, Lin).One(early.People[0], ImportChoice.Default(early.People[0], Apply.All))).Kind);
        var other = late.People[0] with { Paper = late.People[0].Paper with { File = new ImportFile("另一份.lrmx", [1, 2, 3]) } };
        var result = await new ImportRun(_office.Journal, Lin).One(other, new ImportChoice(ImportChoice.New, null));
        Assert.Equal(ImportKind.Rejected, result.Kind);
        Assert.Contains("请把这个文件再导入一次", result.Words, StringComparison.Ordinal);
        Assert.Single(_office.Journal.World.Cadres.Near);
    }

    [Fact]
    public async Task A_change_made_after_the_plan_was_shown_is_not_overwritten()
    {
        var person = InventedPeople.Make(1, 4)[0];
        var file = new ImportFile("0.lrmx", InventedPeople.Form(person));
        var first = ImportPlan.Of([file], _office.Journal.World);
        var id = (await new ImportRun(_office.Journal, Lin).One(first.People[0], new ImportChoice(ImportChoice.New, null))).CadreId!;
        var shown = ImportPlan.Of([new ImportFile("1.lrmx", InventedPeople.Form(person with { Post = "县委书记" }))], _office.Journal.World);
        await _office.Do(new Record.Cadres.RegisterCadre(id, "form", [ItemInput.Of("CurrentPost", "县长")]), Lin);
        var result = await new ImportRun(_office.Journal, Lin).One(shown.People[0], ImportChoice.Default(shown.People[0], Apply.All));
        Assert.Equal(ImportKind.Rejected, result.Kind);
        Assert.Contains("已被他人更新", result.Words, StringComparison.Ordinal);
    }
}
