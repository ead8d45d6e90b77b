using System.Runtime.InteropServices;

namespace Jishi.Ledger.Crypto;

/// <summary>
/// The few functions of OpenSSL 3 (libcrypto.so.3) that the ledger needs and the platform does not offer. .NET on Linux needs the same library, so it
/// is there wherever the product runs. Nothing outside this folder calls it.
/// </summary>
internal static unsafe partial class LibCrypto
{
    /// <summary>NID_ED25519 of openssl/obj_mac.h.</summary>
    internal const int Ed25519KeyType = 1087;

    /// <summary>sizeof(SHA256_CTX) of openssl/sha.h: 8 + 2 + 16 words of 4 bytes and two lengths of 4 bytes.</summary>
    internal const int Sha256ContextBytes = 112;

    private const string Library = "libcrypto.so.3";

    // The low-level SHA-256 calls are deprecated upstream and may be missing from a future build: they are probed, never linked.
    internal static readonly delegate* unmanaged[SuppressGCTransition]<byte*, int> Sha256Init;
    internal static readonly delegate* unmanaged[SuppressGCTransition]<byte*, byte*, nuint, int> Sha256Update;
    internal static readonly delegate* unmanaged[SuppressGCTransition]<byte*, byte*, int> Sha256Final;

#pragma warning disable CA1810, CA1065 // Three pointers from one probe: all or none.
    static LibCrypto()
    {
        if (!NativeLibrary.TryLoad(Library, out var handle)
            || !NativeLibrary.TryGetExport(handle, "SHA256_Init", out var init)
            || !NativeLibrary.TryGetExport(handle, "SHA256_Update", out var update)
            || !NativeLibrary.TryGetExport(handle, "SHA256_Final", out var final))
            return;
        Sha256Init = (delegate* unmanaged[SuppressGCTransition]<byte*, int>)init;
        Sha256Update = (delegate* unmanaged[SuppressGCTransition]<byte*, byte*, nuint, int>)update;
        Sha256Final = (delegate* unmanaged[SuppressGCTransition]<byte*, byte*, int>)final;
    }
#pragma warning restore CA1810, CA1065

    [LibraryImport(Library), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial nint EVP_PKEY_new_raw_private_key(int type, nint engine, byte* key, nuint length);

    [LibraryImport(Library), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial nint EVP_PKEY_new_raw_public_key(int type, nint engine, byte* key, nuint length);

    [LibraryImport(Library), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial int EVP_PKEY_get_raw_public_key(nint key, byte* destination, ref nuint length);

    [LibraryImport(Library), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial void EVP_PKEY_free(nint key);

    [LibraryImport(Library), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial nint EVP_MD_CTX_new();

    [LibraryImport(Library), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial void EVP_MD_CTX_free(nint context);

    [LibraryImport(Library), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial int EVP_DigestSignInit(nint context, nint keyContext, nint type, nint engine, nint key);

    [LibraryImport(Library), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial int EVP_DigestSign(nint context, byte* signature, ref nuint signatureLength, byte* message, nuint messageLength);

    [LibraryImport(Library), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial int EVP_DigestVerifyInit(nint context, nint keyContext, nint type, nint engine, nint key);

    [LibraryImport(Library), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial int EVP_DigestVerify(nint context, byte* signature, nuint signatureLength, byte* message, nuint messageLength);
}
