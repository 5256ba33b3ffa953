using System.Collections.Immutable;
using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Teams.Text;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace CheckinBot.Outbox;

/// <summary>Who is in a chat, as Teams says: <see cref="Participants"/> says who of them can take part.</summary>
internal sealed class Roster(TeamsClient post)
{
    private const int LongestName = 80;

    /// <summary>
    /// The people of a chat, up to what a sprint's roster holds; guests, and the rest, are met when they first answer.
    /// </summary>
    public async Task<ImmutableArray<Person>> AllAsync(ChatAddress chat, CancellationToken cancellationToken)
    {
        var here = Participants.Of(await PagesAsync(chat, new(Limits.Members), cancellationToken), chat.Tenant);
        return [.. here.People.Where(person => !here.Guests.Contains(person.Id)).Take(Limits.Members)];
    }

    /// <summary>Everybody of a chat, as far as the bound on pages goes.</summary>
    public async Task<WhoIsHere> HereAsync(ChatAddress chat, CancellationToken cancellationToken) =>
        Participants.Of(await PagesAsync(chat, new(RosterPages.Everybody), cancellationToken), chat.Tenant);

    /// <summary>The accounts of a chat as Teams lists them.</summary>
    public async Task<RosterPages> PagesAsync(ChatAddress chat, RosterPages pages, CancellationToken cancellationToken)
    {
        await post.TurnAsync(
            chat,
            async turn =>
            {
                string? next = null;
                do
                {
                    var page = await Conversations(turn)
                        .GetConversationPagedMembersAsync(chat.Conversation, RosterPages.Size, next, cancellationToken);
                    next = pages.Add(page?.Members, page?.ContinuationToken);
                } while (next is not null);
            },
            cancellationToken
        );
        return pages;
    }

    /// <summary>One person of a chat by their Teams id; null when they are not in it, or cannot take part.</summary>
    public async Task<Person?> FindAsync(ChatAddress chat, string teamsId, CancellationToken cancellationToken) =>
        await LookAsync(chat, teamsId, cancellationToken) is { } account
            ? Participants.PersonOf(account, chat.Tenant)
            : null;

    /// <summary>One account of a chat by its Teams id; null when it is not in it.</summary>
    public async Task<ChannelAccount?> LookAsync(ChatAddress chat, string teamsId, CancellationToken cancellationToken)
    {
        ChannelAccount? found = null;
        if (!TeamsIds.IsId(teamsId))
        {
            return null;
        }

        try
        {
            await post.TurnAsync(
                chat,
                async turn => found = await MemberAsync(turn, chat, teamsId, cancellationToken),
                cancellationToken
            );
        }
        catch (DeliveryException gone) when (SaysNotThere(gone))
        {
            return null;
        }

        return found;
    }

    /// <summary>
    /// An account as a person, or null for what is not one (a bot, somebody without an Entra id, an id that was never
    /// Teams').
    /// </summary>
    public static Person? PersonOf(ChannelAccount? account) =>
        Guid.TryParse(EntraIdOf(account), out var id) && TeamsIds.IsId(account!.Id)
            ? new(new(id.ToString("D")), NameOf(account), account.Id)
            : null;

    /// <summary>Member lookups may say objectId where activities say aadObjectId.</summary>
    public static string? EntraIdOf(ChannelAccount? account) =>
        account?.AadObjectId ?? TeamsIds.TextOf(account?.Properties?["objectId"]);

    private static IConversations Conversations(ITurnContext turn) =>
        turn.TurnState.Get<IConnectorClient>().Conversations;

    private static Task<ChannelAccount> MemberAsync(
        ITurnContext turn,
        ChatAddress chat,
        string teamsId,
        CancellationToken cancellationToken
    ) => ((Conversations)Conversations(turn)).GetConversationMemberAsync(teamsId, chat.Conversation, cancellationToken);

    /// <summary>False while Teams told no name, so that what is known of them is better.</summary>
    public static bool IsNamed(Person person) => person.IsNamed();

    // That the chat itself is not there is no answer about a person: it passes.
    private static bool SaysNotThere(DeliveryException failure) =>
        failure.Kind is DeliveryFailure.Gone or DeliveryFailure.Refused or DeliveryFailure.Blocked
        && failure.Code is not ("ConversationNotFound" or "BotNotInConversationRoster");

    private static string NameOf(ChannelAccount account)
    {
        var name = PlainText.Clean(account.Name ?? "").ReplaceLineEndings(" ");
        return name.Length == 0 ? Person.Nameless : PlainText.Excerpt(name, LongestName);
    }
}
