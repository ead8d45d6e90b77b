using System.Security.Cryptography;
using Jishi.Ledger.Entries;
using Jishi.Ledger.Merkle;
using Jishi.Ledger.Notes;
using Jishi.Ledger.Verify;

namespace Jishi.Ledger.Packages;

/// <summary>What a package proved.</summary>
/// <param name="Report">The verdict; <see cref="VerifyReport.Entries"/> counts the entries in the package.</param>
/// <param name="Package">What was read; null when it was no package.</param>
/// <param name="Checkpoint">The head the entries were proven against; null when it could not be read.</param>
/// <param name="SignedBy">Trusted keys whose signatures hold; empty when none was given to check with.</param>
/// <param name="Entries">The decoded entries, those with problems left out.</param>
public sealed record PackageReport(
    VerifyReport Report, JishiPackage? Package, Checkpoint? Checkpoint, IReadOnlyList<VerifiedSignature> SignedBy, IReadOnlyList<ProvenEntry> Entries);

/// <summary>A decoded entry that stands under the checkpoint.</summary>
public sealed record ProvenEntry(EntryHeader Header, EntryBody Body);

/// <summary>
/// Verifies a .jishi package on a machine that has nothing else: the checkpoint's signature, each entry's digests, its place under the checkpoint, each
/// evidence file's hash. Never throws for what is in the package: the report says it.
/// </summary>
public sealed class PackageVerifier
{
    private readonly List<string> _problems = [];
    private readonly List<ProvenEntry> _proven = [];
    private long? _firstBad;

    /// <summary>Verifies a package.</summary>
    /// <param name="input">A seekable stream.</param>
    /// <param name="trustedKeys">One of them must have signed the checkpoint; null or empty: the signature is not judged and the report names no signer.</param>
    /// <param name="limits">What to refuse as too large; null for the usual limits.</param>
    public static PackageReport Verify(Stream input, IReadOnlyCollection<VerifierKey>? trustedKeys = null, PackageLimits? limits = null)
    {
        try
        {
            return new PackageVerifier().Verify(JishiPackage.Read(input, limits), trustedKeys ?? []);
        }
        catch (InvalidDataException e)
        {
            return new PackageReport(new VerifyReport(false, 0, [], null, [$"这不是完好的 .jishi 包：{e.Message}"]), null, null, [], []);
        }
    }

    private PackageReport Verify(JishiPackage package, IReadOnlyCollection<VerifierKey> trustedKeys)
    {
        var note = SignedNote.Parse(package.Checkpoint.Span);
        var checkpoint = Checkpoint.Parse(note.Text);
        IReadOnlyList<VerifiedSignature> signedBy = [];
        if (trustedKeys.Count > 0 && !note.TryVerify(trustedKeys, out signedBy))
            _problems.Add("包内检查点没有可信的签名。");
        long last = -1;
        foreach (var entry in package.Entries)
            last = Take(entry, checkpoint, last);
        foreach (var evidence in package.Evidence)
            Take(evidence);
        var report = new VerifyReport(_problems.Count == 0, package.Entries.Count, checkpoint.Root.ToArray(), _firstBad, _problems)
        {
            Redacted = [.. _proven.Where(entry => entry.Body.Items.Any(item => item.IsRedacted)).Select(entry => entry.Header.Index)],
        };
        return new PackageReport(report, package, checkpoint, signedBy, _proven);
    }

    // Returns the index of this entry, or of the one before when it has none.
    private long Take(PackageEntry entry, Checkpoint checkpoint, long last)
    {
        if (Decode(entry, last) is not { } proven)
            return last;
        var index = proven.Header.Index;
        if (index <= last)
            Bad(index, $"分录 {index} 重复出现，或次序颠倒。");
        else if (!proven.Body.Digest().AsSpan().SequenceEqual(proven.Header.Digest))
            Bad(index, $"分录 {index} 的正文与头部的摘要不符。");
        else if (!MerkleProof.VerifyInclusion(index, checkpoint.Size, MerkleHash.Leaf(entry.Header.Span), entry.Proof, checkpoint.Root.Span))
            Bad(index, $"分录 {index} 不在检查点所记的账本之中。");
        else
            _proven.Add(proven);
        return Math.Max(last, index);
    }

    private ProvenEntry? Decode(PackageEntry entry, long last)
    {
        long? index = null;
        try
        {
            var header = EntryHeader.Decode(entry.Header.Span);
            index = header.Index;
            return new ProvenEntry(header, EntryBody.Decode(entry.Body));
        }
        catch (InvalidDataException)
        {
            Bad(index ?? last + 1, index is null ? $"分录 {last} 之后的一条分录头部不是规范编码。" : $"分录 {index} 的正文已损坏，无法读出。");
            return null;
        }
    }

    private void Take(PackageEvidence evidence)
    {
        try
        {
            using var bytes = evidence.Open();
            if (!string.Equals(Convert.ToHexStringLower(SHA256.HashData(bytes)), evidence.Sha256, StringComparison.Ordinal))
                _problems.Add($"证据文件 {evidence.Sha256} 的内容已被改动。");
        }
        catch (InvalidDataException)
        {
            _problems.Add($"证据文件 {evidence.Sha256} 已损坏，无法读出。");
        }
    }

    private void Bad(long index, string sentence)
    {
        _firstBad = _firstBad is null || index < _firstBad ? index : _firstBad;
        _problems.Add(sentence);
    }
}
