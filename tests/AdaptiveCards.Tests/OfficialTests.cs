using CheckinBot.Tests.Cards.Package;

namespace AdaptiveCards.Tests;

/// <summary>The stand-in has nothing that the package lacks, and what it has is declared as there.</summary>
public sealed class OfficialTests
{
    private static readonly OfficialMembers _official = OfficialMembers.Read(
        File.ReadAllLines(Repository.At("tests", "CheckinBot.Tests", "Cards", "Package", "official-3.1.0.txt"))
    );

    [Fact]
    public void Every_type_is_an_official_one_and_has_the_official_base() =>
        Assert.Empty(PublicSurface.Declarations(typeof(AdaptiveCard).Assembly).Except(_official.Declarations));

    [Fact]
    public void Every_member_is_an_official_one_of_the_official_signature() =>
        Assert.Empty(PublicSurface.Members(typeof(AdaptiveCard).Assembly).Except(_official.Members));

    [Fact]
    public void Nothing_is_listed_that_the_stand_in_lacks()
    {
        Assert.Empty(_official.Declarations.Except(PublicSurface.Declarations(typeof(AdaptiveCard).Assembly)));
        Assert.Empty(_official.Members.Except(PublicSurface.Members(typeof(AdaptiveCard).Assembly)));
    }

    [Fact]
    public void It_has_the_packages_name_and_version()
    {
        var name = typeof(AdaptiveCard).Assembly.GetName();

        Assert.Equal(("AdaptiveCards", new Version(3, 1, 0, 0)), (name.Name, name.Version));
    }
}
