namespace AdaptiveCards.Tests;

public sealed class InputTests
{
    [Fact]
    public void A_text_input_writes_everything_that_was_set() => Json.Is(
        """
        {"type":"Input.Text","id":"done","label":"Done","isRequired":true,"errorMessage":"Say what is done","placeholder":"e.g. two lessons",
         "value":"Draft","style":"email","isMultiline":true,"maxLength":500,"regex":"^.+$","inlineAction":{"type":"Action.Submit","title":"Go"},"spacing":"medium"}
        """,
        new AdaptiveTextInput
        {
            Id = "done",
            Label = "Done",
            IsRequired = true,
            ErrorMessage = "Say what is done",
            Placeholder = "e.g. two lessons",
            Value = "Draft",
            Style = AdaptiveTextInputStyle.Email,
            IsMultiline = true,
            MaxLength = 500,
            Regex = "^.+$",
            InlineAction = new AdaptiveSubmitAction { Title = "Go" },
            Spacing = AdaptiveSpacing.Medium,
        });

    [Fact]
    public void A_choice_set_writes_its_choices_in_order() => Json.Is(
        """
        {"type":"Input.ChoiceSet","id":"going","style":"expanded","isMultiSelect":true,"value":"a,b","placeholder":"Pick","wrap":true,
         "choices":[{"title":"On track","value":"a"},{"title":"Stuck","value":"b"}]}
        """,
        new AdaptiveChoiceSetInput
        {
            Id = "going",
            Style = AdaptiveChoiceInputStyle.Expanded,
            IsMultiSelect = true,
            Value = "a,b",
            Placeholder = "Pick",
            Wrap = true,
            Choices = { new AdaptiveChoice("On track", "a"), new AdaptiveChoice("Stuck", "b") },
        });

    [Fact]
    public void A_people_picker_is_a_choice_set_with_a_query() => Json.Is(
        """
        {"type":"Input.ChoiceSet","id":"who","choices":[],
         "choices.data":{"type":"Data.Query","dataset":"graph.microsoft.com/users?scope=currentContext","count":10,"skip":5}}
        """,
        new AdaptiveChoiceSetInput
        {
            Id = "who",
            DataQuery = new AdaptiveDataQuery { Dataset = AdaptiveDataQuery.PeopleInConversation, Count = 10, Skip = 5 },
        });

    [Fact]
    public void A_date_input_writes_its_bounds() => Json.Is(
        """{"type":"Input.Date","id":"d","value":"2026-11-21","min":"2026-11-01","max":"2026-12-01","placeholder":"When"}""",
        new AdaptiveDateInput { Id = "d", Value = "2026-11-21", Min = "2026-11-01", Max = "2026-12-01", Placeholder = "When" });

    [Fact]
    public void A_time_input_writes_its_bounds() => Json.Is(
        """{"type":"Input.Time","id":"t","value":"15:30","min":"08:00","max":"17:00","placeholder":"When"}""",
        new AdaptiveTimeInput { Id = "t", Value = "15:30", Min = "08:00", Max = "17:00", Placeholder = "When" });

    [Fact]
    public void A_number_input_writes_numbers_and_keeps_a_zero_that_was_set() => Json.Is(
        """{"type":"Input.Number","id":"n","value":0,"min":0,"max":7.5,"placeholder":"Hours"}""",
        new AdaptiveNumberInput { Id = "n", Value = 0, Min = 0, Max = 7.5, Placeholder = "Hours" });

    [Fact]
    public void A_toggle_writes_its_two_answers() => Json.Is(
        """{"type":"Input.Toggle","id":"y","title":"Quiet","value":"yes","valueOn":"yes","valueOff":"no","wrap":true}""",
        new AdaptiveToggleInput { Id = "y", Title = "Quiet", Value = "yes", ValueOn = "yes", ValueOff = "no", Wrap = true });

    public static TheoryData<AdaptiveInput> Inputs => new()
    {
        new AdaptiveTextInput(), new AdaptiveChoiceSetInput(), new AdaptiveDateInput(), new AdaptiveTimeInput(), new AdaptiveNumberInput(),
        new AdaptiveToggleInput(),
    };

    [Theory]
    [MemberData(nameof(Inputs))]
    public void An_input_without_an_id_is_refused_as_its_answer_would_have_no_name(AdaptiveInput input) =>
        Assert.Throws<InvalidOperationException>(() => Json.Of(input));
}
