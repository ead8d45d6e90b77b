using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Jishi.Ledger.Merkle;
using Jishi.Tests.Ledger;

namespace Jishi.Tests.Properties;

public sealed class MerkleProperties
{
    private const int Most = 3000;
    private static readonly byte[][] Leaves = [.. Enumerable.Range(0, Most).Select(i => MerkleHash.Leaf(Encoding.ASCII.GetBytes($"entry {i}")))];
    private static readonly GrowingTree Tree = GrowingTree.Of(Leaves);

    /// <summary>A tree, an entry of it, and an earlier size of it.</summary>
    private sealed record Place(int Size, int Index, int Earlier);

    [Fact]
    public void An_inclusion_proof_holds_for_its_entry_and_for_no_other_and_no_other_size() => ForAll(place =>
    {
        var builder = new ProofBuilder(Tree.Reader);
        var (root, proof) = (builder.Root(place.Size), builder.Inclusion(place.Index, place.Size));
        Assert.True(MerkleProof.VerifyInclusion(place.Index, place.Size, Leaves[place.Index], proof, root));
        Assert.False(MerkleProof.VerifyInclusion(place.Index, place.Size, Leaves[(place.Index + 1) % Most], proof, root));
        if (place.Size > 1) Assert.False(MerkleProof.VerifyInclusion((place.Index + 1) % place.Size, place.Size, Leaves[place.Index], proof, root));
        if (place.Earlier < place.Size) Assert.False(MerkleProof.VerifyInclusion(place.Index, place.Size, Leaves[place.Index], proof, builder.Root(place.Earlier)));
    });

    [Fact]
    public void A_consistency_proof_holds_between_the_two_roots_and_for_no_others() => ForAll(place =>
    {
        var builder = new ProofBuilder(Tree.Reader);
        var (old, now, proof) = (builder.Root(place.Earlier), builder.Root(place.Size), builder.Consistency(place.Earlier, place.Size));
        Assert.True(MerkleProof.VerifyConsistency(place.Earlier, place.Size, proof, old, now));
        if (place.Earlier < place.Size) Assert.False(MerkleProof.VerifyConsistency(place.Earlier, place.Size, proof, now, old));
        foreach (var changed in proof.Select((_, i) => proof.Select((hash, at) => at == i ? MerkleHash.Leaf(hash) : hash).ToList()))
            Assert.False(MerkleProof.VerifyConsistency(place.Earlier, place.Size, changed, old, now));
    });

    [Fact]
    public void The_root_of_any_size_is_that_of_a_tree_grown_to_it() => ForAll(
        place => Assert.Equal(GrowingTree.Of(Leaves.Take(place.Size)).Edge.Root(), new ProofBuilder(Tree.Reader).Root(place.Size)), cases: 100);

    private static void ForAll(Action<Place> holds, int cases = 500) => Property.ForAll(
        from size in Gen.OneOf(Gen.Choose(1, Most), Gen.Elements(1, 2, 255, 256, 257, 511, 512, 513, 1024, 2048))
        from index in Gen.Choose(0, size - 1)
        from earlier in Gen.Choose(1, size)
        select new Place(size, index, earlier),
        Smaller,
        holds,
        cases);

    private static IEnumerable<Place> Smaller(Place place) =>
        Property.Below(place.Size, Math.Max(place.Index + 1, place.Earlier)).Select(size => place with { Size = size })
            .Concat(Property.Below(place.Index).Select(index => place with { Index = index }))
            .Concat(Property.Below(place.Earlier, 1).Select(earlier => place with { Earlier = earlier }));
}
