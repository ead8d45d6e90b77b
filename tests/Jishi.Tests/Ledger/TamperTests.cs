using Jishi.Ledger.Entries;
using Jishi.Ledger.Verify;

namespace Jishi.Tests.Ledger;

/// <summary>Damages ledgers in every way we know and asks whether the verifier saw it and named the right entry. JISHI_LONG=1 tries many more.</summary>
public sealed class TamperTests
{
    private static readonly int Tries = Environment.GetEnvironmentVariable("JISHI_LONG") == "1" ? 1_000_000 : 10_000;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(700)]
    public void A_clean_ledger_raises_no_alarm(int entries)
    {
        var ledger = SmallLedger.Of(entries, 1);
        var report = LedgerVerifier.Verify(ledger.Rows, ledger.Against(tiles: true, 0, entries / 2, entries));
        Assert.Equal((true, entries, null, 3), (report.Ok, (int)report.Entries, report.FirstBad, report.CheckpointsHeld));
        Assert.Equal(ledger.Tree.Edge.Root(), report.Root);
        Assert.Empty(report.Problems);
    }

    [Fact]
    public void Every_tampering_is_seen_and_with_tiles_the_first_bad_entry_is_named_exactly()
    {
        var ledgers = Enumerable.Range(0, 8).Select(i => SmallLedger.Of(3 + (i * 5), (ulong)i)).ToList();
        Parallel.For(0, Tries, attempt =>
        {
            var random = new SeededGenerator((ulong)attempt);
            var ledger = ledgers[random.Below(ledgers.Count)];
            var (how, rows, first) = Tampering.Of(ledger, random);
            // The old checkpoint still fits or covers the damage, as chance has it; the one of the whole ledger never fits.
            var middle = random.Below(ledger.Rows.Count);
            var exact = LedgerVerifier.Verify(rows, ledger.Against(tiles: true, middle, ledger.Rows.Count));
            Assert.False(exact.Ok, $"{how} went unseen with tiles, seed {attempt}");
            Assert.True(first == exact.FirstBad, $"{how}, seed {attempt}: first bad is {first}, named {exact.FirstBad}: {string.Join(' ', exact.Problems)}");
            Assert.Contains(exact.Problems, problem => problem.Contains($"{first}", StringComparison.Ordinal));
            var without = LedgerVerifier.Verify(rows, ledger.Against(tiles: false, middle, ledger.Rows.Count) with { TrustedKeys = [] });
            Assert.False(without.Ok, $"{how} went unseen without tiles, seed {attempt}");
            Assert.True(
                without.FirstBad >= (first >= middle ? middle : 0) && without.FirstBad <= Math.Max(first, middle) + 1,
                $"{how}, seed {attempt}: first bad is {first}, old checkpoint at {middle}, named {without.FirstBad}: {string.Join(' ', without.Problems)}");
        });
    }

    [Fact]
    public void An_old_copy_is_found_out_by_a_newer_saved_checkpoint_even_if_it_grew_again()
    {
        var ledger = SmallLedger.Of(300, 3);
        var old = SmallLedger.Of(260, 3);
        var report = LedgerVerifier.Verify(old.Rows, old.Against(tiles: true) with { Checkpoints = [ledger.CheckpointAt(300)] });
        Assert.Equal((false, 260L), (report.Ok, report.FirstBad));
        Assert.Contains("300", Assert.Single(report.Problems), StringComparison.Ordinal);
        for (var i = 0; i < 100; i++)
            old.Append(new SeededGenerator(99), "另写");
        report = LedgerVerifier.Verify(old.Rows, old.Against(tiles: true) with { Checkpoints = [ledger.CheckpointAt(250), ledger.CheckpointAt(300)] });
        Assert.Equal((false, 250L), (report.Ok, report.FirstBad));
        Assert.Contains("分录 250 至 299", Assert.Single(report.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void A_ledger_forged_whole_with_its_tiles_still_breaks_on_the_checkpoints()
    {
        var forged = SmallLedger.Of(300, 4);
        var report = LedgerVerifier.Verify(forged.Rows, forged.Against(tiles: true) with { Checkpoints = [SmallLedger.Of(300, 5).CheckpointAt(200)] });
        Assert.Equal((false, 0L), (report.Ok, report.FirstBad));
    }

    [Fact]
    public void Redacted_bodies_verify_and_are_listed()
    {
        var ledger = SmallLedger.Of(10, 6);
        var row = ledger.Rows[4];
        ledger.Rows[4] = row with { Body = EntryBody.Decode(row.Body).Redact("M04.i0").Encode() };
        var report = LedgerVerifier.Verify(ledger.Rows, ledger.Against(tiles: true, 10));
        Assert.True(report.Ok);
        Assert.Equal([4L], report.Redacted);
    }

    [Fact]
    public void A_checkpoint_of_a_stranger_of_another_log_or_in_pieces_counts_as_a_problem()
    {
        var ledger = SmallLedger.Of(5, 7);
        Assert.False(LedgerVerifier.Verify(ledger.Rows, ledger.Against(true, 5) with { Origin = "another" }).Ok);
        Assert.False(LedgerVerifier.Verify(ledger.Rows, ledger.Against(true) with { Checkpoints = [new byte[] { 1, 2 }] }).Ok);
        var stranger = new Jishi.Ledger.Notes.NoteSigner("county.example/log", Jishi.Ledger.Notes.NoteKeyType.Ed25519, new SeededGenerator(8).Bytes(32));
        var report = LedgerVerifier.Verify(ledger.Rows, ledger.Against(true, 5) with { TrustedKeys = [stranger.Key] });
        Assert.Equal((false, null), (report.Ok, report.FirstBad));
    }

    [Fact]
    public void Many_problems_are_counted_not_listed()
    {
        var ledger = SmallLedger.Of(400, 9);
        var report = LedgerVerifier.Verify(ledger.Rows.Select(row => row with { Body = default }), ledger.Against(false));
        Assert.Equal(101, report.Problems.Count);
        Assert.Contains("300", report.Problems[^1], StringComparison.Ordinal);
        Assert.Equal(0, report.FirstBad);
    }
}
