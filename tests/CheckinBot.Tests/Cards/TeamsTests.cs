using System.Text.Json.Nodes;
using CheckinBot.Cards;
using CheckinBot.Cards.Teams;

namespace CheckinBot.Tests.Cards;

/// <summary>What Teams has and the card package does not name, made of what the package has.</summary>
public sealed class TeamsTests
{
    private static AdaptiveTextBlock InWords => new("3 on track, 1 stuck");

    [Fact]
    public void A_chart_of_stacked_bars_is_written_part_by_part_with_what_stands_in_for_it() =>
        Is(
            """
            {"type":"Chart.HorizontalBar.Stacked","title":"How it goes","showTitle":true,"data":[
               {"title":"Round 1","data":[{"legend":"On track","value":3,"color":"good"},{"legend":"Stuck","value":1,"color":"attention"}]},
               {"title":"Round 2","data":[]}],
             "fallback":{"type":"TextBlock","text":"3 on track, 1 stuck"}}
            """,
            TeamsChart.Stacked("How it goes", Rounds(), InWords)
        );

    [Fact]
    public void A_chart_of_bars_side_by_side_is_written_with_its_values_and_what_stands_in_for_it() =>
        Is(
            """
            {"type":"Chart.VerticalBar","title":"By month","showTitle":true,"data":[{"x":"Oct","y":4},{"x":"Nov","y":2}],
             "color":"categoricalTeal","showBarValues":true,"fallback":{"type":"TextBlock","text":"3 on track, 1 stuck"}}
            """,
            TeamsChart.Vertical("By month", TeamsChartColor.CategoricalTeal, [new("Oct", 4), new("Nov", 2)], InWords)
        );

    [Fact]
    public void A_search_for_people_stands_beside_the_choices() =>
        Is(
            """
            {"type":"Input.ChoiceSet","id":"who","choices":[{"title":"Dana","value":"d"}],
             "choices.data":{"type":"Data.Query","dataset":"graph.microsoft.com/users"}}
            """,
            new AdaptiveChoiceSetInput
            {
                Id = "who",
                Choices = [CardParts.Choice("Dana", "d")],
            }.SearchingThePeopleOfTheSchool()
        );

    [Fact]
    public void Who_is_mentioned_stands_in_the_card_under_the_marker_that_its_text_holds()
    {
        var mention = new TeamsCardMention("29:a", "You");
        var card = CardParts.Card("A card", CardParts.Line($"{mention.Text} know best."));
        mention.StandsIn(card);

        Same(
            """{"entities":[{"type":"mention","text":"<at>You</at>","mentioned":{"id":"29:a","name":"You"}}]}""",
            Json(card)["msteams"]
        );
    }

    [Fact]
    public void A_button_falls_back_to_a_submit_that_looks_the_same_and_carries_the_verb() =>
        Same(
            """
            {"type":"Action.Submit","id":"save","title":"Save","style":"positive","mode":"secondary","data":{"sprint":"s1","verb":"checkin.save"},
             "associatedInputs":"none"}
            """,
            Written(
                CardParts.Buttons(
                    new AdaptiveExecuteAction
                    {
                        Id = "save",
                        Title = "Save",
                        Verb = "checkin.save",
                        Data = new ButtonData { ["sprint"] = "s1" },
                        Style = ActionStyles.Positive,
                        Mode = AdaptiveActionMode.Secondary,
                        AssociatedInputs = AdaptiveAssociatedInputs.None,
                    }.WithSubmitFallback()
                )
            )["actions"]![0]!["fallback"]
        );

    [Fact]
    public void The_fallback_leaves_the_data_of_the_button_as_it_was()
    {
        var data = new ButtonData { ["sprint"] = "s1" };
        new AdaptiveExecuteAction { Verb = "checkin.save", Data = data }.WithSubmitFallback();

        Assert.Equal(["sprint"], data.Keys);
    }

    private static IEnumerable<TeamsStackedBar> Rounds() =>
        [
            new(
                "Round 1",
                new TeamsBarPart("On track", 3, TeamsChartColor.Good),
                new TeamsBarPart("Stuck", 1, TeamsChartColor.Attention)
            ),
            new("Round 2"),
        ];

    private static void Is(string expected, AdaptiveElement element) => Same(expected, Written(element));

    private static void Same(string expected, JsonNode? actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), actual?.ToJsonString());

    private static JsonNode Written(AdaptiveElement element) => Json(CardParts.Card("A card", element))["body"]![0]!;

    private static JsonNode Json(AdaptiveCard card) => JsonNode.Parse(card.ToJson())!;
}
