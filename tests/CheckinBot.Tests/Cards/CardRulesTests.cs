using System.Text;
using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Cards;

/// <summary>What holds for every card, in every state, whoever wrote how much.</summary>
public sealed class CardRulesTests
{
    private const int TeamsLimit = 28 * 1024;

    // Runs, what stands in a box to be changed, and the names in the people picker's drop-down list: none is read as
    // markdown.
    private static readonly string[] WhereTypedTextMayStand =
    [
        "TextRun.text",
        "Input.Text.value",
        "Input.ChoiceSet.choices.title",
    ];

    private static IEnumerable<(string Name, AdaptiveCard Card)> School => AllCards.Of(SchoolTexts.Realistic, 5);

    [Fact]
    public void A_card_of_fifty_people_fits_into_a_message() => Fit(AllCards.Of(SchoolTexts.Realistic, 50));

    [Fact]
    public void A_card_with_the_longest_texts_and_names_fits_into_a_message() =>
        Fit(AllCards.Of(SchoolTexts.Longest, 50));

    // A form gives back every letter that its one member typed. Emoji alone, each text at its limit, make it 35 KB,
    // which today's Teams takes (100 KB); nothing that is sent to a group is above the older limit.
    [Fact]
    public void A_card_of_emoji_fits_into_a_message_unless_it_gives_a_member_their_own_words_back() =>
        Fit(
            AllCards
                .Of(SchoolTexts.Dearest, 50)
                .Where(one =>
                    one.Name is not ("checkin-edit" or "checkin-problem" or "record-edit" or "record-problem")
                )
        );

    [Fact]
    public void Every_card_says_who_sees_it_last_and_in_small_print() => Assert.All(School, one =>
        {
            var last = JsonNode.Parse(one.Card.ToJson())!["body"]!.AsArray()[^1]!["inlines"]![0]!;
            Assert.StartsWith("Who sees this: ", (string?)last["text"], StringComparison.Ordinal);
            Assert.Equal("small", (string?)last["size"], ignoreCase: true);
        });

    [Fact]
    public void Every_card_is_of_version_1_5_and_says_something_to_older_clients() => Assert.All(School, one =>
        {
            Assert.Equal("1.5", one.Card.Version.ToString());
            Assert.False(string.IsNullOrWhiteSpace(one.Card.FallbackText));
        });

    [Fact]
    public void Every_button_that_calls_the_bot_has_a_submit_fallback_with_the_same_verb_and_ids() =>
        Assert.All(School, one =>
            Assert.All(
                CardShape.Of(one.Card).Where(part => CardShape.Is(part, "Action.Execute") && part["title"] is not null),
                button =>
                {
                    Assert.Equal("Action.Submit", (string?)button["fallback"]!["type"]);
                    var expected = button["data"]!.DeepClone().AsObject();
                    expected["verb"] = (string?)button["verb"];
                    Assert.True(JsonNode.DeepEquals(expected, button["fallback"]!["data"]), one.Name);
                }
            )
        );

    [Fact]
    public void No_hidden_input_is_required() =>
        Assert.All(School, one =>
            Assert.DoesNotContain(CardShape.Parts(JsonNode.Parse(one.Card.ToJson())), part =>
                CardShape.IsInput(part.Part) && !part.InSight && part.Part["isRequired"]?.GetValue<bool>() == true
            )
        );

    [Fact]
    public void Every_input_has_a_label_and_every_required_one_says_what_helps() =>
        Assert.All(School, one => Assert.All(CardShape.Of(one.Card).Where(CardShape.IsInput), input =>
            {
                Assert.NotNull(input["label"]);
                Assert.True(
                    input["isRequired"] is null || input["errorMessage"] is not null,
                    $"{one.Name}: {input["id"]}"
                );
            }));

    // The package's own answers begin with a capital: "true" in the box would then be neither of them, and the box be
    // drawn empty.
    [Fact]
    public void Every_box_to_tick_answers_true_or_false_in_small_letters() =>
        Assert.All(School, one =>
            Assert.All(CardShape.Of(one.Card).Where(part => CardShape.Is(part, "Input.Toggle")), box =>
            {
                Assert.Equal(
                    ("true", "false"),
                    ((string?)box["valueOn"] ?? "true", (string?)box["valueOff"] ?? "false")
                );
                Assert.Contains((string?)box["value"], new[] { "true", "false" });
            })
        );

    [Fact]
    public void At_most_one_question_in_sight_can_be_skipped() =>
        Assert.All(
            School.Where(one =>
                !one.Name.EndsWith("-problem", StringComparison.Ordinal)
                && !one.Name.EndsWith("-edit", StringComparison.Ordinal)
                && !one.Name.StartsWith("checkin-in-the-way", StringComparison.Ordinal)
            ),
            one =>
                Assert.InRange(
                    CardShape
                        .Parts(JsonNode.Parse(one.Card.ToJson()))
                        .Count(part => part.InSight && IsSkippable(part.Part)),
                    0,
                    1
                )
        );

    [Fact]
    public void What_people_type_and_what_they_are_called_is_never_read_as_markdown()
    {
        var cards = AllCards.Of(SchoolTexts.Marked, 5).ToList();
        Assert.All(cards, one =>
            Assert.All(CardShape.Places(one.Card, SchoolTexts.Marker), place =>
                Assert.Contains(place, WhereTypedTextMayStand)
            )
        );
        Assert.All(
            new[] { "focus", "evidence", "barrier", "note", "leader", "name 0", "done", "stuck", "tweak", "shout-out" },
            field =>
                Assert.Contains(cards, one =>
                    CardShape.Places(one.Card, $"{field} {SchoolTexts.Marker}").Contains("TextRun.text")
                )
        );
    }

    [Fact]
    public void Only_a_drop_down_list_holds_what_people_wrote_or_are_called_in_its_choices() =>
        Assert.All(
            AllCards
                .Of(SchoolTexts.Marked, 5)
                .SelectMany(one => CardShape.Of(one.Card))
                .Where(part =>
                    CardShape.Is(part, "Input.ChoiceSet")
                    && string.Equals((string?)part["style"], "expanded", StringComparison.OrdinalIgnoreCase)
                ),
            picker => Assert.DoesNotContain("typed", picker.ToJsonString(), StringComparison.Ordinal)
        );

    [Fact]
    public void The_line_for_older_clients_holds_nothing_that_a_person_wrote() =>
        Assert.All(AllCards.Of(SchoolTexts.Marked, 5), one =>
            Assert.DoesNotContain("typed", one.Card.FallbackText, StringComparison.Ordinal)
        );

    private static bool IsSkippable(JsonObject part) =>
        CardShape.IsInput(part) && part["isRequired"]?.GetValue<bool>() != true && part["value"] is null;

    private static void Fit(IEnumerable<(string Name, AdaptiveCard Card)> cards) =>
        Assert.All(cards, one => Assert.True(Size(one.Card) < TeamsLimit, $"{one.Name}: {Size(one.Card)} bytes"));

    private static int Size(AdaptiveCard card) => Encoding.UTF8.GetByteCount(card.ToJson());
}
