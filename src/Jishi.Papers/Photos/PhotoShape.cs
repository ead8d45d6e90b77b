using System.Buffers.Binary;

namespace Jishi.Papers.Photos;

/// <summary>A box within a picture, in whole pixels from its upper left corner.</summary>
public readonly record struct CropBox(int Left, int Top, int Width, int Height)
{
    /// <summary>The largest box of width to height 4 to 5 that lies in the picture: in the middle across, and where a head is from top to bottom.</summary>
    public static CropBox Of(PhotoShape shape)
    {
        var unit = Math.Min(shape.Width / 4, shape.Height / 5);
        var (width, height) = (unit * 4, unit * 5);
        // Of a picture that is too tall more is cut off below: the head stands in the upper part.
        return new CropBox((shape.Width - width) / 2, (shape.Height - height) / 3, width, height);
    }

    public bool LiesIn(PhotoShape shape) =>
        Left >= 0 && Top >= 0 && Width > 0 && Height > 0 && Left <= shape.Width - Width && Top <= shape.Height - Height;
}

/// <summary>
/// What a photo is by its bytes: JPEG or PNG, and its size as shown (turned as its EXIF says). Only headers are read, nothing is decoded, so no
/// picture can be a bomb here.
/// </summary>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
public sealed record PhotoShape(string MediaType, int Width, int Height)
{
    public const int MaxBytes = 10 * 1024 * 1024;
    public const int MinSide = 60;
    public const int MaxSide = 10_000;

    /// <summary>The shape, or why the bytes are not taken as a photo, in Chinese. Never throws.</summary>
    public static (PhotoShape? Shape, string? Error) Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MaxBytes) return (null, $"照片有 {bytes.Length / (1024 * 1024)} MB，超过 10 MB 的上限，请缩小后再传");
        var shape = bytes.StartsWith<byte>([0xFF, 0xD8, 0xFF]) ? Jpeg(bytes) : bytes.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? Png(bytes) : null;
        if (shape is null) return (null, bytes.StartsWith<byte>([0xFF, 0xD8]) || bytes.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47]) ? "照片损坏，读不出宽和高，请重新取得照片" : "照片既不是 JPEG 也不是 PNG，请换一张 JPEG 照片");
        if (shape.Width < MinSide || shape.Height < MinSide) return (null, $"照片只有 {shape.Width}×{shape.Height} 像素，太小，宽和高至少 {MinSide}");
        return shape.Width > MaxSide || shape.Height > MaxSide ? (null, $"照片有 {shape.Width}×{shape.Height} 像素，太大，宽和高至多 {MaxSide}") : (shape, null);
    }

    private static PhotoShape? Png(ReadOnlySpan<byte> bytes) => bytes.Length >= 24 && bytes[12..16].SequenceEqual("IHDR"u8)
        && BinaryPrimitives.ReadInt32BigEndian(bytes[16..]) is > 0 and var width && BinaryPrimitives.ReadInt32BigEndian(bytes[20..]) is > 0 and var height
            ? new PhotoShape("image/png", width, height)
            : null;

    /// <summary>Walks the segments up to the frame header, which holds the size; an EXIF segment before it says whether the picture lies on its side.</summary>
    private static PhotoShape? Jpeg(ReadOnlySpan<byte> bytes)
    {
        var isTurned = false;
        for (var at = 2; at + 9 < bytes.Length;)
        {
            if (bytes[at] != 0xFF) return null;
            var marker = bytes[at + 1];
            if (marker is 0xFF or 0x01 or (>= 0xD0 and <= 0xD8))
            {
                at += marker == 0xFF ? 1 : 2;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            if (marker is 0xD9 or 0xDA || length < 2) return null;
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC)) return Frame(bytes[(at + 4)..], isTurned);
            if (marker == 0xE1 && at + 2 + length <= bytes.Length) isTurned |= ExifOrientation.LiesOnItsSide(bytes.Slice(at + 4, length - 2));
            at += 2 + length;
        }

        return null;
    }

    private static PhotoShape? Frame(ReadOnlySpan<byte> frame, bool isTurned)
    {
        int height = BinaryPrimitives.ReadUInt16BigEndian(frame[1..]), width = BinaryPrimitives.ReadUInt16BigEndian(frame[3..]);
        if (width == 0 || height == 0) return null;
        return isTurned ? new PhotoShape("image/jpeg", height, width) : new PhotoShape("image/jpeg", width, height);
    }
}
