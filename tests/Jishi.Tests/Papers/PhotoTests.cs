using Jishi.Papers.Photos;

namespace Jishi.Tests.Papers;

/// <summary>Photos by their headers, and the box of 4 to 5.</summary>
public sealed class PhotoTests
{
    [Theory]
    [InlineData(600, 840, 0, 30, 600, 750)]
    [InlineData(376, 460, 4, 0, 368, 460)]
    [InlineData(1000, 500, 300, 0, 400, 500)]
    [InlineData(403, 504, 1, 1, 400, 500)]
    public void The_box_is_the_largest_of_four_to_five_that_lies_in_the_picture(int width, int height, int left, int top, int boxWidth, int boxHeight)
    {
        var (shape, error) = PhotoShape.Read(InventedPeople.Jpeg(width, height));
        Assert.Null(error);
        Assert.Equal(("image/jpeg", width, height), (shape!.MediaType, shape.Width, shape.Height));
        var box = CropBox.Of(shape);
        Assert.Equal(new CropBox(left, top, boxWidth, boxHeight), box);
        Assert.True(box.LiesIn(shape));
        Assert.Equal(box.Width * 5, box.Height * 4);
    }

    [Fact]
    public void A_photo_that_lies_on_its_side_is_measured_as_it_is_seen()
    {
        var shape = PhotoShape.Read(InventedPeople.Jpeg(840, 600, orientation: 6)).Shape!;
        Assert.Equal((600, 840), (shape.Width, shape.Height));
    }

    [Fact]
    public void Reads_the_size_of_a_png()
    {
        byte[] png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 1, 0x90, 0, 0, 1, 0xF4, 8, 2];
        Assert.Equal(new PhotoShape("image/png", 400, 500), PhotoShape.Read(png).Shape);
    }

    [Fact]
    public void Says_why_a_photo_is_not_taken()
    {
        Assert.Contains("既不是 JPEG 也不是 PNG", PhotoShape.Read("GIF89a"u8).Error, StringComparison.Ordinal);
        Assert.Contains("太小", PhotoShape.Read(InventedPeople.Jpeg(40, 50)).Error, StringComparison.Ordinal);
        Assert.Contains("太大", PhotoShape.Read(InventedPeople.Jpeg(12_000, 15_000)).Error, StringComparison.Ordinal);
        Assert.Contains("损坏", PhotoShape.Read([0xFF, 0xD8, 0xFF, 0xE0]).Error, StringComparison.Ordinal);
        Assert.Contains("10 MB", PhotoShape.Read(new byte[PhotoShape.MaxBytes + 1]).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Never_throws_on_any_bytes()
    {
        var random = new Ledger.SeededGenerator(11);
        for (var n = 0; n < 2000; n++)
        {
            var bytes = InventedPeople.Jpeg(600, 840, 6);
            for (var k = 0; k < 3; k++) bytes[2 + random.Below(bytes.Length - 2)] = (byte)random.Next();
            _ = PhotoShape.Read(bytes.AsSpan(0, random.Below(bytes.Length + 1)));
        }
    }
}
