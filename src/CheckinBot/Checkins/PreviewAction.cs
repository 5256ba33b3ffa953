using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Domain;

namespace CheckinBot.Checkins;

/// <summary>
/// "Preview to me": how the group's check-in card will look, for whoever asked. Nothing on it is sent.
/// </summary>
internal sealed class PreviewAction(SprintAccess groups) : ICardAction
{
    public string Verb => Verbs.Preview;

    public Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken) =>
        Task.FromResult(
            Reply.Show(
                PreviewCard.Of(call.Data, groups.LastSeen(call)?.PlanOrNull?.Asks() ?? QuestionSet.Default),
                "Only you would see this preview; it needs a newer version of Teams."
            )
        );
}
