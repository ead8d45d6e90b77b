using System.Security.Cryptography;
using System.Text.Json;
using Jishi.Record.Catalogue;
using Microsoft.AspNetCore.DataProtection;

namespace Jishi.Web.GateForms;

/// <summary>
/// Seals what a form carries but nobody may type: files already taken in, signatures already given. A sealed text opens only for the account
/// that it was drawn for, so knowing the hash of a paper is not enough to put it into a record and read it there.
/// </summary>
public sealed class Seal(IDataProtectionProvider provider, string account)
{
    private readonly IDataProtector _protector = provider.CreateProtector("gate-form", account);

    public string Close(string text) => _protector.Protect(text);

    /// <summary>The text, or null when it was not sealed here for this account.</summary>
    public string? Open(string sealedText)
    {
        if (sealedText.Length == 0) return null;
        try
        {
            return _protector.Unprotect(sealedText);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public string Close(EvidenceFile file) => Close(JsonSerializer.Serialize(file));

    public EvidenceFile? OpenFile(string sealedText) => Open(sealedText) is { } text ? JsonSerializer.Deserialize<EvidenceFile>(text) : null;
}
