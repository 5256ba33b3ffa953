namespace Packaging.Tests.Manifest;

public sealed class IconTests
{
    [NodeFact]
    public async Task The_colour_icon_is_192_pixels_square_and_has_no_hole()
    {
        var icon = await Icon("color");

        Assert.Equal((192, 192), (icon.Width, icon.Height));
        Assert.True(icon.All(pixel => pixel[3] == 255));
    }

    [NodeFact]
    public async Task The_colour_icon_keeps_to_the_middle_120_pixels()
    {
        var icon = await Icon("color");
        var background = icon.Rgba[..4];
        var drawn = icon
            .Rgba.Chunk(4)
            .Select((pixel, index) => (pixel, x: index % 192, y: index / 192))
            .Where(dot => !dot.pixel.SequenceEqual(background))
            .ToList();

        Assert.NotEmpty(drawn);
        Assert.All(drawn, dot => Assert.True(dot.x is >= 36 and < 156 && dot.y is >= 36 and < 156));
    }

    [NodeFact]
    public async Task The_outline_icon_is_32_pixels_square_and_white_on_nothing()
    {
        var icon = await Icon("outline");

        Assert.Equal((32, 32), (icon.Width, icon.Height));
        Assert.True(icon.All(pixel => pixel[3] == 0 || pixel is [255, 255, 255, _]));
        Assert.True(icon.Any(pixel => pixel[3] == 255));
        Assert.True(icon.Any(pixel => pixel[3] == 0));
    }

    private static async Task<Picture> Icon(string name)
    {
        var package = await AppPackage.Packed();
        return await Published.Picture(package.Files[(string)package.Manifest["icons"]![name]!]);
    }
}
