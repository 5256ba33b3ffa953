using CheckinBot.Cards;

namespace CheckinBot.Tests.Cards;

/// <summary>Who stands in a list of people without a search.</summary>
public sealed class PeoplePickerTests
{
    private static readonly Domain.Person Sam = new(new("sam"), "Sam Smith", "29:sam");
    private static readonly Domain.Person Other = new(new("other"), "sam smith", "29:other");
    private static readonly Domain.Person Ben = new(new("ben"), "Ben", "29:ben");

    private static IEnumerable<string> Offered(string picked) =>
        PeoplePicker.Of("leader", "Who?", picked, Sam, Other, Ben).Choices.Select(choice => choice.Value);

    [Fact]
    public void Two_of_one_name_are_left_to_the_search() => Assert.Equal(["ben"], Offered(""));

    [Fact]
    public void The_one_of_them_who_was_picked_is_drawn_again() => Assert.Equal(["other", "ben"], Offered("other"));
}
