using CheckinBot.Delivery;
using CheckinBot.Domain;
using CheckinBot.Ledger;

namespace CheckinBot.Chat;

/// <summary>The first words in a chat.</summary>
internal sealed class Welcome(Post post, SprintFront front)
{
    public Task GroupAsync(ChatAddress chat, SprintId id, Sprint sprint, CancellationToken cancellationToken) =>
        post.SendAsync(chat, new Letter(front(id, sprint), "CheckinBot is here").ToActivity(), cancellationToken);

    public Task PersonAsync(ChatAddress chat, CancellationToken cancellationToken) =>
        post.SendAsync(chat, HelpWord.Personal.ToActivity(), cancellationToken);
}
