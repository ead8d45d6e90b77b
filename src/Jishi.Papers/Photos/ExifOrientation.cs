using System.Buffers.Binary;

namespace Jishi.Papers.Photos;

/// <summary>The one tag of EXIF that changes how a photo is seen: browsers turn the picture by it, so width and height change places.</summary>
internal static class ExifOrientation
{
    private const int Tag = 0x0112;

    /// <summary>True for the orientations 5 to 8. Bytes that are no EXIF, or not whole, say nothing.</summary>
    public static bool LiesOnItsSide(ReadOnlySpan<byte> segment)
    {
        if (!segment.StartsWith("Exif\0\0"u8) || segment.Length < 14) return false;
        var tiff = segment[6..];
        var isLittle = tiff.StartsWith("II"u8);
        if (!isLittle && !tiff.StartsWith("MM"u8)) return false;
        var first = isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (first > tiff.Length - 2) return false;
        var directory = tiff[(int)first..];
        var count = Short(directory, isLittle);
        for (var n = 0; n < count && directory.Length >= 2 + ((n + 1) * 12); n++)
        {
            var entry = directory[(2 + (n * 12))..];
            if (Short(entry, isLittle) == Tag) return Short(entry[8..], isLittle) is >= 5 and <= 8;
        }

        return false;
    }

    private static int Short(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
