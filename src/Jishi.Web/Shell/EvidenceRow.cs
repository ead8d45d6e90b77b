namespace Jishi.Web.Shell;

/// <summary>One piece of evidence, an <c>li</c> of <c>ul.plain.j-files</c>. Partial <c>_EvidenceRow</c>.</summary>
public sealed record EvidenceRow(string Name, string Href, long Bytes, string Sha256);
