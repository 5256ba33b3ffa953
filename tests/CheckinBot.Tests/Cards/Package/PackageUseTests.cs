using CheckinBot.Tests.App;

namespace CheckinBot.Tests.Cards.Package;

/// <summary>
/// The product is compiled against <c>src/AdaptiveCards</c> and could be against the package: it calls only members
/// that the package has, by their official signatures.
/// </summary>
public sealed class PackageUseTests
{
    private const string Package = "AdaptiveCards";

    private static readonly string[] List = File.ReadAllLines(
        Path.Combine(Repository.Folder, "tests", "CheckinBot.Tests", "Cards", "Package", "official-3.1.0.txt")
    );

    [Fact]
    public void Every_type_of_the_card_package_that_the_product_names_is_an_official_one() =>
        Assert.Empty(Use().Types.Except(OfficialMembers.Read(List).Types));

    [Fact]
    public void Every_member_of_the_card_package_that_the_product_calls_is_an_official_one() =>
        Assert.Empty(Use().Calls.Except(OfficialMembers.Read(List).Calls));

    [Theory]
    [InlineData("    bool Wrap { get; set; }", "AdaptiveTextBlock.set_Wrap(bool): void")]
    [InlineData("    AdaptiveTextBlock(string)", "AdaptiveTextBlock..ctor(string): void")]
    [InlineData("    string ToJson()", "AdaptiveCard.ToJson(): string")]
    public void A_member_that_is_not_on_the_list_is_found(string line, string call) =>
        Assert.Contains(call, Use().Calls.Except(OfficialMembers.Read(List.Where(one => one != line)).Calls));

    [Fact]
    public void A_member_of_another_type_than_the_packages_is_found() =>
        Assert.Contains(
            "AdaptiveExecuteAction.set_Data(object): void",
            Use()
                .Calls.Except(
                    OfficialMembers
                        .Read(List.Select(line => line.Replace("object Data", "string Data", StringComparison.Ordinal)))
                        .Calls
                )
        );

    private static (IReadOnlyList<string> Types, IReadOnlyList<string> Calls) Use() =>
        PackageUse.Of(typeof(CheckinBotApp).Assembly.Location, Package);
}
