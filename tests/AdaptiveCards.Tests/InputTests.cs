namespace AdaptiveCards.Tests;

public sealed class InputTests
{
    [Fact]
    public void A_text_input_writes_everything_that_was_set() =>
        Json.Is(
            """
            {"type":"Input.Text","id":"done","label":"Done","isRequired":true,"errorMessage":"Say what is done","placeholder":"e.g. two lessons",
             "value":"Draft","isMultiline":true,"maxLength":500,"spacing":"medium"}
            """,
            new AdaptiveTextInput
            {
                Id = "done",
                Label = "Done",
                IsRequired = true,
                ErrorMessage = "Say what is done",
                Placeholder = "e.g. two lessons",
                Value = "Draft",
                IsMultiline = true,
                MaxLength = 500,
                Spacing = AdaptiveSpacing.Medium,
            }
        );

    [Fact]
    public void A_choice_set_writes_its_choices_in_order() =>
        Json.Is(
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
                Choices =
                {
                    new AdaptiveChoice { Title = "On track", Value = "a" },
                    new AdaptiveChoice { Title = "Stuck", Value = "b" },
                },
            }
        );

    [Fact]
    public void A_date_input_writes_its_day_and_the_last_there_is() =>
        Json.Is(
            """{"type":"Input.Date","id":"d","value":"2026-11-21","max":"2026-12-01"}""",
            new AdaptiveDateInput
            {
                Id = "d",
                Value = "2026-11-21",
                Max = "2026-12-01",
            }
        );

    [Fact]
    public void A_toggle_writes_its_two_answers() =>
        Json.Is(
            """{"type":"Input.Toggle","id":"y","title":"Quiet","value":"yes","valueOn":"yes","valueOff":"no","wrap":true}""",
            new AdaptiveToggleInput
            {
                Id = "y",
                Title = "Quiet",
                Value = "yes",
                ValueOn = "yes",
                ValueOff = "no",
                Wrap = true,
            }
        );

    [Fact]
    public void A_toggle_left_alone_answers_with_capitals_and_without_its_answers_with_the_schemas_own()
    {
        Json.Is(
            """{"type":"Input.Toggle","id":"y","title":"Quiet","valueOn":"True","valueOff":"False"}""",
            new AdaptiveToggleInput { Id = "y", Title = "Quiet" }
        );
        Json.Is(
            """{"type":"Input.Toggle","id":"y","title":"Quiet"}""",
            new AdaptiveToggleInput
            {
                Id = "y",
                Title = "Quiet",
                ValueOn = null,
                ValueOff = null,
            }
        );
    }

    public static TheoryData<AdaptiveInput> Inputs =>
        new()
        {
            new AdaptiveTextInput(),
            new AdaptiveChoiceSetInput(),
            new AdaptiveDateInput(),
            new AdaptiveToggleInput { Title = "Quiet" },
        };

    [Theory]
    [MemberData(nameof(Inputs))]
    public void An_input_without_an_id_is_refused_as_its_answer_would_have_no_name(AdaptiveInput input) =>
        Assert.Throws<InvalidOperationException>(() => Json.Of(input));
}
