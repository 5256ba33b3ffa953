using CheckinBot.Cards;
using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Outbox;

namespace CheckinBot.Chat;

/// <summary>The first words in a chat.</summary>
internal sealed class Welcome(ReplySender answers, SprintFront front)
{
    public Task GroupAsync(ChatAddress chat, SprintId id, Sprint sprint, CancellationToken cancellationToken) =>
        answers.TrySendAsync(
            chat,
            new CardMessage(front(id, sprint), "CheckinBot is here").ToActivity(),
            cancellationToken
        );

    public Task PersonAsync(ChatAddress chat, CancellationToken cancellationToken) =>
        answers.TrySendAsync(chat, HelpTextCommand.Personal.ToActivity(), cancellationToken);
}
