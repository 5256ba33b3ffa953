using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.EventStore;

namespace CheckinBot.Sprints;

/// <summary>"change": what the group agreed on, as a form; in one's own chat where to write it.</summary>
internal sealed class ChangeTextCommand(SprintAccess groups) : ITextCommand
{
    public IReadOnlyList<string> Words { get; } = ["change"];

    public async Task<CardMessage?> AnswerAsync(TextCommandCall call, CancellationToken cancellationToken)
    {
        if (call.Caller.Chat.Kind == ChatKind.Personal)
        {
            return new(Elsewhere(), "Change a sprint in its group's chat");
        }

        var (id, sprint) = await groups.NewestAsync(call.Caller.Group, cancellationToken);
        return sprint.IsRunning
            ? new(ChangeCard.Of(id, sprint, SprintDraft.Standing(sprint.Plan), null), "Change what you agreed")
            : new(NoSprintCard.Of("Only a sprint that runs can be changed."), "There is no sprint here to change");
    }

    /// <summary>To a person, who asks for it in their own chat.</summary>
    public static AdaptiveCard Elsewhere() =>
        CardParts.Card(
            "Change a sprint in its group's chat.",
            [
                CardParts.Heading("Change a sprint in its group's chat"),
                CardParts.Line("What a group agreed on is the group's to change. Write \"@CheckinBot change\" there."),
                CardParts.WhoSees("only you."),
            ]
        );
}
