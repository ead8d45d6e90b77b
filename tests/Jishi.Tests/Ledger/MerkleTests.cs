using System.Text;
using Jishi.Ledger.Merkle;

namespace Jishi.Tests.Ledger;

public sealed class MerkleTests
{
    private static readonly byte[][] Leaves = [.. Enumerable.Range(0, 70_001).Select(i => MerkleHash.Leaf(Encoding.ASCII.GetBytes($"entry {i}")))];

    [Fact]
    public void The_empty_tree_has_the_hash_of_the_empty_string() => Assert.Equal(System.Security.Cryptography.SHA256.HashData([]), new MerkleEdge().Root());

    [Fact]
    public void Edge_frontier_and_builder_agree_with_a_naive_tree_at_every_size_up_to_600()
    {
        var tree = new GrowingTree();
        var frontier = new MerkleFrontier();
        for (var size = 1; size <= 600; size++)
        {
            tree.Append(Leaves[size - 1]);
            frontier.Append(Leaves[size - 1]);
            var naive = Naive(0, size);
            Assert.Equal(naive, tree.Edge.Root());
            Assert.Equal(naive, frontier.Root());
            Assert.Equal(naive, new ProofBuilder(tree.Reader).Root(size));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(70_000)]
    [InlineData(65_536)]
    public void Proofs_built_from_tiles_hold_and_only_for_their_own_leaf(int size)
    {
        var tree = GrowingTree.Of(Leaves.Take(size));
        var builder = new ProofBuilder(tree.Reader);
        var root = Naive(0, size);
        Assert.Equal(root, tree.Edge.Root());
        foreach (var index in Indexes(size))
        {
            var proof = builder.Inclusion(index, size);
            Assert.True(MerkleProof.VerifyInclusion(index, size, Leaves[index], proof, root));
            Assert.False(MerkleProof.VerifyInclusion(index, size, Leaves[index + 1], proof, root));
            var old = builder.Consistency(index + 1, size);
            Assert.True(MerkleProof.VerifyConsistency(index + 1, size, old, Naive(0, index + 1), root));
            Assert.False(MerkleProof.VerifyConsistency(index + 1, size, old, MerkleHash.Leaf([9]), root));
        }
    }

    [Fact]
    public void Subtree_proofs_hold_for_every_subtree_of_a_small_tree()
    {
        const int size = 41;
        var builder = new ProofBuilder(GrowingTree.Of(Leaves.Take(size)).Reader);
        for (var start = 0; start < size; start++)
        {
            for (var end = start + 1; end <= size; end++)
            {
                if (!MerkleProof.IsSubtree(start, end))
                    continue;
                Assert.True(MerkleProof.VerifySubtreeConsistency(
                    start, end, size, builder.SubtreeConsistency(start, end, size), Naive(start, end), Naive(0, size)));
                Assert.True(MerkleProof.VerifySubtreeInclusion(
                    end - 1, start, end, Leaves[end - 1], builder.SubtreeInclusion(end - 1, start, end), Naive(start, end)));
            }
        }
    }

    [Fact]
    public void Upper_partial_tiles_need_not_be_stored()
    {
        var tree = GrowingTree.Of(Leaves.Take(70_000));
        var withoutUpper = new ProofBuilder((level, n) => level == 0 || n < tree.Edge.Size >> (8 * (level + 1)) ? tree.Reader(level, n) : default);
        Assert.Equal(new ProofBuilder(tree.Reader).Inclusion(69_999, 70_000), withoutUpper.Inclusion(69_999, 70_000));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(65_791)]
    [InlineData(70_000)]
    public void The_edge_is_rebuilt_from_stored_tiles_and_the_last_leaves(int size)
    {
        var tree = GrowingTree.Of(Leaves.Take(size));
        var rebuilt = MerkleEdge.Rebuild(size, tree.Stored, Leaves[(size - (size % 256))..size]);
        Assert.Equal(tree.Edge.Root(), rebuilt.Root());
        tree.Append(Leaves[size]);
        rebuilt.Append(Leaves[size], []);
        Assert.Equal(tree.Edge.Root(), rebuilt.Root());
    }

    [Fact]
    public void Appending_to_a_copy_leaves_the_edge_as_it_was()
    {
        var tree = GrowingTree.Of(Leaves.Take(255));
        var root = tree.Edge.Root();
        var copy = tree.Edge.Copy();
        copy.Append(Leaves[255], []);
        copy.Append(Leaves[256], []);
        Assert.Equal(root, tree.Edge.Root());
        Assert.Equal(255, tree.Edge.Size);
        Assert.Equal(Naive(0, 257), copy.Root());
    }

    [Fact]
    public void Refuses_a_proof_whose_hash_is_31_bytes_long()
    {
        var proof = new ProofBuilder(GrowingTree.Of(Leaves.Take(5)).Reader).Inclusion(2, 5);
        Assert.True(MerkleProof.VerifyInclusion(2, 5, Leaves[2], proof, Naive(0, 5)));
        Assert.False(MerkleProof.VerifyInclusion(2, 5, Leaves[2], [proof[0][..31], .. proof.Skip(1)], Naive(0, 5)));
        Assert.False(MerkleProof.VerifyInclusion(2, 5, Leaves[2].AsSpan(0, 31), proof, Naive(0, 5)));
        Assert.False(MerkleProof.VerifyInclusion(2, 5, Leaves[2], proof, Naive(0, 5).AsSpan(0, 31)));
    }

    [Theory]
    [InlineData(0, 1_234_067, 256, "tile/0/x001/x234/067")]
    [InlineData(1, 0, 17, "tile/1/000.p/17")]
    [InlineData(2, 1_000, 1, "tile/2/x001/000.p/1")]
    public void Tile_paths_are_written_as_tlog_tiles_says(int level, long n, int width, string path) => Assert.Equal(path, Tile.PathOf(level, n, width));

    private static byte[] Naive(int start, int end)
    {
        if (end - start == 1)
            return Leaves[start];
        var k = 1;
        while (k * 2 < end - start)
            k *= 2;
        return MerkleHash.Node(Naive(start, start + k), Naive(start + k, end));
    }

    private static IEnumerable<int> Indexes(int size) =>
        new[] { 0, 1, 127, 128, 254, 255, 256, 511, 512, 32_768, 65_534, 65_535, 65_536, size / 2, size - 1 }.Where(i => i >= 0 && i < size).Distinct();
}
