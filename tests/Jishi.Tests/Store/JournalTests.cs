using Jishi.Record.Accounts;
using Jishi.Record.Deciding;
using Jishi.Record.Matters;
using Jishi.Record.Organs;
using Jishi.Store;

namespace Jishi.Tests.Store;

public sealed class JournalTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("jishi-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Keeps_what_was_acknowledged_over_a_restart()
    {
        await using (var journal = Journal.Open(new JournalOptions(_folder)))
        {
            Assert.IsType<Outcome.Done>(await journal.Submit("a", new RegisterOrgan("yunling", "云岭县", null), Actor.System));
            Assert.IsType<Outcome.Done>(await journal.Submit("b", new ChangeAccount("lin", "林晓禾𠮷", "记录人", true, [Roles.Recorder]), Actor.System));
            var done = Assert.IsType<Outcome.Done>(await journal.Submit("c", new OpenMatter("m1", "云组选〔2026〕7号", "第二批", "yunling"), new Actor("lin", "林晓禾𠮷", Roles.Recorder)));
            Assert.False(done.Receipt.Repeated);
            var again = Assert.IsType<Outcome.Done>(await journal.Submit("c", new OpenMatter("m1", "云组选〔2026〕7号", "第二批", "yunling"), new Actor("lin", "林晓禾𠮷", Roles.Recorder)));
            Assert.True(again.Receipt.Repeated);
            Assert.Equal(done.Receipt.First, again.Receipt.First);
        }

        await using var reopened = Journal.Open(new JournalOptions(_folder));
        Assert.True(reopened.LastVerified.Ok);
        Assert.Equal("第二批", reopened.World.Matters["m1"].Title);
        using var read = reopened.Read();
        Assert.Equal("m1", Assert.Single(read.Matters).Id);
    }
}
