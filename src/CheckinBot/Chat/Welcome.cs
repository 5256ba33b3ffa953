using CheckinBot.Delivery;
using CheckinBot.Domain;
using CheckinBot.Ledger;

namespace CheckinBot.Chat;

/// <summary>The first words in a chat.</summary>
internal sealed class Welcome(Answers answers, SprintFront front)
{
    public Task GroupAsync(ChatAddress chat, SprintId id, Sprint sprint, CancellationToken cancellationToken) =>
        answers.TrySendAsync(chat, new Letter(front(id, sprint), "CheckinBot is here").ToActivity(), cancellationToken);

    public Task PersonAsync(ChatAddress chat, CancellationToken cancellationToken) =>
        answers.TrySendAsync(chat, HelpWord.Personal.ToActivity(), cancellationToken);
}
